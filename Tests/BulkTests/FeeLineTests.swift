import Bulk
import Foundation
import Scheme
import TestSupport
import Testing
import Vocabulary

/// Fee lines, one a row, make the bill that the counter would make of them.
struct FeeLineTests {
    private static let lines = """
        A,P1,三级,2023-03-01,2023-03-09,甲,10000.00,,
        A,P1,三级,2023-03-01,2023-03-09,乙类,5000.50,4000,10%
        A,P1,三级,2023-03-01,2023-03-09,丙,800,,
        A,P1,三级,2023-03-01,2023-03-09,B,333.33,,10％

        """

    @Test func `fee lines settle like the amounts they make`() throws {
        let office = try Office()
        let byLine = try office.settle(Office.lineHeader + FeeLineTests.lines)
        // 333.33 × 10 % = 33.333 and 4,000 × 10 % = 400, each rounded to the fen.
        let classified = try office.settle(
            Office.header + "A,P1,三级,2023-03-01,2023-03-09,16133.83,800,1000.50,433.33\n")
        #expect(byLine.rejected.count == 0)
        #expect(byLine["A"] == classified["A"])
        #expect(byLine["A"]?["in_scope"] == "13900.00")
    }

    @Test func `the lines of a person may stand in any order, and so may persons`() throws {
        let office = try Office()
        try property(seeds: 0..<20) { random in
            var lines = (0..<24).map { number in
                let claim = number % 6
                return "C\(claim),P\(claim % 3),一级,2023-0\(claim + 1)-01,2023-0\(claim + 1)-0\(claim + 2),"
                    + "\(["甲", "乙", "丙"][number % 3]),\(random.int(0...40_000)).\(random.int(10...99)),,\(number % 3 == 1 ? "20%" : "")\n"
            }
            let tidy = try office.settle(Office.lineHeader + lines.joined())
            try #require(tidy.settled.count == 6)
            try #require(tidy.rejected.count == 0)
            lines.shuffle(using: &random)
            let mixed = try office.settle(Office.lineHeader + lines.joined())
            func money(_ outcome: Office.Outcome) -> [[String]] {
                outcome.settled.map { row in
                    row.filter { $0.key != "line" }.sorted { $0.key < $1.key }.map(\.value)
                }
            }
            try #require(money(mixed) == money(tidy))
        }
    }

    @Test(arguments: [
        ("丁,10,,", "class", "目录类别应为 甲、乙、丙 或 A、B、C"), ("甲,,,", "amount", "是空的"),
        ("甲,-10,,", "amount", "明细金额不能是负数"),
        ("甲,10000000001,,", "amount", "超过 100 亿元"), ("乙,10,-1,", "amount", "限价不能是负数"),
        ("乙,10,,0.1", "first_self_pay_ratio", "比例应写成百分数，如 10%"), ("乙,10,,101%", "amount", "先行自付比例超过 100%"),
    ])
    func `one bad line spoils its claim and no other`(_ line: String, _ field: String, _ zh: String) throws {
        let outcome = try Office().settle(
            Office.lineHeader + FeeLineTests.lines
                + "A,P1,三级,2023-03-01,2023-03-09,\(line)\nB,P1,三级,2023-03-01,2023-03-09,甲,900,,\n")
        #expect(outcome.settled.map { $0["claim"] } == ["B"])
        #expect(outcome.rejected.map { $0["line"] } == ["6", "2"])
        #expect(outcome.rejected.first?["field"] == field)
        #expect(outcome.rejected.first?["reason_zh"]?.contains(zh) == true)
        #expect(outcome.rejected.last?["reason_zh"] == "这张费用单有一行明细不能用，整张没有结算")
    }

    /// Also where the day would have put them apart: a bill must not be settled without one of its lines.
    @Test(arguments: [
        ("A,P1,二级,2023-03-01,2023-03-09,甲,10,,", "claim", "同一费用单的各行等级、日期或就医地不同"),
        ("A,P1,三级,2023-03-01,2023-05-09,甲,10,,", "claim", "同一费用单的各行等级、日期或就医地不同"),
        ("A,P1,三级,2023-03-01,2023-3月9日,甲,10,,", "discharge", "不是日期"),
        ("A,P1,三级,2023-03-01,2024-03-09,甲,10,,", "discharge", "不在 2023 年度内"),
        ("A,P1,四级,2023-03-01,2023-03-09,甲,10,,", "level", "等级应为"),
    ])
    func `lines of one claim that disagree are not settled`(_ line: String, _ field: String, _ zh: String)
        throws
    {
        for text in [
            FeeLineTests.lines + line + "\n", line + "\n" + FeeLineTests.lines,
            "Z,P2,1,2023-03-01,2023-03-01,甲,1,,\n" + FeeLineTests.lines + line + "\n",
        ] {
            let outcome = try Office().settle(Office.lineHeader + text)
            #expect(!outcome.settled.contains { $0["claim"] == "A" })
            let fields = outcome.rejected.map { $0["field"] }
            #expect(fields.contains(field) && fields.contains("claim"))
        }
    }

    @Test func `a damaged line spoils the claims beside it, one of which it belongs to`() throws {
        let text = """
            A,P1,一级,2023-03-01,2023-03-09,甲,1000,,
            B,P1,一级,2023-03-01,2023-03-10,甲,1000,,
            B,P1,一级,2023-03-01,20
            C,P1,一级,2023-03-01,2023-03-11,甲,1000,,
            D,P2,一级,2023-03-01,2023-03-09,甲,1000,,

            """
        for text in [text, "Z,P3,一级,2023-03-01,2023-03-09,甲,1000,,\n" + text] {
            let outcome = try Office().settle(Office.lineHeader + text)
            #expect(outcome.settled.map { $0["claim"] }.filter { $0 != "Z" } == ["A", "D"])
            let about = outcome.rejected.map { $0["reason_zh"] ?? "" }
            #expect(about.count(where: { $0.contains("只有 5 个字段") }) == 1)
            #expect(about.count(where: { $0.contains("紧挨着这张费用单有一行损坏") }) == 2)
        }
    }

    @Test func `a file cut in its last line does not settle the claim it cut`() throws {
        let outcome = try Office().settle(
            Office.lineHeader
                + "A,P1,一级,2023-03-01,2023-03-09,甲,1000,,\nB,P1,一级,2023-03-01,2023-03-09,甲,1000,,\nB,P1,一级,2023-0"
        )
        #expect(outcome.settled.map { $0["claim"] } == ["A"])
        #expect(outcome.rejected.map { $0["line"] } == ["4", "3"])
    }

    @Test func `lines that together are absurd, or whose person is blank or unknown, are rejected`() throws {
        let outcome = try Office().settle(
            Office.lineHeader + """
                A,P1,一级,2023-03-01,2023-03-09,甲,9000000000,,
                A,P1,一级,2023-03-01,2023-03-09,甲,9000000000,,
                B,,一级,2023-03-01,2023-03-09,甲,1,,
                ,P1,一级,2023-03-01,2023-03-09,甲,1,,
                C,P2,一级,2023-03-01,2023-03-09,甲,1,,

                """, persons: "person\nP1\n")
        #expect(outcome.settled.count == 0)
        #expect(outcome.rejected.map { $0["field"] } == ["person", "claim", "amount", "person"])
        #expect(outcome.rejected.map { $0["line"] } == ["4", "5", "2", "6"])
        #expect(outcome.rejected.allSatisfy { $0["file"]?.hasSuffix("claims.csv") == true })
    }
}
