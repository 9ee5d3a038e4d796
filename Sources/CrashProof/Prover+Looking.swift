import Foundation
import Payments
import Vocabulary

extension Prover {
    /// Opens what is left, as the next start of the program would, looks at it and closes it.
    ///
    /// In a process of its own, on the same forgetting disk: opening reads the log back and closing writes it into the file, and
    /// what of this is not synced is forgotten at the next power cut like anything else.
    func look(for acknowledged: [ID<Run>], _ disk: Disk?, folder: URL) throws -> Verdict {
        let list = folder.appending(path: "acknowledged.txt")
        try Data(acknowledged.map { "\($0)\n" }.joined().utf8).write(to: list)
        let (process, output) = child(["--look", list.path], disk)
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0,
            let verdict = Verdict(said: String(decoding: text, as: UTF8.self))
        else { throw Failed("looking ended with \(process.terminationStatus)") }
        return verdict
    }

    static func acknowledged(in list: URL) throws -> [ID<Run>] {
        try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map {
            guard let id = ID<Run>($0) else { throw Failed("no id: \($0)") }
            return id
        }
    }
}
