import Claims
import HospitalMessages
import Policies
import Registry
import Scheme
import Visits
import Vocabulary

/// 2206–2207, 2303–2304: what a visit's open lines come to, reckoned, and settled.
extension DoorWork {
    mutating func quote(_ kind: Visit.Kind) throws -> Reply {
        let data = try input.node("data")
        let (person, visit) = try visit(of: data, kind)
        let bill = try bill(of: visit, data)
        let statement = try door.claims.preSettle(
            try request(bill, person, visit, data), today: now.dayInChina, connection)
        return .success(
            try told(
                statement, person, visit, care: bill.code, clearing: bill.care.clearing, Certificate(of: data)
            ))
    }

    mutating func settle(_ kind: Visit.Kind) throws -> Reply {
        let data = try input.node("data")
        var (person, visit) = try visit(of: data, kind)
        let bill = try bill(of: visit, data)
        return try settle(bill, person, &visit, data)
    }

    /// Settles a bill, files it with its visit, and tells.
    mutating func settle(
        _ bill: VisitBill, _ person: Person, _ visit: inout Visit, _ data: Node
    ) throws -> Reply {
        try bill.compare(with: data)
        let done = try door.claims.settle(
            try request(bill, person, visit, data), message: envelope.msgid, at: now, connection)
        let settlement = try settlement(of: done.statement)
        guard let filed = done.receipt else { preconditionFailure("what is settled is filed") }
        let receipt = ID<Settled>(of: filed)
        self.receipt = receipt
        try record(
            .settled(
                VisitSettlement(
                    receipt: receipt, care: bill.code, batch: bill.batch, isInterim: bill.isInterim,
                    invoice: try data.text(ifAny: "invono"), message: envelope.msgid, at: now)), in: &visit)
        try SettlementBook(connection).add(
            SettlementBook.Entry(
                receipt: receipt, facility: envelope.institution, visit: visit.id, patient: visit.patient,
                clearing: bill.care.clearing, at: now, total: settlement.amounts.total, fund: settlement.paid,
                message: envelope.msgid, reverses: nil))
        return .success(
            try told(
                done.statement, person, visit, care: bill.code, clearing: bill.care.clearing,
                Certificate(of: data), receipt: receipt))
    }

    // MARK: - Parts

    /// The open lines that a message would settle, and what for.
    func bill(of visit: Visit, _ data: Node) throws -> VisitBill {
        try requireResident(data)
        let code = try data.text(ifAny: "med_type") ?? visit.info?.care ?? ""
        let care = try door.codes.care(code, for: visit.kind)
        // Until 2203 says otherwise a visit is an ordinary one; 2206 may name another kind where it has not.
        if let known = visit.info?.care, known != code, try door.codes.care(known, for: visit.kind) != care,
            !(visit.kind == .outpatient && visit.info?.reported["diagnoses"] == nil)
        {
            throw DoorFault.careDiffers(given: code, known: known)
        }
        if visit.kind == .inpatient, visit.isClosed { throw DoorFault.order(.settled) }
        if visit.kind == .outpatient { try checkElsewhere(data, code, isInpatient: false) }
        let batch = visit.kind == .outpatient ? try data.text("chrg_bchno") : nil
        let lines = visit.openLines(batch: batch)
        guard !lines.isEmpty else { throw DoorFault.noLines }
        let bill = try VisitBill(
            lines: lines, code: code, care: care, batch: batch,
            isInterim: try data.flag(ifAny: "mid_setl_flag") ?? false,
            condition: try data.text(ifAny: "dise_codg") ?? visit.info?.condition)
        try bill.check("medfee_sumamt", bill.amounts.total, in: data)
        return bill
    }

    /// Care elsewhere says how urgent it was, or that it was an injury: a stay when it begins, a visit when it is settled.
    func checkElsewhere(_ data: Node, _ care: String, isInpatient: Bool) throws {
        guard try !facility().district.lies(in: door.region) else { return }
        if let fault = try VisitExtension(of: data).fault(medType: care, isInpatient: isInpatient) {
            throw fault
        }
    }

    /// The visit's bill as a claim.
    func request(_ bill: VisitBill, _ person: Person, _ visit: Visit, _ data: Node) throws -> ClaimRequest {
        let today = now.dayInChina
        let kind = bill.care.kind
        // A stay settled in parts has one deductible; where the policy does not say so nobody guesses.
        if bill.isInterim || visit.isSettled, kind == .inpatient || kind == .maternity {
            let plan: Plan
            do {
                plan = try door.claims.book.plan(region: door.region, district: person.district, on: today)
            } catch {
                throw ClaimsError.noPlan(error)
            }
            guard plan.isOneStay(of: kind) else { throw DoorFault.interimUnknown }
        }
        let began = visit.info?.began.dayInChina ?? today
        var last = began
        if visit.kind == .inpatient {
            last = try visit.discharge ?? data.day(ifAny: "dscgTime") ?? today
            guard began <= last else { throw DoorFault.order(.dischargeBeforeAdmission) }
        }
        let code =
            kind == .chronic && !door.codes.conditions.isEmpty
            ? try filedCondition(bill.condition, of: person.id, on: last) : bill.condition
        let condition = code.flatMap { door.codes.conditions[$0] }
        return ClaimRequest(
            person: person.id, facility: envelope.institution, kind: kind,
            place: try place(bill, person.id, on: began), admission: began, discharge: last,
            amounts: bill.amounts, condition: condition,
            // An interim settlement's stay goes on.
            isTransfer: visit.kind == .inpatient && visit.isSettled,
            babies: kind == .maternity ? try babies(visit) : 1)
    }

    /// 胎儿数, as the stay reported it; one where it did not.
    private func babies(_ visit: Visit) throws -> Int {
        guard let said = visit.info?.reported["fetus_cnt"] else { return 1 }
        guard let count = Int(said), (1...Claim.mostBabies).contains(count) else {
            throw Fault("fetus_cnt", .tooLarge(digits: 1))
        }
        return count
    }

    /// Where the care was, seen from the region of insurance. A transfer that was filed counts from the day care began.
    private func place(_ bill: VisitBill, _ person: ID<Person>, on day: Day) throws -> CarePlace {
        let facility = try facility()
        if facility.district.lies(in: door.region) { return .local }
        let isProvince = facility.district.description.prefix(2) == door.region.description.prefix(2)
        if bill.care.isEmergency { return isProvince ? .provinceEmergency : .elsewhereEmergency }
        if try isTransferred(person, on: day) { return isProvince ? .provinceReferred : .elsewhereReferred }
        return isProvince ? .provinceUnfiled : .elsewhereUnfiled
    }
}
