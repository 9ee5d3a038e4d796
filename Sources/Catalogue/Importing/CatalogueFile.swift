import Crypto
package import Spreadsheets
import Tabular
import Vocabulary

/// A catalogue as a file, opened: CSV in any encoding of the field, or a workbook, with columns under any name.
package struct CatalogueFile: Sendable {
    package let name: String
    /// SHA-256 of its bytes: the same file is known again.
    package let fingerprint: String
    /// What its columns are; changed by whoever knows better.
    package var columns: CatalogueColumns
    private let bytes: [UInt8]
    private let sheet: String?
    private let headerRows: ClosedRange<Int>?

    package init(bytes: [UInt8], name: String, sheet: String? = nil) throws(SpreadsheetError) {
        self.name = name
        self.bytes = bytes
        self.sheet = sheet
        let digits = Array("0123456789abcdef")
        fingerprint = String(
            SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
        (columns, headerRows) = try CatalogueFile.header(bytes, name, sheet)
    }

    /// Where the header is: where lists have theirs, or, where what has to have a column is missing there, that row near the top
    /// which names most of it.
    private static func header(
        _ bytes: [UInt8], _ name: String, _ sheet: String?
    ) throws(SpreadsheetError) -> (CatalogueColumns, ClosedRange<Int>?) {
        var best: (columns: CatalogueColumns, rows: ClosedRange<Int>?)?
        var fault: SpreadsheetError?
        do {
            best = (try CatalogueColumns(TableFile(bytes: bytes, name: name, sheet: sheet)), nil)
        } catch {
            guard case .noHeader = error else { throw error }
            fault = error
        }
        if best?.columns.missing.isEmpty != true {
            for row in 1...deepestHeader {
                guard
                    let table = try? TableFile(bytes: bytes, name: name, sheet: sheet, headerRows: row...row),
                    let columns = try? CatalogueColumns(table), !columns.places.isEmpty,
                    columns.missing.count < best?.columns.missing.count ?? .max
                else { continue }
                best = (columns, row...row)
            }
        }
        if let best { return best }
        throw fault ?? .empty(file: name)
    }

    private static let deepestHeader = 8

    /// What a spreadsheet calls the cell of a field in a row: D15.
    func place(of field: CatalogueField, row: Int) -> String? {
        guard let index = columns[field] else { return nil }
        return columns.columns.first { $0.index == index }.map { $0.letters + String(row) }
    }

    /// Hands over each row, read or refused.
    /// - Returns: what was passed over.
    func forEach(kind: CatalogueKind?, _ body: (Int, CatalogueRow) -> Void) throws(SpreadsheetError)
        -> [Words]
    {
        guard columns.missing.isEmpty else {
            throw .table(
                .missingColumns(
                    file: name, missing: columns.missing.map(\.words.zh),
                    found: columns.columns.map(\.heading)))
        }
        let table = try TableFile(bytes: bytes, name: name, sheet: sheet, headerRows: headerRows)
        let reader = CatalogueRowReader(table: table, places: columns.places, kind: kind)
        while try table.next() { body(table.rowNumber, reader.read()) }
        return table.notices.map { Words($0.chinese, $0.english) }
    }
}
