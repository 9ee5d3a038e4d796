import Bulk
import Policies
import Testing
import Vocabulary

/// Why a claim of a file is refused or its row rejected, and what to write instead.
struct ReasonTests {
    private let columns = "claim,person,kind,level,place,condition,facility_class,admission,discharge,total\n"
    private let days = "2025-03-01,2025-03-09,1000"

    @Test func `a refused claim says why in both languages, and where the policy says so`() throws {
        let outcome = try Office("360100/2025.yaml").settle(
            columns + "A,P1,两病,三级,,糖尿病,,\(days)\nB,P2,住院,三级,,,,\(days)\n")
        let refused = try #require(outcome["A"])
        #expect(refused["reason"] == "numberUnknown")
        #expect(refused["reason_zh"]?.hasPrefix("南昌市 2025 年两病门诊用药报销比例（三级医疗机构）尚无依据：来源只写到二级医疗机构") == true)
        #expect(
            refused["reason_en"]?.hasPrefix(
                "Nanchang 2025: two diseases, ratio (tertiary hospital) is not known") == true)
        #expect(refused["source"]?.hasPrefix("《") == true)
        #expect(refused["source"]?.contains("360100/2025.yaml:") == true)
        let settled = try #require(outcome["B"])
        for column in ["reason", "reason_zh", "reason_en", "source"] { #expect(settled[column] == "") }
    }

    @Test func `a condition is taken by its name too, and one that the policy does not know is told`() throws
    {
        let outcome = try Office("360100/2025.yaml").settle(
            columns + """
                A,P1,两病,二级,,diabetes,,\(days)
                B,P2,两病,二级,,糖尿病,,\(days)
                C,P3,两病,二级,,糖尿,,\(days)
                D,P4,普通门诊,二级,,感冒,,\(days)

                """)
        #expect(outcome["A"]?["basic_fund"] == "500.00")
        #expect(outcome["B"]?["basic_fund"] == "500.00")
        // What is not graded by conditions has no use for one.
        #expect(outcome["D"]?["status"] == "settled")
        let rejected = try #require(outcome.rejected.first)
        #expect(outcome.rejected.count == 1)
        #expect(rejected["line"] == "4" && rejected["field"] == "condition")
        #expect(rejected["reason_zh"]?.hasPrefix("政策里没有这个病种；您是不是要写 糖尿病？可用：") == true)
    }

    @Test func `a class of facilities that the policy does not know is told, and one of another level`()
        throws
    {
        let outcome = try Office("430400/2023.yaml").settle(
            columns + """
                A,P1,住院,三级,,,cityTertiary,2023-03-01,2023-03-09,10000
                B,P2,住院,三级,,,市属三级医院,2023-03-01,2023-03-09,10000
                C,P3,住院,三级,,,三级中医院,2023-03-01,2023-03-09,10000
                D,P4,住院,二级,,,cityTertiary,2023-03-01,2023-03-09,10000
                E,P5,住院,三级,,,tertiaryTcm,2023-03-01,2023-03-09,10000

                """)
        #expect(outcome["A"]?["basic_fund"] == outcome["B"]?["basic_fund"])
        #expect(outcome["E"]?["reason"] == "numberUnknown")
        #expect(outcome["E"]?["reason_zh"]?.contains("住院起付线（三级中医医院）尚无依据：三级中医医院的起付线没有写") == true)
        #expect(outcome.rejected.map { $0["line"] } == ["4", "5"])
        #expect(outcome.rejected.map { $0["field"] } == ["facility_class", "facility_class"])
        #expect(outcome.rejected[0]["reason_zh"]?.contains("您是不是要写 三级中医医院？") == true)
        #expect(outcome.rejected[1]["reason_zh"]?.contains("与 level 列不符") == true)
    }

    /// In Baoding hospitals of Chinese medicine have five points more, whatever their level.
    @Test(arguments: ["tcm", "中医医院", "tertiary+tcm", "三级医疗机构（中医医院）"])
    func `a trait alone is that of the level's hospitals, under the heading 医疗机构类别`(_ word: String) throws {
        let outcome = try Office("130600/2024.yaml").settle(
            "费用单号,人员编号,医院等级,医疗机构类别,入院日期,出院日期,总费用\n"
                + "A,P1,三级,\(word),2024-03-01,2024-03-09,11000\nB,P2,三级,,2024-03-01,2024-03-09,11000\n")
        #expect(outcome.rejected.count == 0)
        let (tcm, plain) = (
            try #require(outcome["A"]?["basic_fund"]), try #require(outcome["B"]?["basic_fund"])
        )
        let paid = (Money(tcm) ?? .zero) - (Money(plain) ?? .zero)
        // Five points of what is above the deductible.
        #expect(paid > .zero && paid <= .yuan(550), "\(tcm) \(plain)")
    }

    @Test func `a level that is nearly one is known again`() throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,三级甲等,2023-03-01,2023-03-09,10300,0,0,0\n")
        #expect(outcome.rejected.first?["reason_zh"]?.contains("您是不是要写 三级？") == true)
    }

    /// In Ningxia 三级甲等 is a class of its own.
    @Test func `where the policy has such a class, the level column points to it`() throws {
        let outcome = try Office("640000/2023.yaml").settle(
            Office.header + "A,P1,三级甲等,2023-03-01,2023-03-09,10300,0,0,0\n")
        #expect(
            outcome.rejected.first?["reason_zh"]
                == "这是医疗机构类别：level 列写 tertiary（三级医疗机构），facility_class 列写 tertiaryA（三级甲等综合医院）")
    }

    @Test(arguments: ["外地人", "异城", "异"])
    func `a word for elsewhere is never taken for the region itself`(_ word: String) throws {
        let outcome = try Office().settle(
            "claim,person,level,place,admission,discharge,total\nA,P1,三级,\(word),2023-03-01,2023-03-09,100\n")
        #expect(outcome.rejected.first?["reason_zh"]?.hasPrefix("没有这个就医地；可用：") == true)
    }

    // MARK: - Care elsewhere

    /// In Chongqing 2023 nothing is known of care elsewhere, whatever was filed.
    @Test(arguments: ["异地", "elsewhere", "异地就医"])
    func `elsewhere alone will do where the policy asks no more`(_ word: String) throws {
        let outcome = try Office().settle(
            "claim,person,level,place,admission,discharge,total\nA,P1,三级,\(word),2023-03-01,2023-03-09,100\n")
        #expect(outcome.rejected.count == 0)
        #expect(outcome["A"]?["reason"] == "placeUnknown")
        #expect(outcome["A"]?["reason_zh"]?.contains("年异地住院待遇尚无依据：没有找到市外就医降低比例的官方来源") == true)
        #expect(outcome["A"]?["reason_en"]?.contains("inpatient stay, elsewhere is not known") == true)
    }

    /// In Nanchang what was filed decides what is borne first.
    @Test func `elsewhere alone is told what the policy wants to know`() throws {
        let outcome = try Office("360100/2025.yaml").settle(
            columns + "A,P1,住院,三级,异地,,,\(days)\nB,P2,门诊,三级,异地,,,\(days)\n")
        let rejected = try #require(outcome.rejected.first)
        #expect(rejected["line"] == "2" && rejected["field"] == "place")
        #expect(
            rejected["reason_zh"]?.hasPrefix(
                "只写异地不够：这份政策里住院待遇因备案而不同，请写明是哪一种：elsewhereFiled（异地（已备案））、elsewhereUnfiled（异地（未备案））、")
                == true)
        // What holds within the province is told apart there, and so it is offered.
        #expect(rejected["reason_zh"]?.contains("provinceUnfiled（省内异地（未备案））") == true)
        // Of visits elsewhere the file says nothing at all.
        #expect(outcome["B"]?["reason"] == "placeUnknown")
    }

    @Test func `one who wrote that it was filed is told of that, beside one who did not`() throws {
        let outcome = try Office().settle(
            "claim,person,level,place,admission,discharge,total\nA,P1,三级,异地,2023-03-01,2023-03-09,100\n"
                + "B,P1,三级,异地已备案,2023-03-01,2023-03-09,100\n")
        #expect(outcome["A"]?["reason_zh"]?.contains("年异地住院") == true)
        #expect(outcome["B"]?["reason_zh"]?.contains("年异地（已备案）住院") == true)
    }
}
