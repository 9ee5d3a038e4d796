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
}
