import HospitalMessages
import Scheme
import Visits
import Vocabulary

/// What a message would settle: some open lines of a visit, added up.
struct VisitBill {
    let lines: [VisitLine]
    /// `med_type`
    let code: String
    let care: LocalCodes.Care
    let batch: String?
    let isInterim: Bool
    /// `dise_codg`
    let condition: String?
    let amounts: ClaimAmounts

    init(
        lines: [VisitLine], code: String, care: LocalCodes.Care, batch: String?, isInterim: Bool,
        condition: String?
    ) throws(DoorFault) {
        self.lines = lines
        self.code = code
        self.care = care
        self.batch = batch
        self.isInterim = isInterim
        self.condition = condition
        do {
            amounts = try ClaimAmounts(
                total: lines.map(\.amount).sum, outOfCatalogue: lines.map(\.outOfCatalogue).sum,
                overLimit: lines.map(\.overLimit).sum, firstSelfPay: lines.map(\.firstSelfPay).sum)
        } catch {
            throw .amounts(error)
        }
    }

    /// An amount the message states must be the one the lines come to; one it leaves out is not missed.
    func check(_ field: String, _ reckoned: Money, in data: Node) throws {
        guard let given = try data.money(ifAny: field) else { return }
        guard given == reckoned else {
            throw DoorFault.amount(field: field, given: given, reckoned: reckoned)
        }
    }

    /// The four amounts that the hospital had from the reckoning before.
    func compare(with data: Node) throws {
        try check("fulamt_ownpay_amt", amounts.outOfCatalogue, in: data)
        try check("overlmt_selfpay", amounts.overLimit, in: data)
        try check("preselfpay_amt", amounts.firstSelfPay, in: data)
        try check("inscp_scp_amt", amounts.inScope, in: data)
    }
}
