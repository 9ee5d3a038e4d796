import Tabular

/// Where a list comes from: it can be read from the beginning as often as needed.
final class ListSource {
    let name: String
    let format: TableFile.Format
    let sheets: [Workbook.Sheet]

    private let content: Content

    private enum Content {
        case path(String)
        case bytes([UInt8])
        case sheet(Workbook.Sheet, Workbook)
    }

    convenience init(path: String, sheet: String?, limits: Limits) throws(SpreadsheetError) {
        try self.init(FileBytes(path: path), text: .path(path), sheet: sheet, limits: limits)
    }

    convenience init(bytes: [UInt8], name: String, sheet: String?, limits: Limits) throws(SpreadsheetError) {
        try self.init(FileBytes(bytes: bytes, name: name), text: .bytes(bytes), sheet: sheet, limits: limits)
    }

    private init(
        _ file: FileBytes, text: Content, sheet: String?, limits: Limits
    ) throws(SpreadsheetError) {
        name = file.name
        switch try FileSignature(file) {
        case .archive, .compound, .page:
            let workbook = try Workbook(file, limits: limits)
            sheets = workbook.sheets
            let chosen: Workbook.Sheet
            if let sheet {
                chosen = try workbook.sheet(named: sheet)
            } else {
                chosen = try workbook.firstWithContent()
            }
            content = .sheet(chosen, workbook)
            format = .workbook(sheet: chosen.name)
        case .other:
            content = text
            sheets = []
            format = .text
        }
    }

    /// The rows from the first.
    func rows() throws(SpreadsheetError) -> TableRows {
        switch content {
        case .sheet(let sheet, let workbook): return .sheet(try SheetReader(sheet, of: workbook))
        case .path(let path):
            do { return .text(try CsvReader(rowsOf: path)) } catch { throw .table(error) }
        case .bytes(let bytes):
            do { return .text(try CsvReader(rowsOf: bytes, name: name)) } catch { throw .table(error) }
        }
    }

    /// The first rows, through a certain one if need be, ready for the header to be found in them.
    func preview(through last: Int?) throws(SpreadsheetError) -> HeaderFinder {
        let rows = try rows()
        var kept: [PreviewRow] = []
        while kept.count < HeaderFinder.reach || rows.number < last ?? 0, try rows.next() {
            guard rows.error == nil else { continue }
            let cells = (0..<min(rows.width, 1024)).map { column in
                let cell = rows.cell(column)
                return PreviewRow.Content(text: cell.text, kind: cell.kind, isRepeated: cell.isRepeated)
            }
            kept.append(PreviewRow(number: rows.number, cells: cells))
        }
        let end = kept.last?.number ?? 0
        let merges = if case .sheet(let reader) = rows { reader.merges } else { [CellArea]() }
        return HeaderFinder(rows: kept, merges: merges.filter { $0.rows.lowerBound <= end })
    }
}
