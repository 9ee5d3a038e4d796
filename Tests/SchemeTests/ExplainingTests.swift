import Scheme
import Testing
import Vocabulary

/// Which steps and which missed conditions a statement shows.
struct ExplainingTests {
    private let plan = Riverside.plan()

    private func steps(_ statement: Statement, _ layer: String) -> [Line.Step] {
        statement.lines(layer).map(\.step)
    }

    @Test func `what is out of scope is taken off first, part by part, where there is any`() throws {
        let amounts = try ClaimAmounts(
            total: .yuan(100), outOfCatalogue: .yuan(10), overLimit: .yuan(5), firstSelfPay: .yuan(2))
        let claim = Claim(
            kind: .inpatient, level: .primary, place: .local, admission: Day(2023, 1, 1)!,
            discharge: Day(2023, 1, 2)!, amounts: amounts)
        let first = plan.settle(claim, for: resident()).lines.prefix { $0.layer == nil }
        #expect(first.map(\.step) == [.outOfCatalogue, .overLimit, .firstSelfPay])
        #expect(
            first.map(\.formula) == [
                "100.00 − 10.00 = 90.00", "90.00 − 5.00 = 85.00", "85.00 − 2.00 = 83.00",
            ])
        #expect(plan.settle(stay(.yuan(100)), for: resident()).lines.first?.step == .enters)
    }

    @Test(arguments: [
        // in scope, distance to the deductible; nil where it is reached
        (29_999, 1), (30_000, 0), (30_001, nil), (0, 30_000),
    ])
    func `a deductible not passed is missed by a distance, and one passed is a step`(
        inScope: Int64, distance: Int64?
    ) {
        let statement = plan.settle(stay(.fen(inScope)), for: resident())
        #expect(statement.missed(.deductible, in: "basic")?.distance == distance.map { .fen($0) })
        #expect(steps(statement, "basic").contains(.deductible) == (distance == nil))
    }

    @Test(arguments: [
        // excess in a tertiary hospital, distance to the next band
        (999_999, 1), (1_000_000, 0), (1_000_001, nil),
    ])
    func `a band not reached is missed by a distance`(excess: Int64, distance: Int64?) {
        let statement = plan.settle(stay(.yuan(800) + .fen(excess), level: .tertiary), for: resident())
        let missed = statement.missed(.band, in: "basic")
        #expect(missed?.distance == distance.map { .fen($0) })
        #expect(missed?.limit == (distance == nil ? nil : .ratio(.percent(55))))
        #expect(steps(statement, "basic").filter { $0 == .band }.count == (distance == nil ? 2 : 1))
    }

    @Test(arguments: [
        // paid before, distance left below the cap with 7,000.00 more; nil where it is held down
        (7_299_999, 1), (7_300_000, 0), (7_300_001, nil),
    ])
    func `a cap not reached is missed by what is left, and one reached is a step`(before: Int64, left: Int64?)
    {
        var year = YearToDate()
        year["basic"].paid = .fen(before)
        let statement = plan.settle(stay(.yuan(10_300)), for: resident(), year: &year)
        #expect(statement.missed(.cap, in: "basic")?.distance == left.map { .fen($0) })
        #expect(steps(statement, "basic").contains(.cap) == (left == nil))
    }

    @Test func `where earlier claims used up a part of the cap, the statement shows what was left of it`() {
        var year = YearToDate()
        year["basic"].paid = .yuan(79_000)
        let statement = plan.settle(stay(.yuan(10_300)), for: resident(), year: &year)
        #expect(
            statement.lines("basic").suffix(3).map(\.formula)
                == ["80,000.00 − 79,000.00 = 1,000.00", "7,000.00 → 1,000.00", "1,000.00"])
        let alone = plan.settle(stay(.yuan(200_300)), for: resident())
        #expect(steps(alone, "basic").suffix(3) == [.band, .cap, .pays])
    }

    @Test func `a deductible by claim is not told as if the year counted`() throws {
        let statement = plan.settle(stay(.yuan(200)), for: resident())
        let missed = try #require(statement.missed(.deductible, in: "basic"))
        let words = missed.sentence(layer: statement.layers[missed.layer].words)
        #expect(words.zh == "基本医保起付线 300.00 元，本次 200.00 元，还差 100.00 元")
        #expect(words.en.hasSuffix("the deductible is 300.00 yuan, 200.00 this time, 100.00 short of it"))
    }

    @Test func `a year's layer shows the year's total and takes off what it has paid`() {
        var year = YearToDate()
        year["criticalIllness"] = YearToDate.Counter(entered: .yuan(20_000), paid: .fen(185_940))
        let statement = plan.settle(stay(.yuan(50_000)), for: resident(), year: &year)
        let lines = statement.lines("criticalIllness")
        #expect(lines.map(\.step) == [.enters, .yearTotal, .deductible, .band, .paidBefore, .pays])
        #expect(
            lines.map(\.formula) == [
                "15,210.00", "20,000.00 + 15,210.00 = 35,210.00", "35,210.00 − 16,901.00 = 18,309.00",
                "18,309.00 × 60% = 10,985.40", "10,985.40 − 1,859.40 = 9,126.00", "9,126.00",
            ])
    }

    /// The year was entered under other terms, or an earlier settlement was reversed: more is due than enters.
    @Test func `a layer held to what enters it says so, also where the year has paid nothing`() {
        for paid in [Money.zero, .fen(100)] {
            var year = YearToDate()
            year["criticalIllness"] = YearToDate.Counter(entered: .yuan(60_000), paid: paid)
            let statement = plan.settle(stay(.yuan(400)), for: resident(), year: &year)
            #expect(statement.paid("criticalIllness") == .yuan(330))
            #expect(steps(statement, "criticalIllness").suffix(2) == [.entering, .pays])
        }
    }

    @Test func `points by age are a step of their own, and so is missing them`() {
        let minor = plan.settle(stay(.yuan(1300)), for: resident(birth: Day(2010, 1, 1)))
        #expect(steps(minor, "basic") == [.enters, .deductible, .band, .points, .pays])
        #expect(minor.lines("basic").map(\.title.zh).contains("上面的比例已加 5 个百分点（18 岁以下）"))
        #expect(minor.missed(.points, in: "basic") == nil)
        let adult = plan.settle(stay(.yuan(1300)), for: resident(birth: Day(2000, 1, 1)))
        #expect(adult.missed(.points, in: "basic")?.age == 23)
        #expect(adult.missed(.points, in: "basic")?.limit == .ratio(.percent(5)))
    }

    @Test func `better terms of other groups are missed, worse ones are not`() {
        let ordinary = plan.settle(stay(.yuan(1300)), for: resident())
        #expect(ordinary.missed(.category, in: "basic")?.whom == [Riverside.poorest.words])
        #expect(
            ordinary.missed(.layerCategory, in: "largeExpense")?.whom
                == [Riverside.destitute, Riverside.poor, Riverside.aided].map(\.words))
        let destitute = plan.settle(stay(.yuan(1300)), for: resident(.destitute))
        #expect(destitute.missed.allSatisfy { $0.condition != .category && $0.condition != .layerCategory })
        let marginal = plan.settle(stay(.yuan(1300)), for: resident(.marginal))
        #expect(
            marginal.missed(.category, in: "largeExpense")?.whom
                == [Riverside.destitute, Riverside.poor].map(\.words))
    }
}
