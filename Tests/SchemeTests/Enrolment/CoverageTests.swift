import Scheme
import Testing
import Vocabulary

/// From when a person is covered.
struct CoverageTests {
    private func coverage(
        paid: String? = nil, lapsed: Int = 0, repaired: Int = 0, birth: String? = nil,
        categories: CategorySet = [], circumstances: [Circumstance: Day?] = [:],
        under waiting: WaitingPeriod = Lakeside.waiting()
    ) -> CoverageStart {
        Lakeside.plan(waiting: waiting).coverage(
            of: Applicant(
                birth: birth.flatMap { Day($0) }, categories: categories,
                payment: paid.flatMap { Day($0) }.map { .on($0) } ?? .inWindow,
                lapsed: Lakeside.lapsed(lapsed), repaired: repaired, circumstances: circumstances))
    }

    // MARK: - The day of payment

    @Test(
        arguments: [
            ("2024-12-31", "2025-01-01", .inTime), ("2025-01-01", "2025-01-01", .inTime),
            ("2025-02-15", "2025-02-15", .inTime), ("2025-02-28", "2025-02-28", .inTime),
            ("2025-03-01", "2025-04-01", .inTime), ("2025-03-31", "2025-04-01", .inTime),
            ("2025-04-01", "2025-07-01", .waits), ("2025-04-30", "2025-07-01", .waits),
            ("2025-10-05", "2026-01-01", .waits),
        ] as [(String, String, CoverageStart.Reason)])
    func `the day of payment decides, at each edge of the window`(
        _ paid: String, _ from: String, _ reason: CoverageStart.Reason
    ) {
        let result = coverage(paid: paid)
        #expect(result.from == Day(from))
        #expect(result.reason == reason)
        #expect(result.months == (reason == .waits ? 3 : 0))
        #expect(result.to == Day(2025, 12, 31))
    }

    @Test func `who has not paid is not covered, and who waits beyond the year neither`() {
        let unpaid = Lakeside.plan().coverage(of: Applicant(payment: nil))
        #expect(unpaid.reason == .unpaid)
        #expect(unpaid.covers(Lakeside.year.last) == false)
        #expect(coverage(paid: "2025-10-05").covers(Lakeside.year.last) == false)
    }

    @Test func `before the first covered day a cost is refused, from it on it is not`() {
        let result = coverage(paid: "2025-04-01")
        #expect(result.refusal(on: Lakeside.day("2025-06-30")) == Refusal(.notCovered, day: Day(2025, 7, 1)))
        #expect(result.refusal(on: Lakeside.day("2025-07-01")) == nil)
        #expect(result.covers(Lakeside.day("2026-01-01")) == false)
    }

    @Test func `a window that is not known leaves a day of payment unknown, and payment in the window not`() {
        let plan = Lakeside.plan(window: .unknown(Unknown("集中参保期", at: "x:1")))
        let late = plan.coverage(of: Applicant(payment: .on(Lakeside.day("2025-03-01"))))
        #expect(late.from == nil)
        #expect(late.months == nil)
        #expect(late.covers(Lakeside.year.last) == nil)
        #expect(late.unknown.map(\.text) == ["集中参保期"])
        #expect(plan.coverage(of: Applicant()).from == Lakeside.year.first)
    }

    // MARK: - Lapse

    @Test(
        arguments: [
            (0, 0, 0, 0), (1, 0, 3, 4), (2, 0, 4, 5), (2, 1, 3, 4), (3, 2, 3, 4), (4, 0, 6, 7), (4, 3, 6, 6),
            (4, 4, 6, 6), (5, 1, 6, 7), (10, 0, 12, 13), (10, 10, 6, 6),
        ] as [(Int, Int, Int, Int)])
    func
        `years of lapse add months from the second or from the first, repair takes them off down to the floor`(
            _ lapsed: Int, _ repaired: Int, _ fromSecond: Int, _ fromFirst: Int
        )
    {
        #expect(coverage(lapsed: lapsed, repaired: repaired).months == fromSecond)
        let counting = Lakeside.waiting(countsFirst: .known(Cited(true, 14)))
        #expect(coverage(lapsed: lapsed, repaired: repaired, under: counting).months == fromFirst)
    }

    @Test func `whoever paid in the window waits from the first of January`() {
        let result = coverage(lapsed: 2)
        #expect(result.from == Day(2025, 5, 1))
        #expect(
            result.lines.map(\.step) == [
                .fixedWait, .lapsed, .variableWait, .waitBegins, .coveredFrom,
            ])
        #expect(result.lines.last?.formula.zh == "2025-01-01 + 4 个月 = 2025-05-01")
    }

    @Test func `one lapsed year is unknown where it is not known whether the first counts`() {
        let open = Lakeside.waiting(countsFirst: .unknown(Unknown("第一年算不算", at: "x:1")))
        #expect(coverage(lapsed: 1, under: open).months == nil)
        #expect(coverage(lapsed: 1, under: open).reason == .unknown)
        #expect(coverage(paid: "2025-04-01", under: open).months == 3)
    }

    @Test func `years before the one counted from are no lapse`() {
        let from = Lakeside.waiting(from: BenefitYear(2024))
        #expect(coverage(lapsed: 5, under: from).months == 3)
        #expect(coverage(lapsed: 1, under: Lakeside.waiting(from: BenefitYear(2025))).months == 0)
    }

    @Test(
        arguments: [
            (.paymentMonth, .monthStart, "2025-07-01"), (.paymentDay, .sameDay, "2025-07-02"),
            (.paymentDay, .monthStart, "2025-08-01"),
        ] as [(WaitingPeriod.Beginning, WaitingPeriod.Ending, String)])
    func `a late wait begins with the month or the day, and ends on a first or to the day`(
        _ begins: WaitingPeriod.Beginning, _ ends: WaitingPeriod.Ending, _ from: String
    ) {
        let rule = Lakeside.waiting(begins: begins, ends: ends)
        #expect(coverage(paid: "2025-04-02", under: rule).from == Day(from))
    }

    @Test func `months end on the last day of a shorter month`() {
        let rule = Lakeside.waiting(begins: .paymentDay, ends: .sameDay)
        #expect(coverage(paid: "2025-08-31", under: rule).from == Day(2025, 11, 30))
    }

    // MARK: - Who does not wait

    @Test(
        arguments: [
            ("2025-04-01", "2025-06-30", "2025-04-01"), ("2025-04-01", "2025-07-01", "2025-07-02"),
            ("2024-12-20", "2025-05-01", "2025-05-02"), ("2024-04-01", "2025-05-01", "2025-08-01"),
        ])
    func `a newborn is covered from birth within ninety days, from the next day within a year`(
        _ birth: String, _ paid: String, _ from: String
    ) {
        #expect(coverage(paid: paid, birth: birth).from == Day(from))
    }

    @Test(
        arguments: [
            (.leftEmployeeScheme, Day(2025, 2, 1), "2025-05-01", .exempt),
            (.leftEmployeeScheme, Day(2025, 1, 31), "2025-05-01", .waits),
            (.leftEmployeeScheme, nil, "2025-05-01", .waits), (.veteran, nil, "2025-05-01", .exempt),
            (.graduate, nil, "2025-05-01", .waits),
        ] as [(Circumstance, Day?, String, CoverageStart.Reason)])
    func `a circumstance excuses where the policy lists it and the days fit`(
        _ circumstance: Circumstance, _ since: Day?, _ paid: String, _ reason: CoverageStart.Reason
    ) {
        let result = coverage(paid: paid, lapsed: 1, circumstances: [circumstance: since])
        #expect(result.reason == reason)
        #expect(result.months == (reason == .exempt ? 0 : 3))
        if reason == .exempt { #expect(result.from == Day(paid)) }
    }

    @Test func `the needy do not wait, and who paid in time is covered from the year's start`() {
        let needy = CategorySet(.destitute)
        #expect(coverage(paid: "2025-05-20", lapsed: 4, categories: needy).from == Day(2025, 6, 1))
        let inTime = coverage(lapsed: 4, categories: needy)
        #expect(inTime.from == Lakeside.year.first)
        #expect(inTime.lines.first?.title.zh == "不设等待期：needy")
    }

    // MARK: - Property

    @Test func `one more lapsed year never means less waiting, one more repaired never more`() {
        for lapsed in 0...12 {
            for repaired in 0...12 {
                let months = coverage(lapsed: lapsed, repaired: repaired).months ?? -1
                #expect(coverage(lapsed: lapsed + 1, repaired: repaired).months ?? -1 >= months)
                #expect(coverage(lapsed: lapsed, repaired: repaired + 1).months ?? 99 <= months)
            }
        }
    }
}
