import Claims
import HospitalMessages
import Registry
import Scheme
import Storage
import Visits
import Vocabulary

/// 2101–2102: a purchase at a pharmacy, which is visit, lines and settlement in one message.
extension DoorWork {
    mutating func quotePurchase() throws -> Reply {
        let purchase = try purchase()
        let statement = try door.claims.preSettle(
            try request(purchase.bill, purchase.person, purchase.visit, purchase.data), today: now.dayInChina,
            connection)
        let reply = try told(
            statement, purchase.person, purchase.visit, care: purchase.bill.code,
            clearing: purchase.bill.care.clearing, Certificate(of: purchase.data))
        return .success(with(lines: purchase.bill.lines, reply))
    }

    mutating func settlePurchase() throws -> Reply {
        let purchase = try purchase()
        try connection.lock(person: purchase.person.id)
        guard let info = purchase.visit.info else { preconditionFailure("a purchase says what it is") }
        var visit = try open(.pharmacy, purchase.person, ownNumber: envelope.msgid, info)
        try record(.charged(purchase.bill.lines), in: &visit)
        var reply = try settle(purchase.bill, purchase.person, &visit, purchase.data)
        reply.output = with(lines: purchase.bill.lines, reply.output)
        return reply
    }

    private struct Purchase {
        let data: Node
        let person: Person
        let visit: Visit
        let bill: VisitBill
    }

    /// What is bought, not stored yet.
    private mutating func purchase() throws -> Purchase {
        let data = try input.node("druginfo")
        try requireResident(data)
        let person = try person(of: data)
        let code = try data.text("med_type")
        let care = try door.codes.care(code, for: .pharmacy)
        try checkCertificate(data, of: person)
        let lines = try divide(try input.rows("drugdetail"))
        guard !lines.isEmpty else { throw DoorFault.noLines }
        var serials: Set<String> = []
        for line in lines {
            guard serials.insert(line.serial).inserted else { throw DoorFault.serialTaken(line.serial) }
        }
        let condition = try data.text(ifAny: "dise_codg")
        let bill = try VisitBill(
            lines: lines, code: code, care: care, batch: nil, isInterim: false, condition: condition)
        try bill.check("medfee_sumamt", bill.amounts.total, in: data)
        var visit = Visit(
            id: ID(at: now), facility: envelope.institution, patient: ID(of: person.id), kind: .pharmacy,
            ownNumber: envelope.msgid, recorded: now)
        visit.apply(
            .informed(
                VisitInfo(
                    care: code, began: try data.moment("begntime").instant, condition: condition,
                    reported: reported(data, "druginfo"))))
        return Purchase(data: data, person: person, visit: visit, bill: bill)
    }

    private func with(lines: [VisitLine], _ output: Wire) -> Wire {
        guard case .object(var members) = output else { return output }
        members["detlcutinfo"] = .list(lines.map(DoorWork.answer))
        return .object(members)
    }
}
