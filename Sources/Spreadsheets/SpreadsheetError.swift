public import Tabular

/// Why a list or a workbook as a whole could not be read or written.
///
/// One bad row is a `RowError`: a value, and reading goes on. No message holds what stood in a cell.
public enum SpreadsheetError: Error, Equatable, Sendable {
    /// The file is text, or the system refused.
    case table(TableError)
    /// Opening it asks for a password (打开密码).
    case passwordProtected(file: String)
    /// Something people call an Excel file that is no .xlsx.
    case otherFormat(file: String, Format)
    case damaged(file: String, part: String, Damage)
    /// Larger than anything an office sends: refused, because it would fill memory or time.
    case tooLarge(file: String, Excess)
    case noSuchSheet(file: String, wanted: String, sheets: [String])
    /// No sheet holds anything.
    case empty(file: String)
    /// None of the first rows looks like a header.
    case noHeader(file: String, rowsSeen: Int)
    case cannotWrite(file: String, Unwritable)

    public enum Format: Equatable, Sendable {
        /// .xls, or .et of WPS.
        case oldWorkbook
        /// .xlsb
        case binaryWorkbook
        /// .ods
        case openDocument
        /// A page (HTML) or XML of 2003 under the name of a workbook, as many systems export it.
        case page
        /// A .docx, .zip and the like.
        case otherArchive
    }

    public enum Damage: Equatable, Sendable {
        /// The end of the archive, which lists its parts, is missing: the file was cut.
        case cut
        /// What the archive says of itself contradicts itself.
        case inconsistent
        case missing
        /// The bytes do not unpack, or not to what they were.
        case checksum
        /// Packed in a way that workbooks do not use.
        case unknownPacking
        /// The XML is not well formed, at this line.
        case syntax(line: Int)
        /// XML with a document type, which workbooks never have and attacks do.
        case documentType
        /// A row, column, string or style that cannot be there.
        case reference
    }

    public enum Excess: Equatable, Sendable {
        case parts(limit: Int)
        /// Bytes of one part after unpacking.
        case unpacked(limit: Int)
        /// Unpacks to this many times its size and more: a zip bomb.
        case ratio(limit: Int)
        /// Bytes of all texts.
        case texts(limit: Int)
        case rows(limit: Int)
        case columns(limit: Int)
        case merges(limit: Int)
        case file(limit: Int)
    }

    public enum Unwritable: Equatable, Sendable {
        case tooManyRows(sheet: String)
        /// More than 32,767 characters.
        case cellTooLong(sheet: String, row: Int)
        /// Empty, longer than 31 characters, or with one of `: \ / ? * [ ]`.
        case sheetName(String)
        case repeatedSheet(String)
        /// More than four gigabytes.
        case tooLarge
    }
}
