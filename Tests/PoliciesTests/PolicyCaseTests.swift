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
        try Riverside.cases(text)
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
        (
            "level: tertiary", "level: 三级", 6, "1.claim.level",
            "不能写 三级；请写 tertiary；可用：primary、secondary、tertiary"
        ),
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
            "没有这一层：critical；您是不是要写 criticalIllness？可用：basic、criticalIllness、aid、tilt"
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

    @Test(arguments: [
        ("tier: first", "age: 60", 5, "1.person.age", "应是年龄，如 60岁"),
        ("tier: first", "age: 60岁, birth: 1960-01-01", 5, "1.person.birth", "birth 和 age 只写一个"),
        ("tier: first", "continuousYears: 四年", 5, "1.person.continuousYears", "应是 0 到 100 的整数"),
        ("tier: first", "capChange: 4000", 5, "1.person.capChange", "金额应写成 52000元"),
        ("tier: first", "conditions: [diabetes]", 5, "1.person.conditions.1", "没有病种 diabetes"),
        ("level: tertiary", "facility: tcm", 6, "1.claim.facility", "没有医疗机构类别 tcm；可用：primary、"),
        ("level: tertiary", "level: tertiary, condition: x", 6, "1.claim.condition", "没有病种 x"),
        ("level: tertiary", "level: tertiary, babies: 0", 6, "1.claim.babies", "应是 1 到 9 的整数"),
        ("level: tertiary", "level: tertiary, bedDays: 3", 6, "1.claim.bedDays", "bedDays 要和 bedCharge"),
        ("level: tertiary", "level: tertiary, bedCharge: 11800.01元", 6, "1.claim", "床位费超过总费用"),
        (
            "level: tertiary", "level: tertiary, bedCharge: 9元, bedDays: 0", 6, "1.claim.bedDays",
            "应是 1 到 3660 的整数"
        ),
        (
            "confidence: high", "confidence: high\n  before: { basic@03: { paid: 9元 } }", 5,
            "1.before.basic@03", "这份政策没有累计 basic@03；可用：basic"
        ),
        (
            "level: tertiary", "level: tertiary, transfer: 是", 6, "1.claim.transfer",
            "transfer 应写 true 或 false"
        ),
        ("kind: inpatient, level: tertiary", "babies: 1", 6, "1.claim", "claim 缺 kind、level"),
        ("confidence: high", "confidence: high\n  startAt: bassic", 5, "1.startAt", "没有这一层：bassic"),
        ("confidence: high", "confidence: high\n  enters: 1元", 5, "1.enters", "enters 要和 startAt 一起写"),
        (
            "confidence: high", "confidence: high\n  before: { bassic: { paid: 1元 } }", 5, "1.before.bassic",
            "没有这一层"
        ),
        (
            "confidence: high", "confidence: high\n  before: { basic: { pays: 1元 } }", 5,
            "1.before.basic.pays",
            "不认识的键 pays；可用：deductible、entered、excess、paid"
        ),
        (
            "confidence: high", "confidence: high\n  before: { stays: 一次 }", 5, "1.before.stays",
            "应是 0 到 366 的整数"
        ),
        ("confidence: high", "confidence: high\n  claims: []", 5, "1.claims", "claims 是费用的列表"),
        (
            "confidence: high",
            "confidence: high\n  claims: [{ total: 1元, kind: inpatient, level: primary }]", 7,
            "1.claim", "写了 claims，claim 就写进每一次里"
        ),
        ("confidence: high", "confidence: high\n  negative:", 5, "1.negative", "后面要写明公布的数字错在哪里"),
        ("confidence: high", "confidence: high\n  shape:", 5, "1.shape", "后面要写明公布了哪一部分"),
        (
            "confidence: high", "confidence: high\n  plan: { inpatient: { ratio: 70 } }", 5,
            "1.plan.inpatient.ratio", "请写 70%"
        ),
        ("paid: 9360元", "refused: unknown", 10, "1.expect.refused", "不能写 unknown；可用：beforeBirth、"),
        ("paid: 9360元", "bands: { basic: 6000元 }", 10, "1.expect.bands.basic", "bands 是各段支付额的列表"),
        ("paid: 9360元", "year: 去年", 10, "1.expect.year", "应是 1998 到 2100 的整数"),
    ])
    func `a slip in the newer keys of a case is told with its line`(
        _ old: String, _ new: String, _ line: Int, _ path: String, _ zh: String
    ) throws {
        try `a slip in a case is told with its line`(old, new, line, path, zh)
    }

    @Test func `what was published wrongly holds where ours differs, and says why`() throws {
        let wrong = PolicyCaseTests.example.replacingOccurrences(of: "paid: 9360元", with: "paid: 9361元")
            .replacingOccurrences(of: "confidence: high", with: "confidence: high\n  negative: 合计错了一元")
        let example = try #require(try read(wrong).cases.first)
        #expect(example.standing == .negative("合计错了一元"))
        #expect(example.standing.words?.zh.hasSuffix("合计错了一元") == true)
        #expect(example.holds(example.run()))
        let right = wrong.replacingOccurrences(of: "9361元", with: "9360元")
        let other = try #require(try read(right).cases.first)
        #expect(!other.holds(other.run()))
    }

    @Test func `an example of our own is never told as published, in part or whole`() throws {
        for (also, part) in [("", String?.none), ("\n  shape: 只核对合计", "只核对合计")] {
            let text = PolicyCaseTests.example.replacingOccurrences(
                of: "confidence: high", with: "confidence: high\n  own: true\(also)")
            let example = try #require(try read(text).cases.first)
            #expect(example.standing == .own(of: part))
            #expect(example.standing.words?.zh.contains("公布") == false)
            #expect(PolicyCaseReport(example, file: "x").isOwn)
        }
    }

    @Test func `an example that states only part has to come out in this part`() throws {
        let text = PolicyCaseTests.example.replacingOccurrences(
            of: "confidence: high", with: "confidence: high\n  shape: 只公布了合计")
        let example = try #require(try read(text).cases.first)
        #expect(example.standing == .shape("只公布了合计"))
        #expect(example.holds(example.run()))
        let wrong = try #require(
            try read(text.replacingOccurrences(of: "9360元", with: "9361元")).cases.first)
        #expect(!wrong.holds(wrong.run()))
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
