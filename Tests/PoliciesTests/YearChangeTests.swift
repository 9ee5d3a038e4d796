import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// A region whose benefits change on a day within the year: a file named by the day.
struct YearChangeTests {
    private static let change = """
        over: 990000/2023
        from: 2023-06-01

        inpatient:
          source: notice#7
          confidence: medium
          ratio: { first: { tertiary: 70% } }
          annualCap: 120000元

        """

    private static func book(_ change: String = change, named name: String = "2023-06-01") throws
        -> PolicyBook
    {
        let folder = try Riverside.folder()
        try folder.write(change, to: "990000/\(name).yaml")
        return PolicyBook(folder)
    }

    private static func statement(
        _ book: PolicyBook, on discharge: Day, total: Int64, _ year: inout YearToDate
    ) throws -> Statement {
        let region = try #require(RegionCode("990000"))
        let plan = try book.plan(region: region, district: nil, on: discharge)
        let claim = Claim(
            kind: .inpatient, level: .tertiary, place: .local, admission: discharge, discharge: discharge,
            amounts: try ClaimAmounts(total: .yuan(total)))
        return plan.statement(
            of: claim, for: .ordinary(in: plan.identity.year), year: &year, program: "")
    }

    @Test(arguments: [("2023-05-31", 6000 as Int64), ("2023-06-01", 7000), ("2023-12-31", 7000)])
    func `a claim is settled by what is in force on its day of discharge`(_ day: String, _ paid: Int64) throws
    {
        let book = try YearChangeTests.book()
        #expect(book.messages == [])
        var year = YearToDate()
        let statement = try YearChangeTests.statement(book, on: try #require(Day(day)), total: 10800, &year)
        #expect(statement.settlement?.parts.first?.paid == .yuan(paid))
    }

    @Test func `what the year has used up counts on across the day`() throws {
        let book = try YearChangeTests.book()
        var year = YearToDate()
        let spring = try YearChangeTests.statement(
            book, on: try #require(Day("2023-03-01")), total: 200_800, &year)
        #expect(spring.settlement?.parts.first?.paid == .yuan(100_000))
        let autumn = try YearChangeTests.statement(
            book, on: try #require(Day("2023-09-01")), total: 200_800, &year)
        #expect(autumn.settlement?.parts.first?.paid == .yuan(20_000))
        #expect(autumn.plan.year == spring.plan.year)
    }

    @Test func `the year stays one file with its change, each with a name and a fingerprint of its own`()
        throws
    {
        let book = try YearChangeTests.book()
        #expect(book.files.count == 1)
        #expect(book.versions.map(\.shown) == ["990000/2023.yaml", "990000/2023-06-01.yaml"])
        #expect(book.versions.map(\.name.zh) == ["河湾市", "河湾市（6 月 1 日起）"])
        let change = try #require(book.versions.last)
        #expect(change.fingerprint != book.files[0].fingerprint)
        #expect(
            book.plan(fingerprint: change.fingerprint, district: nil)?.identity.fingerprint
                == change.fingerprint)
    }

    @Test func `what changed keeps its own source, and what did not keeps the year's`() throws {
        let change = try #require(try YearChangeTests.book().versions.last)
        func item(_ path: String) -> PolicyItem? { change.items.first { $0.path == path } }
        #expect(item("inpatient.ratio.first.tertiary")?.citation?.at == "990000/2023-06-01.yaml:7")
        #expect(item("inpatient.ratio.first.tertiary")?.citation?.confidence == .medium)
        #expect(item("inpatient.ratio.first.primary")?.citation?.confidence == .high)
        #expect(item("inpatient.ratio.first.primary")?.citation?.at.hasPrefix("990000/2023.yaml:") == true)
    }

    @Test func `an example goes across the day, and names no day where it means the file's own time`() throws
    {
        let folder = try Riverside.folder()
        try folder.write(YearChangeTests.change, to: "990000/2023-06-01.yaml")
        try folder.write(
            """
            - id: ACROSS
              name: 跨过调整的两次住院
              source: notice
              confidence: high
              claims:
                - { kind: inpatient, level: tertiary, total: 10800元, expect: { pays: { basic: 6000元 } } }
                - { kind: inpatient, level: tertiary, discharge: 2023-06-01, total: 10800元, expect: { pays: { basic: 7000元 } } }
            """, to: "990000/2023.cases.yaml")
        let book = PolicyBook(folder)
        let read = book.cases(of: book.files[0])
        #expect(read.issues.map(\.description) == [])
        let example = try #require(read.cases.first)
        #expect(example.run().map(\.holds) == [true, true])
    }

    @Test
    func `a key with a day means what is in force then, and diff compares it with the year's beginning`()
        throws
    {
        let book = try YearChangeTests.book()
        let (early, late) = try (#require(PolicyKey("990000/2023")), #require(PolicyKey("990000/2023-08-15")))
        let diff = PolicyDiff(try book.side(early), try book.side(late))
        #expect(diff.after.key.description == "990000/2023-06-01")
        #expect(diff.count(.changed) == 2)
        #expect(diff.count(.added) == 0)
        #expect(PolicyKey("990000/2023-13-01") == nil)
    }

    @Test func `changes of one year lie over one another in the order of their days`() throws {
        let folder = try Riverside.folder()
        try folder.write(YearChangeTests.change, to: "990000/2023-06-01.yaml")
        try folder.write(
            """
            over: 990000/2023
            from: 2023-09-01
            inpatient: { source: notice#8, confidence: high, annualCap: 150000元 }
            """, to: "990000/2023-09-01.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        var year = YearToDate()
        let late = try YearChangeTests.statement(
            book, on: try #require(Day("2023-10-01")), total: 300_800, &year)
        #expect(late.settlement?.parts.first?.paid == .yuan(150_000))
        let ratio = book.versions.last?.items.first { $0.path == "inpatient.ratio.first.tertiary" }
        #expect(ratio?.value.zh == "70%")
    }

    @Test func `what is in force then is listed in the order of a notice, wherever it stands`() throws {
        let change = try #require(try YearChangeTests.book().versions.last)
        let sections = change.sections.map(\.section.zh)
        #expect(sections.prefix(2) == ["通则", "筹资"])
        #expect(Set(sections).count == sections.count)
        let (stay, last) = try (
            #require(sections.firstIndex { $0.hasPrefix("住院") }), #require(sections.firstIndex(of: "未建模"))
        )
        #expect(stay < last && last == sections.count - 1)
    }

    @Test func `a block that says whole keeps nothing of what it lies on`() throws {
        let book = try YearChangeTests.book(
            """
            over: 990000/2023
            from: 2023-06-01
            inpatient:
              whole: true
              source: notice#7
              confidence: medium
              counts: claim
              deductible: 0元
              ratio: 50%
              annualCap: none
            """)
        #expect(book.messages == [])
        let items = try #require(book.versions.last).items.filter { $0.path.hasPrefix("inpatient") }
        #expect(items.allSatisfy { $0.citation?.at.hasPrefix("990000/2023-06-01") ?? true })
        #expect(!items.contains { $0.path.contains("points") })
    }

    @Test(arguments: [
        ("over: 990000/2022\nfrom: 2023-06-01", "2023-06-01", "over 应是它改动的年度：over: 990000/2023"),
        ("over: 990000/2023\nfrom: 2023-07-01", "2023-06-01", "from 应是文件名里的日期，如 from: 2023-06-01"),
        ("over: 990000/2023\nfrom: 2023-01-01", "2023-01-01", "年度第一天起的规定写进 990000/2023.yaml"),
        ("over: 990000/2024\nfrom: 2024-06-01", "2024-06-01", "没有读到 990000/2024.yaml"),
        (
            "over: 990000/2023\nfrom: 2023-06-01\ncontribution: { individual: 1元 }", "2023-06-01",
            "年中调整不能改 contribution"
        ),
        ("over: 990000/2023\nfrom: 2023-06-01\ntiers: { first: 一档 }", "2023-06-01", "年中调整不能改 tiers"),
    ])
    func `a mistake is told where it stands`(_ text: String, _ name: String, _ message: String) throws {
        let book = try YearChangeTests.book(text, named: name)
        #expect(
            book.messages.contains { $0.contains("990000/\(name).yaml") && $0.contains(message) },
            "\(book.messages)")
        #expect(book.files.count == 1 && book.files[0].changes.isEmpty)
    }

    // MARK: - What the year has been counted by

    private static let conditions = "conditions: { diabetes: 糖尿病, kidney: 尿毒症 }\n"

    /// Half of a visit, with this besides, and from July on what the change says.
    private static func visits(_ more: String, _ change: String, from day: String = "2023-07-01") throws
        -> PolicyBook
    {
        let text = Riverside.region.replacing(
            "outpatient: { unknown: 尚未编入 }\n",
            with: conditions
                + "outpatient: { source: notice, confidence: high, counts: claim, ratio: 50%, then: [], \(more) }\n"
        )
        let folder = try Riverside.folder(region: text)
        try folder.write(
            "over: 990000/2023\nfrom: \(day)\n" + change + "\n", to: "990000/\(day).yaml")
        return PolicyBook(folder)
    }

    private static func visit(_ book: PolicyBook, _ day: String, _ year: inout YearToDate) throws -> Money? {
        let day = try #require(Day(day))
        let plan = try book.plan(region: try #require(RegionCode("990000")), district: nil, on: day)
        let claim = Claim(
            kind: .outpatient, level: .tertiary, place: .local, admission: day, discharge: day,
            amounts: try ClaimAmounts(total: .yuan(400)), condition: "diabetes")
        return plan.statement(of: claim, for: .ordinary(in: plan.identity.year), year: &year, program: "")
            .settlement?.parts.first?.paid
    }

    @Test func `a limit of the month that ends leaves what its months have paid in the year`() throws {
        for each in ["", ", capEachCondition: true"] {
            let book = try YearChangeTests.visits(
                "deductible: 0元, annualCap: 300元, monthlyCap: 100元\(each)",
                "outpatient: { source: notice, confidence: high, monthlyCap: none }")
            #expect(book.messages == [])
            var year = YearToDate()
            for month in ["01", "02", "03"] {
                #expect(try YearChangeTests.visit(book, "2023-\(month)-10", &year) == .yuan(100))
            }
            #expect(try YearChangeTests.visit(book, "2023-08-10", &year) == .zero)
        }
    }

    @Test func `a deductible of the month that becomes the year's has been borne by what its months took`()
        throws
    {
        let book = try YearChangeTests.visits(
            "deductible: 50元, deductiblePer: month, annualCap: none",
            "outpatient: { source: notice, confidence: high, deductible: 120元, deductiblePer: year }")
        #expect(book.messages == [])
        var year = YearToDate()
        #expect(try YearChangeTests.visit(book, "2023-01-10", &year) == .yuan(175))
        #expect(try YearChangeTests.visit(book, "2023-02-10", &year) == .yuan(175))
        #expect(try YearChangeTests.visit(book, "2023-08-10", &year) == .yuan(190))
    }

    @Test(arguments: ["monthlyCap: 100元", "deductible: 10元, deductiblePer: month"])
    func `what counts by month begins on the first of a month`(_ monthly: String) throws {
        let change = "outpatient: { source: notice, confidence: high, \(monthly) }"
        let whole = "deductible: 0元, annualCap: 300元"
        #expect(try YearChangeTests.visits(whole, change).messages == [])
        let book = try YearChangeTests.visits(whole, change, from: "2023-07-15")
        #expect(book.messages.count == 1 && book.messages[0].contains("要从某月 1 日起执行"), "\(book.messages)")
        #expect(book.files[0].changes.isEmpty)
    }

    @Test(arguments: [
        (
            "outpatient: { source: notice, confidence: high, capEachCondition: true }",
            "年中调整不能改 capEachCondition"
        ),
        ("conditions: { whole: true, kidney: 尿毒症 }", "年中调整不能去掉病种 diabetes"),
    ])
    func `what a year is counted by stays for all of it`(_ change: String, _ message: String) throws {
        let book = try YearChangeTests.visits("deductible: 0元, annualCap: 300元", change)
        #expect(
            book.messages.count == 1 && book.messages[0].contains("990000/2023-07-01.yaml:3")
                && book.messages[0].contains(message), "\(book.messages)")
        #expect(book.files.count == 1 && book.files[0].changes.isEmpty)
    }
}
