public import Tabular

/// A cursor over the rows of a sheet, however many: one row at a time, in the memory of one row besides the
/// texts that the workbook shares.
///
/// Rows without content are passed over. A cell that is merged with one above shows that one's content.
public final class SheetReader {
    /// As a spreadsheet shows it; the first is 1.
    public private(set) var rowNumber = 0
    /// The row is hidden or filtered out, and still a row of the list.
    public private(set) var isHidden = false
    /// The row's texts were longer than the limit; the cells after that are missing.
    public private(set) var isTooLong = false
    /// So far: hidden rows that were read, and formulas whose result the file does not hold.
    public private(set) var hiddenRows = 0
    public private(set) var formulasWithoutResult = 0
    /// The merged cells of the sheet, by their first rows.
    public let merges: [CellArea]

    private let workbook: Workbook
    private let size: Int
    private let reader: XmlReader
    private let row = RowBytes()
    private let above: CellsAbove
    let rowLimit: Int
    private let cellStyles: [NumberFormat]

    // What the handlers are in the middle of.
    private var isInData = false
    private var column = -1
    private var cellStart = 0
    private var type = CellType.number
    private var format = NumberFormat.plain
    private var isCollecting = false
    private var isPronunciation = false
    private var hasFormula = false
    private var hasContent = false

    private enum CellType { case number, shared, text, truth, failure, isoDay }

    public init(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(SpreadsheetError) {
        self.workbook = workbook
        let survey = try workbook.survey(sheet)
        merges = survey.merges
        size = survey.size
        above = CellsAbove(merges)
        rowLimit = workbook.archive.limits.row
        cellStyles = workbook.formats
        reader = try XmlReader(try workbook.entry(sheet), in: workbook.archive)
        reader.onStart = { [unowned self] in self.start($0) }
        reader.onEnd = { [unowned self] in self.end($0) }
        reader.onText = { [unowned self] in self.take($0) }
    }

    /// Goes to the next row that holds anything.
    /// - Returns: false at the end.
    public func next() throws(SpreadsheetError) -> Bool {
        while try reader.run() {
            guard hasContent else { continue }
            above.fill(row, number: rowNumber)
            if isHidden { hiddenRows += 1 }
            return true
        }
        row.clear()
        return false
    }

    /// One more than the last column of the row that holds anything.
    public var columnCount: Int { row.width }

    /// The cell in a column, counted from 0; empty where the row has none.
    public func cell(_ column: Int) -> Cell { row.cell(column) }

    /// What the person whose file it is should know.
    public var notices: [Notice] {
        var notices: [Notice] = []
        if hiddenRows > 0 {
            notices.append(
                Notice(
                    chinese: "有 \(hiddenRows) 行被隐藏或筛选掉，也已读取。",
                    english: "\(hiddenRows) rows are hidden or filtered out; they were read all the same."))
        }
        if formulasWithoutResult > 0 {
            notices.append(
                Notice(
                    chinese: "有 \(formulasWithoutResult) 个公式单元格没有保存计算结果，按空白读取；请用 Excel 打开并保存一次。",
                    english:
                        "\(formulasWithoutResult) formulas have no stored result and were read as blank; "
                        + "open the file in Excel and save it once."))
        }
        return notices
    }

    /// How far the sheet has been read and how far it goes, in bytes: for a progress bar.
    public var progress: (read: Int, of: Int?) { (reader.position, size) }

    private func start(_ element: XmlElement) {
        if isInData {
            if element.isNamed("c") { return startCell(element) }
            if element.isNamed("v") || element.isNamed("t") {
                isCollecting = !isPronunciation
            } else if element.isNamed("f") {
                hasFormula = true
            } else if element.isNamed("row") {
                startRow(element)
            } else if element.isNamed("rPh") {
                isPronunciation = true
            }
        } else if element.isNamed("sheetData") {
            isInData = true
        }
    }

    private func startRow(_ element: XmlElement) {
        let number = element.number("r") ?? rowNumber + 1
        guard number > rowNumber else { return reader.fail(reader.damaged(.reference)) }
        guard number <= Limits.rows else {
            return reader.fail(.tooLarge(file: workbook.name, .rows(limit: Limits.rows)))
        }
        rowNumber = number
        isHidden = element.isTrue("hidden")
        isTooLong = false
        hasContent = false
        column = -1
        row.clear()
    }

    private func startCell(_ element: XmlElement) {
        if let place = element["r"] {
            guard let found = CellReference.parse(place) else {
                return reader.fail(reader.damaged(.reference))
            }
            column = found.column
        } else {
            column += 1
            guard column < Limits.columns else {
                return reader.fail(.tooLarge(file: workbook.name, .columns(limit: Limits.columns)))
            }
        }
        cellStart = row.count
        hasFormula = false
        type = Self.type(element["t"])
        let style = element.number("s") ?? 0
        format = style < cellStyles.count ? cellStyles[style] : .plain
    }

    private static func type(_ name: UnsafePointer<CChar>?) -> CellType {
        guard let name else { return .number }
        if equal(name, "s") { return .shared }
        if equal(name, "inlineStr") || equal(name, "str") { return .text }
        if equal(name, "b") { return .truth }
        if equal(name, "e") { return .failure }
        if equal(name, "d") { return .isoDay }
        return .number
    }

    private func take(_ text: UnsafeBufferPointer<UInt8>) {
        guard isCollecting, column >= 0 else { return }
        if row.count + text.count > rowLimit {
            isTooLong = true
        } else {
            row.append(text)
        }
    }

    private func end(_ element: XmlElement) {
        guard isInData else { return }
        if element.isNamed("c") {
            endCell()
        } else if element.isNamed("row") {
            reader.pause()
        } else if element.isNamed("v") || element.isNamed("t") {
            isCollecting = false
        } else if element.isNamed("rPh") {
            isPronunciation = false
        } else if element.isNamed("sheetData") {
            reader.finish()
        }
    }

    private func endCell() {
        if row.count == cellStart {
            if hasFormula && type == .number { formulasWithoutResult += 1 }
            return
        }
        guard let kind = settle() else { return reader.fail(reader.damaged(.reference)) }
        row.set(column, from: cellStart, kind: kind)
        if kind != .text || !row.cell(column).field.isBlank { hasContent = true }
    }

    /// Turns what stands in the file into the text of the cell; nil when it makes no sense.
    private func settle() -> CellKind? {
        switch type {
        case .number:
            return row.settleNumber(from: cellStart, format: format, since1904: workbook.since1904)
        case .shared: return settleShared()
        case .text:
            let text = Array(UnsafeBufferPointer(start: row.start + cellStart, count: row.count - cellStart))
            if let plain = EscapedText.unescape(text[...]) {
                row.count = cellStart
                plain.withUnsafeBufferPointer { row.append($0) }
            }
            return .text
        case .truth:
            let isTrue =
                row.start[cellStart] == UInt8(ascii: "1") || row.start[cellStart] == UInt8(ascii: "t")
            row.count = cellStart
            row.append(isTrue ? "TRUE" : "FALSE")
            return .truth
        case .failure: return .failure
        case .isoDay:
            // 2025-01-03T00:00:00
            let end = "T00:00:00"
            let length = row.count - cellStart
            if length >= 19,
                String(
                    decoding: UnsafeBufferPointer(start: row.start + cellStart + 10, count: 9), as: UTF8.self)
                    == end
            {
                row.count = cellStart + 10
            }
            return .day
        }
    }

    private func settleShared() -> CellKind? {
        var index = 0
        for at in cellStart..<row.count {
            let digit = row.start[at] &- 0x30
            guard digit <= 9, index < 1 << 32 else { return nil }
            index = index * 10 + Int(digit)
        }
        row.count = cellStart
        return workbook.strings.with(index) { text in
            if row.count + text.count > rowLimit {
                isTooLong = true
            } else {
                row.append(text)
            }
            return .text
        }
    }
}
