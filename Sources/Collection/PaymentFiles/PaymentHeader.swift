package import Spreadsheets
import Tabular
package import Vocabulary

/// The columns of a file of payments, with the first cells of each: for whoever settles what they are.
package struct PaymentHeader: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        /// Counted from 0.
        package let index: Int
        package let letters: String
        package let heading: String
        /// What stands in it in the first rows; it names people.
        package let samples: [String]
        /// What is read from it; nil: nothing.
        package let meaning: PaymentColumns.Column?
        /// Taken by likeness, and so wants a look.
        package let isGuessed: Bool
    }

    /// The same for all files with the same headings in the same columns.
    package let form: String
    package let columns: [Column]
    /// Whether it is read as the last file of this form was.
    package let isRemembered: Bool
    /// What has no column and must have one.
    package let missing: [Words]

    /// What is read from where.
    package var choice: PaymentColumns.Choice {
        columns.reduce(into: [:]) { choice, column in
            if let meaning = column.meaning { choice[meaning] = column.index }
        }
    }

    private static let samples = 3

    /// - Parameter settle: changes what is proposed.
    package init(
        bytes: [UInt8], name: String, sheet: String? = nil,
        columns settle: (inout PaymentColumns) -> Void = { _ in }
    ) throws(SpreadsheetError) {
        let table = try PaymentFile.table(bytes, name, sheet)
        var places = try PaymentColumns(table)
        settle(&places)
        try self.init(table, places)
    }

    init(_ table: TableFile, _ places: PaymentColumns) throws(SpreadsheetError) {
        form = table.header.fingerprint
        isRemembered = places.isRemembered
        missing = places.missing
        let rows = try table.first(PaymentHeader.samples)
        columns = table.header.columns.map { column in
            let meaning = PaymentColumns.Column.allCases.first { places[$0] == column.index }
            return Column(
                index: column.index, letters: column.letters, heading: column.heading,
                samples: rows.compactMap { row in
                    row.indices.contains(column.index) && !row[column.index].isEmpty
                        ? row[column.index] : nil
                }, meaning: meaning, isGuessed: meaning.map { places.guessed.contains($0) } ?? false)
        }
    }
}
