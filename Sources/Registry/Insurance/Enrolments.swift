package import Storage
package import Vocabulary

/// The enrolments of the registry. A later row under the same id takes the place of the earlier.
package struct Enrolments {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds an enrolment. It lies within its year, and nobody is enrolled twice on a day.
    package func add(_ enrolment: Enrolment, recorded: Instant) throws {
        try enrolment.check()
        try connection.lock(person: try Merges(connection).kept(for: enrolment.person))
        let other = try of(enrolment.person).first { $0.id != enrolment.id && $0.overlaps(enrolment) }
        if let other { throw RegistryError.overlaps(other.id) }
        try insert(enrolment, recorded: recorded)
    }

    /// Ends an enrolment early, after `day`, and says why. Before its first day it is cancelled as a whole.
    package func end(
        _ id: ID<Enrolment>, after day: Day, _ leaving: Leaving = .unstated, recorded: Instant
    ) throws {
        guard let known = try find(id) else { throw RegistryError.noEnrolment }
        guard known.year.contains(day) || day < known.year.first else {
            throw RegistryError.outsideYear(known.year)
        }
        try insert(known.ending(after: day, leaving), recorded: recorded)
    }

    /// Records what holds of an enrolment from now on, under its id: another ground, another school, its cancelling; or a new
    /// one of somebody who has none on its days, which the caller has seen.
    ///
    /// As for `addAll`, no lock is taken: a list has thousands of people.
    package func record(_ enrolment: Enrolment, recorded: Instant) throws {
        if let known = try find(enrolment.id) {
            guard known.person == enrolment.person, known.year == enrolment.year else {
                throw RegistryError.noEnrolment
            }
        }
        try insert(enrolment, recorded: recorded)
    }

    /// Whom a school has enrolled for this year, each with the last enrolment, in the order of persons.
    package func of(school: ID<School>, in year: BenefitYear) throws -> [Enrolment] {
        let merges = try Merges(connection).inForce()
        var found: [ID<Person>: Enrolment] = [:]
        try connection.scan(
            """
            SELECT \(Enrolments.columns) FROM enrolment AS entry
            WHERE school = \(school) AND year = \(year) AND through >= effective AND \(Enrolments.isLast(nil))
            ORDER BY effective, id
            """
        ) {
            let one = try Enrolments.enrolment($0)
            found[merges[one.person] ?? one.person] = one
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    func insert(_ enrolment: Enrolment, recorded: Instant) throws {
        do {
            try connection.run(
                """
                INSERT INTO enrolment(\(Enrolments.columns), recorded)
                VALUES (\(enrolment.id), \(enrolment.person), \(enrolment.year), \(enrolment.tier), \
                \(enrolment.from), \(enrolment.through), \(enrolment.ground), \(enrolment.since), \
                \(enrolment.group), \(enrolment.school), \(enrolment.schoolClass), \(enrolment.leaving), \(recorded))
                """)
        } catch StorageError.constraint("foreign key") {
            throw enrolment.school == nil ? RegistryError.noPerson : RegistryError.noPersonOrSchool
        }
    }

    /// All enrolments of a person as known, the earliest first; cancelled ones are left out. Those of a double record
    /// that was merged into this person are among them, under the id they were entered for.
    package func of(_ person: ID<Person>, known: Instant? = nil) throws -> [Enrolment] {
        try history(of: person, known: known).filter { $0.from <= $0.through }
    }

    /// The same with those that were cancelled as a whole, which end before they begin and say why.
    package func history(of person: ID<Person>, known: Instant? = nil) throws -> [Enrolment] {
        let ids = try Merges(connection).all(of: person, known: known)
        return try connection.rows(
            """
            SELECT \(Enrolments.columns) FROM enrolment AS entry
            WHERE person IN (\(all: ids)) AND \(Enrolments.isLast(known)) ORDER BY effective, id
            """
        ).map(Enrolments.enrolment)
    }

    /// The enrolment that covers a person on this day, if one does.
    package func covering(_ person: ID<Person>, on day: Day, known: Instant? = nil) throws -> Enrolment? {
        try of(person, known: known).first { $0.covers(day) }
    }

    /// The enrolment of this id as known; a cancelled one ends before it begins.
    package func find(_ id: ID<Enrolment>, known: Instant? = nil) throws -> Enrolment? {
        try connection.first(
            """
            SELECT \(Enrolments.columns) FROM enrolment
            WHERE id = \(id) AND \(Facts.known(known)) ORDER BY recorded DESC LIMIT 1
            """
        ).map(Enrolments.enrolment)
    }

    /// How many persons are enrolled for this year.
    package func count(_ year: BenefitYear) throws -> Int {
        try connection.value(
            """
            SELECT count(DISTINCT person) FROM enrolment AS entry
            WHERE year = \(year) AND through >= effective AND \(Enrolments.isLast(nil))
            """) ?? 0
    }

    /// What is known of it: no later row of the same id.
    static func isLast(_ known: Instant?) -> SQL {
        """
        recorded = (SELECT max(recorded) FROM enrolment
            WHERE person = entry.person AND id = entry.id AND \(Facts.known(known)))
        """
    }

    static let columns: SQL =
        "id, person, year, tier, effective, through, ground, since, insured_group, school, class, leaving"

    static let columnNames = [
        "id", "person", "year", "tier", "effective", "through", "ground", "since", "insured_group", "school",
        "class", "leaving", "recorded",
    ]

    static func enrolment(_ row: Row) throws -> Enrolment { try enrolment(Cells(row)) }

    static func enrolment(_ cells: Cells) throws -> Enrolment {
        var words = WordsRead<Enrolment.Ground>()
        return try enrolment(cells, of: cells.id(1), &words)
    }

    /// The same where the person is known and there are millions.
    static func enrolment(
        _ cells: Cells, of person: ID<Person>, _ words: inout WordsRead<Enrolment.Ground>
    ) throws -> Enrolment {
        try Enrolment(
            id: cells.id(0), person: person, year: cells.year(2), tier: cells.text(3),
            from: cells.day(4), through: cells.day(5), ground: words.word(cells, 6),
            since: cells.optionalDay(7),
            group: cells.optionalText(8), school: cells.optionalID(9), schoolClass: cells.optionalText(10),
            leaving: cells.optionalWord(11))
    }
}

extension Enrolment {
    /// In the order of `Enrolments.columns`.
    var values: [SQLValue] {
        [
            id.stored, person.stored, year.stored, .text(tier), from.stored, through.stored,
            .text(ground.rawValue), since.stored, group.stored, school.stored, schoolClass.stored,
            (leaving?.rawValue).stored,
        ]
    }

    /// What can be said against it without looking at others.
    func check() throws(RegistryError) {
        guard !tier.isEmpty else { throw .empty(.tier) }
        guard from <= through else { throw .endsBeforeStart }
        guard year.contains(from), year.contains(through) else { throw .outsideYear(year) }
    }
}
