package import Storage
package import Vocabulary

/// The schools of the registry.
package struct Schools {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds a school, whose name and place count from `effective`.
    package func add(_ school: School, effective: Day, recorded: Instant) throws {
        guard !school.code.isEmpty else { throw RegistryError.empty(.schoolCode) }
        do {
            try connection.run("INSERT INTO school VALUES (\(school.id), \(school.code), \(recorded))")
        } catch StorageError.constraint("school.code") {
            throw RegistryError.taken(.schoolCode)
        }
        try change(school, effective: effective, recorded: recorded)
    }

    /// Records what counts from a day on: a new name, another place. Its code stays.
    package func change(_ school: School, effective: Day, recorded: Instant) throws {
        guard !school.name.isEmpty else { throw RegistryError.empty(.schoolName) }
        do {
            try connection.run(
                """
                INSERT INTO school_fact(school, effective, recorded, name, kind, district)
                VALUES (\(school.id), \(effective), \(recorded), \(school.name), \(school.kind), \(school.district))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noSchool
        }
    }

    /// The school as of this day, as known at this moment; without a day, by the latest facts.
    package func find(_ id: ID<School>, on day: Day? = nil, known: Instant? = nil) throws -> School? {
        try connection.first("\(select(on: day, known)) WHERE school.id = \(id)").map(Schools.school)
    }

    package func find(code: String, on day: Day? = nil, known: Instant? = nil) throws -> School? {
        try connection.first("\(select(on: day, known)) WHERE school.code = \(code)").map(Schools.school)
    }

    /// The schools of a region, in the order of their codes.
    package func all(
        in scope: RegionCode? = nil, on day: Day? = nil, known: Instant? = nil
    ) throws -> [School] {
        try connection.rows(
            "\(select(on: day, known)) WHERE \(Facts.within(scope, "fact.district")) ORDER BY school.code"
        ).map(Schools.school)
    }

    private func select(on day: Day?, _ known: Instant?) -> SQL {
        """
        SELECT school.id, school.code, name, kind, district
        FROM school JOIN school_fact AS fact ON fact.school = school.id
            AND (fact.effective, fact.recorded) = (
                SELECT effective, recorded FROM school_fact
                WHERE school = school.id AND \(Facts.known(known)) \(Facts.nearest(day)))
        """
    }

    private static func school(_ row: Row) throws -> School {
        try School(id: row[0], code: row[1], name: row[2], kind: row[3], district: row[4])
    }
}
