import Crypto
import Foundation
package import Payments
package import Scheme
package import Tabular
package import Vocabulary

/// A file of payments from the tax office (税务缴费文件), read and nothing more: its rows, or all that is wrong with it.
///
/// A file with one bad row is refused whole, so that nobody has to ask which half of it counts.
package struct PaymentFile: Sendable {
    /// One row as the file has it; nobody was looked up yet.
    package struct Row: Hashable, Sendable {
        /// The line of the file, the first is 1.
        package let line: Int
        package let serial: String
        /// 个人编号, where the file has one.
        package let number: String?
        /// 证件号码, as it stands there.
        package let document: String?
        package let name: String?
        package let amount: Money
        package let day: Day
        package let year: BenefitYear
        package let payer: PayerKind
        package let reverses: String?
    }

    /// Something wrong with one row: where, and what to do. It never holds what stood there.
    package struct Fault: Hashable, Sendable {
        package let line: Int
        /// The heading of the column; nil where the row itself is damaged.
        package let column: String?
        package let words: Words
    }

    package let name: String
    /// SHA-256 of its bytes: the same file is known again.
    package let fingerprint: String
    package let rows: [Row]
    /// In the order of the file, at most `mostFaults`.
    package let faults: [Fault]
    /// How many there are in all.
    package let faultCount: Int

    package static let mostFaults = 100

    package var total: Money { rows.map(\.amount).sum }

    /// - Parameter year: the season's, for rows that name none.
    /// - Parameter today: no payment is of a later day.
    package init(bytes: [UInt8], name: String, year: BenefitYear, today: Day) throws(TableError) {
        self.name = name
        fingerprint = PaymentFile.fingerprint(of: bytes)
        var reading = try PaymentReading(bytes, name: name, year: year, today: today)
        try reading.run()
        rows = reading.rows
        faults = Array(reading.faults.prefix(PaymentFile.mostFaults))
        faultCount = reading.faults.count
    }

    package static func fingerprint(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
