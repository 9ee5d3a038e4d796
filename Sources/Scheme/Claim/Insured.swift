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

    public init(
        birth: Day? = nil, death: Day? = nil, categories: CategorySet = [], tier: Int = 0,
        coveredFrom: Day, coveredTo: Day
    ) {
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
}
