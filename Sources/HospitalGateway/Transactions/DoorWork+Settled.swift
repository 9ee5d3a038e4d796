import Claims
import HospitalMessages
import Receipts
import Registry
import Scheme
import Visits
import Vocabulary

/// 5203–5204: a settlement read back, with its lines.
extension DoorWork {
    /// What was answered when it was settled or taken back, with what the query says besides.
    mutating func settlement() throws -> Reply {
        let data = try input.node("data")
        let (person, visit, id, settled) = try settled(data)
        guard let receipt = try ReceiptFile(connection).find(ID(of: id)) else {
            throw DoorFault.notFound(.settlement, field: "setl_id")
        }
        let kept = try answered(receipt)
        let output = try kept ?? told(again: receipt, person, visit, settled, Certificate(of: data))
        guard case .object(var members) = output, case .object(var info)? = members["setlinfo"] else {
            throw DoorFault.notFound(.settlement, field: "setl_id")
        }
        if info["certno"]?.isNothing != false { info["certno"] = try about(person)["certno"] }
        info["pref_fund_pay"] = Wire(Money.zero)
        info["psn_pay"] = info["psn_part_amt"]
        info["cash_payamt"] = info["psn_cash_pay"]
        info["pay_loc"] = "2"
        info["fixmedins_code"] = .text(envelope.institution)
        info["fixmedins_name"] = .text(try facility().name)
        info["begndate"] = Wire(receipt.claim.admission)
        info["enddate"] = Wire(receipt.claim.discharge)
        // Both rows of a settlement taken back say so.
        info["refd_setl_flag"] = settled.reversal == nil ? "0" : "1"
        info["year"] = .text(receipt.year.description)
        info["dise_codg"] = Wire(visit.info?.condition)
        info["invono"] = Wire(settled.settlement.invoice)
        members["setlinfo"] = .object(info)
        return .success(.object(members))
    }

    /// A bare list, as clients read it.
    mutating func settledLines() throws -> Reply {
        let data = try input.node("data")
        let (_, visit, id, settled) = try settled(data)
        let names = DoorWork.lineFields
        return .success(
            .list(
                visit.lines(of: id).map { line in
                    guard case .object(var row) = DoorWork.answer(line) else { return .null }
                    for name in names { if let value = line.reported[name] { row[name] = .text(value) } }
                    row["mdtrt_id"] = .text(visit.number)
                    row["setl_id"] = .text(id.short)
                    row["med_type"] = .text(settled.settlement.care)
                    row["fee_ocur_time"] = Wire(Moment(line.occurred))
                    row["med_list_codg"] = .text(line.code)
                    row["medins_list_codg"] = .text(line.ownCode)
                    let own = line.reported["medins_list_name"] ?? line.ownCode
                    row["medins_list_name"] = .text(own)
                    // What the catalogue does not have goes by the names the hospital gave it.
                    row["hilist_code"] = row["hilist_code"] ?? .text(line.code)
                    row["hilist_name"] = row["hilist_name"] ?? .text(own)
                    row["list_type"] = row["list_type"] ?? "105"
                    row["dosform_name"] = .text(line.reported["dosform_name"] ?? "无")
                    return .object(row)
                }))
    }

    // MARK: - Parts

    /// What a line's sender said that is said again.
    private static let lineFields = [
        "rx_drord_no", "sin_dos_dscr", "used_frqu_dscr", "medc_way_dscr", "prodname", "spec",
        "bilg_dept_codg", "bilg_dept_name", "bilg_dr_codg", "bilg_dr_name", "acord_dept_codg",
        "acord_dept_name", "orders_dr_code", "orders_dr_name", "hosp_appr_flag", "tcmdrug_used_way",
        "etip_flag", "etip_hosp_code", "dscg_tkdrug_flag", "matn_fee_flag",
    ]

    /// The settlement that a query names: of this person's visit here; or the one that took it back.
    private mutating func settled(_ data: Node) throws -> (Person, Visit, ID<Settled>, Visit.Settlement) {
        let person = try person(of: data)
        guard let visit = try VisitBook(connection).find(number: data.text("mdtrt_id")),
            visit.facility == envelope.institution, try isOf(person, visit.patient)
        else { throw DoorFault.notFound(.visit, field: "mdtrt_id") }
        guard let id = ID<Settled>(short: try data.text("setl_id")),
            let settled = visit.settlements.first(where: {
                $0.settlement.receipt == id || $0.reversal?.by == id
            })
        else { throw DoorFault.notFound(.settlement, field: "setl_id") }
        return (person, visit, id, settled)
    }

    /// The answer that was kept with the message; nil where it named no amounts (2601).
    private func answered(_ receipt: Receipt) throws -> Wire? {
        guard
            let message = try MessageLog(connection, door.vault).find(
                facility: receipt.facility, number: receipt.message)
        else { return nil }
        let output = try Reply(message.reply).output
        guard case .object(let members) = output, members["setlinfo"] != nil else { return Wire?.none }
        return output
    }

    private func told(
        again receipt: Receipt, _ person: Person, _ visit: Visit, _ settled: Visit.Settlement,
        _ certificate: Certificate
    ) throws -> Wire {
        let id = ID<Settled>(of: receipt.id)
        guard let entry = try SettlementBook(connection).find(id) else {
            throw DoorFault.notFound(.settlement, field: "setl_id")
        }
        return try told(
            receipt.statement, person, visit, care: settled.settlement.care, clearing: entry.clearing,
            certificate,
            receipt: id, message: receipt.message, at: receipt.recorded,
            sign: receipt.reverses == nil ? 1 : -1)
    }
}
