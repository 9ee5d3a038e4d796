import Payments
import Storage
import Vocabulary

extension Verdict {
    /// Opens, looks and closes; a database that cannot be opened or read is a fault like any other.
    init(of open: () throws -> Database, acknowledged: [ID<Run>]) {
        do {
            let database = try open()
            self = try Verdict(database, acknowledged: acknowledged)
            try database.close()
        } catch {
            self = Verdict(runs: 0, faults: ["not to be read: \(error)"])
        }
    }

    /// On the output, for the process that asked: the runs, then a fault a line.
    func say() {
        print(runs)
        for fault in faults { print(fault.split(whereSeparator: \.isNewline).joined(separator: " ")) }
    }

    init?(said text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard let runs = lines.first.flatMap({ Int($0) }) else { return nil }
        self = Verdict(runs: runs, faults: Array(lines.dropFirst()))
    }
}
