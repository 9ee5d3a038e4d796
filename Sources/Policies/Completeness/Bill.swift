import Scheme
import Vocabulary

/// A bill of one kind of one kind of person, to be settled at any cost: all of it in scope, the first of the year.
struct Bill {
    let plan: Plan
    let kind: CareKind
    let place: CarePlace
    let grade: Grade
    let tier: Int
    /// Nil: the age is not known.
    let age: Int?
    let categories: CategorySet
    /// 病种或分娩方式; the person counts as recognised for it.
    var condition: Condition?

    func answer(_ cost: Money) -> Answer? {
        let day = plan.identity.year.first + 150
        guard let amounts = try? ClaimAmounts(total: cost) else { return nil }
        var insured = Insured.ordinary(in: plan.identity.year)
        insured.birth = age.flatMap { Day(plan.identity.year.number - $0, 2, 1) }
        insured.categories = categories
        insured.tier = tier
        insured.conditions = condition.map { [$0.key] } ?? []
        let isLevel = grade.key == grade.level.rawValue
        let claim = Claim(
            kind: kind, level: grade.level, place: place, admission: day, discharge: day, amounts: amounts,
            facilityClass: isLevel ? nil : grade.key, condition: condition?.key)
        var year = YearToDate()
        return plan.statement(of: claim, for: insured, year: &year, program: "").answer
    }

    func paid(_ cost: Int64) -> Int64? { answer(Money(fen: cost))?.settlement?.paid.fen }

    /// What is not paid: where a layer is unknown, what the known ones leave.
    func own(_ cost: Money) -> Money? { paid(cost.fen).map { cost - Money(fen: $0) } }

    /// What is paid at these costs, in yuan; nil where bills of this kind are not settled.
    func line(at costs: [Int64]) -> [Int64]? {
        var line: [Int64] = []
        for cost in costs {
            guard let value = paid(Money.yuan(cost).fen) else { return nil }
            line.append(value)
        }
        return line
    }
}
