package import Storage
package import Vocabulary

/// The facilities of the registry.
package struct Facilities {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds a facility, whose name, level and place count from `effective`.
    package func add(_ facility: Facility, effective: Day, recorded: Instant) throws {
        guard Facility.isCode(facility.code) else { throw RegistryError.badFacilityCode }
        do {
            try connection.run("INSERT INTO facility VALUES (\(facility.id), \(facility.code), \(recorded))")
        } catch StorageError.constraint("facility.code") {
            throw RegistryError.taken(.facilityCode)
        }
        try change(facility, effective: effective, recorded: recorded)
    }

    /// Records what counts from a day on: a new name, a level raised, a contract ended. Its code stays.
    package func change(_ facility: Facility, effective: Day, recorded: Instant) throws {
        guard !facility.name.isEmpty else { throw RegistryError.empty(.facilityName) }
        if let from = facility.designatedFrom, let through = facility.designatedThrough, through < from {
            throw RegistryError.endsBeforeStart
        }
        do {
            try connection.run(
                """
                INSERT INTO facility_fact(
                    facility, effective, recorded, name, level, own_class, district, designated_from, designated_through)
                VALUES (\(facility.id), \(effective), \(recorded), \(facility.name), \(facility.level), \
                \(facility.ownClass), \(facility.district), \(facility.designatedFrom), \(facility.designatedThrough))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noFacility
        }
    }

    /// The facility as of this day; without a day, by the latest facts.
    package func find(_ id: ID<Facility>, on day: Day? = nil) throws -> Facility? {
        try connection.first("\(select(on: day)) WHERE facility.id = \(id)").map(Facilities.facility)
    }

    package func find(code: String, on day: Day? = nil) throws -> Facility? {
        try connection.first("\(select(on: day)) WHERE facility.code = \(code)").map(Facilities.facility)
    }

    /// The facilities of a region, in the order of their codes.
    package func all(in scope: RegionCode? = nil, on day: Day? = nil) throws -> [Facility] {
        try connection.rows(
            "\(select(on: day)) WHERE \(Facts.within(scope, "fact.district")) ORDER BY facility.code"
        ).map(Facilities.facility)
    }

    private func select(on day: Day?) -> SQL {
        """
        SELECT facility.id, facility.code, name, level, own_class, district, designated_from, designated_through
        FROM facility JOIN facility_fact AS fact ON fact.facility = facility.id
            AND (fact.effective, fact.recorded) = (
                SELECT effective, recorded FROM facility_fact WHERE facility = facility.id \(Facts.nearest(day)))
        """
    }

    private static func facility(_ row: Row) throws -> Facility {
        try Facility(
            id: row["id"], code: row["code"], name: row["name"], level: row["level"],
            ownClass: row["own_class"], district: row["district"],
            designatedFrom: row["designated_from"], designatedThrough: row["designated_through"])
    }
}
