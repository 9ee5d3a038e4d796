package import Vocabulary

/// A line of a fee list (费用明细) as it was reported, and as the catalogue divided it on the day it came.
package struct VisitLine: Hashable, Sendable, Codable {
    /// 费用明细流水号 (`feedetl_sn`): the sender's, once in a visit.
    package let serial: String
    /// 收费批次号 (`chrg_bchno`): what is settled together; empty for a stay.
    package let batch: String
    /// The line that this one gives back, wholly or in part; its amount and quantity are negative then.
    package let returns: String?
    /// 医疗目录编码 (`med_list_codg`)
    package let code: String
    /// 医药机构目录编码 (`medins_list_codg`)
    package let ownCode: String
    package let occurred: Instant
    /// In ten thousandths.
    package let quantity: Int64
    /// For one, in millionths of a yuan.
    package let price: Int64
    package let amount: Money
    package let outOfCatalogue: Money
    package let overLimit: Money
    package let firstSelfPay: Money
    /// What the reply said besides the amounts, and what the sender said besides: by the names of the interface.
    package let answered: [String: String]
    package let reported: [String: String]

    package var inScope: Money { amount - outOfCatalogue - overLimit - firstSelfPay }

    package init(
        serial: String, batch: String, returns: String?, code: String, ownCode: String, occurred: Instant,
        quantity: Int64, price: Int64, amount: Money, outOfCatalogue: Money, overLimit: Money,
        firstSelfPay: Money, answered: [String: String], reported: [String: String]
    ) {
        self.serial = serial
        self.batch = batch
        self.returns = returns
        self.code = code
        self.ownCode = ownCode
        self.occurred = occurred
        self.quantity = quantity
        self.price = price
        self.amount = amount
        self.outOfCatalogue = outOfCatalogue
        self.overLimit = overLimit
        self.firstSelfPay = firstSelfPay
        self.answered = answered
        self.reported = reported
    }
}
