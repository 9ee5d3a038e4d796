public import Vocabulary

/// A person as the rules of enrolment see them (参保人): nothing that names them.
public struct Applicant: Hashable, Sendable {
    /// Nil where it is not known; then no rule by age applies.
    public var birth: Day?
    public var categories: CategorySet
    /// Position of the tier they pay in the plan's `tiers`.
    public var tier: Int
    /// Nil: not paid yet.
    public var payment: Payment?
    /// The benefit years without insurance that lie between their last one and this one (断保年度).
    public var lapsed: [BenefitYear]
    /// How many of these they pay for afterwards (修复).
    public var repaired: Int
    /// Years of insurance without a gap, this one included; nil where it is not known.
    public var continuousYears: Int?
    /// Years without any claim, since the reward for them was last used.
    public var zeroClaimYears: Int
    /// What earlier continuous years earned, before the last lapse.
    public var keptReward: Money
    /// What is true of them, and since which day where it is known.
    public var circumstances: [Circumstance: Day?]
    /// Whether the budget adds its share for them (有无财政补助).
    public var isSubsidised: Bool
    /// The voluntary payments they chose.
    public var topUps: Set<String>

    public enum Payment: Hashable, Sendable {
        /// Within the enrolment window, on a day that makes no difference.
        case inWindow
        case on(Day)
    }

    public init(
        birth: Day? = nil, categories: CategorySet = [], tier: Int = 0, payment: Payment? = .inWindow,
        lapsed: [BenefitYear] = [], repaired: Int = 0, continuousYears: Int? = nil, zeroClaimYears: Int = 0,
        keptReward: Money = .zero, circumstances: [Circumstance: Day?] = [:], isSubsidised: Bool = true,
        topUps: Set<String> = []
    ) {
        self.birth = birth
        self.categories = categories
        self.tier = tier
        self.payment = payment
        self.lapsed = lapsed
        self.repaired = repaired
        self.continuousYears = continuousYears
        self.zeroClaimYears = zeroClaimYears
        self.keptReward = keptReward
        self.circumstances = circumstances
        self.isSubsidised = isSubsidised
        self.topUps = topUps
    }

    /// The day they paid, where it is one that makes a difference.
    public var paymentDay: Day? {
        if case .on(let day)? = payment { day } else { nil }
    }

    func belongs(to group: Group, age: Int?) -> Bool {
        group.holds(for: categories, age: age, continuousYears: continuousYears)
    }
}
