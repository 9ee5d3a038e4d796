import Foundation
import SeasonProof
import Storage

/// Lives through whole seasons, one for each seed; see README.md.
@main
struct Runner {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        func option(_ name: String) -> String? {
            arguments.firstIndex(of: name).flatMap {
                arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
            }
        }
        func number(_ name: String, _ standard: Int) -> Int { option(name).flatMap { Int($0) } ?? standard }
        let whole = ProofSize.whole
        let seeds = (option("--seeds") ?? "1").split(separator: ",").compactMap { UInt64($0) }
        let size = ProofSize(
            seed: 1, people: number("--people", whole.people), files: number("--files", whole.files),
            payments: number("--payments", whole.payments))
        let progress = option("--progress")
        for seed in seeds {
            var one = size
            one.seed = seed
            let done = progress.flatMap { try? String(contentsOfFile: "\($0).\(seed)", encoding: .utf8) }
            let text = try done ?? live(one)
            if let progress {
                try Data(text.utf8).write(to: URL(filePath: "\(progress).\(seed)"), options: .atomic)
            }
            print(text)
        }
    }

    private static func live(_ size: ProofSize) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "season-proof-\(size.seed)-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = ContinuousClock()
        let start = clock.now
        let database = try Database.open(at: folder.appending(path: "season.db").path)
        let proof = try LivedSeason(size, in: database, folder: folder) { step in
            FileHandle.standardError.write(
                Data("seed \(size.seed), \((clock.now - start).components.seconds) s: \(step)\n".utf8))
        }
        try proof.live()
        return """
            Seed \(size.seed): agrees to the fen everywhere; \((clock.now - start).components.seconds) s

            \(proof.counts.text)

            """
    }
}
