import Claims
import HospitalMessages
import Receipts
import Registry
import Scheme
import Storage
import Visits
import Vocabulary

/// 2103, 2208, 2305 and 2601: settlements taken back, messages called off.
extension DoorWork {
    /// A settlement taken back, once: a second settlement with every amount negative.
    mutating func takeBack(_ kind: Visit.Kind) throws -> Reply {
        let data = try input.node("data")
        var (person, visit) = try visit(of: data, kind)
        guard let receipt = ID<Settled>(short: try data.text("setl_id")) else {
            throw DoorFault.notFound(.settlement, field: "setl_id")
        }
        return .success(try takeBack(receipt, person, &visit, data))
    }

    private mutating func takeBack(
        _ receipt: ID<Settled>, _ person: Person, _ visit: inout Visit, _ data: Node
    ) throws -> Wire {
        guard let known = visit.settlement(receipt) else {
            throw DoorFault.notFound(.settlement, field: "setl_id")
        }
        guard known.reversal == nil else { throw DoorFault.reversedAlready }
        let reversal = try door.claims.reverse(
            ID(of: receipt), message: envelope.msgid, at: now, connection)
        guard let entry = try SettlementBook(connection).find(receipt) else {
            preconditionFailure("what was settled at this door is in its book")
        }
        let back = ID<Settled>(of: reversal.id)
        self.receipt = back
        try record(
            .reversed(VisitReversal(receipt: receipt, by: back, message: envelope.msgid, at: now)), in: &visit
        )
        try SettlementBook(connection).add(
            SettlementBook.Entry(
                receipt: back, facility: entry.facility, visit: visit.id, patient: visit.patient,
                clearing: entry.clearing, at: now, total: -entry.total, fund: -entry.fund,
                message: envelope.msgid,
                reverses: receipt))
        return try told(
            reversal.statement, person, visit, care: known.settlement.care, clearing: entry.clearing,
            Certificate(of: data), receipt: back, sign: -1)
    }

    /// 冲正: what a message did of which the sender never saw the answer. One that has not come yet is refused when it comes.
    mutating func callOff() throws -> Reply {
        let data = try input.node("data")
        let asked = try data.text("oinfno").uppercased()
        let transaction = Transaction.find(asked)?.number ?? asked
        guard ["2102", "2207", "2304", "2401"].contains(transaction) else {
            throw DoorFault.cannotCallOff(asked)
        }
        let person = try person(of: data)
        try connection.lock(person: person.id)
        let number = try data.text("omsgid")
        let log = MessageLog(connection, door.vault)
        guard let message = try log.find(facility: envelope.institution, number: number) else {
            try log.callOff(
                facility: envelope.institution, number: number, transaction: transaction, at: now)
            return .failure(DoorFault.messageNotFound.words)
        }
        guard message.transaction == transaction else {
            throw DoorFault.notFound(.message, field: "oinfno")
        }
        guard let id = message.visit, var visit = try VisitBook(connection).find(id),
            try isOf(person, visit.patient)
        else { throw DoorFault.notFound(.message, field: "omsgid") }
        self.visit = visit.id
        if let receipt = message.receipt {
            _ = try takeBack(receipt, person, &visit, data)
        } else {
            guard !visit.isCancelled else { throw DoorFault.order(.cancelled) }
            try requireEmpty(visit)
            try record(.cancelled, in: &visit)
        }
        // The message, when it comes once more, is not answered as if it stood.
        try log.callOff(facility: envelope.institution, number: number, transaction: transaction, at: now)
        return .success()
    }
}
