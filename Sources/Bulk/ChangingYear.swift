import Scheme
import Vocabulary

/// A person's year in a region whose plans change within it: each claim is settled under the plan of its day of discharge,
/// and what the year has used up counts on.
struct ChangingYear {
    private let plans: PlansOfYear
    private var year = YearToDate()
    private var district: RegionCode?

    init(_ plans: PlansOfYear) { self.plans = plans }

    mutating func begin(_ year: YearToDate, of district: RegionCode?) {
        self.year = year
        self.district = district
    }

    /// What a claim came to, with its amounts as they were settled, and why where nothing is paid.
    struct Outcome {
        let amounts: ClaimAmounts
        let result: BulkResult
        let refusal: RefusalText?
    }

    mutating func settle(_ read: ReadClaim, for insured: Insured) -> Outcome {
        let claim = read.claim
        let plan = plans.plan(on: claim.discharge, in: district)
        let statement = plan.statement(of: claim, for: insured, year: &year, program: "")
        let result = BulkResult(statement)
        return Outcome(
            amounts: statement.amounts, result: result,
            refusal: result.refusal.map { RefusalText($0, of: read, for: insured, under: plan) })
    }
}
