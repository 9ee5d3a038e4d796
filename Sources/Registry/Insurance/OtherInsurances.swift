package import Storage
package import Vocabulary

/// What is known of people's insurance elsewhere. A later row under the same id takes the place of the earlier.
package struct OtherInsurances {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Records an insurance, or, under the same id, what is now known of it.
    package func add(_ insurance: OtherInsurance, recorded: Instant) throws {
        if let through = insurance.through, through < insurance.from { throw RegistryError.endsBeforeStart }
        try insert(insurance, through: insurance.through, recorded: recorded)
    }

    /// Records that it ended after `day`.
    package func end(_ id: ID<OtherInsurance>, after day: Day, recorded: Instant) throws {
        guard let known = try find(id) else { throw RegistryError.noInsurance }
        try insert(known, through: max(day, known.from + -1), recorded: recorded)
    }

    /// Records that it was entered by mistake.
    package func withdraw(_ id: ID<OtherInsurance>, recorded: Instant) throws {
        guard let known = try find(id) else { throw RegistryError.noInsurance }
        try insert(known, through: known.from + -1, recorded: recorded)
    }

    private func insert(_ insurance: OtherInsurance, through: Day?, recorded: Instant) throws {
        do {
            try connection.run(
                """
                INSERT INTO other_insurance(id, person, kind, region, effective, through, source, recorded)
                VALUES (\(insurance.id), \(insurance.person), \(insurance.kind), \(insurance.region), \
                \(insurance.from), \(through), \(insurance.source), \(recorded))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        }
    }

    package func find(_ id: ID<OtherInsurance>, known: Instant? = nil) throws -> OtherInsurance? {
        try connection.first(
            """
            SELECT \(OtherInsurances.columns) FROM other_insurance
            WHERE id = \(id) AND \(Facts.known(known)) ORDER BY recorded DESC LIMIT 1
            """
        ).map(OtherInsurances.insurance)
    }

    /// All insurance of a person elsewhere as known, the earliest first; what was withdrawn is left out.
    package func of(_ person: ID<Person>, known: Instant? = nil) throws -> [OtherInsurance] {
        let ids = try Merges(connection).all(of: person, known: known)
        return try connection.rows(
            """
            SELECT \(OtherInsurances.columns) FROM other_insurance AS entry
            WHERE person IN (\(all: ids)) AND (through IS NULL OR through >= effective)
            AND recorded = (SELECT max(recorded) FROM other_insurance
                WHERE person = entry.person AND id = entry.id AND \(Facts.known(known)))
            ORDER BY effective, id
            """
        ).map(OtherInsurances.insurance)
    }

    static let columns: SQL = "id, person, kind, region, effective, through, source"

    static func insurance(_ row: Row) throws -> OtherInsurance { try insurance(Cells(row)) }

    static func insurance(_ cells: Cells) throws -> OtherInsurance {
        var places = PlacesRead()
        return try OtherInsurance(
            id: cells.id(0), person: cells.id(1), kind: cells.word(2), region: places.optional(cells, 3),
            from: cells.day(4), through: cells.optionalDay(5), source: cells.text(6))
    }
}
