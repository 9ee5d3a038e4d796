package import Storage
package import Vocabulary

/// One fact of a person as it was recorded, whether it still holds or not (何时知道): nothing that was known is ever lost.
package struct PersonFact: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case identity(name: String, sex: Sex, birth: Day)
        case home(Person.Home)
        case registration(RegionCode)
        /// Nil: the report of a death was withdrawn.
        case death(Day?)
        /// One that ends before it begins was withdrawn.
        case period(CategoryPeriod)
    }

    /// When we knew.
    package let recorded: Instant
    /// From when it counts; nil where it has no day of its own.
    package let effective: Day?
    package let what: What

    package init(recorded: Instant, effective: Day?, _ what: What) {
        self.recorded = recorded
        self.effective = effective
        self.what = what
    }
}

extension Persons {
    /// All that was ever recorded of who a person is, where they belong and in which categories they are; the latest knowledge first.
    package func history(of person: ID<Person>) throws -> [PersonFact] {
        let ids = try Merges(connection).all(of: person)
        func rows(_ columns: SQL, _ table: SQL, _ fact: (Row) throws -> PersonFact) throws -> [PersonFact] {
            try connection.rows("SELECT recorded, \(columns) FROM \(table) WHERE person IN (\(all: ids))")
                .map(fact)
        }
        var facts = try rows("name, sex, birth", "person_identity") {
            try PersonFact(
                recorded: $0[0], effective: nil, .identity(name: $0[1], sex: $0[2], birth: $0[3]))
        }
        facts += try rows("effective, household, district, village", "person_home") {
            try PersonFact(
                recorded: $0[0], effective: $0[1],
                .home(Person.Home(household: $0[2], district: $0[3], village: $0[4])))
        }
        facts += try rows("effective, place", "person_registration") {
            try PersonFact(recorded: $0[0], effective: $0[1], .registration($0[2]))
        }
        facts += try rows("day", "person_death") {
            let day: Day? = try $0[1]
            return try PersonFact(recorded: $0[0], effective: day, .death(day))
        }
        facts += try rows("category, effective, through, source", "category") {
            let period = try CategoryPeriod($0[1], from: $0[2], through: $0[3], source: $0[4])
            return try PersonFact(recorded: $0[0], effective: period.from, .period(period))
        }
        return facts.sorted {
            ($1.recorded, $1.effective ?? Facts.latest) < ($0.recorded, $0.effective ?? Facts.latest)
        }
    }
}
