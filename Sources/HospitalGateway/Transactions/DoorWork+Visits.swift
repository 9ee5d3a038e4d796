import HospitalMessages
import Registry
import Storage
import Visits
import Vocabulary

/// 9001–9002, 2201–2203, 2401–2405: signing in, visits and stays opened, changed and closed.
extension DoorWork {
    func signIn() throws -> Reply {
        .success([
            "signinoutb": [
                "sign_time": Wire(Moment(now)), "sign_no": .text(ID<DoorWork>(at: now).short),
            ]
        ])
    }

    func signOut() throws -> Reply {
        let time = Wire(Moment(now))
        return .success(["signoutoutb": ["sign_time": time], "sign_time": ["sign_time": time]])
    }

    // MARK: - Visits

    mutating func register() throws -> Reply {
        let data = try input.node("data")
        try requireResident(data)
        let person = try person(of: data)
        // What it is for is said by 2203; until then it is an ordinary visit.
        let info = VisitInfo(
            care: "11", began: try data.moment("begntime").instant, condition: nil,
            reported: reported(data, "data"))
        try checkCertificate(data, of: person)
        let visit = try open(.outpatient, person, ownNumber: data.text("ipt_otp_no"), info)
        return .success([
            "data": [
                "mdtrt_id": .text(visit.number), "psn_no": .text(person.number),
                "ipt_otp_no": .text(visit.ownNumber),
            ]
        ])
    }

    mutating func cancelRegistration() throws -> Reply {
        var (_, visit) = try visit(of: try input.node("data"), .outpatient)
        try requireEmpty(visit)
        try record(.cancelled, in: &visit)
        return .success()
    }

    mutating func informVisit() throws -> Reply {
        try inform(try input.node("mdtrtinfo"), .outpatient)
        return .success()
    }

    // MARK: - Stays

    mutating func admit() throws -> Reply {
        let data = try input.node("mdtrtinfo")
        try requireResident(data)
        let person = try person(of: data)
        let care = try data.text("med_type")
        _ = try door.codes.care(care, for: .inpatient)
        try checkElsewhere(data, care, isInpatient: true)
        try checkCertificate(data, of: person)
        let info = VisitInfo(
            care: care, began: try data.moment("begntime").instant,
            condition: try data.text(ifAny: "dise_codg"),
            reported: reported(data, "mdtrtinfo").merging(try diagnoses()) { own, _ in own })
        let visit = try open(.inpatient, person, ownNumber: data.text("ipt_no"), info)
        return .success(["result": ["mdtrt_id": .text(visit.number)]])
    }

    mutating func informStay() throws -> Reply {
        try inform(try input.node("adminfo"), .inpatient)
        return .success()
    }

    mutating func discharge() throws -> Reply {
        let data = try input.node("dscginfo")
        var (_, visit) = try visit(of: data, .inpatient)
        guard visit.discharge == nil else { throw DoorFault.order(.discharged) }
        let day = try data.day("endtime")
        if let began = visit.info?.began, day < began.dayInChina {
            throw DoorFault.order(.dischargeBeforeAdmission)
        }
        if var info = visit.info {
            if let condition = try data.text(ifAny: "dise_codg") { info.condition = condition }
            for (key, value) in reported(data, "dscginfo") { info.reported[key] = value }
            info.reported.merge(try diagnoses()) { _, new in new }
            try record(.informed(info), in: &visit)
        }
        try record(.discharged(day), in: &visit)
        return .success()
    }

    mutating func readmit() throws -> Reply {
        var (_, visit) = try visit(of: try input.node("data"), .inpatient)
        guard visit.discharge != nil else { throw DoorFault.order(.notDischarged) }
        guard !visit.isClosed else { throw DoorFault.order(.settled) }
        try record(.readmitted, in: &visit)
        return .success()
    }

    mutating func cancelAdmission() throws -> Reply {
        var (_, visit) = try visit(of: try input.node("data"), .inpatient)
        try requireEmpty(visit)
        try record(.cancelled, in: &visit)
        return .success()
    }

    // MARK: - Parts

    mutating func open(
        _ kind: Visit.Kind, _ person: Person, ownNumber: String, _ info: VisitInfo
    ) throws -> Visit {
        try connection.lock(person: person.id)
        let visit = try VisitBook(connection).open(
            Visit(
                id: ID(at: now), facility: envelope.institution, patient: ID(of: person.id), kind: kind,
                ownNumber: ownNumber, recorded: now),
            [.informed(info)])
        self.visit = visit.id
        return visit
    }

    /// What a visit is for, said anew. A settled visit stays what it was settled as.
    private mutating func inform(_ data: Node, _ kind: Visit.Kind) throws {
        var (_, visit) = try visit(of: data, kind)
        guard !visit.isClosed else { throw DoorFault.order(.settled) }
        let care = try data.text("med_type")
        _ = try door.codes.care(care, for: kind)
        if kind == .inpatient { try checkElsewhere(data, care, isInpatient: true) }
        let known = visit.info
        let info = VisitInfo(
            care: care, began: try data.moment(ifAny: "begntime")?.instant ?? known?.began ?? visit.recorded,
            condition: try data.text(ifAny: "dise_codg"),
            reported: (known?.reported ?? [:]).merging(
                reported(data, kind == .inpatient ? "adminfo" : "mdtrtinfo")
            ) { _, new in
                new
            }.merging(try diagnoses()) { _, new in new })
        try record(.informed(info), in: &visit)
    }

    /// The diagnoses that hold, in their order, as one text for each of their fields: `A08.000 J06.900`.
    private func diagnoses() throws -> [String: String] {
        let rows = try input.rows("diseinfo").filter { try $0.flag(ifAny: "vali_flag") ?? true }
        guard !rows.isEmpty else { return [:] }
        return [
            "diagnoses": try rows.map { try $0.text("diag_code") }.joined(separator: " "),
            "diagnosis_names": try rows.map { try $0.text("diag_name") }.joined(separator: "；"),
        ]
    }

    func requireEmpty(_ visit: Visit) throws {
        guard !visit.isSettled else { throw DoorFault.order(.settled) }
        guard visit.lines.isEmpty else { throw DoorFault.order(.hasLines) }
        guard visit.discharge == nil else { throw DoorFault.order(.discharged) }
    }
}
