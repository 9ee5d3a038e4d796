private import Vocabulary

/// What must add up in every settlement reply, and in every line of a fee upload (恒等式).
///
/// 1 medfee = fulamt_ownpay + overlmt_selfpay + preselfpay + inscp_scp; 2 medfee = fund_pay_sumamt + psn_part + hosp_part;
/// 3 psn_part = acct_pay + psn_cash_pay, and acct_mulaid_pay is within acct_pay; 4 fund_pay_sumamt is the sum of the eight
/// funds; 5 it is the sum of the fund rows of setldetail; 6 for residents the rows of each fund are its amount.
public enum Identities {
    /// The numbers of the identities that do not hold. Older servers leave out amounts of a reversal; those are taken from
    /// where they stand instead.
    public static func broken(in setlinfo: Node, details: [Node]) throws(Fault) -> [Int] {
        func amount(_ names: String...) throws(Fault) -> Money {
            for name in names { if let money = try setlinfo.money(ifAny: name) { return money } }
            return .zero
        }
        func sum(_ names: [String]) throws(Fault) -> Money {
            var sum = Money.zero
            for name in names { sum += try amount(name) }
            return sum
        }
        var broken: [Int] = []
        let cost = try setlinfo.money("medfee_sumamt")
        let funds = try setlinfo.money("fund_pay_sumamt")
        let account = try amount("acct_pay")
        let byAccountAndCash = account + (try amount("psn_cash_pay"))
        var part = try setlinfo.money(ifAny: "psn_part_amt")
        if part == nil { part = try setlinfo.money(ifAny: "psn_pay") }
        let patient = part ?? byAccountAndCash
        let shared = try amount("acct_mulaid_pay")

        if try cost != sum(["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"]) {
            broken.append(1)
        }
        if try cost != funds + patient + amount("hosp_part_amt", "ownpay_hosp_part") { broken.append(2) }
        let isWithin =
            shared == .zero
            || (shared.fen < 0) == (account.fen < 0) && shared.fen.magnitude <= account.fen.magnitude
        if patient != byAccountAndCash || !isWithin { broken.append(3) }
        if try funds != sum(Identities.funds) { broken.append(4) }
        let rows = try Identities.rows(details)
        if !rows.isEmpty {
            if !Identities.adds(rows, to: funds) { broken.append(5) }
            if try setlinfo.text(ifAny: "insutype") == "390" {
                for (field, prefixes) in residentFunds {
                    let paid = rows.filter { row in prefixes.contains { row.fund.hasPrefix($0) } }.map(
                        \.amount
                    ).sum
                    if try paid != amount(field) {
                        broken.append(6)
                        break
                    }
                }
            }
        }
        return broken
    }

    /// Whether the parts of a line of a fee upload add up to its cost.
    public static func holds(inLine line: Node) throws(Fault) -> Bool {
        var sum = Money.zero
        for name in ["fulamt_ownpay_amt", "overlmt_amt", "preselfpay_amt", "inscp_scp_amt"] {
            sum += try line.money(ifAny: name) ?? .zero
        }
        return try line.money("det_item_fee_sumamt") == sum
    }

    static let funds = [
        "hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "hifdm_pay", "oth_pay",
    ]

    private static let residentFunds = [
        ("hifp_pay", ["3901"]), ("hifmi_pay", ["3902", "3903"]), ("maf_pay", ["6101"]),
    ]

    /// The rows that name a payer, without those of personal accounts and of the hospital's advance.
    private static func rows(_ details: [Node]) throws(Fault) -> [(fund: String, amount: Money)] {
        var rows: [(String, Money)] = []
        for detail in details {
            guard let fund = try detail.text(ifAny: "fund_pay_type"), !fund.hasPrefix("3102"),
                fund != "999996"
            else {
                continue
            }
            rows.append((fund, try detail.money(ifAny: "fund_payamt") ?? .zero))
        }
        return rows
    }

    /// Rows of 999997 are a fund at some servers and the hospital's part at others.
    private static func adds(_ rows: [(fund: String, amount: Money)], to funds: Money) -> Bool {
        rows.map(\.amount).sum == funds || rows.filter { $0.fund != "999997" }.map(\.amount).sum == funds
    }
}
