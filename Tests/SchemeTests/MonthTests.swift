import Scheme
import Testing
import Vocabulary

/// Deductibles and limits of a month, on the statement and in the year.
struct MonthTests {
    /// Half of what is above 20 yuan a month, 100 yuan a month, 250 a year.
    private let plan = MonthTests.plan()

    private static func plan(yearlyMost: Money? = nil) -> Plan {
        let visits = Riverside.layer(
            "visits", Words("门诊统筹", "outpatient pooling"), .basicFund, .claim, [nil]
        ) { _, _, _ in
            var terms = Terms(
                deductible: Cited(.yuan(20), Riverside.Article.outpatient.position),
                bands: [Riverside.band(nil, 50, .outpatient)],
                cap: Cited(.yuan(250), Riverside.Article.outpatient.position))
            terms.monthlyCap = Cited(.yuan(100), Riverside.Article.outpatient.position)
            return terms
        }
        guard case .known(var rule) = visits.content else { preconditionFailure("it is known") }
        rule.deductible.per = .month
        rule.deductible.yearlyMost = yearlyMost.map { Cited($0, Riverside.Article.basicDeductible.position) }
        let layer = Layer(
            key: visits.key, words: visits.words, payer: visits.payer, content: .known(rule))
        return try! Riverside.plan(inpatient: [Riverside.basic], outpatient: Riverside.known([layer]))
    }

    private func visit(_ total: Int64, on month: Int, _ day: Int) -> Claim {
        let day = Day(2023, month, day)!
        return stay(.yuan(total), kind: .outpatient, admission: day, discharge: day)
    }

    @Test func `the statement says what the month has borne and what it has left`() throws {
        var year = YearToDate()
        plan.settle(visit(12, on: 3, 1), for: resident(), year: &year)
        let second = plan.settle(visit(188, on: 3, 2), for: resident(), year: &year)
        #expect(second.paid("visits") == .yuan(90))
        let borne = try #require(second.lines.first { $0.step == .deductibleLeft })
        #expect(borne.title == Words("起付线减去本月已计", "the deductible less what the month has borne"))
        #expect(borne.formula == "20.00 − 12.00 = 8.00")
        let third = plan.settle(visit(60, on: 3, 31), for: resident(), year: &year)
        #expect(third.paid("visits") == .yuan(10))
        let limits = third.lines.filter { [.paidOfMonth, .monthlyCap].contains($0.step) }
        #expect(limits.map(\.title.zh) == ["每月限额减去本月已付", "不超过每月限额 100.00"])
        #expect(limits.map(\.formula) == ["100.00 − 90.00 = 10.00", "30.00 → 10.00"])
        #expect(limits.allSatisfy { $0.citation != nil })
        #expect(plan.settle(visit(60, on: 4, 1), for: resident(), year: &year).paid("visits") == .yuan(20))
    }

    @Test func `a month is that of the discharge, whatever the order of filing`() {
        var year = YearToDate()
        for (month, paid) in [(5, 100), (4, 100), (5, 0), (4, 0), (6, 50), (7, 0)] as [(Int, Int64)] {
            let statement = plan.settle(visit(300, on: month, 9), for: resident(), year: &year)
            #expect(statement.paid("visits") == .yuan(paid), "\(month)")
        }
    }

    @Test func `counters have the month in their key, and make the year together`() {
        var year = YearToDate()
        plan.settle(visit(100, on: 3, 1), for: resident(), year: &year)
        plan.settle(visit(300, on: 11, 1), for: resident(), year: &year)
        #expect(year.counters.keys.sorted() == ["visits@03", "visits@11"])
        #expect(year.whole("visits").paid == .yuan(140))
        #expect(year.whole("visits").deductible == .yuan(40))
        #expect(plan.counterKeys.filter { $0.hasPrefix("visits") }.count == 13)
    }

    @Test func `what was counted without a month counts for the year`() {
        var year = YearToDate()
        year["visits"] = YearToDate.Counter(entered: .yuan(500), paid: .yuan(200), deductible: .yuan(40))
        let statement = plan.settle(visit(300, on: 3, 1), for: resident(), year: &year)
        #expect(statement.paid("visits") == .yuan(50))
    }

    @Test func `of the month's deductible and the year's most, the one with less left is said and cited`()
        throws
    {
        let plan = MonthTests.plan(yearlyMost: .yuan(50))
        var year = YearToDate()
        func left(_ total: Int64, on month: Int, _ day: Int) throws -> (
            title: String, formula: String, article: String
        )? {
            let statement = plan.settle(visit(total, on: month, day), for: resident(), year: &year)
            guard let line = statement.lines.first(where: { $0.step == .deductibleLeft }) else { return nil }
            return (line.title.zh, line.formula, statement.citations[try #require(line.citation)].title)
        }
        #expect(try left(12, on: 3, 1) == nil)
        let month = try #require(try left(100, on: 3, 2))
        #expect(month.title == "起付线减去本月已计" && month.formula == "20.00 − 12.00 = 8.00")
        #expect(month.article.hasSuffix("第十一条"))
        #expect(try left(100, on: 4, 1) == nil)
        let last = try #require(try left(100, on: 5, 1))
        #expect(last.title == "起付线减去本年已计" && last.formula == "20.00 − 10.00 = 10.00")
        #expect(last.article.hasSuffix("第二条"))
    }
}
