import Foundation
import HospitalFuzz

/// How far a run has come; kept in a file, so that one that was stopped goes on.
struct Progress: Codable {
    var next: UInt64
    var tally = FuzzTally()
    var milliseconds = 0
    var megabytes = 0
    private var file: String?

    private enum CodingKeys: CodingKey { case next, tally, milliseconds, megabytes }

    init(file: String?, next: UInt64) {
        let kept = file.flatMap { try? Data(contentsOf: URL(filePath: $0)) }
        if let kept, let state = try? JSONDecoder().decode(Progress.self, from: kept) {
            self = state
        } else {
            self.next = next
        }
        self.file = file
    }

    func save() throws {
        guard let file else { return }
        try JSONEncoder().encode(self).write(to: URL(filePath: file), options: .atomic)
    }
}
