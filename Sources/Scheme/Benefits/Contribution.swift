public import Vocabulary

/// What one person's year costs (筹资): the individual payment of each tier and the fiscal subsidy.
public struct Contribution: Sendable {
    /// By tier, in the order of the plan's `tiers`.
    public let individual: [Stated]
    /// 财政补助.
    public let fiscal: Stated

    /// A number, or the admission that it is not known.
    public enum Stated: Sendable {
        case known(Cited<Money>)
        case unknown(Unknown)

        public var money: Money? {
            if case .known(let cited) = self { cited.value } else { nil }
        }
    }

    public init(individual: [Stated], fiscal: Stated) {
        self.individual = individual
        self.fiscal = fiscal
    }
}
