package import Vocabulary

/// A person's insurance in one benefit year (参保登记): its tier, and from when to when it covers.
///
/// These are the days the registration gives. Whether a waiting period takes some of them away is decided by
/// `Entitlements`.
package struct Enrolment: Hashable, Sendable {
    package let id: ID<Enrolment>
    package let person: ID<Person>
    package let year: BenefitYear
    /// 缴费档次: the key the policy gives it, such as `first`.
    package let tier: String
    package let from: Day
    package let through: Day

    /// Without days, the whole benefit year.
    package init(
        id: ID<Enrolment>, person: ID<Person>, year: BenefitYear, tier: String, from: Day? = nil,
        through: Day? = nil
    ) {
        self.id = id
        self.person = person
        self.year = year
        self.tier = tier
        self.from = from ?? year.first
        self.through = through ?? year.last
    }

    package func covers(_ day: Day) -> Bool { from <= day && day <= through }
}
