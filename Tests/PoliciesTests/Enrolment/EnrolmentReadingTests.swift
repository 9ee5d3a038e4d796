import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// What the enrolment blocks of a file mean, and what is taken over from the province and the nation.
struct EnrolmentReadingTests {
    private func plan(_ changes: (old: String, new: String)...) throws -> Plan {
        var text = Lakeside.city
        for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
        let book = PolicyBook(try Lakeside.folder(city: text))
        #expect(book.messages == [])
        return try #require(book.files.last).plan(district: nil)
    }

    @Test func `people pay by group and tier, and the budget by group`() throws {
        let plan = try plan()
        let elder = plan.assessment(of: Applicant(birth: Day(1960, 1, 1), tier: 1))
        #expect(elder.own == .yuan(430))
        #expect(elder.fiscal == .yuan(4350))
        #expect(elder.lines.contains { $0.step == .surcharge })
        let minor = plan.assessment(of: Applicant(categories: CategorySet(.student), topUps: ["mutual"]))
        #expect(minor.individual == .yuan(400))
        #expect(minor.own == .yuan(757))
        #expect(minor.receives == 1)
        #expect(!minor.lines.contains { $0.step == .surcharge })
        #expect(plan.assessment(of: Applicant(tier: 1)).own == .yuan(750))
        #expect(plan.assessment(of: Applicant(isSubsidised: false)).own == .yuan(1070))
        let late = Applicant(payment: try .on(#require(Day(2025, 7, 1))))
        #expect(plan.assessment(of: late).own == .yuan(1070))
    }

    @Test func `help is the file's own first, then that of the nation`() throws {
        let plan = try plan()
        let poor = plan.assessment(of: Applicant(categories: CategorySet(.minimumLiving), tier: 1))
        #expect(poor.help.map(\.contributor) == [.medicalAid, .county])
        #expect(poor.own == .yuan(350))
        let destitute = plan.assessment(of: Applicant(categories: CategorySet(.destitute)))
        #expect(destitute.own == .zero)
        let loyal = Applicant(categories: CategorySet(.marginal), continuousYears: 4)
        #expect(plan.assessment(of: loyal).own == .yuan(160))
        #expect(plan.assessment(of: Applicant(categories: CategorySet(.marginal))).own == .yuan(400))
    }

    @Test func `the window is the province's, the wait the nation's with the city's own terms in it`() throws
    {
        let plan = try plan()
        let february = Applicant(payment: try .on(#require(Day(2025, 2, 3))))
        #expect(plan.coverage(of: february).from == Day(2025, 2, 3))
        let march = plan.coverage(of: Applicant(payment: try .on(#require(Day(2025, 3, 3)))))
        #expect(march.months == 3)
        #expect(march.from == Day(2025, 6, 1))
        let year = try #require(BenefitYear(2025))
        let old = try #require(BenefitYear(2024))
        #expect(plan.coverage(of: Applicant(lapsed: [year, old])).months == 3)
        let baby = Applicant(birth: Day(2025, 3, 1), payment: try .on(#require(Day(2025, 5, 1))))
        #expect(plan.coverage(of: baby).from == Day(2025, 3, 1))
        let poor = Applicant(categories: CategorySet(.minimumLiving), lapsed: [year])
        #expect(plan.coverage(of: poor).months == 0)
    }

    @Test func `rewards are the province's steps under the nation's ceiling of the city's cap`() throws {
        let plan = try plan()
        let change = plan.capChange(of: Applicant(continuousYears: 6, zeroClaimYears: 1))
        #expect(change.delta == .yuan(8000))
        #expect(change.cap == .yuan(308_000))
        #expect(plan.capChange(of: Applicant(continuousYears: 60)).cap == .yuan(360_000))
    }

    @Test func `what the file says itself is a number, what it takes over is said to be`() throws {
        let file = try Lakeside.file()
        func kind(_ path: String) -> PolicyItem.Kind? { file.items.first { $0.path == path }?.kind }
        #expect(kind("waiting.firstLapsedYear") == .number)
        #expect(kind("waiting.fixed") == .national)
        #expect(kind("window.paid.1.covered") == .national)
        #expect(kind("incentive.continuous.step") == .national)
        #expect(kind("incentive.originalCap.value") == .number)
        let fixed = try #require(file.items.first { $0.path == "waiting.fixed" })
        #expect(fixed.citation?.at == "national/2025.yaml:21")
        #expect(fixed.value.zh == "3 个月")
        let elders = try #require(file.items.first { $0.path == "contribution.individual.elders" })
        #expect(elders.name.zh == "个人缴费 · 60 岁及以上")
        let parts = file.items.filter { $0.path.hasPrefix("subsidies.grades.poor.parts") }
        #expect(parts.map(\.value.zh) == ["150.00 元（医疗救助资金）", "其余部分（县区财政）"])
        #expect(file.items.first { $0.path == "rounding" }?.kind == .national)
    }

    @Test func `a part that nobody knows is unknown, not the nation's`() throws {
        let start = try #require(Lakeside.city.range(of: "waiting:\n")).lowerBound
        let end = try #require(Lakeside.city.range(of: "incentive:\n")).lowerBound
        let waiting = String(Lakeside.city[start..<end])
        let plan = try plan((waiting, "waiting: { unknown: 湖畔市的等待期没有找到 }\n\n"))
        let late = plan.coverage(of: Applicant(payment: try .on(#require(Day(2025, 3, 3)))))
        #expect(late.reason == .unknown)
        #expect(late.unknown.map(\.text) == ["湖畔市的等待期没有找到"])
    }

    @Test func `a province's bound holds its cities`() throws {
        let book = PolicyBook(
            try Lakeside.folder(
                city: Lakeside.city.replacingOccurrences(
                    of:
                        "poor: { parts: [ { pays: 150元, payer: medicalAid }, { pays: rest, payer: county } ] }",
                    with: "poor: 59%")))
        #expect(book.messages.count == 1, "\(book.messages)")
        #expect(book.messages.first?.contains("59% 超出全国规定：subsidies.share 对低保对象不低于 60%（《湖东省居民医保办法》）") == true)
        #expect(book.issues.first?.path == "subsidies")
        #expect(book.issues.first?.file == "980100/2025.yaml")
    }

    // MARK: - Slips

    @Test(arguments: [
        ("from: 60岁", "from: 60", "groups.elders.1.from", "应是年龄，如 60岁"),
        ("{ from: 60岁 }", "{ from: 60岁, under: 18岁 }", "groups.elders.1", "from 应小于 under"),
        ("{ from: 60岁 }", "{ }", "groups.elders.1", "这一项没有条件"),
        ("continuousYears: 4", "continuousYears: 四", "groups.loyal.1.continuousYears", "应是年数，如 4"),
        ("elders: 430元", "elders: 430", "contribution.individual.elders", "请写 430元"),
        ("elders: 430元", "elders: 399元", "contribution.individual.elders", "399.00元 超出全国规定"),
        ("elders: 430元", "old: 430元", "contribution.individual.old", "old 不是档次或人群"),
        ("first: 400元, second: 750元", "first: 400元", "contribution.individual.ordinary", "缺 second"),
        (
            "receives: { minors: second }", "receives: { minors: third }", "contribution.receives.minors",
            "没有档次 third"
        ),
        (
            "receives: { minors: second }", "receives: { youth: second }", "contribution.receives.youth",
            "没有定义人群 youth"
        ),
        ("for: elders", "for: aged", "contribution.surcharges.1.for", "没有定义人群 aged"),
        ("unsubsidised: both", "unsubsidised: all", "contribution.unsubsidised", "应是both（个人缴费加财政补助），或金额"),
        ("after: 2025-06-30", "after: 6月30日", "contribution.late.after", "应是日期，如 2025-06-30"),
        ("loyal: 60%", "loyal: sixty", "subsidies.grades.loyal", "应是full、rest、金额如 280元，或百分数如 75%"),
        ("loyal: 60%", "loyals: 60%", "subsidies.grades.loyals", "没有定义人群 loyals"),
        ("payer: county", "payer: town", "subsidies.grades.poor.parts.2.payer", "不能写 town；可用：person"),
        ("firstLapsedYear: free", "firstLapsedYear: yes", "waiting.firstLapsedYear", "应是其中之一：counts、free"),
        ("countsFrom: 2025", "fixed: 2个月", "waiting.fixed", "2个月 超出全国规定：waiting.fixed 不低于 3个月"),
        ("countsFrom: 2025", "fixed: 3", "waiting.fixed", "请写 3个月"),
        ("begins: paymentMonth", "begin: paymentMonth", "waiting.begin", "不认识的键 begin"),
        ("within: 3个月", "within: 三个月", "waiting.exempt.leftEmployeeScheme.within", "within 应是 90天 或 3个月"),
        ("poor: true", "poorest: true", "waiting.exempt.poorest", "不是特殊情形或人群"),
        ("value: 300000元", "value: 30万", "incentive.originalCap.value", "请写 30万元"),
    ])
    func `a slip is told at its place`(_ old: String, _ new: String, _ path: String, _ zh: String) throws {
        let text = Lakeside.city.replacingOccurrences(of: old, with: new)
        #expect(text != Lakeside.city)
        let book = PolicyBook(try Lakeside.folder(city: text))
        let issue = try #require(book.issues.first { $0.path == path }, "\(book.messages)")
        #expect(issue.words.zh.contains(zh), "\(issue.words.zh)")
        #expect(issue.file == "980100/2025.yaml")
        #expect(book.files.map(\.shown) == ["980000/2025.yaml"])
    }

    @Test(arguments: [
        ("{ by: 2024-12-31, covered: yearStart }", "{ covered: yearStart }", "window.paid.1", "除最后一段外都要写 by"),
        ("{ covered: wait }", "{ by: 2025-12-31, covered: wait }", "window.paid.3.by", "最后一段不写 by"),
        ("by: 2025-02-28", "by: 2024-12-31", "window.paid.2.by", "没有晚于上一段的 2024-12-31"),
        ("covered: paymentDay", "covered: payday", "window.paid.2.covered", "应是其中之一：yearStart"),
        ("step: 3000元 }\n", "step: 999元 }\n", "incentive.continuous.step", "incentive.step 不低于 1,000.00元"),
        ("atLeast: 60%", "atLeast: 60元", "terms.1.atLeast", "应是百分数，如 60%"),
    ])
    func `a slip of the province is told, and its cities wait`(
        _ old: String, _ new: String, _ path: String, _ zh: String
    ) throws {
        let text = Lakeside.province.replacingOccurrences(of: old, with: new)
        #expect(text != Lakeside.province)
        let book = PolicyBook(try Lakeside.folder(province: text))
        let issue = try #require(book.issues.first { $0.path == path }, "\(book.messages)")
        #expect(issue.file == "980000/2025.yaml")
        #expect(issue.words.zh.contains(zh), "\(issue.words.zh)")
        #expect(!book.files.contains { $0.shown == "980000/2025.yaml" })
    }
}
