import Foundation
import Policies
import Scheme
import Vocabulary

/// Measures the engine in this process; see `Benchmarks/README.md`.
@main
struct Bench {
    static func main() {
        do {
            try run()
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "settlement": try Settlement(policy: folder(rest.first)).run()
        case "workload-w" where rest.count >= 3:
            try WorkloadW(policy: folder(rest[0]), data: rest[1], out: rest[2]).run()
        case "law": try Law(policy: folder(rest.first), options: Array(rest.dropFirst())).run()
        case "match": try Match(options: rest).run()
        default:
            print(
                """
                用法 / usage:
                  yikao-bench settlement POLICY             one settlement, explained and unexplained
                  yikao-bench workload-w POLICY DATA OUT    workload W over its columns
                  yikao-bench law POLICY [--claims N] [--seed S] [--progress FILE] [--speed]
                                                            explained = unexplained = in columns, over all plans
                  yikao-bench match [--rows N] [--persons N] [--seed S]
                                                            a damaged list against a registry, with the truth known
                """)
            exit(64)
        }
    }

    /// The plan of a region in these files, or what is wrong with them.
    static func plan(_ policy: URL, _ region: String, district: String? = nil, _ year: BenefitYear) throws
        -> Plan
    {
        let book = PolicyBook(folders: [policy])
        guard let code = RegionCode(region),
            let plan = try? book.plan(
                region: code, district: district.flatMap { RegionCode($0) }, on: year.first)
        else {
            let issues = book.issues.map(\.description).joined(separator: "\n")
            throw Fault("没有 \(region) \(year) 的政策 / no policy of \(region) \(year)\n\(issues)")
        }
        return plan
    }

    private static func folder(_ path: String?) -> URL { URL(filePath: path ?? "Policy") }

    /// Nanoseconds a call, of so many rounds: the best and the median. The sum keeps the work from being optimised away.
    static func time(rounds: Int, _ body: () -> (calls: Int, sum: Int64)) -> (best: Double, median: Double) {
        var times: [Double] = []
        var kept: Int64 = 0
        for _ in 0..<rounds {
            let start = ContinuousClock.now
            let (calls, sum) = body()
            times.append((ContinuousClock.now - start) / .nanoseconds(1) / Double(calls))
            kept &+= sum
        }
        precondition(kept != 1)
        times.sort()
        return (times[0], times[times.count / 2])
    }

    static func text(_ nanoseconds: Double) -> String {
        nanoseconds < 1000
            ? "\((nanoseconds * 10).rounded() / 10) ns" : "\((nanoseconds / 100).rounded() / 10) µs"
    }
}
