import Bulk
import Foundation
import Scheme
import TestSupport
import Testing
import Vocabulary

/// The charge of a bed in files, and deductibles and limits of a month.
struct ScopeAndMonthTests {
    private static let header = "claim,person,level,admission,discharge,total,床位费,bed_days\n"

    /// In Nanning 20 yuan a day of a bed is in scope.
    @Test(arguments: [
        // charge, days, over limit, what the fund pays
        ("500", "10", "300.00", "7275.00"), ("200", "10", "0.00", "7500.00"), ("", "", "0.00", "7500.00"),
        // Without days they are those of the stay, eight.
        ("500", "", "340.00", "7245.00"),
    ])
    func `what a bed costs above its limit is out of scope`(
        charge: String, days: String, over: String, fund: String
    ) throws {
        let outcome = try Office("450100/2023.yaml").settle(
            Self.header + "A,P1,二级,2023-03-01,2023-03-09,10300,\(charge),\(days)\n")
        let row = try #require(outcome["A"])
        #expect(row["over_limit"] == over)
        #expect(row["basic_fund"] == fund)
        #expect(row["total"] == "10300.00")
    }

    @Test(arguments: [
        ("10300.01", "1", "bed_charge", "床位费超过总费用"), ("-1", "1", "bed_charge", "床位费不能是负数"),
        ("100", "0", "bed_days", "1 到 3660"), ("x", "1", "bed_charge", "金额"),
        // Days of a bed that cost nothing would be lost without a word.
        ("", "10", "bed_days", "要和 bed_charge"),
    ])
    func `a bed that cannot be is rejected with its field`(
        charge: String, days: String, field: String, told: String
    ) throws {
        let outcome = try Office("450100/2023.yaml").settle(
            Self.header + "A,P1,二级,2023-03-01,2023-03-09,10300,\(charge),\(days)\n")
        let row = try #require(outcome.rejected.first)
        #expect(row["field"] == field)
        #expect(row["reason_zh"]?.contains(told) == true, "\(row)")
    }

    private static let monthly = """
        region: "990000"
        year: 2023
        name: { zh: 河湾市, en: Riverside }
        follows: national/2023
        rounding: { rule: half-up, each: layer, source: notice, confidence: high }
        contribution: { individual: { unknown: 没有 }, fiscal: { unknown: 没有 } }
        outpatient:
          source: notice
          confidence: high
          counts: claim
          deductible: 20元
          deductiblePer: month
          ratio: 50%
          monthlyCap: 100元
          annualCap: 250元
          then: []

        """

    @Test func `claims of a month are found in whatever order the file has them`() throws {
        let rows = [
            "A,P1,outpatient,一级,2023-03-01,2023-03-01,60", "B,P1,outpatient,一级,2023-03-20,2023-03-20,300",
            "C,P1,outpatient,一级,2023-04-01,2023-04-01,300", "D,P2,outpatient,一级,2023-03-02,2023-03-02,60",
            "E,P1,outpatient,一级,2023-05-31,2023-05-31,300", "F,P1,outpatient,一级,2023-03-31,2023-03-31,30",
        ]
        let paid = [
            "A": "20.00", "B": "80.00", "C": "100.00", "D": "20.00", "E": "50.00", "F": "0.00",
        ]
        let office = try Office(writing: Self.monthly)
        for rows in [rows, rows.reversed()] {
            let outcome = try office.settle(
                "claim,person,kind,level,admission,discharge,total\n" + rows.joined(separator: "\n") + "\n")
            #expect(outcome.settled.count == 6)
            for (claim, fund) in paid { #expect(outcome[claim]?["basic_fund"] == fund, "\(claim)") }
        }
    }

    @Test func `an opening tells a month by its key`() throws {
        let outcome = try Office(writing: Self.monthly).settle(
            "claim,person,kind,level,admission,discharge,total\n"
                + "A,P1,outpatient,一级,2023-03-09,2023-03-09,300\n"
                + "B,P1,outpatient,一级,2023-04-09,2023-04-09,300\n",
            opening:
                "person,layer,entered,paid,deductible\nP1,outpatient@03,180,80,20\nP1,outpatient,40,20,0\n")
        #expect(outcome["A"]?["basic_fund"] == "20.00")
        #expect(outcome["B"]?["basic_fund"] == "100.00")
        let wrong = try Office(writing: Self.monthly).settle(
            "claim,person,kind,level,admission,discharge,total\n"
                + "A,P1,outpatient,一级,2023-03-09,2023-03-09,300\n",
            opening: "person,layer,entered,paid\nP1,outpatient@13,180,80\n")
        #expect(wrong.rejected.first?["reason_zh"]?.contains("outpatient@03") == true)
    }
}
