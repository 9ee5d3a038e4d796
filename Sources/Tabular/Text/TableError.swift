/// Why a file as a whole could not be read, sorted or written.
///
/// One bad row is a `RowError` and one bad field a `FieldError`: those are values, and reading goes on.
public enum TableError: Error, Equatable, Sendable {
    /// The system refused: `action` says what we were doing, `code` is its `errno`.
    case system(Action, file: String, code: Int32)
    /// Something that is not a table as text, such as a workbook or an archive.
    case notText(file: String, kind: FileKind)
    /// Neither UTF-8 nor GB18030 fits the bytes.
    case unknownEncoding(file: String)
    /// The C library of this machine lacks the converter for an encoding that it should have.
    case noConverter(file: String, encoding: TextEncoding)
    /// There is not a single row, not even a header.
    case empty(file: String)
    /// The header row itself is damaged.
    case brokenHeader(file: String, RowError)
    /// No heading of the first row is known: most likely there is no header. The row is not shown, because
    /// it may be a person's.
    case noHeader(file: String, wanted: [String])
    case missingColumns(file: String, missing: [String], found: [String])
    /// Two headings of the file mean the same column.
    case repeatedColumn(file: String, name: String, headings: [String])

    /// What was being done when the system refused.
    public enum Action: Equatable, Sendable {
        case open, read, create, write, rename, makeTemporary
    }

    /// What a file that is no text turned out to be.
    public enum FileKind: Equatable, Sendable {
        case workbook, oldWorkbook, archive, binary
    }
}
