/// Writes a CSV file of any size: field after field, then `endRow()`; at last `commit()`, without which no
/// file appears.
///
/// Text that a spreadsheet would run as a formula gets an apostrophe before it; what the number methods write
/// stays as it is. An error of the disk is kept until the next `endRow()` or `commit()`.
public final class CsvWriter {
    /// What becomes of text that begins like a formula (`= + - @` or a tab).
    public enum Formulas: Sendable {
        /// An apostrophe goes before it, for files that people open.
        case disarmed
        /// It stays as it is, for files that only programs read.
        case kept
    }

    /// How many rows were ended, the header included.
    @exclusivity(unchecked) public private(set) var rowCount = 0

    private let file: OutputFile
    private let formulas: Formulas
    private let line: ByteLine
    @exclusivity(unchecked) private var fieldsInRow = 0
    @exclusivity(unchecked) private var rowStart = 0

    private static let flushAt = 1 << 18

    /// - Parameters:
    ///   - path: where the file shall appear; `-` is standard output.
    ///   - byteOrderMark: begin with the mark by which Excel knows UTF-8.
    public init(path: String, byteOrderMark: Bool = false, formulas: Formulas = .disarmed) throws(TableError)
    {
        file = try OutputFile(path: path)
        self.formulas = formulas
        line = ByteLine(capacity: Self.flushAt * 2)
        if byteOrderMark { for byte in [0xEF, 0xBB, 0xBF] as [UInt8] { line.put(byte) } }
        rowStart = line.count
    }

    /// A row of headings.
    public func header(_ names: [String]) throws(TableError) {
        for name in names { text(name) }
        try endRow()
    }

    /// A text, quoted where it must be.
    public func text(_ field: Field) { text(field.bytes) }

    public func text(_ string: String) {
        var string = string
        string.withUTF8 { text($0) }
    }

    public func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        separate()
        line.reserve(bytes.count * 2 + 4)
        let isFormula = formulas == .disarmed && Self.beginsLikeFormula(bytes)
        let begin = line.count
        if isFormula { line.put(UInt8(ascii: "'")) }
        if line.copyPlain(bytes) { return }
        line.count = begin
        line.put(UInt8(ascii: "\""))
        if isFormula { line.put(UInt8(ascii: "'")) }
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { line.put(byte) }
            line.put(byte)
        }
        line.put(UInt8(ascii: "\""))
    }

    public func empty() { separate() }

    public func wholeNumber(_ number: Int64) {
        separate()
        line.reserve(24)
        line.put(number: number)
    }

    /// Whole fen as yuan with two decimals: 123450 is 1234.50.
    public func fen(_ amount: Int64) {
        separate()
        line.reserve(24)
        // What a column of money holds most often.
        guard amount != 0 else {
            line.put(UInt8(ascii: "0"))
            line.put(UInt8(ascii: "."))
            line.put(twoDigits: 0)
            return
        }
        if amount < 0 { line.put(UInt8(ascii: "-")) }
        let size = amount.magnitude
        line.put(digits: size / 100)
        line.put(UInt8(ascii: "."))
        line.put(twoDigits: Int(size % 100))
    }

    /// A day as 2025-01-03.
    public func day(_ day: CalendarDay) { self.day(year: day.year, month: day.month, day: day.day) }

    public func day(year: Int, month: Int, day: Int) {
        separate()
        line.reserve(24)
        line.put(twoDigits: year / 100)
        line.put(twoDigits: year % 100)
        line.put(UInt8(ascii: "-"))
        line.put(twoDigits: month)
        line.put(UInt8(ascii: "-"))
        line.put(twoDigits: day)
    }

    public func endRow() throws(TableError) {
        line.reserve(4)
        // A row that would look blank gets a sign of life, or readers would pass over it.
        if line.count - rowStart == max(fieldsInRow - 1, 0) { line.insertQuotes(at: rowStart) }
        line.put(UInt8(ascii: "\n"))
        fieldsInRow = 0
        rowCount += 1
        if line.count >= Self.flushAt { try flush() }
        rowStart = line.count
    }

    /// Puts the file in its place.
    public func commit() throws(TableError) {
        precondition(fieldsInRow == 0, "the last row was not ended")
        try flush()
        try file.commit()
    }

    /// Gives the file up; dropping the writer does the same.
    public func abandon() { file.abandon() }

    private func flush() throws(TableError) {
        try file.write(line.start, count: line.count)
        line.count = 0
    }

    @inline(__always)
    private func separate() {
        line.reserve(1)
        if fieldsInRow > 0 { line.put(UInt8(ascii: ",")) }
        fieldsInRow += 1
    }

    /// Also the full-width signs, which some spreadsheets read as the plain ones.
    private static func beginsLikeFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
            return true
        case 0xEF where bytes.count >= 3 && bytes[1] == 0xBC:
            return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[2])
        default: return false
        }
    }
}
