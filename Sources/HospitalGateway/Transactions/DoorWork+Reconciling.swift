import HospitalMessages
import Visits
import Vocabulary

/// 3201: a hospital's totals against ours (对总账).
extension DoorWork {
    func compareTotals() throws -> Reply {
        let data = try input.node("data")
        try requireResident(data)
        let rows: SettlementBook.Rows =
            switch try data.text(ifAny: "refd_setl_flag") {
            case "0": .standing
            case "1": .reversals
            default: .all
            }
        let range = try range(data, "stmt_begndate", "stmt_enddate")
        let sums = try SettlementBook(connection).sums(
            at: envelope.institution, clearing: try data.text("clr_type"),
            from: range.start, before: range.end, rows)
        var differences: [String] = []
        func compare(_ label: String, _ field: String, _ ours: Money) throws {
            let theirs = try data.money(field)
            if theirs != ours { differences.append("\(label)：机构 \(theirs)，中心 \(ours)") }
        }
        try compare("医疗费总额", "medfee_sumamt", sums.total)
        try compare("基金支付总额", "fund_pay_sumamt", sums.fund)
        try compare("个人账户支付", "acct_pay", .zero)
        let count = try data.count("fixmedins_setl_cnt")
        if count != sums.count { differences.append("结算笔数：机构 \(count)，中心 \(sums.count)") }
        return .success([
            "stmtinfo": [
                "setl_optins": .text(try data.text("setl_optins")),
                "stmt_rslt": differences.isEmpty ? "0" : "1",
                "stmt_rslt_dscr": .text(
                    differences.isEmpty ? "平" : "不平。" + differences.joined(separator: "；")),
            ]
        ])
    }
}
