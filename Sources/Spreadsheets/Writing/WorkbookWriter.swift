public import Tabular

/// Writes a workbook (.xlsx) of any size: sheet after sheet, cell after cell; at last `commit()`, without
/// which no file appears.
///
/// Text is text: a spreadsheet never runs it as a formula. Amounts and days are numbers with a format, written
/// digit by digit from whole fen. The header stays in sight and is repeated on every printed page.
///
///     let writer = try WorkbookWriter(path: "arrears.xlsx")
///     try writer.beginSheet("欠费名单", titles: ["2025年欠费名单"], columns: [SheetColumn("姓名"), .amount("应缴（元）")])
///     writer.text("…")
///     writer.fen(40_000)
///     try writer.endRow()
///     try writer.endSheet(footnotes: ["注：……"])
///     try writer.commit()
public final class WorkbookWriter {
    private let path: String
    private let archive: ZipWriter
    private let line = ByteLine(capacity: WorkbookWriter.flushAt * 2)
    private var sheets: [Written] = []
    private var isInSheet = false
    /// The row under way, as a spreadsheet counts.
    private var row = 0
    private var column = 0
    private var fault: SpreadsheetError?

    private struct Written {
        let name: String
        let columns: [SheetColumn]
        let titles: Int
        var footnotes: ClosedRange<Int>?
    }

    private static let flushAt = 1 << 17
    /// Spreadsheets keep fifteen digits of a number.
    private static let largest: UInt64 = 999_999_999_999_999

    public init(path: String) throws(SpreadsheetError) {
        self.path = path
        do {
            archive = try ZipWriter(path: path)
        } catch {
            throw .table(error)
        }
    }

    /// Begins a sheet with its titles, if any, and its header.
    public func beginSheet(
        _ name: String, titles: [String] = [], columns: [SheetColumn]
    ) throws(SpreadsheetError) {
        precondition(!isInSheet, "the last sheet was not ended")
        precondition(!columns.isEmpty && columns.count <= Limits.columns, "the columns of a sheet")
        try judge(name)
        let sheet = Written(name: name, columns: columns, titles: titles.count)
        sheets.append(sheet)
        isInSheet = true
        (row, column) = (1, 0)
        try pass { () throws(TableError) in try archive.begin("xl/worksheets/sheet\(sheets.count).xml") }
        line.put(markup: SheetMarkup.head(columns, frozen: titles.count + 1, isFirst: sheets.count == 1))
        for (place, title) in titles.enumerated() {
            wholeRow(title, place == 0 ? .title : .subtitle, height: place == 0 ? 28 : nil)
            try endRow()
        }
        for column in columns { text(column.heading, .heading) }
        try endRow()
    }

    public func text(_ field: Field) {
        let bytes = field.bytes
        if bytes.allSatisfy({ $0 < 0x80 }) { return text(bytes, .text) }
        // What is no UTF-8 would make the whole sheet unreadable.
        text(field.string, .text)
    }

    public func text(_ string: String) { text(string, .text) }

    public func empty() { column += 1 }

    public func wholeNumber(_ number: Int64) {
        guard number.magnitude <= Self.largest else { return text(String(number)) }
        beginNumber(.wholeNumber)
        line.put(number: number)
        line.put("</v></c>")
    }

    /// Whole fen as yuan with two decimals.
    public func fen(_ amount: Int64) {
        let size = amount.magnitude
        let sign = amount < 0 ? "-" : ""
        guard size <= Self.largest else {
            return text("\(sign)\(size / 100).\(size / 10 % 10)\(size % 10)")
        }
        beginNumber(.yuan)
        if amount < 0 { line.put(UInt8(ascii: "-")) }
        line.put(digits: size / 100)
        line.put(UInt8(ascii: "."))
        line.put(twoDigits: Int(size % 100))
        line.put("</v></c>")
    }

    /// A share in hundredths of a percent: 9523 is 95.23%.
    public func percent(hundredths: Int64) {
        beginNumber(.percent)
        if hundredths < 0 { line.put(UInt8(ascii: "-")) }
        line.put(digits: hundredths.magnitude / 10_000)
        line.put(UInt8(ascii: "."))
        line.put(twoDigits: Int(hundredths.magnitude / 100 % 100))
        line.put(twoDigits: Int(hundredths.magnitude % 100))
        line.put("</v></c>")
    }

    /// A day as a day: it can be sorted and filtered as such.
    public func day(_ day: CalendarDay) {
        guard let serial = SerialDay.serial(year: day.year, month: day.month, day: day.day) else {
            // Before March 1900 spreadsheets disagree.
            return text(Self.iso(day))
        }
        beginNumber(.day)
        line.put(number: Int64(serial))
        line.put("</v></c>")
    }

    public func endRow() throws(SpreadsheetError) {
        if let fault { throw fault }
        let columns = sheets.last?.columns.count ?? 0
        precondition(column <= columns, "a row has more cells than the sheet has columns")
        if isRowOpen { line.put("</row>") }
        isRowOpen = false
        (row, column) = (row + 1, 0)
        if row > Limits.rows + 1 { throw .cannotWrite(file: path, .tooManyRows(sheet: sheetName)) }
        if line.count >= Self.flushAt { try flush() }
    }

    /// Ends a sheet, with notes below its rows.
    public func endSheet(footnotes: [String] = []) throws(SpreadsheetError) {
        precondition(isInSheet && column == 0, "no sheet was begun, or the last row was not ended")
        if !footnotes.isEmpty {
            sheets[sheets.count - 1].footnotes = row...row + footnotes.count - 1
            for note in footnotes {
                wholeRow(
                    note, .footnote,
                    height: SheetMarkup.height(of: note, across: sheets[sheets.count - 1].columns))
                try endRow()
            }
        }
        let sheet = sheets[sheets.count - 1]
        let merged =
            Array(1..<sheet.titles + 1)
            + Array(sheet.footnotes ?? 1...1).filter { _ in sheet.footnotes != nil }
        line.put(markup: SheetMarkup.tail(mergedRows: merged, columns: sheet.columns.count))
        try flush()
        try endPart()
        isInSheet = false
    }

    /// Puts the file in its place.
    public func commit() throws(SpreadsheetError) {
        precondition(!isInSheet && !sheets.isEmpty, "a sheet was not ended, or there is none")
        let names = sheets.map(\.name)
        for (name, content) in [
            ("_rels/.rels", WorkbookMarkup.root),
            ("xl/workbook.xml", WorkbookMarkup.workbook(sheets.map { ($0.name, $0.titles + 1) })),
            ("xl/_rels/workbook.xml.rels", WorkbookMarkup.relations(names.count)),
            ("xl/styles.xml", CellStyle.sheet),
            ("[Content_Types].xml", WorkbookMarkup.types(names.count)),
        ] {
            var isWhole = false
            try pass { () throws(TableError) in isWhole = try archive.add(name, content) }
            if !isWhole { throw .cannotWrite(file: path, .tooLarge) }
        }
        try pass { () throws(TableError) in try archive.commit() }
    }

    /// Gives the file up; dropping the writer does the same.
    public func abandon() { archive.abandon() }

    private var isRowOpen = false
    private var sheetName: String { sheets.last?.name ?? "" }

    private func text(_ string: String, _ style: CellStyle) {
        var string = string
        string.withUTF8 { text($0, style) }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>, _ style: CellStyle) {
        if bytes.isEmpty { return empty() }
        if bytes.count > 32_767, String(decoding: bytes, as: UTF8.self).utf16.count > 32_767, fault == nil {
            fault = .cannotWrite(file: path, .cellTooLong(sheet: sheetName, row: row))
        }
        beginCell(style)
        line.put(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        line.put(escaped: bytes)
        line.put("</t></is></c>")
    }

    private func beginNumber(_ style: CellStyle) {
        beginCell(style)
        line.put("><v>")
        line.reserve(40)
    }

    /// `<c r="B3" s="4"`, after the beginning of the row where it is the first.
    private func beginCell(_ style: CellStyle) {
        if !isRowOpen { openRow(height: nil) }
        line.put("<c r=\"")
        line.reserve(32)
        putLetters(column)
        line.put(digits: UInt64(row))
        line.put("\" s=\"")
        line.reserve(32)
        line.put(digits: UInt64(style.rawValue))
        line.put(UInt8(ascii: "\""))
        column += 1
    }

    private func openRow(height: Int?) {
        line.put("<row r=\"")
        line.reserve(32)
        line.put(digits: UInt64(row))
        if let height { line.put(markup: "\" ht=\"\(height)\" customHeight=\"1") }
        line.put("\">")
        isRowOpen = true
    }

    private func putLetters(_ column: Int) {
        if column >= 702 { line.put(UInt8(ascii: "A") + UInt8((column - 702) / 676)) }
        if column >= 26 { line.put(UInt8(ascii: "A") + UInt8((column - 26) / 26 % 26)) }
        line.put(UInt8(ascii: "A") + UInt8(column % 26))
    }

    private func wholeRow(_ content: String, _ style: CellStyle, height: Int?) {
        openRow(height: height)
        text(content, style)
    }

    private func flush() throws(SpreadsheetError) {
        try pass { () throws(TableError) in try archive.write(line.start, count: line.count) }
        line.count = 0
    }

    private func endPart() throws(SpreadsheetError) {
        var isWhole = false
        try pass { () throws(TableError) in isWhole = try archive.end() }
        if !isWhole { throw .cannotWrite(file: path, .tooLarge) }
    }

    private func pass(_ body: () throws(TableError) -> Void) throws(SpreadsheetError) {
        do { try body() } catch { throw .table(error) }
    }

    private func judge(_ name: String) throws(SpreadsheetError) {
        let forbidden =
            name.contains { ":\\/?*[]".contains($0) || $0.isNewline } || name.hasPrefix("'")
            || name.hasSuffix("'")
        guard !name.isEmpty, name.utf16.count <= 31, !forbidden else {
            throw .cannotWrite(file: path, .sheetName(name))
        }
        guard !sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw .cannotWrite(file: path, .repeatedSheet(name))
        }
    }

    private static func iso(_ day: CalendarDay) -> String {
        func padded(_ number: Int, _ places: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, places - digits.count)) + digits
        }
        return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    }
}
