public import Scheme
public import Vocabulary

/// A made-up person with one bill (举例), typical enough to show in yuan what a policy means.
///
/// Nobody's real case. Everybody is insured the whole year and has used nothing of it yet.
public struct SamplePerson: Sendable {
    public let id: String
    public let title: Words
    /// In full years, on the day of admission.
    public let age: Int
    public let categories: CategorySet
    /// Which of the tiers, where there are several.
    public let tier: Tier
    public let kind: CareKind
    public let level: FacilityLevel
    public let place: CarePlace
    /// In yuan, with what of it is outside the catalogue.
    public let total: Int64
    public let outOfCatalogue: Int64
    /// What the disease or the delivery may be called, where the policy grades by it.
    let conditionNames: [String]

    public enum Tier: Sendable {
        case first, last
    }

    /// The people that policies are compared on.
    public static let all: [SamplePerson] = [
        SamplePerson(
            "child", Words("5 岁儿童，肺炎，一级医院住院", "child of 5, pneumonia, primary hospital"),
            age: 5, [.student], .inpatient, .primary, total: 3_200, out: 200),
        SamplePerson(
            "elder", Words("72 岁老人，慢阻肺，二级医院住院", "elder of 72, lung disease, secondary hospital"),
            age: 72, [], .inpatient, .secondary, total: 12_000, out: 1_000),
        SamplePerson(
            "worker", Words("45 岁务工者，骨折手术，三级医院住院", "worker of 45, fracture, tertiary hospital"),
            age: 45, [], .inpatient, .tertiary, total: 60_000, out: 6_000),
        SamplePerson(
            "worker-last", Words("同上，按最高一档参保", "the same, insured in the highest tier"),
            age: 45, [], tier: .last, .inpatient, .tertiary, total: 60_000, out: 6_000),
        SamplePerson(
            "poor",
            Words("55 岁低保对象，肿瘤，三级医院住院", "55, on the minimum living allowance, tumour, tertiary hospital"),
            age: 55, [.minimumLiving], .inpatient, .tertiary, total: 150_000, out: 10_000),
        SamplePerson(
            "marginal",
            Words("60 岁低保边缘家庭成员，心脏支架，二级医院住院", "60, on the margin, heart stent, secondary hospital"),
            age: 60, [.marginal], .inpatient, .secondary, total: 52_000, out: 2_000),
        SamplePerson(
            "elsewhere",
            Words("38 岁外出务工，已备案，异地三级医院住院", "38, away for work and filed, tertiary hospital elsewhere"),
            age: 38, [], .inpatient, .tertiary, at: .elsewhereFiled, total: 30_000, out: 3_000),
        SamplePerson(
            "visit", Words("66 岁，一级医疗机构普通门诊", "66, a visit to a primary hospital"),
            age: 66, [], .outpatient, .primary, total: 180, out: 0),
        SamplePerson(
            "pressure", Words("61 岁，高血压门诊用药", "61, drugs for high blood pressure"),
            age: 61, [], .twoDiseases, .primary, total: 400, out: 0, condition: ["高血压"]),
        SamplePerson(
            "dialysis", Words("50 岁，透析，门诊慢特病", "50, dialysis as an outpatient"),
            age: 50, [], .chronic, .secondary, total: 36_000, out: 0,
            condition: ["透析", "尿毒症", "肾功能衰竭", "肾衰"]),
        SamplePerson(
            "birth", Words("29 岁，二级医院顺产", "29, gives birth in a secondary hospital"),
            age: 29, [], .maternity, .secondary, total: 5_000, out: 500, condition: ["顺产", "自然分娩", "阴道分娩"]),
    ]

    private init(
        _ id: String, _ title: Words, age: Int, _ categories: [PersonCategory], tier: Tier = .first,
        _ kind: CareKind, _ level: FacilityLevel, at place: CarePlace = .local, total: Int64, out: Int64,
        condition names: [String] = []
    ) {
        self.id = id
        self.title = title
        self.age = age
        self.categories = CategorySet(categories)
        self.tier = tier
        self.kind = kind
        self.level = level
        self.place = place
        self.total = total
        outOfCatalogue = out
        conditionNames = names
    }
}

extension SamplePerson {
    /// The condition of the plan that this person's disease or delivery is called there.
    private func condition(in plan: Plan) -> Condition? {
        for name in conditionNames {
            if let found = plan.conditions.first(where: { $0.words.zh.contains(name) }) { return found }
        }
        return nil
    }

    /// The bill in the plan's year: a week in May, a visit on one day.
    private func claim(_ plan: Plan, _ condition: Condition?, _ grade: Grade?) -> Claim? {
        let stays = [.inpatient, .maternity].contains(kind)
        guard let admission = Day(plan.identity.year.number, 5, 8),
            let amounts = try? ClaimAmounts(total: .yuan(total), outOfCatalogue: .yuan(outOfCatalogue))
        else { return nil }
        return Claim(
            kind: kind, level: level, place: place, admission: admission,
            discharge: stays ? admission + 7 : admission, amounts: amounts, facilityClass: grade?.key,
            condition: condition?.key)
    }

    private func insured(_ plan: Plan, _ condition: Condition?) -> Insured {
        var insured = Insured.ordinary(in: plan.identity.year)
        insured.birth = Day(plan.identity.year.number - age, 2, 1)
        insured.categories = categories
        insured.tier = tier == .last ? plan.tiers.count - 1 : 0
        insured.conditions = condition.map { [$0.key] } ?? []
        return insured
    }

    /// What this plan says of the bill; where it has no terms for the level alone, of the first of its own classes of that
    /// level for which it has some.
    public func answer(of plan: Plan) -> (answer: Answer, facilityClass: Words?) {
        let plain = answer(of: plan, in: nil)
        guard case .refused(let refusal) = plain, refusal.reason == .noTerms else { return (plain, nil) }
        for grade in plan.ownGrades(of: level) {
            let answer = answer(of: plan, in: grade)
            if answer.settlement != nil { return (answer, grade.words) }
        }
        return (plain, nil)
    }

    private func answer(of plan: Plan, in grade: Grade?) -> Answer {
        let condition = condition(in: plan)
        func answer(_ condition: Condition?) -> Answer {
            guard let claim = claim(plan, condition, grade) else {
                preconditionFailure("a sample is a bill on a day that every year has")
            }
            var year = YearToDate()
            return plan.statement(of: claim, for: insured(plan, condition), year: &year, program: "").answer
        }
        // The plan may know the condition, and grade this kind of care not by it.
        let named = answer(condition)
        if condition != nil, case .refused(let refusal) = named, refusal.reason == .noTerms {
            return answer(nil)
        }
        return named
    }
}
