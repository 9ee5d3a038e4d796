import Scheme
import Vocabulary

/// A person's year in a region whose plans change within it: each claim is settled under the plan of its day of discharge,
/// and what the year has used up counts on.
struct ChangingYear {
    private let files: SettleFiles
    /// By the number of changes that have begun, and by district.
    private var plans: [[RegionCode?: Plan]]
    private var year = YearToDate()
    private var district: RegionCode?

    init(_ files: SettleFiles) {
        self.files = files
        plans = Array(repeating: [:], count: files.changes.count + 1)
    }

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

    mutating func settle(_ claim: Claim, for insured: Insured) -> Outcome {
        let plan = plan(on: claim.discharge)
        let statement = plan.statement(of: claim, for: insured, year: &year, program: "")
        let result = BulkResult(statement)
        return Outcome(
            amounts: statement.amounts, result: result,
            refusal: result.refusal.map { RefusalText($0, of: claim, for: insured, under: plan) })
    }

    private mutating func plan(on day: Day) -> Plan {
        let begun = files.changes.count { $0.from <= day }
        if let known = plans[begun][district] { return known }
        let plan = begun == 0 ? files.plan(district) : files.changes[begun - 1].plan(district)
        plans[begun][district] = plan
        return plan
    }
}
