import Storage
package import Vocabulary

/// From when to when a person is in a category, and whose list says so (人员类别认定).
package struct CategoryPeriod: Hashable, Sendable {
    package let category: PersonCategory
    package let from: Day
    /// The last day, or nil while it goes on.
    package let through: Day?
    /// The list it came from, such as 民政低保名单 and its month.
    package let source: String

    package init(_ category: PersonCategory, from: Day, through: Day? = nil, source: String) {
        self.category = category
        self.from = from
        self.through = through
        self.source = source
    }

    package func contains(_ day: Day) -> Bool { from <= day && through.map { day <= $0 } ?? true }
}

extension Persons {
    /// Records a period of a category. A later row of the same category and first day takes the place of the
    /// earlier one: so an open period is ended.
    package func add(_ period: CategoryPeriod, of person: ID<Person>, recorded: Instant) throws {
        if let through = period.through, through < period.from { throw RegistryError.endsBeforeStart }
        try insert(period, of: person, recorded: recorded)
    }

    /// Records that this period was entered by mistake: the person was not in the category.
    package func withdraw(_ period: CategoryPeriod, of person: ID<Person>, recorded: Instant) throws {
        let never = CategoryPeriod(
            period.category, from: period.from, through: period.from + -1, source: period.source)
        try insert(never, of: person, recorded: recorded)
    }

    private func insert(_ period: CategoryPeriod, of person: ID<Person>, recorded: Instant) throws {
        do {
            try connection.run(
                """
                INSERT INTO category(person, category, effective, through, source, recorded)
                VALUES (\(person), \(period.category), \(period.from), \(period.through), \(period.source), \
                \(recorded))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        }
    }

    /// All periods of a person as known, the earliest first.
    package func categoryPeriods(of person: ID<Person>, known: Instant? = nil) throws -> [CategoryPeriod] {
        let ids = try Merges(connection).all(of: person, known: known)
        return try connection.rows(
            """
            SELECT category, effective, through, source FROM category AS entry
            WHERE person IN (\(all: ids)) AND (through IS NULL OR through >= effective)
            AND recorded = (SELECT max(recorded) FROM category WHERE person = entry.person
                AND category = entry.category AND effective = entry.effective AND \(Facts.known(known)))
            ORDER BY effective, category, recorded
            """
        ).map {
            CategoryPeriod(
                try $0["category"], from: try $0["effective"], through: try $0["through"],
                source: try $0["source"])
        }
    }

    /// The categories a person is in on this day.
    package func categories(of person: ID<Person>, on day: Day, known: Instant? = nil) throws -> CategorySet {
        CategorySet(try categoryPeriods(of: person, known: known).filter { $0.contains(day) }.map(\.category))
    }
}
