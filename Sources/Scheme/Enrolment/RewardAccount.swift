public import Vocabulary

/// What a person's years have earned so far, year after year (激励积累): two counts that forget different things.
///
/// Source: 国家医保局 2024 notice and regional answers: using the reward clears the part of the years without a claim and
/// leaves the continuous part; a lapse restarts the count of continuous years and leaves what they had earned.
public struct RewardAccount: Hashable, Sendable {
    /// Without a gap, up to and including the last year added.
    public private(set) var continuousYears = 0
    /// Earned by continuous years before the last lapse.
    public private(set) var kept = Money.zero
    public private(set) var zeroClaimYears = 0
    /// Years of lapse since the last insured one.
    public private(set) var lapsed: [BenefitYear] = []

    /// One benefit year of a person.
    public struct Year: Hashable, Sendable {
        public let year: BenefitYear
        public let isInsured: Bool
        public let hasClaims: Bool
        /// Whether critical illness insurance paid out of the raised part of the cap.
        public let usedReward: Bool

        public init(_ year: BenefitYear, isInsured: Bool, hasClaims: Bool, usedReward: Bool = false) {
            self.year = year
            self.isInsured = isInsured
            self.hasClaims = hasClaims
            self.usedReward = usedReward
        }
    }

    public init() {}

    public mutating func add(_ year: Year, under incentive: Incentive) {
        guard year.isInsured else {
            if continuousYears > 0, let continuous = incentive.continuous, let step = continuous.step.money {
                kept += Money(fen: step.fen * Int64(continuous.steps(years: continuousYears)))
            }
            continuousYears = 0
            lapsed.append(year.year)
            return
        }
        if continuousYears == 0, !lapsed.isEmpty { lapsed = [] }
        continuousYears += 1
        if year.usedReward { zeroClaimYears = 0 }
        if !year.hasClaims { zeroClaimYears += 1 }
    }
}
