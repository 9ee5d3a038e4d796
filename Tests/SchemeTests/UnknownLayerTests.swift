import Scheme
import Testing
import Vocabulary

/// What happens where a district's medical aid is not known; see `Docs/decisions/0002-unknown-aid.md`.
struct UnknownLayerTests {
    private let plan = Riverside.hills()

    @Test
    func `known layers pay, the rest in scope is undecided, and what is out of scope stays the patient's`()
        throws
    {
        var year = YearToDate()
        let statement = plan.settle(
            stay(.yuan(50_000), total: .yuan(52_000)), for: resident(.marginal), year: &year)
        let settlement = try #require(statement.settlement)
        #expect(settlement.borne(by: .basicFund) == .yuan(34_790))
        #expect(settlement.borne(by: .criticalIllness) == .zero)
        #expect(settlement.borne(by: .medicalAid) == .zero)
        #expect(settlement.patient == .yuan(2000))
        #expect(settlement.undecided == .yuan(15_210))
        #expect(settlement.unknown?.text == "山区的救助标准")
        #expect(settlement.parts.map(\.layer) == ["basic", "criticalIllness"])
        #expect(statement.lines.last?.step == .unknown)
        #expect(statement.lines.last?.result == .yuan(15_210))
    }

    @Test func `layers after the unknown one are not reached, and neither they nor it count`() {
        var year = YearToDate()
        plan.settle(stay(.yuan(50_000)), for: resident(.marginal), year: &year)
        #expect(year["criticalIllness"].entered == .yuan(15_210))
        #expect(year["largeExpense"] == YearToDate.Counter() && year["tilt"] == YearToDate.Counter())
    }

    @Test func `people for whom the unknown layer is not are settled to the end`() {
        let statement = plan.settle(stay(.yuan(50_000)), for: resident())
        #expect(statement.settlement?.undecided == .zero)
        #expect(statement.settlement?.unknown == nil)
        #expect(statement.settlement?.patient == .yuan(15_210))
        #expect(statement.missed(.layerCategory, in: "largeExpense") != nil)
    }
}
