package import Scheme
package import Vocabulary

/// Help with one person's payment for one year (资助参保), by who pays it, as of its version.
package struct Grant: Hashable, Sendable {
    package let person: ID<Applicant>
    package let year: BenefitYear
    package let contributor: Contributor
    /// 1, 2, …; the latest holds. Zero where the person is no longer helped.
    package let version: Int
    package let content: Content
    package let run: ID<Run>
    package let recorded: Instant

    package struct Content: Hashable, Sendable {
        /// The category for which it is given, the first that the policy names.
        package var category: PersonCategory?
        /// The list the category came from.
        package var list: String?
        package var amount: Money
        package var place: RegionCode

        package init(category: PersonCategory?, list: String?, amount: Money, place: RegionCode) {
            self.category = category
            self.list = list
            self.amount = amount
            self.place = place
        }
    }

    package init(
        person: ID<Applicant>, year: BenefitYear, contributor: Contributor, version: Int, _ content: Content,
        run: ID<Run>, recorded: Instant
    ) {
        self.person = person
        self.year = year
        self.contributor = contributor
        self.version = version
        self.content = content
        self.run = run
        self.recorded = recorded
    }
}
