import Claims
import Receipts
import Registry
import Scheme
import Storage
import Visits
import Vocabulary

/// The work on claims, as pages and programs both ask for it.
extension Desk {
    /// What settling would answer, and for whom.
    struct Quote {
        let statement: Statement
        /// Nil where they were only described.
        let person: Person?
        let facility: Facility?
    }

    /// Works a claim out and stores nothing (试算).
    func quote(_ fields: ClaimFields, for visitor: Visitor, _ connection: Connection) throws -> Quote {
        var reading = try reading(fields, for: visitor, connection)
        guard reading.isRegistered else {
            let asked = try reading.described()
            var year = YearToDate()
            let statement = asked.plan.statement(
                of: asked.claim, for: asked.insured, year: &year, program: office.claims.program)
            return Quote(statement: statement, person: nil, facility: asked.facility)
        }
        let today = clock().dayInChina
        let asked = try reading.registered(today: today)
        let statement = try office.claims.preSettle(asked.request, today: today, connection)
        return Quote(statement: statement, person: asked.person, facility: asked.facility)
    }

    struct Settled {
        let statement: Statement
        let person: Person
        let facility: Facility
        /// Nil where it was refused.
        let filed: Filed?
        let isRepeat: Bool
    }

    /// Settles and posts a claim, or answers a repeated message as before.
    ///
    /// The moment is taken inside the transaction, so that the order of filing and the clock agree.
    func settle(_ fields: ClaimFields, message: String?, for visitor: Visitor) throws -> Settled {
        try office.database.transaction { connection in
            let moment = clock()
            var reading = try reading(fields, for: visitor, connection)
            let message = reading.message(message)
            let asked = try reading.registered(today: moment.dayInChina)
            let done = try office.claims.settle(asked.request, message: message, at: moment, connection)
            let jurisdiction = try Jurisdiction(of: visitor, connection)
            return Settled(
                statement: done.statement, person: asked.person, facility: asked.facility,
                filed: try done.receipt.map { try jurisdiction.filed($0) }, isRepeat: done.isRepeat)
        }
    }

    /// Takes a settlement back (冲正), or answers the same order as before.
    func reverse(
        _ id: ID<Receipt>, message: String?, for visitor: Visitor
    ) throws -> (reversal: Filed, isRepeat: Bool) {
        guard let message, Desk.isMessage(message) else { throw Problem.wrongFields([.noMessage]) }
        return try office.database.transaction { connection in
            let moment = clock()
            let jurisdiction = try Jurisdiction(of: visitor, connection)
            _ = try jurisdiction.filed(id)
            // Its visit and the hospital's books go with it, so it is taken back where it came from.
            guard try SettlementBook(connection).find(ID(of: id)) == nil else {
                throw Problem.settledByMessage
            }
            let isRepeat = try ReceiptFile(connection).reversal(of: id) != nil
            let reversal = try office.claims.reverse(id, message: message, at: moment, connection)
            return (try jurisdiction.filed(reversal.id), isRepeat)
        }
    }

    private func reading(
        _ fields: ClaimFields, for visitor: Visitor, _ connection: Connection
    ) throws -> ClaimReading {
        ClaimReading(
            fields, office: office, jurisdiction: try Jurisdiction(of: visitor, connection),
            facilities: Facilities(connection))
    }

    /// The receipt a path names.
    func receiptID(_ visit: Visit) throws -> ID<Receipt> {
        guard let id = ID<Receipt>(visit.parameters["receipt"] ?? "") else { throw Problem.noSuchReceipt }
        return id
    }

    /// A message's number: 1 to 64 visible characters.
    fileprivate static func isMessage(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

extension ClaimReading {
    /// The message's number; where there is none, that is said with what else is wrong.
    fileprivate mutating func message(_ text: String?) -> String {
        guard let text, Desk.isMessage(text) else {
            wrong.append(.noMessage)
            return ""
        }
        return text
    }
}

extension WrongField {
    fileprivate static let noMessage = WrongField(
        ClaimFields.message, Words("没有报文号，或写法不对", "the message's number is missing or of another form"),
        Words(
            "请写发送方自己的编号，1–64 个字母、数字或符号，不含空格",
            "write the sender's own number: 1 to 64 letters, digits or signs without spaces"))
}
