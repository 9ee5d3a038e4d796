import Bulk
import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// Rows that cannot be used go to the reject file with line, field and reason, and the good ones settle.
struct RejectTests {
    @Test(arguments: [
        ("B,P1,四级,2023-03-01,2023-03-09,100,0,0,0", "level", "等级应为 primary、secondary、tertiary 或 一级、二级、三级"),
        ("B,P1,,2023-03-01,2023-03-09,100,0,0,0", "level", "等级应为"),
        (
            "B,P1,二级,03/01/2023,2023-03-09,100,0,0,0", "admission",
            "不是日期；请写成 2025-01-03、2025/1/3、20250103 或 2025年1月3日"
        ),
        ("B,P1,二级,2023-03-01,,100,0,0,0", "discharge", "是空的"),
        ("B,P1,二级,2023-02-29,2023-03-09,100,0,0,0", "admission", "日历上没有这一天"),
        ("B,P1,二级,2023-03-10,2023-03-09,100,0,0,0", "discharge", "出院日期早于入院日期"),
        ("B,P1,二级,2023-12-30,2024-01-01,100,0,0,0", "discharge", "出院日期不在 2023 年度内"),
        ("B,P1,二级,2022-03-01,2022-03-09,100,0,0,0", "discharge", "出院日期不在 2023 年度内"),
        ("B,P1,二级,2023-03-01,2023-03-09,,0,0,0", "total", "是空的"),
        ("B,P1,二级,2023-03-01,2023-03-09,一百,0,0,0", "total", "不是金额；请写成 1234.50 这样的数字，单位是元"),
        ("B,P1,二级,2023-03-01,2023-03-09,1.2万,0,0,0", "total", "不是金额"),
        ("B,P1,二级,2023-03-01,2023-03-09,100.005,0,0,0", "total", "小数超过两位"),
        ("B,P1,二级,2023-03-01,2023-03-09,\"1,00\",0,0,0", "total", "逗号的位置不对"),
        ("B,P1,二级,2023-03-01,2023-03-09,-100,0,0,0", "total", "总费用不能是负数"),
        ("B,P1,二级,2023-03-01,2023-03-09,100,-1,0,0", "out_of_catalogue", "目录外费用不能是负数"),
        ("B,P1,二级,2023-03-01,2023-03-09,100,0,-1,0", "over_limit", "超限价费用不能是负数"),
        ("B,P1,二级,2023-03-01,2023-03-09,100,0,0,-1", "first_self_pay", "先行自付不能是负数"),
        ("B,P1,二级,2023-03-01,2023-03-09,100,50,50,0.01", "total", "之和超过总费用"),
        ("B,P1,二级,2023-03-01,2023-03-09,10000000000.01,0,0,0", "total", "总费用超过 100 亿元，请核对单位和小数点"),
        ("B,P1,二级,2023-03-01,2023-03-09,99999999999999999999,0,0,0", "total", "数字太大"),
        (",P1,二级,2023-03-01,2023-03-09,100,0,0,0", "claim", "是空的"),
        ("B,,二级,2023-03-01,2023-03-09,100,0,0,0", "person", "是空的"),
        ("B,P1,二级,2023-03-01,2023-03-09,100", "", "只有 6 个字段，应有 9 个"),
        ("B,P1,二级,2023-03-01,2023-03-09,1,000,0,0,0", "", "有 10 个字段，应为 9 个；字段内的逗号要放在双引号内"),
        ("B,P1,二级,2023-03-01,2023-03-09,\"100\"0,0,0,0", "", "结束的双引号之后还有文字"),
    ])
    func `a bad row is rejected with its line, field and reason, and the others settle`(
        _ row: String, _ field: String, _ zh: String
    ) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,二级,2023-03-01,2023-03-09,10300,0,0,0\n" + row
                + "\nC,P1,二级,2023-04-01,2023-04-09,10300,0,0,0\n")
        #expect(outcome.settled.map { $0["claim"] } == ["A", "C"])
        let reject = try #require(outcome.rejected.first)
        #expect(outcome.rejected.count == 1)
        #expect(reject["line"] == "3")
        #expect(reject["field"] == field)
        #expect(reject["reason_zh"]?.contains(zh) == true, "\(reject)")
        #expect(reject["reason_en"]?.isEmpty == false)
        #expect(reject["record"] == row)
        #expect(reject["file"]?.hasSuffix("/claims.csv") == true)
    }

    @Test(arguments: [
        "2023/3/9", "2023.3.9", "20230309", "2023年3月9日", "２０２３-０３-０９", "2023-03-09 10:30:00", " 2023-03-09 ",
    ])
    func `a day is read as people write it`(_ day: String) throws {
        let outcome = try Office().settle(Office.header + "A,P1,二级,2023/3/1,\(day),\"￥10,300.00\",０,,\n")
        #expect(outcome["A"]?["basic_fund"] == "7000.00")
    }

    @Test func `a claim number again is rejected for the same person and settled for another`() throws {
        let outcome = try Office().settle(
            Office.header + """
                A,P1,二级,2023-03-01,2023-03-09,10300,0,0,0
                A,P2,二级,2023-03-01,2023-03-09,10300,0,0,0
                A,P1,二级,2023-05-01,2023-05-09,10300,0,0,0

                """)
        #expect(outcome.settled.map { $0["line"] } == ["2", "3"])
        #expect(outcome.rejected.map { $0["line"] } == ["4"])
        #expect(outcome.rejected.first?["reason_zh"] == "这个人的费用单号重复，只结第一张")
    }

    @Test(arguments: [
        ("birth", "1980年", "birth", "不是日期"), ("birth", "2023-13-01", "birth", "日历上没有这一天"),
        ("birth,death", "2020-01-01,2019-12-31", "death", "死亡日期早于出生日期"),
        ("district", "渝北", "district", "区县应为 6 位区划代码"),
        ("district", "110101", "district", "这个区县不在统筹区 500000 内"),
        ("categories", "低保户", "categories", "没有这个人员类别；您是不是要写 低保？可用：destitute（特困人员）、"),
        ("categories", "低保:2023-01-01", "categories", "期间应写成 低保:2023-01-01..2023-12-31"),
        ("categories", "低保:2023-07-01..2023-06-30", "categories", "类别期间的结束早于开始"),
        ("tier", "三档", "tier", "政策里没有这个档次；可用：first（一档）、second（二档）"),
    ])
    func `a person whose row cannot be used has no claim settled, and both are told`(
        _ columns: String, _ values: String, _ field: String, _ zh: String
    ) throws {
        let outcome = try Office().settle(
            Office.header
                + "A,P1,二级,2023-03-01,2023-03-09,10300,0,0,0\nB,P2,二级,2023-03-01,2023-03-09,10300,0,0,0\n",
            persons:
                "person,\(columns)\nP1,\(values)\nP2\(String(repeating: ",", count: columns.count(where: { $0 == "," }) + 1))\n"
        )
        #expect(outcome.settled.map { $0["claim"] } == ["B"])
        #expect(outcome.rejected.count == 2)
        let person = try #require(outcome.rejected.first)
        #expect(person["file"]?.hasSuffix("persons.csv") == true)
        #expect(person["line"] == "2")
        #expect(person["field"] == field)
        #expect(person["reason_zh"]?.contains(zh) == true, "\(person)")
        #expect(outcome.rejected.last?["field"] == "person")
        #expect(outcome.rejected.last?["reason_zh"] == "人员文件里没有这个人，或那一行有错")
    }

    @Test func `a person who is missing is told, and of two rows the first counts`() throws {
        let outcome = try Office().settle(
            Office.header
                + "A,P1,二级,2023-03-01,2023-03-09,10300,0,0,0\nB,P2,二级,2023-03-01,2023-03-09,10300,0,0,0\n",
            persons: "person,tier\nP2,二档\nP2,一档\nP0,一档\n,一档\n")
        #expect(outcome["B"]?["basic_fund"] == "7500.00")
        #expect(outcome["A"] == nil)
        #expect(
            Set(outcome.rejected.map { $0["reason_zh"] }) == ["是空的。", "同一人员写了两行，只用第一行", "人员文件里没有这个人，或那一行有错"])
    }

    @Test(arguments: [
        ("P1,third,1,1", "layer", "这个人的政策里没有这一层；可用：basic、"),
        ("P1,basic,-1,0", "paid", "累计不能是负数，支付不能超过进入"), ("P1,basic,1,2", "paid", "累计不能是负数"),
        ("P1,basic,一,0", "entered", "不是金额"), ("P1,tilt,1,1\nP1,tilt,2,2", "layer", "同一人员同一层写了两行，不知道哪一行对"),
        (",basic,1,1", "person", "是空的"),
    ])
    func `a bad row of the opening file is told, and its person is not settled from zero`(
        _ row: String, _ field: String, _ zh: String
    ) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,二级,2023-03-01,2023-03-09,10300,0,0,0\n",
            persons: "person,district\nP1,500112\n",
            opening: "person,layer,entered,paid\n\(row)\n")
        // Whose row it is, where it says; then the claim waits for the row to be corrected.
        let claims = row.hasPrefix("P1") ? ["person"] : []
        #expect(outcome.rejected.map { $0["field"] } == [field] + claims)
        #expect((outcome["A"] == nil) == row.hasPrefix("P1"))
        #expect(outcome.rejected.first?["reason_zh"]?.contains(zh) == true)
        #expect(outcome.rejected.first?["file"]?.hasSuffix("opening.csv") == true)
    }

    @Test func `without a reject file the rows are counted all the same`() throws {
        let office = try Office()
        let claims = try office.folder.write(
            Office.header + "B,P1,四级,2023-03-01,2023-03-09,100,0,0,0\n", to: "claims.csv")
        let files = SettleFiles(
            claims: claims, output: office.folder.path("out.csv"), year: office.year,
            plan: office.policy.plan(district:))
        #expect(try files.run().rejected == 1)
        #expect(office.folder.names == ["claims.csv", "out.csv"])
    }
}
