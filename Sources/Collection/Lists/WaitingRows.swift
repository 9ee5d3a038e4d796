private import Foundation
package import Payments
package import Registry
package import Sealing
package import Storage
package import Vocabulary

/// Rows of lists that wait for somebody's decision, or that name nobody of the register: their contents sealed.
package struct WaitingRows {
    private let connection: Connection
    private let vault: Vault

    package enum Kind: String, CaseIterable, Sendable {
        /// A person has to say who it is.
        case doubt
        /// Nobody of the register is near.
        case nobody
        case refused

        package var words: Words {
            switch self {
            case .doubt: Words("待确认是谁", "who it is has to be decided")
            case .nobody: Words("登记簿中没有这个人", "not in the register")
            case .refused: Words("不能导入", "refused")
            }
        }
    }

    package struct Waiting: Hashable, Sendable {
        package let run: ID<Run>
        package let kind: Kind
        package let row: ListRow
    }

    package init(_ connection: Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    func add(_ preview: ListPreview, _ run: Run) throws {
        for (row, outcome) in zip(preview.rows, preview.outcomes) {
            let kind: Kind
            switch outcome {
            case .unchanged, .changed: continue
            case .doubt: kind = .doubt
            case .nobody: kind = .nobody
            case .refused: kind = .refused
            }
            let text = String(decoding: try JSONEncoder().encode(Sealed(row)), as: UTF8.self)
            let sealed = vault.seal(text, at: place(row.number, run.id))
            try connection.run(
                """
                INSERT INTO list_row(run, number, kind, sealed) VALUES (\(run.id), \(row.number), \(kind), \(sealed))
                """)
        }
    }

    func close(_ row: Int, of listRun: ID<Run>, person: ID<Person>?, _ run: Run) throws {
        do {
            try connection.run(
                """
                INSERT INTO list_row_closed(run, number, person, closed_by)
                VALUES (\(listRun), \(row), \(person), \(run.id))
                """)
        } catch StorageError.constraint {
            throw CollectionError.changedMeanwhile
        }
    }

    /// A row that still waits.
    package func find(_ row: Int, of run: ID<Run>) throws -> Waiting? {
        try connection.first(
            "SELECT \(WaitingRows.columns) FROM list_row WHERE run = \(run) AND number = \(row) AND \(WaitingRows.open)"
        ).map(waiting)
    }

    /// Those that still wait, in the order of the list; the next page comes after a row's number.
    package func all(
        of run: ID<Run>, kind: Kind? = nil, after row: Int = 0, limit: Int = 50
    ) throws -> [Waiting] {
        var sql: SQL = """
            SELECT \(WaitingRows.columns) FROM list_row WHERE run = \(run) AND number > \(row) AND \(WaitingRows.open)
            """
        if let kind { sql += " AND kind = \(kind)" }
        sql += " ORDER BY number LIMIT \(limit)"
        return try connection.rows(sql).map(waiting)
    }

    package func count(of run: ID<Run>, kind: Kind) throws -> Int {
        try connection.value(
            "SELECT count(*) FROM list_row WHERE run = \(run) AND kind = \(kind) AND \(WaitingRows.open)")
            ?? 0
    }

    private static let columns: SQL = "run, number, kind, sealed"
    private static let open: SQL = """
        NOT EXISTS (SELECT 1 FROM list_row_closed AS closed
            WHERE closed.run = list_row.run AND closed.number = list_row.number)
        """

    private func waiting(_ row: Row) throws -> Waiting {
        let run: ID<Run> = try row["run"]
        let number: Int = try row["number"]
        let text = try vault.open(try row["sealed"], at: place(number, run))
        guard let sealed = try? JSONDecoder().decode(Sealed.self, from: Data(text.utf8)) else {
            throw StorageError.unreadable(column: "list_row.sealed", as: "ListRow")
        }
        return Waiting(run: run, kind: try row["kind"], row: sealed.row(number))
    }

    private func place(_ row: Int, _ run: ID<Run>) -> Vault.Place {
        Vault.Place(table: "list_row", row: "\(run)-\(row)")
    }

    /// A row as it lies sealed.
    private struct Sealed: Codable {
        let name: String
        let stated: String?
        let sex: Sex?
        let birth: Day?
        let place: RegionCode?
        let address: String?
        let category: PersonCategory?
        let from: Day?
        let through: Day?
        let death: Day?

        init(_ row: ListRow) {
            name = row.name
            stated = row.stated
            sex = row.sex
            birth = row.birth
            place = row.place
            address = row.address
            category = row.category
            from = row.from
            through = row.through
            death = row.death
        }

        func row(_ number: Int) -> ListRow {
            ListRow(
                number: number, name: name, stated: stated, sex: sex,
                birth: birth, place: place, address: address, category: category,
                from: from, through: through,
                death: death)
        }
    }
}
