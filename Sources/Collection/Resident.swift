package import Payments
package import Registry
package import Scheme
package import Vocabulary

/// A person as assessment sees them on a day: from the registry, nothing that names them.
package struct Resident: Hashable, Sendable {
    package let person: ID<Applicant>
    package var birth: Day
    /// The village where it is known, else the county.
    package var place: RegionCode
    package var categories: [CategoryPeriod]
    /// The tier they chose, by the policy's key; nil: the first.
    package var tier: String?
    package var school: String?
    /// Why they are not billed, where the register says so.
    package var exclusion: Bill.Exclusion?
    /// The benefit years without insurance since their last one.
    package var lapsed: [BenefitYear]
    /// Years of insurance without a gap up to the year before; nil: not known.
    package var continuousYears: Int?

    package init(
        person: ID<Applicant>, birth: Day, place: RegionCode, categories: [CategoryPeriod] = [],
        tier: String? = nil, school: String? = nil, exclusion: Bill.Exclusion? = nil,
        lapsed: [BenefitYear] = [], continuousYears: Int? = nil
    ) {
        self.person = person
        self.birth = birth
        self.place = place
        self.categories = categories
        self.tier = tier
        self.school = school
        self.exclusion = exclusion
        self.lapsed = lapsed
        self.continuousYears = continuousYears
    }
}
