public import Tabular

/// A list as an office sent it, opened by its content and not by its name: CSV in any encoding that `Tabular`
/// knows, or a sheet of a workbook. The header is found; the rows of the list follow one by one.
///
/// A row of titles, a total, a note, a repeated header is passed over and said in `notices`. A damaged row is
/// shown with `rowError` set.
///
///     let list = try TableFile(path: "list.xlsx")
///     while try list.next() { print(list.rowNumber, list.cell(2).text) }
public final class TableFile {
    public enum Format: Equatable, Sendable {
        case text
        case workbook(sheet: String)
    }

    public let format: Format
    /// The sheets of a workbook; of a text none.
    public let sheets: [Workbook.Sheet]
    public let header: ListHeader
    /// What messages call the file.
    public let name: String
    /// The row of the spreadsheet, as the person whose file it is sees it; the first is 1.
    public private(set) var rowNumber = 0
    /// What is wrong with the row; its cells are then not to be relied on.
    public private(set) var rowError: RowError?
    /// The rows that were passed over so far, by their reason.
    public private(set) var asides: [Aside: [Int]] = [:]

    private let source: ListSource
    private let rows: TableRows

    /// - Parameters:
    ///   - sheet: the name of a sheet; without one the first visible sheet that holds anything.
    ///   - headerRows: where the header is, for a file in which it is not found.
    public convenience init(
        path: String, sheet: String? = nil, headerRows: ClosedRange<Int>? = nil, limits: Limits = Limits()
    ) throws(SpreadsheetError) {
        try self.init(ListSource(path: path, sheet: sheet, limits: limits), headerRows)
    }

    /// A list that is in memory, such as an upload; `name` is what messages call it.
    public convenience init(
        bytes: [UInt8], name: String, sheet: String? = nil, headerRows: ClosedRange<Int>? = nil,
        limits: Limits = Limits()
    ) throws(SpreadsheetError) {
        try self.init(ListSource(bytes: bytes, name: name, sheet: sheet, limits: limits), headerRows)
    }

    private init(_ source: ListSource, _ headerRows: ClosedRange<Int>?) throws(SpreadsheetError) {
        self.source = source
        name = source.name
        format = source.format
        sheets = source.sheets
        let finder = try source.preview(through: headerRows?.upperBound)
        guard !finder.rows.isEmpty else { throw .empty(file: source.name) }
        let found = headerRows.map { finder.header(inRows: $0) } ?? finder.find()
        guard let found else { throw .noHeader(file: source.name, rowsSeen: finder.rows.last?.number ?? 0) }
        header = found
        rows = try source.rows()
    }

    /// Goes to the next row of the list, good or bad.
    /// - Returns: false at the end.
    public func next() throws(SpreadsheetError) -> Bool {
        while try rows.next() {
            rowNumber = rows.number
            rowError = rows.error
            guard rowNumber > header.rows.upperBound else { continue }
            if rowError == nil, case .text = format { rowError = shifted }
            if rowError == nil, let aside = aside() {
                asides[aside, default: []].append(rowNumber)
                continue
            }
            return true
        }
        return false
    }

    /// The cell in a column of the header, counted from 0; empty where there is none.
    public func cell(_ column: Int?) -> Cell { rows.cell(column) }

    /// What a spreadsheet calls the cell in a column of the current row: C15.
    public func place(_ column: Int) -> String { CellReference.letters(column) + String(rowNumber) }

    /// What the columns most likely mean, by their headings and by the first rows.
    public func proposal() throws(SpreadsheetError) -> [ColumnProposal] {
        let sample = try TableFile(source, header.rows)
        var columns = header.columns.map { ColumnSample(column: $0) }
        var seen = 0
        while seen < ColumnSample.rows, try sample.next() {
            guard sample.rowError == nil else { continue }
            for index in columns.indices { columns[index].see(sample.cell(columns[index].column.index)) }
            seen += 1
        }
        return ColumnProposal.propose(columns)
    }

    /// What stands in the first rows of the list, each as wide as it is; damaged ones are left out.
    public func first(_ count: Int) throws(SpreadsheetError) -> [[String]] {
        let sample = try TableFile(source, header.rows)
        var rows: [[String]] = []
        while rows.count < count, try sample.next() {
            guard sample.rowError == nil else { continue }
            rows.append((0..<header.columns.count).map { sample.cell($0).text })
        }
        return rows
    }

    /// What the person whose file it is should know; complete at the end of the list.
    public var notices: [Notice] {
        var notices: [Notice] = []
        switch rows {
        case .text(let reader): notices += reader.notices
        case .sheet(let reader): notices += reader.notices
        }
        for aside in Aside.allCases {
            guard let numbers = asides[aside] else { continue }
            let shown = numbers.prefix(10).map(String.init).joined(separator: "、")
            let more = numbers.count > 10
            notices.append(
                Notice(
                    chinese: "未作为名单读取：\(aside.chinese) \(numbers.count) 行（第 \(shown)\(more ? " … " : "") 行）。",
                    english:
                        "Not read as rows of the list: \(numbers.count) \(aside.english) (row \(shown)\(more ? " …" : ""))."
                ))
        }
        return notices
    }

    /// How far the list has been read and how far it goes, in bytes: for a progress bar.
    public var progress: (read: Int, of: Int?) {
        switch rows {
        case .text(let reader): reader.progress
        case .sheet(let reader): reader.progress
        }
    }

    /// A comma within a field that has no quotation marks moves all after it; the row then ends beyond the header.
    private var shifted: RowError? {
        let width = header.columns.count
        guard rows.width > width, (width..<rows.width).contains(where: { !rows.cell($0).isBlank }) else {
            return nil
        }
        return RowError(line: rowNumber, reason: .tooManyFields(found: rows.width, expected: width))
    }

    private func aside() -> Aside? {
        var filled: [Int] = []
        for column in 0..<rows.width {
            let cell = rows.cell(column)
            if !cell.isBlank && !cell.isRepeated { filled.append(column) }
            if filled.count == 2 { break }
        }
        guard let first = filled.first else { return .single }
        if rows.cell(first).beginsLikeTotal { return .total }
        if filled.count == 1 { return header.columns.count > 2 ? .single : nil }
        if filled.allSatisfy({ isHeading($0) }) { return .header }
        if rowNumber == header.rows.upperBound + 1, isColumnNumbers { return .columnNumbers }
        return nil
    }

    /// The cell says what the header says of its column.
    private func isHeading(_ column: Int) -> Bool {
        guard column < header.columns.count else { return false }
        let heading = header.columns[column].heading
        let cell = rows.cell(column).field.trimmed
        guard cell.count > 0, heading.utf8.first == cell.start[0] else { return false }
        return Heading.shown(rows.cell(column).text) == heading
    }

    private var isColumnNumbers: Bool {
        var letters = 0
        var last = 0
        for column in 0..<rows.width {
            let text = rows.cell(column).text
            if text.isEmpty { continue }
            if text.count == 1, "甲乙丙丁".contains(text) {
                letters += 1
            } else {
                guard let number = Int(text), last == 0 ? number <= 3 : number == last + 1 else {
                    return false
                }
                last = number
            }
        }
        return last >= 2 && letters + last >= 3
    }
}

extension Cell {
    /// 合计, 总　计, 小计：
    fileprivate var beginsLikeTotal: Bool {
        let bytes = field.trimmed.bytes
        // 合 总 小 共 begin with these bytes; nearly every cell does not.
        guard kind == .text, bytes.count >= 6, bytes[0] == 0xE5 else { return false }
        let shown = Heading.plain(text)
        return ["合计", "总计", "小计", "共计"].contains { shown.hasPrefix($0) && shown.count <= $0.count + 6 }
    }
}
