package import Payments
package import Scheme
package import Vocabulary

/// One line of a file of payments, read and its person looked up: not yet recorded.
package struct PaymentLine: Hashable, Sendable {
    /// Where it stands in the file, as its reader sees it.
    package let row: Int
    /// 税票号码: the source's own number.
    package let serial: String
    package let day: Day
    package let year: BenefitYear
    /// Less than nothing: the source takes the payment `reverses` back.
    package let amount: Money
    package let payer: PayerKind
    /// Nil: nobody of the register has the number.
    package let person: ID<Applicant>?
    package let stated: [UInt8]?
    package let statedIndex: [UInt8]?
    package let reverses: String?

    package init(
        row: Int, serial: String, day: Day, year: BenefitYear, amount: Money, payer: PayerKind = .oneself,
        person: ID<Applicant>?, stated: [UInt8]? = nil, statedIndex: [UInt8]? = nil, reverses: String? = nil
    ) {
        self.row = row
        self.serial = serial
        self.day = day
        self.year = year
        self.amount = amount
        self.payer = payer
        self.person = person
        self.stated = stated
        self.statedIndex = statedIndex
        self.reverses = reverses
    }
}
