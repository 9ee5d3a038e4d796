import HospitalMessages
import Registry
import Storage
import Visits
import Vocabulary

/// 2501–2507 and 5301, 5302, 5304: what is filed before care (备案), cancelled, and read back.
extension DoorWork {
    mutating func fileTransfer() throws -> Reply {
        let data = try input.node("refmedin")
        return try file(
            .transfer, data, subject: data.text("reflin_medins_no"),
            from: try data.day(ifAny: "begndate") ?? data.day("refl_date"))
    }

    mutating func fileChronic() throws -> Reply {
        let data = try input.node("data")
        try requireResident(data)
        let code = try data.text("opsp_dise_code")
        // A region that lists its conditions files no others.
        guard door.codes.conditions.isEmpty || door.codes.conditions[code] != nil else {
            throw DoorFault.conditionUnknown(code)
        }
        return try file(.chronic, data, subject: code, from: try data.day("begndate"))
    }

    mutating func fileFacility() throws -> Reply {
        let data = try input.node("data")
        return try file(
            .facility, data, subject: try data.text("fixmedins_code"), from: try data.day("begndate"))
    }

    mutating func fileAccident() throws -> Reply {
        let data = try input.node("data")
        return try file(.accident, data, subject: "", from: try data.day("begndate"))
    }

    /// By whoever filed it, once.
    mutating func cancelFiling(_ kind: Filing.Kind) throws -> Reply {
        let data = try input.node("data")
        let person = try person(of: data)
        try connection.lock(person: person.id)
        let filings = Filings(connection)
        guard let (filing, isCancelled) = try filings.find(number: data.text("trt_dcla_detl_sn")),
            filing.kind == kind, filing.by == envelope.institution, try isOf(person, filing.patient)
        else { throw DoorFault.notFound(.filing, field: "trt_dcla_detl_sn") }
        guard !isCancelled else { throw DoorFault.filingCancelled }
        try filings.cancel(filing.id, reason: data.text(ifAny: "memo"), at: now)
        return .success()
    }

    // MARK: - Read back

    mutating func chronicFilings() throws -> Reply {
        let person = try person(of: try input.node("data"))
        let rows = try Filings(connection).of(try records(of: person.id), .chronic).map { filing -> Wire in
            [
                "opsp_dise_code": .text(filing.subject),
                "opsp_dise_name": .text(filing.reported["opsp_dise_name"] ?? filing.subject),
                "begndate": Wire(filing.from), "enddate": Wire(filing.through),
            ]
        }
        return .success(["feedetail": .list(rows)])
    }

    mutating func facilityFilings() throws -> Reply {
        let data = try input.node("data")
        let person = try person(of: data)
        let type = try data.text("biz_appy_type")
        let filings = try Filings(connection).of(try records(of: person.id), .facility)
        let rows = filings.filter { $0.reported["biz_appy_type"] == type }.map { filing -> Wire in
            [
                "psn_no": .text(person.number), "insutype": "390",
                "fix_srt_no": .text(filing.reported["fix_srt_no"] ?? "1"),
                "fixmedins_code": .text(filing.subject),
                "fixmedins_name": .text(filing.reported["fixmedins_name"] ?? filing.subject),
                "begndate": Wire(filing.from), "enddate": Wire(filing.through),
                "memo": Wire(filing.reported["memo"]),
            ]
        }
        return .success(["psnfixmedin": .list(rows)])
    }

    mutating func transferFilings() throws -> Reply {
        let data = try input.node("data")
        let person = try person(of: data)
        let from = try data.day("begntime")
        let through = try data.day(ifAny: "endtime")
        let filings = try Filings(connection).of(try records(of: person.id), .transfer).filter { filing in
            filing.from >= from && (through.map { filing.from <= $0 } ?? true)
        }
        let told = [
            "diag_code", "diag_name", "dise_cond_dscr", "reflin_medins_name", "refl_rea", "refl_date",
        ]
        let illness: Set = ["diag_code", "diag_name", "dise_cond_dscr", "refl_rea"]
        let rows = try filings.map { filing -> Wire in
            var row = try about(person)
            // What somebody is ill with is for who sent them and who takes them.
            let isOurs = filing.by == envelope.institution || filing.subject == envelope.institution
            for field in told where isOurs || !illness.contains(field) {
                row[field] = Wire(filing.reported[field])
            }
            row["dcla_souc"] = "01"
            row["reflin_medins_no"] = .text(filing.subject)
            row["out_flag"] = filing.reported["refl_type"] == "1" ? "0" : "1"
            row["hosp_agre_refl_flag"] = .text(filing.reported["hosp_agre_refl_flag"] ?? "1")
            row["begndate"] = Wire(filing.from)
            row["enddate"] = Wire(filing.through)
            row["opt_time"] = Wire(Moment(filing.recorded))
            return .object(row)
        }
        return .success(["refmedin": .list(rows)])
    }

    // MARK: - What they do

    /// Whether a transfer to the institution that asks stands for a day: filed by another, and before the care was over.
    func isTransferred(_ person: ID<Person>, on day: Day) throws -> Bool {
        try Filings(connection).of(try records(of: person), .transfer).contains {
            $0.subject == envelope.institution && $0.by != $0.subject && $0.covers(day)
                && $0.recorded.dayInChina <= day
        }
    }

    /// The condition of a chronic visit: one that is filed, and where none is named the only one that is.
    func filedCondition(_ code: String?, of person: ID<Person>, on day: Day) throws -> String {
        let filed = try Filings(connection).of(try records(of: person), .chronic).filter { $0.covers(day) }
            .map(
                \.subject)
        if let code {
            guard filed.contains(code) else { throw DoorFault.conditionNotFiled(code) }
            return code
        }
        guard let only = filed.first, filed.allSatisfy({ $0 == only }) else {
            throw DoorFault.conditionNotFiled(nil)
        }
        return only
    }

    // MARK: - Parts

    private mutating func file(_ kind: Filing.Kind, _ data: Node, subject: String, from: Day) throws -> Reply
    {
        let person = try person(of: data)
        try connection.lock(person: person.id)
        let through = try data.day(ifAny: "enddate")
        if let through, through < from { throw DoorFault.endsBeforeStart(field: "enddate") }
        let filing = Filing(
            id: ID(at: now), kind: kind, patient: ID(of: person.id), by: envelope.institution,
            subject: subject, from: from, through: through,
            reported: reported(data, kind == .transfer ? "refmedin" : "data"), recorded: now)
        try Filings(connection).file(filing)
        return .success(["result": ["trt_dcla_detl_sn": .text(filing.number)]])
    }
}
