import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// Changes laid over a policy to be tried out.
struct HypothesisTests {
    private func hypothetical(
        _ text: String, over book: PolicyBook? = nil
    ) throws -> (file: PolicyFile?, issues: [PolicyIssue]) {
        let folder = try Lakeside.folder()
        try folder.write(text, to: "hypotheses/try.yaml")
        let book = book ?? PolicyBook(folder)
        return book.hypothetical(folder.url.appending(path: "hypotheses/try.yaml"))
    }

    private func plan(_ text: String) throws -> Plan {
        let (file, issues) = try hypothetical(text)
        #expect(issues.map(\.description) == [])
        return try #require(file).plan(district: nil)
    }

    static let free = """
        name: { zh: 七十五岁起免缴, en: free from 75 }
        over: 980100/2025
        groups: { from75: [ { from: 75岁 } ] }
        contribution: { individual: { from75: 0元 } }

        """

    @Test func `a new group comes before the old ones, and everything else stays`() throws {
        let plan = try plan(HypothesisTests.free)
        #expect(plan.assessment(of: Applicant(birth: Day(1950, 1, 1))).own == .zero)
        #expect(plan.assessment(of: Applicant(birth: Day(1950, 1, 2))).own == .yuan(430))
        #expect(plan.assessment(of: Applicant(tier: 1)).own == .yuan(750))
    }

    @Test func `it says that it is one: name, fingerprint, items and citations`() throws {
        let real = try Lakeside.file()
        let (file, _) = try hypothetical(HypothesisTests.free)
        let made = try #require(file)
        #expect(made.name.zh == "湖畔市（假设：七十五岁起免缴）")
        #expect(made.plan(district: nil).identity.name == made.name)
        #expect(made.fingerprint != real.fingerprint)
        #expect(made.hypothesis?.over == "980100/2025.yaml")
        #expect(real.hypothesis == nil)
        #expect(real.items.filter(\.isHypothetical).isEmpty)
        let changed = made.items.filter(\.isHypothetical)
        #expect(changed.map(\.path) == ["contribution.individual.from75"])
        #expect(changed.first?.citation?.title == "《假设：七十五岁起免缴》")
        #expect(changed.first?.citation?.at == "try.yaml:4")
    }

    @Test func `a term for groups laid over a term for everybody leaves that to the ordinary`() throws {
        let text = HypothesisTests.free.replacingOccurrences(of: "980100", with: "980000")
        let plan = try plan(text)
        #expect(plan.assessment(of: Applicant(birth: Day(1950, 1, 1))).own == .zero)
        #expect(plan.assessment(of: Applicant()).own == .yuan(400))
    }

    @Test func `a new tier stands last, and a bound does not hold it`() throws {
        let plan = try plan(
            """
            name: 零缴费档
            over: 980100/2025
            tiers: { zero: 零缴费档 }
            contribution: { individual: { ordinary: { zero: 0元 } } }

            """)
        #expect(plan.tiers.map(\.key) == ["first", "second", "zero"])
        #expect(plan.assessment(of: Applicant(tier: 2)).own == .zero)
        #expect(plan.assessment(of: Applicant(tier: 0)).own == .yuan(400))
    }

    @Test func `bounds and sources are not asked of it`() throws {
        let plan = try plan(
            """
            name: 不设等待期
            over: 980100/2025
            waiting: { fixed: 0个月, perLapsedYear: 0个月, floor: { fromLapsed: 4年, months: 0个月 } }
            incentive: { ceiling: 50%, continuous: { step: 500元 } }

            """)
        let late = Applicant(payment: try .on(#require(Day(2025, 3, 3))))
        #expect(plan.coverage(of: late).months == 0)
        #expect(plan.capChange(of: Applicant(continuousYears: 5)).delta == .yuan(500))
    }

    @Test func `benefits change as well`() throws {
        let folder = try Riverside.folder()
        try folder.write(
            """
            name: 住院比例提高
            over: 990000/2023
            inpatient: { ratio: { first: { secondary: 90% } } }

            """, to: "try.yaml")
        let (file, issues) = PolicyBook(folder).hypothetical(folder.url.appending(path: "try.yaml"))
        #expect(issues.map(\.description) == [])
        let items = try #require(file).items.filter(\.isHypothetical)
        #expect(items.map(\.path) == ["inpatient.ratio.first.secondary"])
        #expect(items.map(\.value.zh) == ["90%"])
    }

    @Test(arguments: [
        (
            "over: 980100/2025", "over: 980100/2024", "over",
            "没有政策 980100/2024；您是不是要写 980100/2025？可用：980000/2025、980100/2025"
        ),
        ("over: 980100/2025\n", "", "", "缺 over"),
        ("name: { zh: 七十五岁起免缴, en: free from 75 }\n", "", "", "假设要有 name"),
        ("groups: {", "year: 2026\ngroups: {", "year", "假设不能改 year"),
        ("from75: 0元", "from75: 0", "contribution.individual.from75", "请写 0元"),
        ("from75: 0元", "from85: 0元", "contribution.individual.from85", "from85 不是档次或人群"),
    ])
    func `a slip is told in the file of the hypothesis`(
        _ old: String, _ new: String, _ path: String, _ zh: String
    ) throws {
        let text = HypothesisTests.free.replacingOccurrences(of: old, with: new)
        #expect(text != HypothesisTests.free)
        let (file, issues) = try hypothetical(text)
        #expect(file == nil)
        let issue = try #require(issues.first { $0.path == path }, "\(issues.map(\.description))")
        #expect(issue.file == "try.yaml")
        #expect(issue.words.zh.contains(zh), "\(issue.words.zh)")
    }

    // MARK: - The project's own

    @Test(arguments: [(4, 34_790), (5, 35_784)] as [(Int, Int64)])
    func `better ratios for continuous years settle a claim`(_ years: Int, _ paid: Int64) throws {
        let book = projectBook
        let (file, _) = book.hypothetical(policyFolder.appending(path: "hypotheses/loyal-ratio.yaml"))
        let plan = try #require(file).plan(district: nil)
        let year = plan.identity.year
        let claim = Claim(
            kind: .inpatient, level: .secondary, place: .local, admission: year.first,
            discharge: year.first + 9,
            amounts: try ClaimAmounts(total: .yuan(52_000), outOfCatalogue: .yuan(2000)))
        var insured = Insured.ordinary(in: year)
        insured.continuousYears = years
        var used = YearToDate()
        let statement = plan.statement(of: claim, for: insured, year: &used, program: "")
        #expect(statement.settlement?.paid(layer: "basic") == .yuan(paid))
    }

    @Test func `every hypothesis of the project can be read`() throws {
        let book = projectBook
        let folder = policyFolder.appending(path: "hypotheses")
        let urls = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(urls.count >= 3)
        for url in urls {
            let (file, issues) = book.hypothetical(url)
            #expect(issues.filter { $0.severity == .error }.map(\.description) == [])
            #expect(file?.items.filter(\.isHypothetical).isEmpty == false, "\(url.lastPathComponent)")
        }
    }
}

extension PolicyItem {
    /// Whether it is a hypothesis, and nowhere in force.
    fileprivate var isHypothetical: Bool {
        citation?.places.contains { $0.document.key == "hypothesis" } ?? false
    }
}
