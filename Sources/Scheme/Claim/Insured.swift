public import Vocabulary

/// A person as the rules see them on the day of a claim: nothing that names them.
public struct Insured: Hashable, Sendable, Codable {
    /// Nil where the file does not say; then no rule by age applies.
    public var birth: Day?
    public var death: Day?
    /// The hardship categories that hold on the day of discharge.
    public var categories: CategorySet
    /// Position of the person's tier (档次) in the plan's `tiers`.
    public var tier: Int
    /// Covered from this day to that, both included; a span that ends before it begins covers nothing.
    public var coveredFrom: Day
    public var coveredTo: Day
    /// 连续缴费年限, this year included; nil where it is not known.
    public var continuousYears: Int?
    /// 大病保险封顶线的增减: rewards earned less what a lapse took off.
    public var capChange: Money
    /// 已认定的慢特病: keys of the plan's conditions.
    public var conditions: [String]

    public init(
        birth: Day? = nil, death: Day? = nil, categories: CategorySet = [], tier: Int = 0,
        coveredFrom: Day, coveredTo: Day, continuousYears: Int? = nil, capChange: Money = .zero,
        conditions: [String] = []
    ) {
        self.continuousYears = continuousYears
        self.capChange = capChange
        self.conditions = conditions
        self.birth = birth
        self.death = death
        self.categories = categories
        self.tier = tier
        self.coveredFrom = coveredFrom
        self.coveredTo = coveredTo
    }

    /// An ordinary person covered for the whole year, about whom nothing else is known.
    public static func ordinary(in year: BenefitYear) -> Insured {
        Insured(coveredFrom: year.first, coveredTo: year.last)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            birth: try container.decodeIfPresent(Day.self, forKey: .birth),
            death: try container.decodeIfPresent(Day.self, forKey: .death),
            categories: try container.decode(CategorySet.self, forKey: .categories),
            tier: try container.decode(Int.self, forKey: .tier),
            coveredFrom: try container.decode(Day.self, forKey: .coveredFrom),
            coveredTo: try container.decode(Day.self, forKey: .coveredTo),
            continuousYears: try container.decodeIfPresent(Int.self, forKey: .continuousYears),
            capChange: try container.decodeIfPresent(Money.self, forKey: .capChange) ?? .zero,
            conditions: try container.decodeIfPresent([String].self, forKey: .conditions) ?? [])
    }
}
