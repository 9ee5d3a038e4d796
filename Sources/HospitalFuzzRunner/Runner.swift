import Foundation
import HospitalFuzz

/// Reads changed messages; see README.md.
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
        func number(_ name: String, _ standard: UInt64) -> UInt64 {
            option(name).flatMap { UInt64($0) } ?? standard
        }
        let recorded = try option("--recorded").map(messages) ?? []
        let fuzz = Fuzz(Corpus(besides: recorded), seed: number("--seed", 1))
        let from = number("--from", 0)
        let end = from + number("--inputs", 1_000_000)
        let most = number("--megabytes", 256)
        var state = Progress(file: option("--progress"), next: from)
        let clock = ContinuousClock()
        while state.next < end {
            let start = clock.now
            let upTo = min(end, state.next + 20_000)
            state.tally += try fuzz.run(state.next..<upTo)
            state.next = upTo
            state.milliseconds += Int((clock.now - start) / .milliseconds(1))
            state.megabytes = max(state.megabytes, try residentMegabytes())
            guard state.megabytes <= most else { throw Finding.memory(megabytes: state.megabytes) }
            try state.save()
        }
        let seconds = max(1, state.milliseconds / 1000)
        print("\(state.tally.text); at most \(state.megabytes) MB; \(seconds) s")
    }

    private static func messages(_ folder: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
            .map { Array(try Data(contentsOf: URL(filePath: folder).appending(path: $0))) }
    }

    /// The most memory this program has had so far.
    private static func residentMegabytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Int($0) }.first ?? 0)
            / 1024
    }
}

enum Finding: Error, CustomStringConvertible {
    case memory(megabytes: Int)

    var description: String {
        switch self {
        case .memory(let megabytes): "the program took \(megabytes) MB"
        }
    }
}
