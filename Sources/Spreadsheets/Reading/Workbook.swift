/// A workbook (.xlsx) open for reading: its sheets, and what they share.
///
///     let workbook = try Workbook(path: "list.xlsx")
///     let sheet = try workbook.firstWithContent()
///     let rows = try SheetReader(sheet, of: workbook)
///     while try rows.next() { print(rows.rowNumber, rows.cell(0).text) }
public final class Workbook {
    /// A sheet as the workbook lists it (工作表).
    public struct Sheet: Equatable, Sendable {
        public let name: String
        public let isHidden: Bool
        let part: String
    }

    public let sheets: [Sheet]
    /// What messages call the file.
    public var name: String { archive.file.name }

    let archive: ZipArchive
    let strings: SharedStrings
    /// By the number of a cell's style.
    let formats: [NumberFormat]
    let since1904: Bool
    private var surveys: [String: SheetSurvey] = [:]

    public convenience init(path: String, limits: Limits = Limits()) throws(SpreadsheetError) {
        try self.init(FileBytes(path: path), limits: limits)
    }

    /// A workbook that is in memory, such as an upload; `name` is what messages call it.
    public convenience init(
        bytes: [UInt8], name: String, limits: Limits = Limits()
    ) throws(SpreadsheetError) {
        try self.init(FileBytes(bytes: bytes, name: name), limits: limits)
    }

    init(_ file: FileBytes, limits: Limits) throws(SpreadsheetError) {
        switch try FileSignature(file) {
        case .archive: break
        case .compound:
            if try FileSignature.isSealed(file) { throw .passwordProtected(file: file.name) }
            throw .otherFormat(file: file.name, .oldWorkbook)
        case .page: throw .otherFormat(file: file.name, .page)
        case .other: throw .damaged(file: file.name, part: "ZIP", .inconsistent)
        }
        archive = try ZipArchive(file, limits: limits)
        let parts = try WorkbookParts(try WorkbookParts.mainPart(of: archive), in: archive)
        sheets = parts.sheets
        since1904 = parts.since1904
        if let part = parts.styles {
            formats = try CellFormats.read(part, in: archive)
        } else {
            formats = []
        }
        if let part = parts.strings {
            strings = try SharedStrings(part, in: archive)
        } else {
            strings = SharedStrings()
        }
    }

    public func sheet(named wanted: String) throws(SpreadsheetError) -> Sheet {
        guard let sheet = sheets.first(where: { $0.name == wanted }) else {
            throw .noSuchSheet(file: name, wanted: wanted, sheets: sheets.map(\.name))
        }
        return sheet
    }

    /// The first visible sheet that holds anything; where all that do are hidden, the first of those.
    public func firstWithContent() throws(SpreadsheetError) -> Sheet {
        for sheet in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
            if try SheetReader(sheet, of: self).next() { return sheet }
        }
        throw .empty(file: name)
    }

    /// What can be known of a sheet only by passing over all of it; done once.
    func survey(_ sheet: Sheet) throws(SpreadsheetError) -> SheetSurvey {
        if let known = surveys[sheet.part] { return known }
        let survey = try SheetSurvey(try entry(sheet), in: archive)
        surveys[sheet.part] = survey
        return survey
    }

    func entry(_ sheet: Sheet) throws(SpreadsheetError) -> ZipEntry {
        guard let entry = archive.entry(sheet.part) else {
            throw .damaged(file: name, part: sheet.part, .missing)
        }
        return entry
    }
}
