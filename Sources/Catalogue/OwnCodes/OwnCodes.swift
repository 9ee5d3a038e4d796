package import Storage
package import Vocabulary

/// The hospitals' own codes (3301, 3302): added, said anew, and withdrawn.
///
/// A mapping is known by hospital, own code, kind and national code; what was said of it last holds.
package struct OwnCodes {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// 3301. The same mapping again takes the place of the one before; saying what stands already adds nothing.
    /// - Returns: whether anything was added.
    @discardableResult
    package func add(_ code: OwnCode, recorded: Instant) throws -> Bool {
        if let through = code.through, through < code.from { throw CatalogueError.endsBeforeStart }
        let last = try last(code.facility, code.own, code.kind, code.code)
        if let last, !last.isWithdrawn, last.code == code { return false }
        try write(code, turn: (last?.turn ?? 0) + 1, isWithdrawn: false, recorded)
        return true
    }

    /// 3302. What was settled by it stays settled.
    package func withdraw(
        _ own: String, _ kind: CatalogueKind, _ code: String, of facility: String, recorded: Instant
    ) throws {
        guard let last = try last(facility, own, kind, code), !last.isWithdrawn else {
            throw CatalogueError.noMapping
        }
        try write(last.code, turn: last.turn + 1, isWithdrawn: true, recorded)
    }

    /// What a hospital's own codes stand for on a day, by own code; of several the one that began last. One statement.
    package func find(
        _ own: some Collection<String>, of facility: String, on day: Day
    ) throws -> [String: OwnCode] {
        try connection.rows(
            """
            SELECT * FROM own_code AS said WHERE facility = \(facility) AND own IN (\(all: own)) \
            AND \(OwnCodes.stands) ORDER BY own, effective, recorded
            """
        ).map(OwnCodes.code).reduce(into: [:]) { if $1.isInForce(on: day) { $0[$1.own] = $1 } }
    }

    /// What is looked for among a hospital's own codes; nil: whatever it is.
    package struct Query: Sendable {
        let own: String?
        let code: String?
        let kind: String?
        let name: String?
        let day: Day?

        package init(
            own: String? = nil, code: String? = nil, kind: String? = nil, name: String? = nil, day: Day? = nil
        ) {
            self.own = own
            self.code = code
            self.kind = kind
            self.name = name
            self.day = day
        }
    }

    /// What stands of a hospital, in the order of its own codes.
    package func search(
        _ query: Query = Query(), of facility: String, skipping count: Int = 0, limit: Int = 50
    ) throws -> [OwnCode] {
        try connection.rows(
            """
            SELECT * FROM own_code AS said WHERE \(OwnCodes.condition(query, facility))
            ORDER BY own, kind, code LIMIT \(limit) OFFSET \(count)
            """
        ).map(OwnCodes.code)
    }

    package func count(_ query: Query = Query(), of facility: String) throws -> Int {
        try connection.value(
            "SELECT count(*) FROM own_code AS said WHERE \(OwnCodes.condition(query, facility))") ?? 0
    }

    private static func condition(_ query: Query, _ facility: String) -> SQL {
        var sql: SQL = "facility = \(facility) AND \(stands)"
        if let own = query.own { sql += " AND own = \(own)" }
        if let code = query.code { sql += " AND code = \(code)" }
        if let kind = query.kind { sql += " AND kind = \(kind)" }
        if let name = query.name { sql += " AND name LIKE \(CatalogueBook.containing(name)) ESCAPE '!'" }
        if let day = query.day {
            sql += " AND effective <= \(day) AND (through IS NULL OR through >= \(day))"
        }
        return sql
    }

    private static let stands: SQL = """
        withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM own_code AS later WHERE later.facility = said.facility
            AND later.own = said.own AND later.kind = said.kind AND later.code = said.code AND later.turn > said.turn)
        """

    private func last(
        _ facility: String, _ own: String, _ kind: CatalogueKind, _ code: String
    ) throws -> (code: OwnCode, turn: Int, isWithdrawn: Bool)? {
        try connection.first(
            """
            SELECT * FROM own_code WHERE facility = \(facility) AND own = \(own) AND kind = \(kind) \
            AND code = \(code) ORDER BY turn DESC LIMIT 1
            """
        ).map { (try OwnCodes.code($0), try $0["turn"], try $0["withdrawn"]) }
    }

    private func write(_ code: OwnCode, turn: Int, isWithdrawn: Bool, _ recorded: Instant) throws {
        do {
            try connection.run(
                """
                INSERT INTO own_code(
                    facility, own, kind, code, turn, name, effective, through, withdrawn, unit, dose_form, specification,
                    approval, note, recorded)
                VALUES (\(code.facility), \(code.own), \(code.kind), \(code.code), \(turn), \(code.name), \(code.from), \
                \(code.through), \(isWithdrawn), \(code.unit), \(code.doseForm), \(code.specification), \
                \(code.approval), \(code.note), \(recorded))
                """)
        } catch StorageError.constraint {
            throw CatalogueError.changedMeanwhile
        }
    }

    private static func code(_ row: Row) throws -> OwnCode {
        OwnCode(
            facility: try row["facility"], own: try row["own"], kind: try row["kind"], code: try row["code"],
            name: try row["name"], from: try row["effective"], through: try row["through"],
            unit: try row["unit"],
            doseForm: try row["dose_form"], specification: try row["specification"],
            approval: try row["approval"],
            note: try row["note"])
    }
}
