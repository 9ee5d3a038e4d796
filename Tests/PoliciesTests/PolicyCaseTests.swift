import Foundation
import Policies
import TestSupport
import Testing
import Vocabulary

/// Worked examples beside a policy file, and the slips in them.
struct PolicyCaseTests {
    static let example = """
        - id: A1
          name: 低保对象，三级医院
          source: notice#例一
          confidence: high
          person: { categories: [minimumLiving], tier: first }
          claim: { kind: inpatient, level: tertiary, total: 11800元, outOfCatalogue: 1000元 }
          expect:
            pays: { basic: 6000元, criticalIllness: 0元, aid: 3360元 }
            enters: { aid: 4800元 }
            paid: 9360元
            patient: 2440元
            undecided: 0元

        """

    private func read(_ text: String) throws -> (cases: [PolicyCase], issues: [PolicyIssue]) {
        let folder = try Riverside.folder()
        try folder.write(text, to: "990000/2023.cases.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        return book.cases(of: try #require(book.files.first))
    }

    @Test func `every published figure is compared`() throws {
        let (cases, issues) = try read(PolicyCaseTests.example)
        #expect(issues.map(\.description) == [])
        let checks = try #require(cases.first).run()
        #expect(
            checks.map(\.figure) == [
                "pays.basic", "pays.criticalIllness", "pays.aid", "enters.aid", "paid", "patient",
                "undecided",
            ])
        #expect(checks.filter { !$0.holds }.map(\.figure) == [])
    }

    @Test func `a figure that differs does not hold, and shows what comes out`() throws {
        let (cases, _) = try read(
            PolicyCaseTests.example.replacingOccurrences(of: "aid: 3360元", with: "aid: 3360.01元"))
        let failed = try #require(cases.first).run().filter { !$0.holds }
        #expect(failed.map(\.figure) == ["pays.aid"])
        #expect(failed.first?.computed == .money(.yuan(3_360)))
    }

    @Test func `a plan of its own stands in for medical aid, and a cap can be taken off`() throws {
        let text = """
            - id: B1
              name: 某区低保对象
              source: notice
              confidence: high
              plan:
                medicalAid:
                  source: notice
                  confidence: high
                  pools:
                    aid: none
                    tilt: none
                    own: { for: [needy], counts: claim, deductible: 0元, ratio: 75%, annualCap: none }
              capOff: [basic]
              person: { categories: [minimumLiving] }
              claim: { kind: inpatient, level: tertiary, total: 200800元 }
              expect:
                pays: { basic: 120000元, criticalIllness: 47320元, own: 25110元 }

            """
        let (cases, issues) = try read(text)
        #expect(issues.map(\.description) == [])
        #expect(try #require(cases.first).run().filter { !$0.holds }.map(\.figure) == [])
    }

    @Test(arguments: [
        ("id: A1", "number: A1", 1, "1.number", "不认识的键 number"),
        ("id: A1", "id: A1\n  district: \"110101\"", 2, "1.district", "区县代码不在本统筹区"),
        ("  source: notice#例一\n", "", 1, "1", "没有依据"), ("  confidence: high\n", "", 3, "1.source", "没有写可信度"),
        ("[minimumLiving]", "[低保]", 5, "1.person.categories.1", "请写 minimumLiving"),
        ("tier: first", "tier: third", 5, "1.person.tier", "没有档次 third；可用：first、second"),
        ("tier: first", "tier: first, birth: 1960年", 5, "1.person.birth", "日期应写成 2023-01-31"),
        ("level: tertiary", "level: 三级", 6, "1.claim.level", "应为其中之一：primary、secondary、tertiary"),
        ("total: 11800元, ", "", 6, "1.claim", "claim 缺 total"),
        ("total: 11800元", "total: 11800", 6, "1.claim.total", "金额应写成 52000元"),
        ("outOfCatalogue: 1000元", "outOfCatalogue: 11800.01元", 6, "1.claim", "超过总费用"),
        (
            "level: tertiary", "level: tertiary, discharge: 2023-02-30", 6, "1.claim.discharge",
            "日期应写成 2023-01-31"
        ),
        ("level: tertiary", "level: tertiary, discharge: 2024-01-01", 6, "1.claim", "出院日期不在本年度"),
        (
            "level: tertiary", "level: tertiary, admission: 2023-05-02, discharge: 2023-05-01", 6, "1.claim",
            "早于入院日期"
        ),
        (
            "criticalIllness: 0元", "critical: 0元", 8, "1.expect.pays.critical",
            "没有这一层：critical；可用：basic、criticalIllness、aid、tilt"
        ),
        ("paid: 9360元", "paid: 9360", 10, "1.expect.paid", "金额应写成 52000元"),
        ("confidence: high", "confidence: high\n  capOff: [bassic]", 5, "1.capOff.1", "没有这一层：bassic"),
        ("confidence: high", "confidence: high\n  capOff: basic", 5, "1.capOff", "capOff 是层的列表"),
    ])
    func `a slip in a case is told with its line`(
        _ old: String, _ new: String, _ line: Int, _ path: String, _ zh: String
    ) throws {
        let text = PolicyCaseTests.example.replacingOccurrences(of: old, with: new)
        #expect(text != PolicyCaseTests.example)
        let (cases, issues) = try read(text)
        #expect(cases.isEmpty)
        let issue = try #require(issues.first { $0.path == path }, "\(issues.map(\.description))")
        #expect(issue.file == "990000/2023.cases.yaml")
        #expect(issue.line == line)
        #expect(issue.words.zh.contains(zh), "\(issue.words.zh)")
    }

    @Test func `a case that expects nothing proves nothing`() throws {
        let text = try #require(PolicyCaseTests.example.components(separatedBy: "  expect:").first)
        let (cases, issues) = try read(text)
        #expect(cases.isEmpty)
        #expect(issues.map(\.words.zh) == ["缺 expect：算例要写出公布的结果"])
    }

    @Test func `the slips of one case leave the others, and an id is used once`() throws {
        let second = PolicyCaseTests.example.replacingOccurrences(of: "total: 11800元", with: "total: 11800")
            .replacingOccurrences(of: "A1", with: "A2")
        let (cases, issues) = try read(PolicyCaseTests.example + second + PolicyCaseTests.example)
        #expect(cases.map(\.id) == ["A1", "A1"])
        #expect(issues.map(\.line) == [18, 25])
        #expect(issues.last?.words.zh == "编号 A1 用了两次")
    }

    @Test func `a file of cases is a list`() throws {
        let (cases, issues) = try read("id: A1\nname: 一例\n")
        #expect(cases.isEmpty)
        #expect(
            issues.map(\.description) == [
                "990000/2023.cases.yaml:1:1: 算例文件是一个列表，每个算例以 - id: 开头 / a file of cases is a list; each case begins with - id:"
            ])
    }
}
