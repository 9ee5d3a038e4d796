public import Vocabulary

/// How insurance without a gap and years without a claim raise a person's cap in critical illness insurance, and a lapse
/// lowers it (激励约束).
///
/// Source: 国办发〔2024〕38号: at least 1000 yuan a step each, together at most a fifth of the region's original cap.
public struct Incentive: Sendable {
    /// 原封顶线 of critical illness insurance, before any reward.
    public let originalCap: Stated<Money>
    public let continuous: Continuous?
    public let zeroClaim: ZeroClaim?
    /// On both together.
    public let ceiling: Cited<Ceiling>?
    public let lapse: Lapse?

    /// 连续参保激励.
    public struct Continuous: Sendable {
        /// After so many years without a gap.
        public let after: Cited<Int>
        /// Whether that last year earns the first step, or the one after it.
        public let first: Cited<FirstStep>
        public let step: Stated<Money>

        public init(after: Cited<Int>, first: Cited<FirstStep>, step: Stated<Money>) {
            self.after = after
            self.first = first
            self.step = step
        }

        /// How many steps this many years have earned.
        func steps(years: Int) -> Int {
            max(0, years - after.value + (first.value == .onCompletion ? 1 : 0))
        }
    }

    public enum FirstStep: String, CaseIterable, Sendable {
        /// 满四年即给: the year that completes them earns the first step.
        case onCompletion
        /// 第五年起: the year after it does.
        case yearAfter
    }

    /// 零报销激励.
    public struct ZeroClaim: Sendable {
        public let step: Stated<Money>
        /// Whether it counts only for who pays for the next year too.
        public let needsNextPayment: Bool

        public init(step: Stated<Money>, needsNextPayment: Bool) {
            self.step = step
            self.needsNextPayment = needsNextPayment
        }
    }

    public enum Ceiling: Hashable, Sendable {
        /// Of the original cap.
        case share(Ratio)
        case amount(Money)
    }

    /// 断保降低封顶线.
    public struct Lapse: Sendable {
        /// Per year of lapse.
        public let step: Stated<Money>
        public let ceiling: Cited<Ceiling>?

        public init(step: Stated<Money>, ceiling: Cited<Ceiling>?) {
            self.step = step
            self.ceiling = ceiling
        }
    }

    public init(
        originalCap: Stated<Money>, continuous: Continuous?, zeroClaim: ZeroClaim?, ceiling: Cited<Ceiling>?,
        lapse: Lapse?
    ) {
        self.originalCap = originalCap
        self.continuous = continuous
        self.zeroClaim = zeroClaim
        self.ceiling = ceiling
        self.lapse = lapse
    }
}

extension Incentive.FirstStep {
    public var words: Words {
        switch self {
        case .onCompletion: Words("满年限的当年起", "with the year that completes them")
        case .yearAfter: Words("满年限的下一年起", "with the year after")
        }
    }
}
