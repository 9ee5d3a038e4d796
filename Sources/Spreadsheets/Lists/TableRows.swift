import Tabular

/// The rows of a list, whichever kind of file they are in.
enum TableRows {
    case text(CsvReader)
    case sheet(SheetReader)

    func next() throws(SpreadsheetError) -> Bool {
        switch self {
        case .text(let reader):
            do { return try reader.next() } catch { throw .table(error) }
        case .sheet(let reader): return try reader.next()
        }
    }

    var number: Int {
        switch self {
        case .text(let reader): reader.rowNumber
        case .sheet(let reader): reader.rowNumber
        }
    }

    var error: RowError? {
        switch self {
        case .text(let reader): reader.rowError
        case .sheet(let reader):
            reader.isTooLong
                ? RowError(line: reader.rowNumber, reason: .tooLong(limit: reader.rowLimit)) : nil
        }
    }

    var width: Int {
        switch self {
        case .text(let reader): reader.fieldCount
        case .sheet(let reader): reader.columnCount
        }
    }

    func cell(_ column: Int?) -> Cell {
        switch self {
        case .text(let reader):
            let field = reader.field(column).unwrapped
            return Cell(field: field, kind: field.isBlank ? .empty : .text, isRepeated: false)
        case .sheet(let reader): return reader.cell(column ?? -1)
        }
    }
}

extension Field {
    /// Without the wrapping `="…"` by which some programs keep a spreadsheet from making a number of it.
    fileprivate var unwrapped: Field {
        guard count >= 3, start[0] == UInt8(ascii: "="), start[1] == UInt8(ascii: "\""),
            start[count - 1] == UInt8(ascii: "\"")
        else { return self }
        return Field(start: start + 2, count: count - 3)
    }
}
