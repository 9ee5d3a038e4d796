import Bulk
import Foundation
import Scheme
import TestSupport
import Testing
import Vocabulary

/// Files of claims settle as claims do at the counter.
struct SettleFilesTests {
    @Test func `the published example comes out of a file to the fen`() throws {
        let outcome = try Office().settle(
            Office.header + "EX001,P1,二级,2023-03-01,2023-03-09,52000,2000,0,0\n",
            persons: "person,district,categories,tier\nP1,500112,低保边缘,一档\n")
        let row = try #require(outcome["EX001"])
        let expected = [
            "line": "2", "person": "P1", "status": "settled", "total": "52000.00",
            "out_of_catalogue": "2000.00",
            "over_limit": "0.00", "first_self_pay": "0.00", "in_scope": "50000.00", "basic_fund": "34790.00",
            "critical_illness": "0.00", "medical_aid": "11584.80", "commercial": "0.00", "charity": "0.00",
            "patient": "5625.20", "undecided": "0.00",
            "reason": "", "reason_zh": "", "reason_en": "", "source": "",
        ]
        for (column, value) in expected { #expect(row[column] == value, "\(column)") }
        #expect(row.count == expected.count + 1)
        #expect(outcome.summary.total == .yuan(52_000))
        #expect(outcome.summary.borne.sum == .yuan(52_000))
        #expect(!outcome.summary.assumedOrdinary)
    }

    @Test func `without a persons file everybody is ordinary, and the summary says so`() throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,secondary,2023-03-01,2023-03-09,10300,0,0,0\n")
        #expect(outcome["A"]?["basic_fund"] == "7000.00")
        #expect(outcome["A"]?["patient"] == "3300.00")
        #expect(outcome.summary.assumedOrdinary)
    }

    /// Aid pays in Yubei for a member of a marginal family, from the first yuan: 70 % of 3,300.
    @Test(arguments: [
        ("2023-05-31", "0.00"), ("2023-06-01", "2310.00"), ("2023-06-30", "2310.00"), ("2023-07-01", "0.00"),
    ])
    func `a category counts from the first to the last day of its period, by the day of discharge`(
        _ discharge: String, _ aid: String
    ) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,secondary,2023-05-30,\(discharge),10300,0,0,0\n",
            persons: "person,district,categories\nP1,500112,低保边缘:2023-06-01..2023-06-30\n")
        #expect(outcome["A"]?["medical_aid"] == aid)
    }

    @Test(arguments: [
        ("低保边缘", "2310.00"), ("marginal", "2310.00"), ("低保边缘:..2023-06-30", "2310.00"),
        ("低保边缘：2023-01-01..", "2310.00"), ("低保边缘: 2023-01-01 .. 2023-12-31", "2310.00"),
        ("低保边缘:..", "2310.00"),
        ("低保边缘:2022-01-01..2022-12-31", "0.00"), ("低保边缘;低保", "2475.00"), ("低保边缘；特困:2023-07-01..", "2310.00"),
        ("低保:2023-07-01..2023-12-31|低保边缘:2023-01-01..2023-06-30", "2310.00"), ("", "0.00"),
    ])
    func `categories may be written in several ways`(_ categories: String, _ aid: String) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,secondary,2023-05-30,2023-06-01,10300,0,0,0\n",
            persons: "person,district,categories\nP1,500112,\(categories)\n")
        #expect(outcome.rejected.count == 0)
        #expect(outcome["A"]?["medical_aid"] == aid)
    }

    @Test(arguments: [
        ("first", "7000.00"), ("一档", "7000.00"), ("second", "7500.00"), ("二档", "7500.00"), ("", "7000.00"),
    ])
    func `a tier is named by its key or in Chinese`(_ tier: String, _ fund: String) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,2,2023-03-01,2023-03-09,10300,0,0,0\n", persons: "人员编号,档次\nP1,\(tier)\n")
        #expect(outcome["A"]?["basic_fund"] == fund)
    }

    /// Points for minors go by the age on the day of admission.
    @Test(arguments: [("2005-03-01", "7000.00"), ("2005-03-02", "7500.00")])
    func `a birthday decides`(_ birth: String, _ fund: String) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,secondary,2023-03-01,2023-03-09,10300,0,0,0\n",
            persons: "person,birth\nP1,\(birth)\n")
        #expect(outcome["A"]?["basic_fund"] == fund)
    }

    @Test(arguments: [
        ("birth", "2023-03-02", "beforeBirth"), ("birth", "2023-03-01", ""),
        ("death", "2023-03-08", "afterDeath"),
        ("death", "2023-03-09", ""), ("covered_from", "2023-03-10", "notCovered"),
        ("covered_from", "2023-03-09", ""),
        ("covered_to", "2023-03-08", "notCovered"), ("covered_to", "2023-03-09", ""),
    ])
    func `a claim before birth, after death or outside the covered days is refused, not rejected`(
        _ column: String, _ day: String, _ reason: String
    ) throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,secondary,2023-03-01,2023-03-09,10300,0,0,0\n",
            persons: "person,\(column)\nP1,\(day)\n")
        #expect(outcome.rejected.count == 0)
        #expect(outcome["A"]?["status"] == (reason.isEmpty ? "settled" : "refused"))
        #expect(outcome["A"]?["reason"] == reason)
        #expect((outcome["A"]?["basic_fund"] == "") == !reason.isEmpty)
        #expect(outcome.summary.refused == (reason.isEmpty ? 0 : 1))
        #expect(outcome.summary.total == (reason.isEmpty ? .yuan(10_300) : .zero))
    }

    @Test(arguments: [
        ("kind", "慢特病", "benefitUnknown"), ("place", "异地已备案", "placeUnknown"), ("place", "本地", ""),
    ])
    func `what the policy does not know is refused`(_ column: String, _ word: String, _ reason: String) throws
    {
        let outcome = try Office().settle(
            "claim,person,level,admission,discharge,total,\(column)\nA,P1,1,2023-03-01,2023-03-09,100,\(word)\n"
        )
        #expect(outcome["A"]?["reason"] == reason)
    }

    @Test func `where the aid of a district is not known, the rest is undecided`() throws {
        let outcome = try Office().settle(
            Office.header + "A,P1,secondary,2023-03-01,2023-03-09,10400,100,0,0\n",
            persons: "person,district,categories\nP1,500101,低保\n")
        let row = try #require(outcome["A"])
        #expect(row["undecided"] == "3300.00")
        // What is known stays; nobody reads a zero where the answer is open.
        #expect(row["basic_fund"] == "7000.00" && row["critical_illness"] == "0.00")
        #expect(row["out_of_catalogue"] == "100.00" && row["commercial"] == "0.00")
        #expect(row["medical_aid"] == "" && row["patient"] == "")
        #expect(outcome.summary.open == [0, 0, 1, 0, 0, 1, 0])
        #expect(outcome.summary.borne.sum == .yuan(10_400))
    }

    @Test func `a refused claim has its total and no other amount, and the summary counts it apart`() throws {
        let outcome = try Office().settle(
            Office.header
                + "A,P1,1,2023-03-01,2023-03-09,100,10,0,0\nB,P2,1,2023-03-01,2023-03-09,70,0,0,0\n",
            persons: "person,covered_to\nP1,2023-03-01\nP2,\n")
        let row = try #require(outcome["A"])
        #expect(row["status"] == "refused" && row["total"] == "100.00")
        for column in [
            "out_of_catalogue", "over_limit", "first_self_pay", "in_scope", "basic_fund", "critical_illness",
            "medical_aid", "commercial", "charity", "patient", "undecided",
        ] { #expect(row[column] == "", "\(column)") }
        #expect(row["reason"] == "notCovered")
        #expect(outcome.summary.refusedTotal == .yuan(100))
        #expect(outcome.summary.total == .yuan(70))
        #expect(outcome.summary.open == [0, 0, 0, 0, 0, 0, 0])
    }

    @Test func `a claim of nothing is settled for nothing`() throws {
        let outcome = try Office().settle(Office.header + "A,P1,secondary,2023-03-01,2023-03-01,0,,,\n")
        #expect(outcome["A"]?["status"] == "settled")
        #expect(outcome["A"]?["patient"] == "0.00")
    }

    @Test func `the year of a person goes on from claim to claim, and begins anew with the next person`()
        throws
    {
        let outcome = try Office().settle(
            Office.header + """
                A,P1,primary,2023-03-01,2023-03-09,99000,0,0,0
                B,P1,primary,2023-04-01,2023-04-09,2100,0,0,0
                C,P2,primary,2023-04-01,2023-04-09,2100,0,0,0

                """)
        #expect(outcome["A"]?["basic_fund"] == "79120.00")
        // 880 are left of the yearly cap of 80,000.
        #expect(outcome["B"]?["basic_fund"] == "880.00")
        #expect(outcome["C"]?["basic_fund"] == "1600.00")
    }

    @Test func `a year that was opened elsewhere goes on where it stood`() throws {
        let outcome = try Office().settle(
            Office.header
                + "A,P1,primary,2023-03-01,2023-03-09,10100,0,0,0\nB,P2,primary,2023-03-01,2023-03-09,10100,0,0,0\n",
            persons: "person,district,categories\nP2,500112,低保\nP1,500112,低保\n",
            opening:
                "person,layer,entered,paid\nP1,tilt,9000,4200\nP1,basic,100000,79000\nP1,criticalIllness,8450.50,0\n"
        )
        #expect(outcome.rejected.count == 0)
        // 基本 1,000 left; 大病 65 % of 9,100 from the first yuan; 大额 75 % of 3,185; 倾斜 70 % of 796.25.
        #expect(outcome["A"]?["basic_fund"] == "1000.00")
        #expect(outcome["A"]?["critical_illness"] == "5915.00")
        #expect(outcome["A"]?["medical_aid"] == "2946.13")
        #expect(outcome["B"]?["basic_fund"] == "8000.00")
        #expect(outcome["B"]?["critical_illness"] == "0.00")
        #expect(outcome["B"]?["medical_aid"] == "1575.00")
    }
}
