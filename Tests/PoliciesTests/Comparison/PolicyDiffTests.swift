import Foundation
@testable import Policies
import Testing
import Vocabulary

/// Two policies side by side: what changed, what is new, what is gone, what became known.
struct PolicyDiffTests {
    private func diff(_ changes: (old: String, new: String)...) throws -> PolicyDiff {
        var text = Riverside.region
        for (old, new) in changes {
            try #require(text.contains(old), "\(old) is not in the file")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let folder = try Riverside.folder(region: text)
        let book = PolicyBook(folder)
        return PolicyDiff(
            PolicySide(try Riverside.file()), PolicySide(try #require(book.files.first, "\(book.messages)")))
    }

    private func told(_ diff: PolicyDiff) -> [String] {
        diff.changes.filter { $0.kind.isChange }.map { "\($0.kind.rawValue) \($0.sentence.zh)" }
    }

    @Test func `a policy beside itself has nothing to tell`() throws {
        let diff = try diff()
        #expect(told(diff) == [])
        let items = diff.after.file.items
        #expect(diff.count(.unknown) == items.count { $0.kind == .unknown })
        #expect(
            diff.count(.same) == items.count { $0.kind != .unknown && $0.kind != .unmodelled })
        #expect(diff.changes.count == diff.count(.same) + diff.count(.unknown))
        #expect(diff.sections().isEmpty && diff.sections(all: true).count > 4)
    }

    @Test func `a number that moved is told with both values and by how much`() throws {
        let diff = try diff(
            ("first: { primary: 80%,", "first: { primary: 85%,"), ("secondary: 400元", "secondary: 350.50元"))
        #expect(
            told(diff) == [
                "changed 二级医疗机构住院起付线  400.00 元 → 350.50 元（−49.50 元）",
                "changed 一档一级及以下医疗机构住院报销比例  80% → 85%（+5 个百分点）",
            ])
    }

    @Test(arguments: [
        ("80%", "90%", "+10 个百分点"), ("65%", "62.5%", "−2.5 个百分点"), ("1,000.00 元", "800.00 元", "−200.00 元"),
        ("350.00 元（全国最低标准）", "400.00 元", "+50.00 元"), ("不设", "800.00 元", nil), ("1/3", "50%", nil),
        ("普通居民的 50%", "8,000.00 元", nil), ("80%", "80%", nil), ("80%", "800.00 元", nil),
    ])
    func `the step between two values is in points or in yuan, where they are of one kind`(
        _ old: String, _ new: String, _ step: String?
    ) throws {
        let same = try Riverside.file().items
        let item = try #require(same.first)
        let change = PolicyChange(
            kind: .changed, section: item.section, name: item.name, formerName: nil,
            before: item.saying(old), after: item.saying(new))
        #expect(change.step?.zh == step)
    }

    @Test func `what is graded finer stands beside the one number there was`() throws {
        let diff = try diff(
            (
                "deductible: { needy: 0元, others: 1000元 }",
                "deductible: { needy: 0元, others: { primary: 500元, secondary: 1000元, tertiary: 1000元 } }"
            ))
        #expect(
            told(diff) == [
                "changed 低保边缘家庭成员一级及以下医疗机构医疗救助起付线  1,000.00 元 → 500.00 元（−500.00 元）"
            ])
        let back = PolicyDiff(diff.after, diff.before)
        #expect(
            told(back) == [
                "changed 低保边缘家庭成员一级及以下医疗机构医疗救助起付线  500.00 元 → 1,000.00 元（+500.00 元）"
            ])
    }

    @Test func `who gets the number is told where the people are others than before`() throws {
        let diff = try diff(("needy: [minimumLiving, destitute]", "needy: [minimumLiving]"))
        #expect(
            told(diff).contains(
                "changed 低保对象大病保险报销比例（原：特困人员、低保对象）  65%"))
    }

    @Test func `an unknown block that became known stands beside every number of it, and the way back`()
        throws
    {
        let known = """
            medicalAid:
                  source: notice#7
                  confidence: medium
                  pools:
                    east: { name: 东区救助, for: [needy], counts: claim, deductible: 0元, ratio: 75%, annualCap: none }
            """
        let diff = try diff(("medicalAid: { for: [needy], unknown: 没有找到东区的标准 }", known))
        let lines = told(diff)
        #expect(lines.count == 5)
        #expect(lines.allSatisfy { $0.hasPrefix("becameKnown 东区东区救助") })
        #expect(lines.contains { $0.hasSuffix("报销比例  尚无依据（没有找到东区的标准） → 75%") }, "\(lines)")
        let back = told(PolicyDiff(diff.after, diff.before))
        #expect(back.count == 5)
        #expect(back.allSatisfy { $0.hasPrefix("becameUnknown ") })
    }

    @Test func `one unknown number that became known is one change`() throws {
        let diff = PolicyDiff(
            PolicySide(
                try Riverside.file(("second: 600元 }", "second: { unknown: 没有找到二档标准 } }"))),
            PolicySide(try Riverside.file()))
        #expect(told(diff) == ["becameKnown 二档个人缴费  尚无依据（没有找到二档标准） → 600.00 元"])
    }

    @Test func `clauses that are not carried out are no changes: they stand apart, matched by their text`()
        throws
    {
        let more = """
            unmodelled:
              - { text: 转外就医先自付一成, why: 没有建模, source: notice, confidence: low }
            """
        let diff = try diff(("unmodelled:", more))
        #expect(told(diff) == [])
        #expect(diff.changes.allSatisfy { $0.before?.kind != .unmodelled && $0.after?.kind != .unmodelled })
        let clause = try #require(diff.clauses.first)
        #expect(clause.item.name.zh == "转外就医先自付一成" && clause.inAfter && !clause.inBefore)
        #expect(diff.clauses.dropFirst().allSatisfy { $0.inBefore && $0.inAfter })
        #expect(diff.oneSidedClauses.map(\.1.count) == [1])
    }

    @Test func `what is gone comes last in its section`() throws {
        let diff = try diff(("  points: [{ for: [minors], add: 5个百分点 }]\n", ""))
        #expect(told(diff) == ["removed 18 岁以下住院报销比例  +5 个百分点"])
    }

    @Test func `another source or confidence for the same number is counted`() throws {
        let diff = try diff(
            ("source: notice#5\n  confidence: high", "source: notice#5\n  confidence: medium"))
        #expect(told(diff) == [])
        #expect(diff.changes.count { $0.hasOtherBasis } == 6)
        #expect(diff.summary.zh.contains("（其中 6 项依据不同）"))
    }

    @Test func `what neither side knows is no change, whatever it is that is missing`() throws {
        let diff = try diff(("outpatient: { unknown: 尚未编入 }", "outpatient: { unknown: 只知道限额 300 元 }"))
        #expect(told(diff) == [])
        #expect(!diff.summary.zh.contains("改动") && diff.summary.zh.contains("两边都尚无依据"))
        #expect(diff.stillOpen.map(\.title.zh) == ["普通门诊"])
        #expect(diff.paper(.text, .chinese).contains("尚无依据（尚未编入） → 尚无依据（只知道限额 300 元）"))
    }

    @Test func `what one side leaves unwritten and the other does not know is no change`() throws {
        let diff = try diff(("outpatient: { unknown: 尚未编入 }\n", ""))
        #expect(told(diff) == [])
        #expect(diff.count(.unknown) == diff.before.file.items.count { $0.kind == .unknown })
    }

    @Test func `the nation's number and the same number of one's own are the same on another basis`() throws {
        let diff = try diff(("  fiscal: national", "  fiscal: 610元"))
        #expect(told(diff) == [])
        #expect(diff.changes.filter(\.hasOtherBasis).map(\.title.zh) == ["财政补助"])
    }

    // MARK: - Two regions, districts

    private func hill(_ changes: (old: String, new: String)...) throws -> PolicyFile {
        var text = Riverside.region.replacingOccurrences(of: "9900", with: "9800")
            .replacingOccurrences(of: "9901", with: "9801")
        for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
        let folder = try Riverside.folder(region: text, named: "980000/2023.yaml")
        let book = PolicyBook(folder)
        return try #require(book.files.first, "\(book.messages)")
    }

    @Test func `two regions that call their groups by other keys are matched by the people in them`() throws {
        let there = try hill(
            ("needy: [minimumLiving, destitute]", "poorest: [minimumLiving, destitute]"),
            ("needy", "poorest"),
            ("first", "basicTier"), ("ordinary: 60%, poorest: 65%", "ordinary: 60%, poorest: 70%"))
        let diff = PolicyDiff(PolicySide(try Riverside.file()), PolicySide(there))
        #expect(told(diff) == ["changed 大病保险报销比例（特困人员、低保对象）  65% → 70%（+5 个百分点）"])
        #expect(Set(diff.districtsLeftOut.map(\.name.zh)) == ["东区"])
    }

    @Test func `a district's own rules stand where the region's would`() throws {
        let here = try Riverside.file(
            (
                "medicalAid: { for: [needy], unknown: 没有找到东区的标准 }",
                "medicalAid: { source: notice, confidence: low, pools: { own: { name: 东区救助, for: [needy], counts: claim, deductible: 0元, ratio: 80%, annualCap: none } } }"
            ))
        let east = try #require(RegionCode("990101"))
        let diff = PolicyDiff(PolicySide(here), PolicySide(here, district: east))
        #expect(diff.changes.contains { $0.kind.isChange })
        #expect(diff.changes.allSatisfy { !$0.kind.isChange || $0.section.zh.hasPrefix("医疗救助") })
        #expect(diff.after.name.zh == "河湾市 · 东区 2023")
        let itself = PolicyDiff(PolicySide(here, district: east), PolicySide(here, district: east))
        #expect(told(itself) == [])
    }

    // MARK: - Keys

    @Test(arguments: ["500000/2023", "500000/2023@500112"])
    func `a key reads back as it was written`(_ text: String) {
        #expect(PolicyKey(text)?.description == text)
    }

    @Test(arguments: [
        "", "500000", "500000/23", "500000/2023@", "500000/2023@x", "500000/2023@500112@1", "a/2023",
        "500000/2023/1",
    ])
    func `what is no key is none`(_ text: String) {
        #expect(PolicyKey(text) == nil)
    }

    @Test func `a book names every side that can be chosen`() throws {
        let book = PolicyBook(try Riverside.folder())
        #expect(book.sides.map(\.key.description) == ["990000/2023", "990000/2023@990101"])
        let key = try #require(PolicyKey("990000/2023@110101"))
        #expect(throws: PolicyBook.NoPlan.self) { try book.side(key) }
    }
}

extension PolicyItem {
    /// The same item with another value.
    func saying(_ value: String) -> PolicyItem {
        PolicyItem(
            kind: .number, path: path, at: at, section: section, name: name, value: Words(value, value),
            citation: citation,
            departs: nil, district: district)
    }
}
