import Foundation
import Policies
import Scheme
import Vocabulary

/// Settles random claims at the edges of every plan as `Agreement` does, round by round.
///
/// Seeded: a claim that fails can be made again from the seed and number it names. With `--progress FILE` a long run is
/// taken up where it stopped.
struct Law {
    private let plans: [Plan]
    private let claims: Int
    private let seed: UInt64
    private let progress: URL?
    private let wantsSpeed: Bool

    init(policy: URL, options: [String]) throws {
        let book = PolicyBook(folders: [policy])
        plans = book.versions.flatMap { file in
            ([nil] + file.districts.map { Optional($0.code) }).map { file.plan(district: $0) }
        }
        func value(_ name: String) -> String? {
            options.firstIndex(of: name).flatMap { options.indices.contains($0 + 1) ? options[$0 + 1] : nil }
        }
        claims = value("--claims").flatMap { Int($0) } ?? 1_000_000
        seed = value("--seed").flatMap { UInt64($0) } ?? 1
        progress = value("--progress").map { URL(filePath: $0) }
        wantsSpeed = options.contains("--speed")
    }

    func run() throws {
        if wantsSpeed { return speed() }
        let settling = plans.filter { plan in CareKind.allCases.contains { !plan[$0].layers.isEmpty } }
        guard !settling.isEmpty else { throw Fault("没有可以结算的政策 / no policy that settles") }
        let share = 20_000
        let rounds = (claims + share - 1) / share
        var done =
            progress.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
            .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? 0
        let started = ContinuousClock.now
        var (settled, reckoned) = (0, 0)
        while done < rounds {
            let plan = settling[done % settling.count]
            var agreement = Agreement(plan: plan, seed: seed &+ UInt64(done) &* 0x9E37_79B9)
            do {
                try agreement.settle(share)
            } catch {
                throw Fault(
                    "\(plan.identity.region) \(plan.identity.year) 第 \(done) 轮 / round \(done), seed \(seed): \(error)"
                )
            }
            settled += agreement.settled
            reckoned += agreement.reckoned
            done += 1
            if let progress, done % 50 == 0 || done == rounds {
                try Data("\(done)\n".utf8).write(to: progress, options: .atomic)
            }
        }
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        print(
            "\(rounds * share) claims under \(settling.count) plans (seed \(seed)): statements and blocks agree to the fen; of "
                + "this run \(settled) were settled and the rest refused alike, \(reckoned) were reckoned a second time in exact "
                + "fractions; \(Int(seconds)) s")
    }

    /// What a stay costs under each plan in a block of stays of people whose year begins, the slowest first.
    private func speed() {
        var lines: [(name: String, time: Double)] = []
        for plan in plans where !plan[.inpatient].layers.isEmpty {
            var sketch = Sketch(plan: plan, seed: seed)
            let block = Block(for: plan, capacity: 2048)
            let years = (0..<1300).map { _ in
                (sketch.settling(), (0..<sketch.int(1...2)).map { _ in sketch.ordinaryStay() })
            }
            let times = (0..<60).map { _ in
                block.removeAll()
                for (insured, claims) in years where block.count < 2040 {
                    block.begin(YearToDate())
                    for claim in claims { block.add(claim, for: insured) }
                }
                return Bench.time(rounds: 1) {
                    block.settle()
                    return (block.count, Int64(block.count))
                }.best
            }
            lines.append(
                ("\(plan.identity.region) \(plan.identity.year) \(plan.identity.name.zh)", times.min() ?? 0))
        }
        for line in lines.sorted(by: { $0.time > $1.time }) {
            print("\(Bench.text(line.time))\t\(line.name)")
        }
    }
}

struct Fault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
