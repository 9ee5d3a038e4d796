import Crypto
import Foundation
package import Payments
package import Scheme
package import Spreadsheets
import Tabular
package import Vocabulary

/// A file of payments from the tax office (税务缴费文件), read and nothing more: its rows, or all that is wrong with it. CSV in UTF-8 or
/// GBK, or a workbook; under titles, with merged headings, with columns of any name.
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
        /// The document's number was taken for a number by a spreadsheet, and its last digits are gone.
        package let hasLostDigits: Bool
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
        /// The cell as a spreadsheet calls it, such as C15.
        package let place: String?
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
    /// What was read from where.
    package let header: PaymentHeader
    /// Rows that were passed over, and other things worth a look.
    package let notices: [Words]

    package static let mostFaults = 100

    package var total: Money { rows.map(\.amount).sum }

    /// - Parameter year: the season's, for rows that name none.
    /// - Parameter today: no payment is of a later day.
    /// - Parameter sheet: of a workbook; without one the first that holds anything.
    /// - Parameter settle: changes what is proposed for the columns.
    package init(
        bytes: [UInt8], name: String, year: BenefitYear, today: Day, sheet: String? = nil,
        columns settle: (inout PaymentColumns) -> Void = { _ in }
    ) throws(SpreadsheetError) {
        self.name = name
        fingerprint = PaymentFile.fingerprint(of: bytes)
        let table = try PaymentFile.table(bytes, name, sheet)
        var places = try PaymentColumns(table)
        settle(&places)
        header = try PaymentHeader(table, places)
        guard places.missing.isEmpty else {
            throw .table(
                .missingColumns(
                    file: name, missing: places.missing.map(\.zh),
                    found: table.header.columns.map(\.heading).filter { !$0.isEmpty }))
        }
        var reading = PaymentReading(table, places, year: year, today: today)
        try reading.run()
        rows = reading.rows
        faults = Array(reading.faults.prefix(PaymentFile.mostFaults))
        faultCount = reading.faults.count
        notices = table.notices.map { Words($0.chinese, $0.english) }
    }

    /// What was read from where: the column's letters and heading, and whether it was taken by likeness.
    package var columns: [(column: PaymentColumns.Column, letters: String, heading: String, isGuessed: Bool)]
    {
        PaymentColumns.Column.allCases.compactMap { column in
            header.columns.first { $0.meaning == column }.map {
                (column, $0.letters, $0.heading, $0.isGuessed)
            }
        }
    }

    /// The header is found where there are titles above it; where none is known, it is the first row.
    static func table(
        _ bytes: [UInt8], _ name: String, _ sheet: String?
    ) throws(SpreadsheetError) -> TableFile {
        do {
            return try TableFile(bytes: bytes, name: name, sheet: sheet)
        } catch {
            guard case .noHeader = error else { throw error }
            return try TableFile(bytes: bytes, name: name, sheet: sheet, headerRows: 1...1)
        }
    }

    package static func fingerprint(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
