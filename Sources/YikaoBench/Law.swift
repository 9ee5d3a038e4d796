import Foundation
import Policies
import Scheme
import Vocabulary

/// Settles random claims at the edges of every plan three ways: as statements, in a block of mixed claims, and in blocks of
/// one kind. All have to agree to the fen, or it says which claim under which plan does not.
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
        var settled = 0
        while done < rounds {
            let plan = settling[done % settling.count]
            var sketch = Sketch(plan: plan, seed: seed &+ UInt64(done) &* 0x9E37_79B9)
            settled += try agree(plan, share, &sketch, round: done)
            done += 1
            if let progress, done % 50 == 0 || done == rounds {
                try Data("\(done)\n".utf8).write(to: progress, options: .atomic)
            }
        }
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        print(
            "\(rounds * share) claims under \(settling.count) plans: the statement, the mixed block and the uniform block agree "
                + "(seed \(seed), \(settled) settled and the rest refused in this run, \(Int(seconds)) s)")
    }

    /// How many were settled.
    private func agree(_ plan: Plan, _ count: Int, _ sketch: inout Sketch, round: Int) throws -> Int {
        let mixed = Block(for: plan, capacity: 512)
        let uniform = Block(for: plan, capacity: 512)
        let fresh = Block(for: plan, capacity: 512)
        var settled = 0
        var made = 0
        while made < count {
            mixed.removeAll()
            uniform.removeAll()
            let kind = sketch.kind()
            var mixedClaims: [Statement] = []
            var uniformClaims: [Statement] = []
            while mixedClaims.count + uniformClaims.count < 480 {
                let insured = sketch.insured()
                let opening = sketch.once(in: 4) ? sketch.yearSoFar(insured) : YearToDate()
                var years = (opening, opening)
                mixed.begin(opening)
                uniform.begin(opening)
                for _ in 0..<sketch.int(1...5) {
                    let claim = sketch.claim(sketch.kind())
                    mixed.add(claim, for: insured)
                    mixedClaims.append(plan.statement(of: claim, for: insured, year: &years.0, program: ""))
                    let same = sketch.claim(kind)
                    uniform.add(same, for: insured)
                    uniformClaims.append(plan.statement(of: same, for: insured, year: &years.1, program: ""))
                }
            }
            let freshClaims = beginning(plan, fresh, kind, &sketch)
            mixed.settle()
            uniform.settle()
            fresh.settle()
            for (block, statements) in [(mixed, mixedClaims), (uniform, uniformClaims), (fresh, freshClaims)]
            {
                for (row, statement) in statements.enumerated() {
                    let result = block.result(row, total: statement.claim.amounts.total)
                    let agrees =
                        result.refusal == statement.refusal?.reason
                        && Payer.allCases.allSatisfy {
                            (statement.settlement?.borne(by: $0) ?? .zero) == result.money($0)
                        }
                    guard agrees else {
                        throw Fault(
                            "\(plan.identity.region) \(plan.identity.year) 第 \(round) 轮第 \(row) 行不一致 / "
                                + "round \(round), row \(row) of seed \(seed) does not agree: \(statement.claim) "
                                + "\(Payer.allCases.map { "\(statement.settlement?.borne(by: $0) ?? .zero)/\(result.money($0))" }) "
                                + (block === mixed ? "mixed" : block === uniform ? "uniform" : "fresh")
                        )
                    }
                    if statement.settlement != nil { settled += 1 }
                }
            }
            made += mixedClaims.count + uniformClaims.count + freshClaims.count
        }
        return settled
    }

    /// Fills a block with years of one kind of care, none of them refused, of people whose categories change: the block in
    /// which counters stay in registers. Empty where nothing of the kind is ever settled.
    private func beginning(
        _ plan: Plan, _ block: Block, _ kind: CareKind, _ sketch: inout Sketch
    ) -> [Statement] {
        block.removeAll()
        var statements: [Statement] = []
        for _ in 0..<400 where block.count < 480 {
            var insured = sketch.settling()
            var year = YearToDate()
            block.begin(year)
            for _ in 0..<sketch.int(1...5) {
                let claim = sketch.claim(kind)
                var next = year
                let statement = plan.statement(of: claim, for: insured, year: &next, program: "")
                guard statement.refusal == nil else { continue }
                year = next
                block.add(claim, for: insured)
                statements.append(statement)
                if sketch.once(in: 3) { insured.categories = sketch.settling().categories }
            }
        }
        precondition(block.count == 0 || block.isOfOneKindFromTheBeginning, "not the block it is meant to be")
        return statements
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
