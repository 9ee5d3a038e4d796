import Scheme
import Testing
import Vocabulary

/// Below, at and above every limit of Riverside.
struct SettleTests {
    private let plan = Riverside.plan()

    @Test(arguments: [
        // level, in scope, paid: the deductible of each level
        (FacilityLevel.primary, 9_999, 0), (.primary, 10_000, 0), (.primary, 10_001, 1),
        (.primary, 10_100, 80),
        (.secondary, 29_999, 0), (.secondary, 30_000, 0), (.secondary, 30_001, 1), (.secondary, 30_100, 70),
        (.tertiary, 79_999, 0), (.tertiary, 80_000, 0), (.tertiary, 80_001, 1), (.tertiary, 80_100, 50),
        (.secondary, 0, 0),
    ])
    func `basic insurance pays above the deductible of the hospital's level`(
        level: FacilityLevel, inScope: Int64, paid: Int64
    ) {
        let statement = plan.settle(stay(.fen(inScope), level: level), for: resident())
        #expect(statement.paid("basic") == .fen(paid))
        #expect(statement.settlement?.patient == .fen(inScope - paid))
    }

    @Test(arguments: [
        // excess over the deductible in a tertiary hospital, paid in tier 1 and in tier 2
        (999_999, 500_000, 599_999), (1_000_000, 500_000, 600_000), (1_000_001, 500_001, 600_001),
        (1_000_002, 500_001, 600_001), (1_100_000, 555_000, 665_000),
    ])
    func `each band pays on its own stretch of the excess`(excess: Int64, first: Int64, second: Int64) {
        let claim = stay(.yuan(800) + .fen(excess), level: .tertiary)
        #expect(plan.settle(claim, for: resident()).paid("basic") == .fen(first))
        #expect(plan.settle(claim, for: resident(tier: 1)).paid("basic") == .fen(second))
    }

    @Test(arguments: [
        // paid before, paid now of an entitlement of 7,000.00
        (0, 700_000), (7_299_999, 700_000), (7_300_000, 700_000), (7_300_001, 699_999), (7_999_999, 1),
        (8_000_000, 0), (8_000_001, 0),
    ])
    func `a layer by claim stops at its yearly cap`(before: Int64, paid: Int64) {
        var year = YearToDate()
        year["basic"].paid = .fen(before)
        let statement = plan.settle(stay(.yuan(10_300)), for: resident(), year: &year)
        #expect(statement.paid("basic") == .fen(paid))
        #expect(year["basic"].paid == .fen(before + paid))
    }

    @Test(arguments: [
        // excess of one claim in tier 1 at 70 %, paid
        (11_428_571, 8_000_000), (11_428_570, 7_999_999), (11_428_572, 8_000_000), (20_000_000, 8_000_000),
    ])
    func `one claim alone may reach the cap`(excess: Int64, paid: Int64) {
        #expect(plan.settle(stay(.yuan(300) + .fen(excess)), for: resident()).paid("basic") == .fen(paid))
    }

    @Test(arguments: [
        // birth, for an admission on 2023-06-10: ratio
        ("2005-06-09", 70), ("2005-06-10", 70), ("2005-06-11", 75), ("2023-06-10", 75),
    ])
    func `minors have five points more until the day they turn eighteen`(birth: String, ratio: Int64) {
        let statement = plan.settle(stay(.yuan(1300)), for: resident(birth: Day(birth)))
        #expect(statement.paid("basic") == .yuan(ratio * 10))
        #expect((statement.missed(.points, in: "basic") == nil) == (ratio == 75))
    }

    @Test func `the age counts at admission, not at discharge`() {
        let turning = resident(birth: Day(2005, 6, 15))
        #expect(plan.settle(stay(.yuan(1300)), for: turning).paid("basic") == .yuan(750))
    }

    @Test func `without a birth day no rule by age applies, and the statement says so`() {
        let statement = plan.settle(stay(.yuan(1300)), for: resident(birth: nil))
        #expect(statement.paid("basic") == .yuan(700))
        #expect(statement.missed(.ageUnknown, in: "basic")?.whom == [Riverside.minors.words])
        #expect(statement.person.age == nil)
    }

    @Test func `points never lift a ratio above the whole`() throws {
        let full = Riverside.layer(
            "basic", Words("基本医保", "basic"), .basicFund, .claim, [nil],
            minors: Cited(.percent(5), 0)
        ) { _, _, _ in
            Terms(
                deductible: Cited(.zero, 0), bands: [Riverside.band(nil, 98, .basicRatio)], cap: Cited(nil, 0)
            )
        }
        let statement = try Riverside.plan(inpatient: [full])
            .settle(stay(.yuan(100)), for: resident(birth: Day(2020, 1, 1)))
        #expect(statement.paid("basic") == .yuan(100))
        #expect(statement.lines("basic").contains { $0.step == .band && $0.number == .ratio(.one) })
    }

    @Test(arguments: [
        // what entered critical illness insurance before, paid now of 1,000.00 that enter
        (0, 0), (1_590_099, 0), (1_590_100, 0), (1_590_101, 1), (1_590_102, 1), (1_690_100, 60_000),
        (11_590_100, 60_000), (11_590_101, 60_000), (11_590_110, 60_001), (11_690_100, 70_000),
    ])
    func `critical illness insurance counts the year against its deductible and its bands`(
        before: Int64, paid: Int64
    ) throws {
        let plan = try Riverside.plan(inpatient: [Riverside.criticalIllness])
        var year = YearToDate()
        plan.settle(stay(.fen(before)), for: resident(), year: &year)
        let statement = plan.settle(stay(.yuan(1000)), for: resident(), year: &year)
        #expect(statement.paid("criticalIllness") == .fen(paid))
        #expect(year["criticalIllness"].entered == .fen(before) + .yuan(1000))
    }

    @Test(arguments: [
        // excess over the year, paid over the year: 60,000 for the first 100,000, then 70 %, up to 200,000
        (29_999_998, 19_999_999), (30_000_000, 20_000_000), (30_000_002, 20_000_000),
        (90_000_000, 20_000_000),
    ])
    func `a layer by year stops at the cap on the year's entitlement`(excess: Int64, paid: Int64) throws {
        let plan = try Riverside.plan(inpatient: [Riverside.criticalIllness])
        var year = YearToDate()
        let claims = [Money.yuan(16_901), .fen(excess / 2), .fen(excess - excess / 2), .yuan(100)]
        for claim in claims.dropLast() { _ = plan.settle(stay(claim), for: resident(), year: &year) }
        #expect(year["criticalIllness"].paid == .fen(paid))
        plan.settle(stay(claims[3]), for: resident(), year: &year)
        #expect(year["criticalIllness"].paid <= .yuan(200_000))
    }

    @Test(
        arguments: [
            // categories, basic, critical illness, large-expense aid, tilt aid: of 50,000 in a secondary hospital, tier 1
            ([], "34790.00", "0.00", nil, nil),
            ([PersonCategory.monitored], "34790.00", "0.00", "10647.00", "937.80"),
            ([.minimumLiving], "39880.00", "1085.18", "7227.86", "0.00"),
            ([.destitute], "39880.00", "1085.18", "9034.82", "0.00"),
            ([.returnedToPoverty], "34790.00", "4393.68", "8653.06", "0.00"),
            ([.marginal, .destitute], "39880.00", "1085.18", "9034.82", "0.00"),
            ([.marginal, .returnedToPoverty], "34790.00", "4393.68", "8653.06", "0.00"),
        ] as [([PersonCategory], String, String, String?, String?)])
    func `the first group that fits a person decides, layer by layer`(
        categories: [PersonCategory], basic: String, illness: String, aid: String?, tilt: String?
    ) {
        var insured = resident()
        insured.categories = CategorySet(categories)
        let statement = plan.settle(stay(.yuan(50_000)), for: insured)
        #expect(statement.paid("basic") == Money(basic))
        #expect(statement.paid("criticalIllness") == Money(illness))
        #expect(statement.paid("largeExpense") == aid.flatMap { Money($0) })
        #expect(statement.paid("tilt") == tilt.flatMap { Money($0) })
    }

    @Test func `a layer for others is passed over and its counters stay`() {
        var year = YearToDate()
        let statement = plan.settle(stay(.yuan(50_000)), for: resident(), year: &year)
        #expect(statement.settlement?.parts.map(\.layer) == ["basic", "criticalIllness"])
        #expect(year["criticalIllness"].entered == .yuan(15_210))
        #expect(year["largeExpense"] == YearToDate.Counter() && year["tilt"] == YearToDate.Counter())
        #expect(statement.missed(.layerCategory, in: "tilt")?.whom == [Riverside.allAided.words])
    }

    @Test(arguments: [
        // in scope, of 100 yuan in all
        (0, 10_000), (6_000, 4_000), (10_000, 0),
    ])
    func `what is out of scope is the patient's own`(inScope: Int64, patient: Int64) throws {
        let all = Riverside.layer(
            "all", Words("全额", "all"), .basicFund, .claim, [nil]
        ) { _, _, _ in
            Terms(
                deductible: Cited(.zero, 0), bands: [Riverside.band(nil, 100, .basicRatio)],
                cap: Cited(nil, 0))
        }
        let statement = try Riverside.plan(inpatient: [all])
            .settle(stay(.fen(inScope), total: .yuan(100)), for: resident())
        #expect(statement.settlement?.paid == .fen(inScope))
        #expect(statement.settlement?.patient == .fen(patient))
    }

    @Test(arguments: [
        // in scope of a visit, level, paid before this year, paid
        (10_000, FacilityLevel.primary, 0, 5000), (10_000, .tertiary, 0, 0), (60_000, .secondary, 0, 30_000),
        (60_001, .secondary, 0, 30_000), (10_000, .secondary, 25_000, 5000),
        (10_000, .secondary, 25_001, 4999),
        (10_000, .secondary, 30_000, 0), (1, .primary, 0, 1),
    ])
    func `a visit is paid by half up to the year's cap`(
        inScope: Int64, level: FacilityLevel, before: Int64, paid: Int64
    ) {
        var year = YearToDate()
        year["visits"].paid = .fen(before)
        let statement = plan.settle(
            stay(.fen(inScope), level: level, kind: .outpatient), for: resident(), year: &year)
        #expect(statement.paid("visits") == .fen(paid))
    }
}
