import HospitalMessages
import TestSupport
import Testing
import Vocabulary

struct IdentitiesTests {
    private static let settled: Members = [
        "insutype": "390", "medfee_sumamt": 1000, "fulamt_ownpay_amt": 100, "overlmt_selfpay": 50,
        "preselfpay_amt": 50,
        "inscp_scp_amt": 800, "fund_pay_sumamt": 600, "psn_part_amt": 390, "hosp_part_amt": 10,
        "acct_pay": 90,
        "psn_cash_pay": 300, "acct_mulaid_pay": 20, "hifp_pay": 500, "hifmi_pay": 70, "maf_pay": 25,
        "oth_pay": 5,
    ]
    private static let rows: [Wire] = [
        ["fund_pay_type": "390101", "fund_payamt": 500], ["fund_pay_type": "390200", "fund_payamt": 60],
        ["fund_pay_type": "390300", "fund_payamt": 10], ["fund_pay_type": "610101", "fund_payamt": 25],
        ["fund_pay_type": "390400", "fund_payamt": 5], ["fund_pay_type": "310200", "fund_payamt": 90],
        ["fund_pay_type": "999996", "fund_payamt": 10],
    ]

    private func broken(_ change: (inout Members) -> Void, rows: [Wire] = rows) throws -> [Int] {
        var members = IdentitiesTests.settled
        change(&members)
        let details = try Node(["d": .list(rows)], at: "output").rows("d")
        return try Identities.broken(in: Node(members, at: "output.setlinfo"), details: details)
    }

    @Test func `a settlement that adds up breaks none`() throws {
        #expect(try broken { _ in } == [])
        #expect(try broken({ _ in }, rows: []) == [])
    }

    @Test(arguments: [
        ("fulamt_ownpay_amt", [1]), ("overlmt_selfpay", [1]), ("preselfpay_amt", [1]), ("inscp_scp_amt", [1]),
        ("medfee_sumamt", [1, 2]), ("hosp_part_amt", [2]), ("psn_part_amt", [2, 3]), ("psn_cash_pay", [3]),
        ("acct_pay", [3]), ("fund_pay_sumamt", [2, 4, 5]), ("hifp_pay", [4, 6]), ("hifmi_pay", [4, 6]),
        ("maf_pay", [4, 6]),
        ("oth_pay", [4]), ("cvlserv_pay", [4]), ("hifes_pay", [4]), ("hifob_pay", [4]), ("hifdm_pay", [4]),
    ])
    func `one fen anywhere breaks what it stands in`(field: String, numbers: [Int]) throws {
        let broken = try broken { members in
            let amount = (try? Node(members, at: "").money(ifAny: field)) ?? nil
            members[field] = Wire((amount ?? .zero) + Money(fen: 1))
        }
        #expect(broken == numbers)
    }

    @Test func `the shared account lies within the account, on the same side of zero`() throws {
        #expect(try broken { $0["acct_mulaid_pay"] = 91 } == [3])
        #expect(try broken { $0["acct_mulaid_pay"] = -1 } == [3])
        #expect(try broken { $0["acct_mulaid_pay"] = 90 } == [])
    }

    @Test func `a reversal of older servers has its part elsewhere`() throws {
        let broken = try broken { members in
            members["psn_part_amt"] = .null
            members["hosp_part_amt"] = .null
            members["psn_pay"] = 390
            members["ownpay_hosp_part"] = 10
        }
        #expect(broken == [])
    }

    @Test func `a fund row too many breaks the fifth, 999997 may be either`() throws {
        #expect(
            try broken(
                { _ in }, rows: IdentitiesTests.rows + [["fund_pay_type": "370200", "fund_payamt": 1]]) == [5]
        )
        #expect(
            try broken(
                { _ in }, rows: IdentitiesTests.rows + [["fund_pay_type": "999997", "fund_payamt": 10]]) == []
        )
    }

    @Test func `the parts of a line add up to its cost`() throws {
        let line: Members = [
            "det_item_fee_sumamt": .number("4.52"), "fulamt_ownpay_amt": 0, "overlmt_amt": 0,
            "preselfpay_amt": .number("0.23"),
            "inscp_scp_amt": .number("4.29"),
        ]
        #expect(try Identities.holds(inLine: Node(line, at: "")))
        var wrong = line
        wrong["preselfpay_amt"] = .number("0.22")
        #expect(try !Identities.holds(inLine: Node(wrong, at: "")))
    }
}
