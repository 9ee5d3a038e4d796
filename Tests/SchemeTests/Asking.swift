import Scheme
import Vocabulary

/// A stay in hospital on 2023-06-10, discharged on the 20th; all of the total in scope unless `total` says more.
func stay(
    _ inScope: Money, total: Money? = nil, level: FacilityLevel = .secondary, kind: CareKind = .inpatient,
    place: CarePlace = .local, admission: Day = Day(2023, 6, 10)!, discharge: Day = Day(2023, 6, 20)!
) -> Claim {
    let total = total ?? inScope
    return Claim(
        kind: kind, level: level, place: place, admission: admission, discharge: discharge,
        amounts: try! ClaimAmounts(total: total, outOfCatalogue: total - inScope))
}

/// Somebody covered for the whole of 2023.
func resident(
    _ categories: PersonCategory..., birth: Day? = Day(1970, 1, 1), death: Day? = nil, tier: Int = 0
) -> Insured {
    Insured(
        birth: birth, death: death, categories: CategorySet(categories), tier: tier,
        coveredFrom: Riverside.year.first, coveredTo: Riverside.year.last)
}

extension Plan {
    /// The statement of one claim by a program called `test`.
    @discardableResult
    func settle(_ claim: Claim, for insured: Insured, year: inout YearToDate) -> Statement {
        statement(of: claim, for: insured, year: &year, program: "test")
    }

    /// As the first claim of a year.
    func settle(_ claim: Claim, for insured: Insured) -> Statement {
        var year = YearToDate()
        return settle(claim, for: insured, year: &year)
    }
}

extension Statement {
    /// What a layer paid; nil where it was not reached, was not for this person or nothing was settled.
    func paid(_ layer: String) -> Money? { settlement?.paid(layer: layer) }

    func missed(_ condition: Missed.Condition, in key: String) -> Missed? {
        missed.first { $0.condition == condition && layers[$0.layer].key == key }
    }

    func lines(_ key: String) -> [Line] { lines.filter { line in line.layer.map { layers[$0].key } == key } }
}

extension Settlement {
    /// In scope and paid by no layer: the patient's or undecided, less what is out of scope.
    var rest: Money { patient + undecided - (amounts.total - amounts.inScope) }
}
