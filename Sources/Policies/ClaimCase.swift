public import Scheme
import Vocabulary

/// The question of an example about claims: who, with what bills one after the other, under which plan, and what is
/// published for each.
public struct ClaimCase: Sendable {
    /// At least one, in the order in which they are settled.
    public let steps: [Step]
    public let insured: Insured
    public let plan: Plan
    /// What the year had used up before the first.
    public let before: YearToDate

    public struct Step: Sendable {
        public let claim: Claim
        public let expected: [Expectation]
        /// The plan of its day, where the benefits change within the year; nil: that of the case.
        let plan: Plan?

        public init(claim: Claim, expected: [Expectation]) {
            self.init(claim: claim, expected: expected, plan: nil)
        }

        init(claim: Claim, expected: [Expectation], plan: Plan?) {
            self.claim = claim
            self.expected = expected
            self.plan = plan
        }
    }

    /// One published figure.
    public struct Expectation: Hashable, Sendable {
        public let figure: Figure
        public let value: PolicyCase.Value
    }

    public enum Figure: Hashable, Sendable {
        /// What a layer pays.
        case pays(String)
        /// What enters a layer.
        case enters(String)
        /// What the deductible of a layer takes.
        case deductible(String)
        /// What one band of a layer comes to, counted from 1 among those that were reached.
        case band(String, Int)
        /// All payers together.
        case paid
        case patient
        case undecided
        /// Why nothing is paid.
        case refused
        /// The benefit year in which it is settled.
        case year
    }

    public init(steps: [Step], insured: Insured, plan: Plan, before: YearToDate = YearToDate()) {
        precondition(!steps.isEmpty, "an example claims something")
        self.steps = steps
        self.insured = insured
        self.plan = plan
        self.before = before
    }

    /// The first claim.
    public var claim: Claim { steps[0].claim }

    /// The statements our rules make of them, one for each step.
    public func statements(program: String) -> [Statement] {
        var year = before
        return steps.map {
            ($0.plan ?? plan).statement(of: $0.claim, for: insured, year: &year, program: program)
        }
    }

    func run() -> [PolicyCase.Check] {
        zip(steps, statements(program: "")).enumerated().flatMap { number, pair in
            let (step, statement) = pair
            let layers = (step.plan ?? plan)[step.claim.kind].layers
            return step.expected.map { expectation in
                let (name, words) = (expectation.figure.name, expectation.figure.words(layers))
                return PolicyCase.Check(
                    figure: steps.count == 1 ? name : "\(number + 1).\(name)",
                    words: steps.count == 1
                        ? words
                        : Words("第 \(number + 1) 次 · \(words.zh)", "claim \(number + 1): \(words.en)"),
                    expected: expectation.value, computed: expectation.figure.value(in: statement),
                    remark: expectation.figure == .refused ? statement.refusal?.words : nil)
            }
        }
    }
}

extension ClaimCase.Figure {
    public var name: String {
        switch self {
        case .pays(let layer): "pays.\(layer)"
        case .enters(let layer): "enters.\(layer)"
        case .deductible(let layer): "deductible.\(layer)"
        case .band(let layer, let number): "bands.\(layer).\(number)"
        case .paid: "paid"
        case .patient: "patient"
        case .undecided: "undecided"
        case .refused: "refused"
        case .year: "year"
        }
    }

    /// This figure of a statement; nil where it has none.
    func value(in statement: Statement) -> PolicyCase.Value? {
        let settlement = statement.settlement
        func part(_ key: String) -> Settlement.Part? { settlement?.parts.first { $0.layer == key } }
        let money: Money? =
            switch self {
            case .pays(let layer): part(layer)?.paid
            case .enters(let layer): part(layer)?.entered ?? statement.stopped(at: layer)
            case .deductible(let layer): part(layer)?.uses.deductible
            case .band(let layer, let number): statement.band(number, of: layer)
            case .paid: settlement?.paid
            case .patient: settlement?.patient
            case .undecided: settlement?.undecided
            case .refused, .year: nil
            }
        switch self {
        case .refused: return statement.refusal.map { .refusal($0.reason) }
        case .year: return .year(statement.plan.year)
        default: return money.map { .money($0) }
        }
    }

    func words(_ layers: [Layer]) -> Words {
        func name(_ key: String) -> Words { layers.first { $0.key == key }?.words ?? Words(key, key) }
        switch self {
        case .pays(let layer): return Words("\(name(layer).zh)支付", "\(name(layer).en) pays")
        case .enters(let layer): return Words("进入\(name(layer).zh)的费用", "enters \(name(layer).en)")
        case .deductible(let layer):
            return Words("\(name(layer).zh)起付线", "deductible of \(name(layer).en)")
        case .band(let layer, let number):
            return Words("\(name(layer).zh)第 \(number) 段", "band \(number) of \(name(layer).en)")
        case .paid: return Words("各方支付合计", "all payers together")
        case .patient: return Payer.patient.words
        case .undecided: return Payer.undecided.words
        case .refused: return Words("不予支付", "refused")
        case .year: return Words("待遇年度", "benefit year")
        }
    }
}

extension Statement {
    /// What reached a layer that is not known.
    fileprivate func stopped(at key: String) -> Money? {
        lines.first { $0.step == .unknown && $0.layer.map { layers[$0].key == key } ?? false }?.base
    }

    /// What a band of a layer comes to.
    fileprivate func band(_ number: Int, of key: String) -> Money? {
        let bands = lines.filter { line in
            line.step == .band && line.layer.map { layers[$0].key == key } ?? false
        }
        return number <= bands.count ? bands[number - 1].result : nil
    }
}
