import Catalogue
import HospitalMessages
import Registry
import Scheme
import Visits
import Vocabulary

/// 2204–2205, 2301–2302: lines of a fee list, divided by the catalogue as they come.
extension DoorWork {
    mutating func chargeVisit() throws -> Reply {
        let rows = try input.rows("feedetail")
        var (_, visit) = try visit(of: rows, .outpatient)
        for batch in Set(try rows.map { try $0.text("chrg_bchno") }).sorted()
        where visit.settlements.contains(where: { $0.reversal == nil && $0.settlement.batch == batch }) {
            throw DoorFault.batchSettled(batch)
        }
        return try charge(rows, in: &visit)
    }

    mutating func chargeStay() throws -> Reply {
        let rows = try input.rows("feedetail")
        var (_, visit) = try visit(of: rows, .inpatient)
        guard !visit.isClosed else { throw DoorFault.order(.settled) }
        return try charge(rows, in: &visit)
    }

    /// `0000`: all batches that are not settled.
    mutating func unchargeVisit() throws -> Reply {
        let data = try input.node("data")
        var (_, visit) = try visit(of: data, .outpatient)
        let batch = try data.text("chrg_bchno")
        let open = visit.openLines(batch: batch == DoorWork.everything ? nil : batch)
        if open.isEmpty, visit.lines.contains(where: { $0.line.batch == batch }) {
            throw DoorFault.batchSettled(batch)
        }
        if !open.isEmpty { try record(.uncharged(open.map(\.serial)), in: &visit) }
        return .success()
    }

    mutating func unchargeStay() throws -> Reply {
        let rows = try input.rows("data")
        var (_, visit) = try visit(of: rows, .inpatient)
        let open = visit.openLines()
        var gone: [String] = []
        for row in rows {
            let serial = try row.text("feedetl_sn")
            if serial == DoorWork.everything {
                gone += open.map(\.serial)
            } else {
                guard open.contains(where: { $0.serial == serial }) else {
                    throw DoorFault.lineNotFound(serial)
                }
                // A line that another gives back cannot go alone.
                gone += [serial] + open.filter { $0.returns == serial }.map(\.serial)
            }
        }
        if !gone.isEmpty { try record(.uncharged(Set(gone).sorted()), in: &visit) }
        return .success()
    }

    static let everything = "0000"

    // MARK: - Parts

    /// The visit that all rows of a message are of.
    private mutating func visit(of rows: [Node], _ kind: Visit.Kind) throws -> (Person, Visit) {
        guard let first = rows.first else { throw DoorFault.noLines }
        let number = try first.text("mdtrt_id")
        for row in rows where try row.text("mdtrt_id") != number {
            throw DoorFault.notFound(.visit, field: "mdtrt_id")
        }
        return try visit(of: first, kind)
    }

    private mutating func charge(_ rows: [Node], in visit: inout Visit) throws -> Reply {
        var taken = Set(visit.lines.map(\.line.serial))
        let lines = try divide(rows, giving: visit.kind == .inpatient ? visit.openLines() : nil)
        for line in lines {
            guard taken.insert(line.serial).inserted else { throw DoorFault.serialTaken(line.serial) }
        }
        try record(.charged(lines), in: &visit)
        return .success(["result": .list(lines.map(DoorWork.answer))])
    }

    /// The facility that sends, as it is today.
    func facility() throws -> Facility {
        guard let facility = try Facilities(connection).find(code: envelope.institution, on: now.dayInChina)
        else { throw DoorFault.institution(.unknown) }
        return facility
    }

    /// The rows as lines, each divided by the catalogue of its day.
    ///
    /// - Parameter open: what rows may give back; nil: nothing is given back here.
    func divide(_ rows: [Node], giving open: [VisitLine]? = nil) throws -> [VisitLine] {
        var division = try LineDivision(open ?? [], at: facility().level)
        var days: [Day: Set<String>] = [:]
        func want(_ code: String, _ day: Day) { days[day, default: []].insert(code) }
        for row in rows {
            want(try row.text("med_list_codg"), try row.day("fee_ocur_time"))
            if open != nil, let origin = try row.text(ifAny: "init_feedetl_sn").flatMap({ division.left[$0] })
            {
                want(origin.code, origin.day)
            }
        }
        for (day, codes) in days {
            division.items[day] = try door.catalogue.items(codes, on: day, in: door.region, connection)
        }
        return try rows.map { row in
            try line(row, returns: open == nil ? nil : try row.text(ifAny: "init_feedetl_sn"), &division)
        }
    }

    private func line(_ row: Node, returns: String?, _ division: inout LineDivision) throws -> VisitLine {
        let (serial, code) = (try row.text("feedetl_sn"), try row.text("med_list_codg"))
        let fee = FeeLine(
            quantity: try row.quantity("cnt"), amount: try row.money("det_item_fee_sumamt"),
            approval: try row.text(ifAny: "hosp_appr_flag").flatMap(HospitalApproval.init) ?? .notNeeded)
        let parts =
            if let returns {
                try division.giveBack(fee, code: code, of: returns, as: serial)
            } else {
                try division.take(fee, code: code, on: row.day("fee_ocur_time"), as: serial)
            }
        var answered = [
            "pric_uplmt_amt": (parts.told.limit ?? ClassifiedLine.noLimit).description,
            "selfpay_prop": parts.told.share.decimal,
            "chrgitm_lv": parts.told.catalogueClass.code,
            "med_chrgitm_type": (parts.item?.charge ?? .other).rawValue,
            "lmt_used_flag": parts.item?.isLimited == true ? "1" : "0",
            "hi_nego_drug_flag": parts.item?.isNegotiated == true ? "1" : "0",
        ]
        if let reason = parts.told.reason { answered["memo"] = reason.words.zh }
        if let item = parts.item {
            answered["hilist_code"] = item.listCode
            answered["hilist_name"] = item.name
            answered["list_type"] = item.kind.rawValue
        }
        let table = number.hasPrefix("21") ? "drugdetail" : "feedetail"
        return VisitLine(
            serial: serial, batch: try row.text(ifAny: "chrg_bchno") ?? "", returns: returns, code: code,
            ownCode: try row.text("medins_list_codg"), occurred: try row.moment("fee_ocur_time").instant,
            quantity: fee.quantity.tenThousandths, price: try row.unitPrice("pric").micros,
            amount: fee.amount, outOfCatalogue: parts.outOfCatalogue, overLimit: parts.overLimit,
            firstSelfPay: parts.firstSelfPay, answered: answered,
            reported: reported(row, table, without: DoorWork.kept))
    }

    /// Fields of a row that are kept by themselves.
    private static let kept: Set<String> = [
        "feedetl_sn", "chrg_bchno", "init_feedetl_sn", "med_list_codg", "medins_list_codg", "fee_ocur_time",
        "det_item_fee_sumamt", "cnt", "pric",
    ]

    static func answer(_ line: VisitLine) -> Wire {
        var members: Members = [
            "feedetl_sn": .text(line.serial), "det_item_fee_sumamt": Wire(line.amount),
            "cnt": Wire(Quantity(tenThousandths: line.quantity)),
            "pric": Wire(UnitPrice(micros: line.price)),
            "fulamt_ownpay_amt": Wire(line.outOfCatalogue), "overlmt_amt": Wire(line.overLimit),
            "preselfpay_amt": Wire(line.firstSelfPay), "inscp_scp_amt": Wire(line.inScope),
        ]
        for (key, value) in line.answered.sorted(by: { $0.key < $1.key }) {
            members[key] = ["pric_uplmt_amt", "selfpay_prop"].contains(key) ? .number(value) : .text(value)
        }
        for flag in ["bas_medn_flag", "chld_medc_flag", "list_sp_item_flag", "drt_reim_flag"] {
            members[flag] = "0"
        }
        return .object(members)
    }
}
