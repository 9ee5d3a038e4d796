import Foundation
import Policies
import Testing
import Vocabulary

/// The comparison as it is read: on a terminal, in Markdown, by programs.
struct PolicyDiffPaperTests {
    private func diff() throws -> PolicyDiff {
        PolicyDiff(
            PolicySide(try Riverside.file()),
            PolicySide(
                try Riverside.file(
                    ("first: { primary: 80%,", "first: { primary: 90%,"),
                    ("annualCap: 100000元", "annualCap: 12万元"))))
    }

    @Test func `the text tells each change with the basis of both sides, and the sample people`() throws {
        let text = try diff().paper(.text, .chinese)
        #expect(text.hasPrefix("河湾市 2023 → 河湾市 2023\n改动 2，相同 "))
        #expect(text.contains("\n住院（基本医保）\n  一档一级及以下医疗机构住院报销比例  80% → 90%（+10 个百分点）\n      依据相同：可信度高  《"))
        #expect(text.contains("住院年度封顶线  100,000.00 元 → 120,000.00 元（+20,000.00 元）"))
        #expect(text.contains("5 岁儿童"))
        #expect(!text.contains("二级医疗机构住院报销比例  70%"))
        #expect(try diff().paper(.text, .chinese, all: true).contains("二级医疗机构住院报销比例  70%"))
    }

    @Test func `where the bases differ both are told`() throws {
        let diff = PolicyDiff(
            PolicySide(try Riverside.file()),
            PolicySide(
                try Riverside.file(
                    ("source: notice#5\n  confidence: high", "source: notice#9\n  confidence: medium"),
                    ("ordinary: 16000元", "ordinary: 15000元"))))
        let text = diff.paper(.text, .chinese)
        #expect(text.contains("      前：可信度高  《关于调整居民医保待遇的通知》 5  990000/2023.yaml:"))
        #expect(text.contains("      后：可信度中  《关于调整居民医保待遇的通知》 9  990000/2023.yaml:"))
    }

    @Test func `in English the words are English`() throws {
        let text = try diff().paper(.text, .english)
        #expect(text.hasPrefix("Riverside 2023 → Riverside 2023\nchanged 2, the same "))
        #expect(text.contains("(+10 points)"))
    }

    @Test func `Markdown has headings, points and a table of as many cells in every row`() throws {
        let text = try diff().paper(.markdown, .chinese)
        #expect(text.hasPrefix("# 河湾市 2023 → 河湾市 2023\n"))
        #expect(text.contains("\n## 住院（基本医保）\n\n- 一档一级"))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count > 10)
        #expect(Set(rows.map { $0.count { $0 == "|" } }).count == 1)
    }

    @Test func `the columns of a table stand under one another, a Chinese character two places wide`() {
        var table = PaperTable([.words(Words("名", "name")), .figure(Words("元", "yuan"))])
        table.row([Words(same: "一档"), Words(same: "5")])
        table.row([Words(same: "ab"), Words(same: "1,200")])
        var paper = Paper(.text, .chinese)
        paper.table(table)
        #expect(paper.written == "  名       元\n  一档      5\n  ab    1,200\n")
    }

    @Test func `marks of Markdown in a text stay text`() {
        var paper = Paper(.markdown, .chinese)
        var table = PaperTable([.words(Words(same: "a|b"))])
        table.row([Words(same: "<b>*x*")])
        paper.table(table)
        #expect(paper.written == "| a\\|b |\n|---|\n| \\<b\\>\\*x\\* |\n")
    }

    @Test func `programs get both items whole, the counts and the samples`() throws {
        let data = try JSONEncoder().encode(PolicyDiffReport(try diff()))
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((report["counts"] as? [String: Int])?["changed"] == 2)
        let changes = try #require(report["changes"] as? [[String: Any]])
        let first = try #require(changes.first { $0["kind"] as? String == "changed" })
        #expect((first["before"] as? [String: Any])?["path"] as? String == "inpatient.ratio.first.primary")
        #expect(
            ((first["after"] as? [String: Any])?["citation"] as? [String: Any])?["confidence"] as? String
                == "high")
        let samples = try #require(report["samples"] as? [[String: Any]])
        let child = try #require(samples.first { $0["id"] as? String == "child" })
        #expect(child["difference"] as? String == "-280.00")
        let visit = try #require(samples.first { $0["id"] as? String == "visit" })
        #expect(visit["difference"] == nil)
        #expect((visit["before"] as? [String: Any])?["status"] as? String == "refused")
    }
}
