import Scheme
import SecondOpinion
import Vocabulary

/// Claims of one plan settled in every way there is: as statements, in a block of mixed claims and people, in a block of
/// one kind of care, in a block of years that begin, in years longer than a block, and some in exact fractions by an
/// independent reckoning. All have to agree to the fen.
struct Agreement {
    private let plan: Plan
    private var sketch: Sketch
    private(set) var settled = 0
    private(set) var reckoned = 0

    private let mixed: Block
    private let uniform: Block
    private let fresh: Block
    private let short: Block

    init(plan: Plan, seed: UInt64) {
        self.plan = plan
        sketch = Sketch(plan: plan, seed: seed)
        (mixed, uniform, fresh) = (
            Block(for: plan, capacity: 512), Block(for: plan, capacity: 512), Block(for: plan, capacity: 512)
        )
        short = Block(for: plan, capacity: 8)
    }

    /// Settles at least so many.
    mutating func settle(_ count: Int) throws {
        var made = 0
        while made < count {
            made += try people(sketch.kind())
            made += try beginning(sketch.kind())
            made += try longYear()
        }
    }

    /// People with some claims each, whose year begins or goes on: a block of any kind of care, and one of one kind.
    private mutating func people(_ kind: CareKind) throws -> Int {
        mixed.removeAll()
        uniform.removeAll()
        var (anyKind, oneKind): ([Statement], [Statement]) = ([], [])
        while anyKind.count + oneKind.count < 480 {
            let insured = sketch.insured()
            let opening = sketch.once(in: 4) ? sketch.yearSoFar(insured) : YearToDate()
            var years = (opening, opening)
            mixed.begin(opening)
            uniform.begin(opening)
            let first = anyKind.count
            for _ in 0..<sketch.int(1...5) {
                let claim = sketch.claim(sketch.kind())
                mixed.add(claim, for: insured)
                anyKind.append(plan.statement(of: claim, for: insured, year: &years.0, program: ""))
                let same = sketch.claim(kind)
                uniform.add(same, for: insured)
                oneKind.append(plan.statement(of: same, for: insured, year: &years.1, program: ""))
            }
            if opening == YearToDate() { try reckon(anyKind[first...], for: insured) }
        }
        mixed.settle()
        uniform.settle()
        try compare(mixed, anyKind, "mixed")
        try compare(uniform, oneKind, "of one kind")
        return anyKind.count + oneKind.count
    }

    /// Years of one kind of care, none of them refused, of people whose categories change: the block in which counters stay
    /// in registers. Empty where nothing of the kind is ever settled.
    private mutating func beginning(_ kind: CareKind) throws -> Int {
        fresh.removeAll()
        var statements: [Statement] = []
        for _ in 0..<400 where fresh.count < 480 {
            var insured = sketch.settling()
            var year = YearToDate()
            fresh.begin(year)
            for _ in 0..<sketch.int(1...5) {
                let claim = sketch.claim(kind)
                var next = year
                let statement = plan.statement(of: claim, for: insured, year: &next, program: "")
                guard statement.refusal == nil else { continue }
                year = next
                fresh.add(claim, for: insured)
                statements.append(statement)
                if sketch.once(in: 3) { insured.categories = sketch.settling().categories }
            }
        }
        guard fresh.count == 0 || fresh.isOfOneKindFromTheBeginning else {
            throw Fault("the block is not of one kind from the beginning")
        }
        fresh.settle()
        try compare(fresh, statements, "beginning")
        return statements.count
    }

    /// A year of more claims than its block holds, which goes on from block to block.
    private mutating func longYear() throws -> Int {
        let insured = sketch.insured()
        let opening = sketch.once(in: 2) ? sketch.yearSoFar(insured) : YearToDate()
        var year = opening
        let claims = (0..<sketch.int(9...30)).map { _ in sketch.claim(sketch.kind()) }
        let statements = claims.map { plan.statement(of: $0, for: insured, year: &year, program: "") }
        if opening == YearToDate() { try reckon(statements, for: insured) }
        short.removeAll()
        short.begin(opening)
        var first = 0
        for (row, claim) in claims.enumerated() {
            if short.count == short.capacity {
                short.settleGoingOn()
                try compare(short, statements[first..<row], "of a long year")
                short.goOn()
                first = row
            }
            short.add(claim, for: insured)
        }
        short.settle()
        try compare(short, statements[first...], "of a long year")
        return claims.count
    }

    private mutating func compare(
        _ block: Block, _ statements: some Collection<Statement>, _ name: String
    ) throws {
        for (row, statement) in statements.enumerated() {
            let result = block.result(row, total: statement.claim.amounts.total)
            let agrees =
                result.refusal == statement.refusal?.reason
                && Payer.allCases.allSatisfy {
                    (statement.settlement?.borne(by: $0) ?? .zero) == result.money($0)
                }
            guard agrees else {
                throw Fault(
                    "块（\(name)）第 \(row) 行与逐笔结算不一致 / row \(row) of the block (\(name)) is not its statement: "
                        + "\(statement.claim) "
                        + "\(Payer.allCases.map { "\(statement.settlement?.borne(by: $0) ?? .zero)/\(result.money($0))" })"
                )
            }
            if statement.settlement != nil { settled += 1 }
        }
    }

    /// Works out a year from its beginning a second time. A refused claim uses nothing up.
    private mutating func reckon(_ statements: some Collection<Statement>, for insured: Insured) throws {
        var tally = Reckoning.Tally()
        for statement in statements {
            guard let settlement = statement.settlement else { continue }
            let second = Reckoning(plan: plan, insured: insured, claim: statement.claim, tally: tally)
            let parts = second.settle(&tally)
            guard parts.map(\.layer.key) == settlement.parts.map(\.layer),
                zip(parts, settlement.parts).allSatisfy({ $0.pays == Fraction($1.paid) })
            else {
                throw Fault(
                    "与独立复算不一致 / is not what exact fractions say: \(statement.claim) for \(insured) "
                        + "\(settlement.parts.map { "\($0.layer) \($0.paid)" }) "
                        + "\(parts.map { "\($0.layer.key) \($0.pays)" })")
            }
            reckoned += 1
        }
    }
}
