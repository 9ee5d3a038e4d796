import Entitlements
import Registry
import Scheme
import TestSupport
import Testing
import Vocabulary

struct CoverageTests {
    private func edges(_ coverage: Coverage) -> String {
        coverage.spans.map { span in
            span.isEmpty
                ? "\(span.begins.reason)"
                : "\(span.from) \(span.begins.reason) – \(span.through) \(span.ends.reason)"
        }.joined(separator: "; ")
    }

    // MARK: - The first day

    @Test(
        arguments: [
            ("2024-12-31", "2025-01-01 window"), ("2025-01-01", "2025-01-01 window"),
            ("2025-01-02", "2025-01-02 payment"), ("2025-02-28", "2025-02-28 payment"),
            ("2025-03-01", "2025-06-01 waited(months: 3)"), ("2025-03-31", "2025-06-01 waited(months: 3)"),
            ("2025-09-30", "2025-12-01 waited(months: 3)"),
        ])
    func `the day of payment decides the first day, at each edge of the window`(
        _ paid: String, _ first: String
    )
        throws
    {
        #expect(try edges(Person2025(2024...2025).coverage(paid: paid)) == first + " – 2025-12-31 yearEnd")
    }

    @Test func `a wait that outlasts the year covers no day`() throws {
        let coverage = try Person2025(2024...2025).coverage(paid: "2025-10-01")
        #expect(coverage.days == 0)
        #expect(edges(coverage) == "waited(months: 3)")
    }

    @Test(
        arguments: [
            (2024...2024, 0, "2025-01-01 window"), (2023...2023, 0, "2025-04-01 waited(months: 3)"),
            (2022...2022, 0, "2025-05-01 waited(months: 4)"),
            (2022...2022, 1, "2025-04-01 repaired(months: 3)"),
            (2020...2020, 0, "2025-07-01 waited(months: 6)"),
            (2019...2019, 0, "2025-08-01 waited(months: 7)"),
            (2019...2019, 5, "2025-07-01 repaired(months: 6)"),
        ])
    func `years of lapse make a wait, and repair shortens it`(
        _ before: ClosedRange<Int>, _ repaired: Int, _ first: String
    ) throws {
        var person = Person2025(before, 2025...2025)
        person.facts.repaired = Set((0..<repaired).map { BenefitYear(2024 - $0)! })
        #expect(try edges(person.coverage(paid: "2024-12-01")) == first + " – 2025-12-31 yearEnd")
    }

    @Test func `whoever enrols for the first time has no lapse`() throws {
        let coverage = try Person2025(2025...2025).coverage(paid: "2024-12-01")
        #expect(coverage.applicant.lapsed.isEmpty && coverage.applicant.continuousYears == 1)
        #expect(edges(coverage) == "2025-01-01 window – 2025-12-31 yearEnd")
    }

    @Test func `a year of employee insurance is no lapse, whatever its days`() throws {
        for (from, through) in [("2023-01-01", "2024-12-31"), ("2023-12-31", "2024-01-01")] {
            var person = Person2025(2022...2022, 2025...2025)
            person.insured(from: from, through: through)
            let coverage = try person.coverage(paid: "2024-12-01")
            #expect(edges(coverage) == "2025-01-01 window – 2025-12-31 yearEnd")
            #expect(coverage.applicant.continuousYears == 2)
        }
    }

    @Test(
        arguments: [
            ("2025-03-01", "2025-04-30", "2025-04-30 exempt"),
            ("2025-03-01", "2025-06-01", "2025-06-01 exempt"),
            ("2025-03-01", "2025-06-02", "2025-09-01 waited(months: 3)"),
        ])
    func `who comes from employee insurance within three months does not wait`(
        _ after: String, _ paid: String, _ first: String
    ) throws {
        var person = Person2025(2025...2025)
        person.insured(from: "2020-01-01", through: (Day(after)! + -1).description)
        #expect(try edges(person.coverage(paid: paid)) == first + " – 2025-12-31 yearEnd")
    }

    @Test(
        arguments: [
            ("2025-01-10", "2025-02-10", "2025-01-10 birth"),
            ("2025-05-01", "2025-05-01", "2025-05-01 birth"),
            ("2025-05-01", "2025-07-30", "2025-05-01 birth"),
            ("2025-05-01", "2025-07-31", "2025-10-01 waited(months: 3)"),
            ("2024-12-20", "2025-03-01", "2025-01-01 exempt"),
        ])
    func `a newborn within 90 days is covered from birth, and after them waits`(
        _ birth: String, _ paid: String, _ first: String
    ) throws {
        var person = Person2025()
        person.facts.birth = Day(birth)!
        person.enrol(2025, ground: .newborn)
        #expect(try edges(person.coverage(paid: paid)) == first + " – 2025-12-31 yearEnd")
    }

    @Test func `a veteran and the newly needy do not wait, those needy for long do`() throws {
        var veteran = Person2025()
        veteran.enrol(2025, ground: .veteran, since: Day(2025, 4, 1)!)
        #expect(try edges(veteran.coverage(paid: "2025-05-05")) == "2025-05-06 exempt – 2025-12-31 yearEnd")
        for (from, first) in [
            ("2024-01-01", "2025-05-05 exempt"), ("2023-12-31", "2025-08-01 waited(months: 3)"),
            ("2025-05-05", "2025-05-05 exempt"), ("2025-05-06", "2025-08-01 waited(months: 3)"),
        ] {
            var person = Person2025(2025...2025)
            person.facts.periods = [CategoryPeriod(.minimumLiving, from: Day(from)!, source: "s")]
            #expect(try edges(person.coverage(paid: "2025-05-05")) == first + " – 2025-12-31 yearEnd")
        }
    }

    @Test func `a registration that begins later holds, whatever the day of payment`() throws {
        var person = Person2025()
        person.enrol(2025, from: Day(2025, 5, 1)!)
        #expect(
            try edges(person.coverage(paid: "2024-12-01")) == "2025-05-01 registered – 2025-12-31 yearEnd")
    }

    @Test func `who has not paid is not covered, and who was not asked is as registered`() throws {
        var person = Person2025(2024...2025)
        person.facts.payments = [:]
        #expect(try edges(person.coverage()) == "unpaid")
        person.facts.payments = nil
        let coverage = try person.coverage()
        #expect(edges(coverage) == "2025-01-01 registered – 2025-12-31 yearEnd")
        #expect(coverage.text(.chinese).contains("没有核对缴费日"))
    }

    @Test func `a window that is not known leaves the registered days, and says so`() throws {
        let plan = Lakeside.plan(window: .unknown(Unknown("没有找到集中参保期", at: "880100/2025.yaml:9")))
        let coverage = try Person2025(2024...2025).coverage(paid: "2025-05-01", under: plan)
        #expect(edges(coverage) == "2025-01-01 unknown – 2025-12-31 yearEnd")
        #expect(coverage.text(.chinese).contains("没有找到集中参保期"))
    }

    // MARK: - The last day

    @Test(arguments: Leaving.allCases)
    func `an enrolment that ended early says why`(_ leaving: Leaving) throws {
        var person = Person2025()
        person.enrol(2025, through: Day(2025, 6, 30)!, leaving: leaving)
        #expect(
            try edges(person.coverage())
                == "2025-01-01 registered – 2025-06-30 left(Registry.Leaving.\(leaving))")
    }

    @Test func `death ends it on its day, also where nobody ended the enrolment`() throws {
        var person = Person2025(2025...2025)
        person.facts.death = Day(2025, 7, 1)!
        let coverage = try person.coverage()
        #expect(edges(coverage) == "2025-01-01 registered – 2025-07-01 death")
        #expect(coverage.covers(Day(2025, 7, 1)!) && !coverage.covers(Day(2025, 7, 2)!))
        person.facts.death = Day(2024, 7, 1)!
        #expect(try person.coverage().days == 0)
    }

    @Test func `a graduate is covered to the 31st of December`() throws {
        var person = Person2025()
        person.enrol(2025, ground: .graduate)
        #expect(try edges(person.coverage()) == "2025-01-01 registered – 2025-12-31 graduate")
    }

    @Test func `two enrolments of a year are two spans, and insurance elsewhere on their days is said`()
        throws
    {
        var person = Person2025()
        person.enrol(2025, tier: "second", from: Day(2025, 8, 1)!)
        person.enrol(2025, through: Day(2025, 3, 31)!, leaving: .employeeInsurance)
        person.insured(from: "2025-04-01", through: "2025-08-05")
        let coverage = try person.coverage()
        #expect(coverage.spans.map(\.tier) == [0, 1])
        #expect(coverage.days == 90 + 153)
        #expect(coverage.span(on: Day(2025, 3, 31)!)?.tier == 0)
        #expect(coverage.span(on: Day(2025, 4, 1)!) == nil)
        #expect(coverage.doubles.map(\.kind) == [.employee])
        #expect(coverage.text(.english).contains("in employee insurance too  2025-08-01 – 2025-08-05"))
    }

    @Test func `a tier that the policy does not have is said`() {
        var person = Person2025()
        person.enrol(2025, tier: "third")
        #expect(throws: UnknownTier(tier: "third")) { try person.coverage() }
    }

    // MARK: - What the years earned

    @Test(
        arguments: [(2022, 0), (2021, 3000), (2020, 6000), (2010, 36000)] as [(Int, Int64)])
    func `continuous years raise the cap from the year after the fourth`(_ first: Int, _ yuan: Int64) throws {
        let change = try Person2025(first...2025).coverage().capChange
        #expect(change.continuous == .yuan(yuan))
    }

    @Test func `a lapse keeps what was earned, starts the count anew, and lowers the cap while it lasts`()
        throws
    {
        let again = try Person2025(2014...2022, 2024...2025).coverage()
        #expect(again.applicant.continuousYears == 2)
        #expect(again.capChange.continuous == .yuan(15_000))
        #expect(again.capChange.penalty == .zero)
        let lapsed = try Person2025(2014...2022, 2025...2025).coverage()
        #expect(lapsed.capChange.penalty == .yuan(6000))
    }

    @Test func `a year without a reimbursement counts, and using the reward clears them`() throws {
        var person = Person2025(2022...2025)
        func zeroClaims() throws -> Int { try person.coverage().applicant.zeroClaimYears }
        #expect(try zeroClaims() == 3)
        person.facts.used[BenefitYear(2023)!] = YearToDate(counters: ["basic": .init(entered: .yuan(10))])
        #expect(try zeroClaims() == 3, "nothing was paid")
        person.facts.used[BenefitYear(2023)!] = YearToDate(counters: ["basic": .init(paid: .yuan(10))])
        #expect(try zeroClaims() == 2)
        person.facts.used[BenefitYear(2023)!] = YearToDate(
            counters: ["criticalIllness": .init(paid: .yuan(300_001))])
        #expect(try zeroClaims() == 1)
    }

    @Test func `without rules of reward years are counted and nothing is earned`() throws {
        let plan = Lakeside.plan(incentive: .unknown(Unknown("激励", at: "")))
        let coverage = try Person2025(2020...2025).coverage(under: plan)
        #expect(coverage.applicant.continuousYears == 6)
        #expect(coverage.capChange.delta == nil)
    }

    // MARK: - As told

    @Test(arguments: Language.allCases)
    func `the whole is told with its sources`(_ language: Language) throws {
        var person = Person2025(2015...2021, 2025...2025)
        person.facts.repaired = [BenefitYear(2024)!]
        try golden("coverage.\(language.rawValue).txt", person.coverage(paid: "2025-01-20").text(language))
    }

    @Test func `spans lie in the year, in order, within their enrolment, and end with life`() throws {
        try property(seeds: 0..<300) { generator in
            var person = Person2025()
            for year in 2018...2024 where generator.once(in: 2) { person.enrol(year) }
            let middle = Day(2025, 1, 1)! + Int(generator.int(1...363))
            person.enrol(2025, through: middle)
            if generator.once(in: 2) { person.enrol(2025, from: middle + 1) }
            person.facts.birth = Day(2025, 1, 1)! + -Int(generator.int(-200...9000))
            if generator.once(in: 3) {
                person.facts.death = person.facts.birth + Int(generator.int(0...9000))
            }
            if generator.once(in: 3) { person.insured(from: "2023-05-01", through: "2025-02-01") }
            let paid = Day(2024, 10, 1)! + Int(generator.int(0...400))
            let coverage = try person.coverage(paid: generator.once(in: 4) ? nil : paid.description)
            var last = Day(2024, 12, 31)!
            for span in coverage.spans where !span.isEmpty {
                try #require(span.from > last && span.through <= Day(2025, 12, 31)!)
                try #require(span.from >= span.enrolment.from && span.through <= span.enrolment.through)
                try #require(span.from >= person.facts.birth)
                if let death = person.facts.death { try #require(span.through <= death) }
                last = span.through
            }
            let one = (0..<365).count { coverage.covers(Day(2025, 1, 1)! + $0) }
            try #require(one == coverage.days)
        }
    }
}
