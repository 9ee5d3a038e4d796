import Bulk
import Testing
import Vocabulary

/// Chengdu 2024: from 1 June prenatal care pays up to 700 yuan a year, not 400.
struct ChangingYearTests {
    private static let header = "claim,person,kind,level,admission,discharge,total\n"

    @Test func `each claim is settled under the plan of its day, and the year counts on`() throws {
        let office = try Office("510100/2024.yaml")
        let outcome = try office.settle(
            ChangingYearTests.header + """
                C2,P1,prenatal,secondary,2024-06-01,2024-06-01,500
                C1,P1,prenatal,secondary,2024-05-31,2024-05-31,500
                C3,P2,prenatal,secondary,2024-07-01,2024-07-01,900
                C4,P3,prenatal,secondary,2024-01-05,2024-01-05,900
                C5,P3,inpatient,tertiary,2024-02-01,2024-02-05,900

                """)
        #expect(
            ["C1", "C2", "C3", "C4"].map { outcome[$0]?["basic_fund"] } == [
                "400.00", "300.00", "700.00", "400.00",
            ])
        #expect(
            ["C1", "C2", "C3", "C4"].map { outcome[$0]?["patient"] } == [
                "100.00", "200.00", "200.00", "500.00",
            ])
        #expect(outcome["C5"]?["status"] == "refused")
        #expect(outcome["C5"]?["reason_zh"]?.isEmpty == false)
        #expect(outcome.summary.settled == 4 && outcome.summary.refused == 1)
    }

    @Test func `what was used up before the file counts as well`() throws {
        let office = try Office("510100/2024.yaml")
        let outcome = try office.settle(
            ChangingYearTests.header + "C1,P1,prenatal,secondary,2024-06-01,2024-06-01,500\n",
            opening: "person,layer,entered,paid\nP1,prenatal,400,400\n")
        #expect(outcome["C1"]?["basic_fund"] == "300.00")
    }

    // MARK: - Words under the plan of their day

    private static let january = """
        region: "990000"
        year: 2023
        name: { zh: 河湾市, en: Riverside }
        follows: national/2023
        rounding: { rule: half-up, each: layer, source: notice, confidence: high }
        contribution: { individual: { unknown: 没有 }, fiscal: { unknown: 没有 } }
        inpatient:
          source: notice
          confidence: high
          counts: claim
          deductible: 0元
          ratio: 80%
          annualCap: 100000元
          elsewhere: { elsewhereFiled: paid, elsewhereUnfiled: paid, elsewhereReferred: paid, elsewhereEmergency: paid }
          then: []

        """

    /// From June on what was not filed elsewhere gets less, and a condition is known that was not before.
    private static let june = """
        over: 990000/2023
        from: 2023-06-01
        conditions:
          cataract: { zh: 白内障, en: cataract }
        inpatient:
          source: notice
          confidence: high
          counts: claim
          deductible: 0元
          ratio: { cataract: 90%, other: 80% }
          annualCap: 100000元
          points:
            - { place: [elsewhereUnfiled], take: 50个百分点 }
          elsewhere: { elsewhereFiled: paid, elsewhereUnfiled: paid, elsewhereReferred: paid, elsewhereEmergency: paid }
          then: []
        outpatient:
          source: notice
          confidence: high
          counts: claim
          deductible: 0元
          ratio: 50%
          annualCap: 500元
          then: []

        """

    private static let words = "claim,person,level,place,condition,admission,discharge,total\n"

    @Test func `elsewhere alone is asked back once the plan of the day tells it apart`() throws {
        let outcome = try Office(writing: Self.january, changing: ["2023-06-01": Self.june]).settle(
            Self.words + """
                A,P1,三级,异地,,2023-05-31,2023-05-31,100
                B,P1,三级,异地,,2023-08-01,2023-08-01,100
                C,P1,三级,异地未备案,,2023-08-01,2023-08-01,100

                """)
        #expect(outcome["A"]?["basic_fund"] == "80.00")
        #expect(outcome["C"]?["basic_fund"] == "30.00")
        #expect(outcome.rejected.map { $0["line"] } == ["3"])
        #expect(outcome.rejected.first?["reason_zh"]?.hasPrefix("只写异地不够") == true)
    }

    @Test func `a condition is known from the day on which the plan knows it`() throws {
        let office = try Office(writing: Self.january, changing: ["2023-06-01": Self.june])
        let outcome = try office.settle(
            Self.words + """
                A,P1,三级,,白内障,2023-05-31,2023-05-31,100
                B,P1,三级,,白内障,2023-06-01,2023-06-01,100
                C,P1,三级,,白内章,2023-06-01,2023-06-01,100

                """, persons: "person,conditions\nP1,白内障\n")
        #expect(outcome["A"]?["basic_fund"] == "80.00")
        #expect(outcome["B"]?["basic_fund"] == "90.00")
        #expect(outcome.rejected.map { $0["line"] } == ["4"])
    }

    @Test func `what was used up may stand under a layer that only the change has`() throws {
        let outcome = try Office(writing: Self.january, changing: ["2023-06-01": Self.june]).settle(
            "claim,person,kind,level,admission,discharge,total\nA,P1,outpatient,一级,2023-07-01,2023-07-01,900\n",
            opening: "person,layer,entered,paid\nP1,outpatient,800,400\n")
        #expect(outcome.rejected.count == 0)
        #expect(outcome["A"]?["basic_fund"] == "100.00")
    }
}
