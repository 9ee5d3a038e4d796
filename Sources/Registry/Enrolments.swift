package import Storage
package import Vocabulary

/// The enrolments of the registry. A later row under the same id takes the place of the earlier.
package struct Enrolments {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds an enrolment. It lies within its year, and nobody is enrolled twice on a day.
    package func add(_ enrolment: Enrolment, recorded: Instant) throws {
        guard !enrolment.tier.isEmpty else { throw RegistryError.empty(.tier) }
        guard enrolment.from <= enrolment.through else { throw RegistryError.endsBeforeStart }
        guard enrolment.year.contains(enrolment.from), enrolment.year.contains(enrolment.through) else {
            throw RegistryError.outsideYear(enrolment.year)
        }
        let other = try of(enrolment.person).first {
            $0.id != enrolment.id && $0.from <= enrolment.through && enrolment.from <= $0.through
        }
        if let other { throw RegistryError.overlaps(other.id) }
        try insert(enrolment, recorded: recorded)
    }

    /// Ends an enrolment early, after `day`: the person died, or is insured elsewhere. Before its first day it is
    /// cancelled as a whole.
    package func end(_ id: ID<Enrolment>, after day: Day, recorded: Instant) throws {
        guard let known = try find(id) else { throw RegistryError.noEnrolment }
        guard known.year.contains(day) || day < known.year.first else {
            throw RegistryError.outsideYear(known.year)
        }
        try insert(
            Enrolment(
                id: id, person: known.person, year: known.year, tier: known.tier, from: known.from,
                through: max(day, known.from + -1)), recorded: recorded)
    }

    private func insert(_ enrolment: Enrolment, recorded: Instant) throws {
        do {
            try connection.run(
                """
                INSERT INTO enrolment(id, person, year, tier, effective, through, recorded)
                VALUES (\(enrolment.id), \(enrolment.person), \(enrolment.year), \(enrolment.tier), \
                \(enrolment.from), \(enrolment.through), \(recorded))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        }
    }

    /// All enrolments of a person as now known, the earliest first; cancelled ones are left out.
    package func of(_ person: ID<Person>) throws -> [Enrolment] {
        try connection.rows(
            """
            SELECT id, person, year, tier, effective, through FROM enrolment AS known
            WHERE person = \(person) AND through >= effective AND \(Enrolments.isLast) ORDER BY effective
            """
        ).map(Enrolments.enrolment)
    }

    /// The enrolment that covers a person on this day, if one does.
    package func covering(_ person: ID<Person>, on day: Day) throws -> Enrolment? {
        try of(person).first { $0.covers(day) }
    }

    /// The enrolment of this id as now known; a cancelled one ends before it begins.
    package func find(_ id: ID<Enrolment>) throws -> Enrolment? {
        try connection.first("SELECT * FROM enrolment WHERE id = \(id) ORDER BY recorded DESC LIMIT 1")
            .map(Enrolments.enrolment)
    }

    /// How many persons are enrolled for this year.
    package func count(_ year: BenefitYear) throws -> Int {
        try connection.value(
            """
            SELECT count(DISTINCT person) FROM enrolment AS known
            WHERE year = \(year) AND through >= effective AND \(Enrolments.isLast)
            """) ?? 0
    }

    /// What is known of it now: no later row of the same id.
    private static let isLast: SQL = """
        recorded = (SELECT max(recorded) FROM enrolment WHERE person = known.person AND id = known.id)
        """

    private static func enrolment(_ row: Row) throws -> Enrolment {
        try Enrolment(
            id: row["id"], person: row["person"], year: row["year"], tier: row["tier"],
            from: row["effective"] as Day, through: row["through"] as Day)
    }
}
