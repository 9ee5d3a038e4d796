import Scheme
import Testing
import Vocabulary

/// Who owes what for a year.
struct AssessmentTests {
    let plan = Lakeside.plan()

    private func assess(_ applicant: Applicant) -> Assessment { plan.assessment(of: applicant) }

    // MARK: - Groups and tiers

    @Test(
        arguments: [
            ("1965-01-01", 430, 4350), ("1965-01-02", 750, 670), ("1990-06-01", 750, 670),
            ("2007-01-02", 400, 670), ("2007-01-01", 750, 670), (nil, 750, 670),
        ] as [(String?, Int64, Int64)])
    func `one pays by age on the first day of the year, and an unknown age is no age`(
        _ birth: String?, _ individual: Int64, _ fiscal: Int64
    ) {
        let result = assess(Applicant(birth: birth.flatMap { Day($0) }, tier: 1))
        #expect(result.individual == .yuan(individual))
        #expect(result.own == .yuan(individual))
        #expect(result.fiscal == .yuan(fiscal))
        #expect(result.total == .yuan(individual + fiscal))
    }

    @Test func `minors pay the first tier and get the benefits of the second`() {
        let minor = assess(Applicant(birth: Day(2015, 5, 1), tier: 0))
        #expect(minor.individual == .yuan(400))
        #expect(minor.receives == 1)
        #expect(minor.lines.contains { $0.step == .receives && $0.citation == 2 })
        #expect(assess(Applicant(tier: 0)).receives == 0)
    }

    @Test func `the part for long-term care is inside the payment`() {
        let result = assess(Applicant())
        #expect(result.own == .yuan(400))
        #expect(
            result.lines.first { $0.step == .surcharge }?.result == .money(.yuan(30)))
    }

    @Test func `an amount that is not known is nil, never zero`() {
        let unknown = Unknown("二档缴费标准", at: "x:1")
        let plan = Lakeside.plan(
            contribution: Contribution(
                individual: [Lakeside.yuan(400), .unknown(unknown)], fiscal: .unknown(unknown)))
        let result = plan.assessment(of: Applicant(tier: 1))
        #expect(result.individual == nil)
        #expect(result.own == nil)
        #expect(result.fiscal == nil)
        #expect(result.total == nil)
        #expect(result.unknown == [unknown, unknown])
        #expect(plan.assessment(of: Applicant()).own == .yuan(400))
    }

    @Test func `who is helped in full pays nothing, whatever the price`() {
        let unknown = Unknown("缴费标准", at: "x:1")
        let plan = Lakeside.plan(
            contribution: Contribution(individual: [.unknown(unknown)], fiscal: .unknown(unknown)))
        #expect(plan.assessment(of: Applicant(categories: CategorySet(.destitute))).own == .zero)
        #expect(plan.assessment(of: Applicant(categories: CategorySet(.marginal))).own == nil)
    }

    // MARK: - Late, and without fiscal subsidy

    @Test(
        arguments: [("2025-06-30", 400, 670), ("2025-07-01", 1070, 0)] as [(String, Int64, Int64)])
    func `who pays after the day pays the fiscal share too`(_ paid: String, _ own: Int64, _ fiscal: Int64) {
        let result = assess(Applicant(payment: .on(Lakeside.day(paid))))
        #expect(result.own == .yuan(own))
        #expect(result.fiscal == .yuan(fiscal))
        #expect(result.total == .yuan(1070))
    }

    @Test func `who has no fiscal subsidy pays the whole`() {
        let result = assess(Applicant(isSubsidised: false))
        #expect(result.own == .yuan(1070))
        #expect(result.fiscal == .zero)
    }

    @Test func `what people without subsidy pay is not invented`() {
        let plan = Lakeside.plan(
            contribution: Contribution(individual: [Lakeside.yuan(400)], fiscal: Lakeside.yuan(670)))
        #expect(plan.assessment(of: Applicant(isSubsidised: false)).own == nil)
    }

    // MARK: - Help

    @Test(
        arguments: [
            (.destitute, 0, 0, "medicalAid 400.00"), (.destitute, 1, 0, "medicalAid 750.00"),
            (.minimumLiving, 0, 0, "medicalAid 150.00, county 250.00"),
            (.minimumLiving, 1, 350, "medicalAid 150.00, county 250.00"),
            (.marginal, 0, 178, "medicalAid 222.00"), (.student, 0, 400, ""),
        ] as [(PersonCategory, Int, Int64, String)])
    func `help is full, fixed, a share or the rest, of the tier and the part it covers`(
        _ category: PersonCategory, _ tier: Int, _ own: Int64, _ help: String
    ) {
        let result = assess(Applicant(categories: CategorySet(category), tier: tier))
        #expect(result.own == .yuan(own))
        let shares = result.help.map { "\($0.contributor.rawValue) \($0.amount.grouped)" }
        #expect(shares.joined(separator: ", ") == help)
        #expect(result.helped + .yuan(own) == result.individual)
    }

    @Test func `of several grades the first that fits holds`() {
        let result = assess(Applicant(categories: CategorySet([.minimumLiving, .destitute])))
        #expect(result.own == .zero)
        #expect(result.help.map(\.contributor) == [.medicalAid])
    }

    @Test func `help of an unknown amount leaves what is owed unknown`() {
        let result = assess(Applicant(categories: CategorySet(.monitored)))
        #expect(result.individual == .yuan(400))
        #expect(result.own == nil)
        #expect(result.unknown.map(\.text) == ["监测对象资助多少"])
    }

    @Test func `help with the payment leaves a late payer the fiscal share`() {
        let result = assess(
            Applicant(categories: CategorySet(.destitute), payment: .on(Lakeside.day("2025-07-01"))))
        #expect(result.own == .yuan(670))
    }

    // MARK: - On top

    @Test func `lapsed years are paid for at this year's price, no more of them than there are`() {
        let two = assess(Applicant(lapsed: Lakeside.lapsed(3), repaired: 2))
        #expect(two.repair == .yuan(800))
        #expect(two.own == .yuan(1200))
        #expect(two.total == .yuan(1070))
        let one = assess(Applicant(lapsed: Lakeside.lapsed(1), repaired: 2))
        #expect(one.repair == .yuan(400))
    }

    @Test func `a voluntary payment is the person's own`() {
        let result = assess(Applicant(categories: CategorySet(.destitute), topUps: ["mutual"]))
        #expect(result.own == .yuan(357))
        #expect(result.total == .yuan(1070))
    }

    @Test func `every amount stands in a line with what it rests on`() {
        let result = assess(
            Applicant(
                categories: CategorySet(.marginal), lapsed: Lakeside.lapsed(2), repaired: 1,
                topUps: ["mutual"]))
        #expect(
            result.lines.map(\.step) == [
                .individual, .surcharge, .fiscal, .subsidy, .repairPrice, .topUp, .own,
            ])
        #expect(result.lines.dropLast().allSatisfy { $0.citation != nil })
        #expect(result.lines[3].formula.zh == "370.00 × 60% = 222.00")
        #expect(result.lines[3].title.zh == "资助：医疗救助资金（marginal）")
    }
}
