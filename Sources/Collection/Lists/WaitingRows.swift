private import Foundation
import Matching
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
            if case .doubt(let possible) = outcome { try add(possible, row.number, run) }
        }
    }

    private func add(_ possible: [ListPreview.Possible], _ row: Int, _ run: Run) throws {
        for (place, one) in possible.enumerated() {
            let reasons = one.reasons.map { String($0.rawValue) }.joined(separator: ",")
            try connection.run(
                """
                INSERT INTO list_possible(run, number, place, person, reasons)
                VALUES (\(run.id), \(row), \(place), \(one.person), \(reasons))
                """)
        }
    }

    /// Who a row may be about as it was found when the list was imported, the likeliest first.
    package func possible(_ row: Int, of run: ID<Run>) throws -> [ListPreview.Possible] {
        try connection.rows(
            "SELECT person, reasons FROM list_possible WHERE run = \(run) AND number = \(row) ORDER BY place"
        ).map { found in
            let text: String = try found["reasons"]
            let reasons = Reasons(text.split(separator: ",").compactMap { UInt8($0).flatMap(Reason.init) })
            return ListPreview.Possible(
                person: try found["person"], reasons: Array(reasons), score: reasons.score)
        }
    }

    /// How a row was decided: for whom, nil where for nobody; nil where it still waits.
    package func decision(on row: Int, of run: ID<Run>) throws -> (person: ID<Person>?, by: ID<Run>)? {
        try connection.first(
            """
            SELECT person, decided_by FROM list_decision AS decision
            WHERE run = \(run) AND number = \(row) AND \(WaitingRows.stands)
            """
        ).map { (try $0["person"], try $0["decided_by"]) }
    }

    func close(_ row: Int, of listRun: ID<Run>, person: ID<Person>?, _ run: Run) throws {
        let turn: Int? = try connection.value(
            "SELECT max(turn) FROM list_decision WHERE run = \(listRun) AND number = \(row)")
        do {
            try connection.run(
                """
                INSERT INTO list_decision(run, number, turn, person, decided_by)
                VALUES (\(listRun), \(row), \((turn ?? 0) + 1), \(person), \(run.id))
                """)
        } catch StorageError.constraint {
            throw CollectionError.changedMeanwhile
        }
    }

    /// The runs in which rows of a list were decided.
    func decisions(on list: ID<Run>) throws -> [ID<Run>] {
        try connection.rows("SELECT decided_by FROM list_decision WHERE run = \(list)").map {
            try $0["decided_by"]
        }
    }

    /// A row that still waits; or one that was decided too.
    package func find(_ row: Int, of run: ID<Run>, decided: Bool = false) throws -> Waiting? {
        var sql: SQL = "SELECT \(WaitingRows.columns) FROM list_row WHERE run = \(run) AND number = \(row)"
        if !decided { sql += " AND \(WaitingRows.open)" }
        return try connection.first(sql).map(waiting)
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
        NOT EXISTS (SELECT 1 FROM list_decision AS decision
            WHERE decision.run = list_row.run AND decision.number = list_row.number AND \(stands))
        """
    /// A decision that was not taken back.
    private static let stands: SQL = """
        NOT EXISTS (SELECT 1 FROM run AS undoing WHERE undoing.undoes = decision.decided_by)
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
        let home: RegionCode?
        let parent: String?
        let address: String?
        let category: PersonCategory?
        let from: Day?
        let through: Day?
        let death: Day?
        let school: String?
        let schoolClass: String?

        init(_ row: ListRow) {
            name = row.name
            stated = row.stated
            sex = row.sex
            birth = row.birth
            place = row.place
            home = row.home
            parent = row.parent?.number?.description
            address = row.address
            category = row.category
            from = row.from
            through = row.through
            death = row.death
            school = row.school
            schoolClass = row.schoolClass
        }

        func row(_ number: Int) -> ListRow {
            var row = ListRow(
                number: number, name: name, stated: stated, sex: sex,
                birth: birth, place: place, address: address, category: category,
                from: from, through: through,
                death: death)
            row.home = home
            row.parent = parent.map { NationalID.read($0) }
            row.school = school
            row.schoolClass = schoolClass
            return row
        }
    }
}
