import Payments
package import Policies
package import Scheme
import Storage
package import Vocabulary

/// A collection season (征缴季): one district and one benefit year under the plan that holds for it.
package struct Season: Sendable {
    /// 统筹区
    package let region: RegionCode
    /// The county, or the region itself where it is collected as one.
    package let district: RegionCode
    package let year: BenefitYear
    package let plan: Plan
    /// Of the policy file.
    package let fingerprint: String

    package init(
        book: PolicyBook, region: RegionCode, district: RegionCode, year: BenefitYear
    ) throws(PolicyBook.NoPlan) {
        let file = try book.file(region: region, year: year, district: district == region ? nil : district)
        self.region = region
        self.district = district
        self.year = year
        plan = file.plan(district: district == region ? nil : district)
        fingerprint = file.fingerprint
    }

    package init(region: RegionCode, district: RegionCode, plan: Plan, fingerprint: String) {
        self.region = region
        self.district = district
        self.plan = plan
        self.fingerprint = fingerprint
        year = plan.enrolment.year
    }

    var enrolment: EnrolmentPlan { plan.enrolment }

    /// Puts a run on record, or, where its work fails, not at all. From here on nobody else works on the season until the
    /// transaction ends: what decides anything is read afterwards.
    func begin(_ run: Run, _ connection: Connection) throws {
        try connection.lock(district, year)
        do {
            try Runs(connection).add(run)
        } catch PaymentsError.undoneAlready {
            throw CollectionError.undoneAlready
        }
    }
}
