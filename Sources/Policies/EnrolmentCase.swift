public import Scheme
public import Vocabulary

/// The question of an example about enrolment: who, what they did, under which rules, and what is published for it.
public struct EnrolmentCase: Sendable {
    public let plan: EnrolmentPlan
    public let asked: [Asked]

    /// One person of the example.
    public struct Asked: Sendable {
        /// What the publication calls them; nil where it has only one.
        public let who: String?
        public let applicant: Applicant
        public let expected: [Expectation]
    }

    /// One published figure.
    public struct Expectation: Hashable, Sendable {
        public let figure: Figure
        public let value: PolicyCase.Value
    }

    public enum Figure: String, CaseIterable, Sendable {
        /// 个人缴费标准, before any help.
        case individual
        /// What others pay of it.
        case help
        /// 个人实际缴费.
        case own
        /// 财政补助.
        case fiscal
        /// 筹资合计.
        case total
        /// For years of lapse.
        case repair
        /// Months of waiting.
        case waiting
        case coveredFrom
        /// Up or down.
        case capChange
        case cap
    }

    func run() -> [PolicyCase.Check] {
        asked.flatMap { asked in
            let assessment = plan.assessment(of: asked.applicant)
            let coverage = plan.coverage(of: asked.applicant)
            let change = plan.capChange(of: asked.applicant)
            return asked.expected.map { expectation in
                let computed: PolicyCase.Value? =
                    switch expectation.figure {
                    case .individual: assessment.individual.map { .money($0) }
                    case .help: assessment.own.map { _ in .money(assessment.helped) }
                    case .own: assessment.own.map { .money($0) }
                    case .fiscal: assessment.fiscal.map { .money($0) }
                    case .total: assessment.total.map { .money($0) }
                    case .repair: assessment.repair.map { .money($0) }
                    case .waiting: coverage.months.map { .months($0) }
                    case .coveredFrom: coverage.from.map { .day($0) }
                    case .capChange: change.delta.map { .money($0) }
                    case .cap: change.cap.map { .money($0) }
                    }
                let words = expectation.figure.words
                return PolicyCase.Check(
                    figure: (asked.who.map { "\($0)." } ?? "") + expectation.figure.rawValue,
                    words: asked.who.map { Words("\($0)：\(words.zh)", "\($0): \(words.en)") } ?? words,
                    expected: expectation.value, computed: computed)
            }
        }
    }
}

extension EnrolmentCase.Figure {
    public var words: Words {
        switch self {
        case .individual: Words("个人缴费标准", "individual payment")
        case .help: Words("资助", "help with the payment")
        case .own: Words("个人实际缴费", "what the person pays")
        case .fiscal: Words("财政补助", "fiscal subsidy")
        case .total: Words("筹资合计", "payment and subsidy together")
        case .repair: Words("补缴", "paid for lapsed years")
        case .waiting: Words("待遇等待期", "waiting period")
        case .coveredFrom: Words("享受待遇的第一天", "covered from")
        case .capChange: Words("大病保险封顶线的变化", "change of the critical illness cap")
        case .cap: Words("本人的大病保险封顶线", "the person's critical illness cap")
        }
    }
}
