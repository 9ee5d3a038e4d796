import Collection
import Ledger
import Payments
import Storage
import Vocabulary

/// What is found after a kill. Empty faults: all is well.
struct Verdict {
    private(set) var faults: [String] = []
    private(set) var runs = 0

    init(runs: Int, faults: [String]) {
        self.runs = runs
        self.faults = faults
    }

    init(_ database: Database, acknowledged: [ID<Run>]) throws {
        faults += try database.damage()
        try database.read { connection in
            for id in acknowledged where try Runs(connection).find(id) == nil {
                faults.append("acknowledged and lost: \(id)")
            }
            try connection.forEach("SELECT id, kind, title FROM run ORDER BY id") { row in
                runs += 1
                let (id, kind): (ID<Run>, Run.Kind) = (try row["id"], try row["kind"])
                let title: String = try row["title"]
                let found: Int
                switch kind {
                case .paymentFile:
                    found = try connection.value("SELECT count(*) FROM payment WHERE run = \(id)") ?? 0
                case .list:
                    found = try connection.value("SELECT count(*) FROM list_change WHERE run = \(id)") ?? 0
                default: return
                }
                if String(found) != title { faults.append("half a run: \(id) holds \(found) of \(title)") }
            }
            let stray: [(name: String, sql: SQL)] = [
                ("bill", "SELECT count(*) FROM bill WHERE run NOT IN (SELECT id FROM run)"),
                ("allocation", "SELECT count(*) FROM allocation WHERE run NOT IN (SELECT id FROM run)"),
                ("payment", "SELECT count(*) FROM payment WHERE run NOT IN (SELECT id FROM run)"),
            ]
            for (name, sql) in stray {
                let count: Int = try connection.value(sql) ?? 0
                if count > 0 { faults.append("\(count) rows of \(name) without their run") }
            }
            faults += try Journal(connection).check().map { "ledger: \($0)" }
            faults += try Reconciliation(connection).lines.filter { !$0.agrees }.map { "books differ: \($0)" }
        }
    }
}
