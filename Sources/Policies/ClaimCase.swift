public import Scheme
public import Vocabulary

/// The question of an example about a claim: who, with what bill, under which plan, and what is published for it.
public struct ClaimCase: Sendable {
    public let claim: Claim
    public let insured: Insured
    public let plan: Plan
    public let expected: [Expectation]

    /// One published figure.
    public struct Expectation: Hashable, Sendable {
        public let figure: Figure
        public let money: Money
    }

    public enum Figure: Hashable, Sendable {
        /// What a layer pays.
        case pays(String)
        /// What enters a layer.
        case enters(String)
        /// All payers together.
        case paid
        case patient
        case undecided
    }

    /// The statement our rules make of it.
    public func statement(program: String) -> Statement {
        var year = YearToDate()
        return plan.statement(of: claim, for: insured, year: &year, program: program)
    }

    func run() -> [PolicyCase.Check] {
        let settlement = statement(program: "").settlement
        let layers = plan[claim.kind].layers
        return expected.map { expectation in
            let computed: Money? =
                switch expectation.figure {
                case .pays(let layer): settlement?.paid(layer: layer)
                case .enters(let layer): settlement?.parts.first { $0.layer == layer }?.entered
                case .paid: settlement?.paid
                case .patient: settlement?.patient
                case .undecided: settlement?.undecided
                }
            return PolicyCase.Check(
                figure: expectation.figure.name, words: expectation.figure.words(layers),
                expected: .money(expectation.money), computed: computed.map { .money($0) })
        }
    }
}

extension ClaimCase.Figure {
    public var name: String {
        switch self {
        case .pays(let layer): "pays.\(layer)"
        case .enters(let layer): "enters.\(layer)"
        case .paid: "paid"
        case .patient: "patient"
        case .undecided: "undecided"
        }
    }

    func words(_ layers: [Layer]) -> Words {
        func name(_ key: String) -> Words { layers.first { $0.key == key }?.words ?? Words(key, key) }
        switch self {
        case .pays(let layer): return Words("\(name(layer).zh)支付", "\(name(layer).en) pays")
        case .enters(let layer): return Words("进入\(name(layer).zh)的费用", "enters \(name(layer).en)")
        case .paid: return Words("各方支付合计", "all payers together")
        case .patient: return Payer.patient.words
        case .undecided: return Payer.undecided.words
        }
    }
}
