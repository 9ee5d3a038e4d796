import HTTPTypes
import Receipts
import Registry
import Scheme
import Storage
import Vocabulary

/// Claims for programs: quoted, settled, looked up, reversed.
extension Desk {
    /// A settlement or a reversal, as programs read it.
    struct ReceiptDocument: Encodable {
        let status: StatementReport.Status
        /// Nil where the claim was refused: nothing was filed.
        let receipt: ID<Receipt>?
        let facility: String
        /// The sender's own number (报文号).
        let message: String?
        /// 个人编号
        let person: String
        /// The day it counts.
        let effective: Day
        let recorded: String?
        /// The receipt this one takes back; the amounts of the statement are then taken back.
        let reverses: ID<Receipt>?
        let reversedBy: ID<Receipt>?
        let statement: StatementReport

        init(_ filed: Filed) {
            let receipt = filed.receipt
            statement = StatementReport(receipt.statement)
            status = receipt.reverses == nil ? statement.status : .reversal
            self.receipt = receipt.id
            facility = receipt.facility
            message = receipt.message
            person = filed.person.number
            effective = receipt.effective
            recorded = receipt.recorded.rfc3339
            reverses = receipt.reverses
            reversedBy = filed.reversedBy
        }

        /// A refusal leaves nothing behind but its answer.
        init(refused settled: Settled, message: String?) {
            statement = StatementReport(settled.statement)
            status = statement.status
            receipt = nil
            facility = settled.facility.code
            self.message = message
            person = settled.person.number
            effective = settled.statement.claim.discharge
            recorded = nil
            reverses = nil
            reversedBy = nil
        }
    }

    func apiQuote(_ visit: Visit) throws -> Answer {
        let fields = ClaimFields(try JSONObject(visit.json), names: ClaimFields.quoting)
        let quote = try office.database.read { try self.quote(fields, for: visit.visitor, $0) }
        return try .json(StatementReport(quote.statement))
    }

    func apiSettle(_ visit: Visit) throws -> Answer {
        let fields = ClaimFields(try JSONObject(visit.json), names: ClaimFields.settling)
        let settled = try settle(fields, message: fields.message, for: visit.visitor)
        guard let filed = settled.filed else {
            return try .json(ReceiptDocument(refused: settled, message: fields.message))
        }
        return try answer(filed, isRepeat: settled.isRepeat)
    }

    func apiReceipt(_ visit: Visit) throws -> Answer {
        let id = try receiptID(visit)
        let filed = try office.database.read { try Jurisdiction(of: visit.visitor, $0).filed(id) }
        return try .json(ReceiptDocument(filed))
    }

    func apiReverse(_ visit: Visit) throws -> Answer {
        let (texts, wrong) = try JSONObject(visit.json).texts([ClaimFields.message])
        guard wrong.isEmpty else { throw Problem.wrongFields(wrong) }
        let (reversal, isRepeat) = try reverse(
            try receiptID(visit), message: texts[ClaimFields.message], for: visit.visitor)
        return try answer(reversal, isRepeat: isRepeat)
    }

    /// Made now, or made before: the same answer, the status says which.
    private func answer(_ filed: Filed, isRepeat: Bool) throws -> Answer {
        var answer = try Answer.json(ReceiptDocument(filed), status: isRepeat ? .ok : .created)
        answer.location = Route.apiReceipt.path(filed.receipt.id.description)
        return answer
    }
}
