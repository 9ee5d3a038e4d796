import Glibc

/// A cursor over the rows of a CSV file of any size: one row at a time, in constant memory, without strings.
///
/// The header is read when the reader is made. Rows follow RFC 4180; rows without any content are passed
/// over. A damaged row is shown too, with `rowError` set, and whoever reads decides what becomes of it. A row
/// whose quotation marks are wrong is given up to the end of the line it begins on, so that a stray mark
/// costs one row and not the rest of the file.
///
///     while try reader.next() {
///         if let error = reader.rowError { … continue }
///         let amount = try reader.field(amountColumn).fen()
///     }
///
/// A field is a view into the reader: it is valid until the next call of `next()`.
public final class CsvReader {
    /// Which column stands where.
    public private(set) var header = CsvHeader.unread
    /// What is wrong with the current row; its fields are then not to be relied on.
    @exclusivity(unchecked) public private(set) var rowError: RowError?
    /// The line of the file on which the current row begins; the first is 1.
    @exclusivity(unchecked) public private(set) var line = 0
    /// Which row of the table the current one is, blank ones and the header counted: its number in a
    /// spreadsheet. The first is 1; unlike `line` it does not grow by line breaks within fields.
    @exclusivity(unchecked) public private(set) var rowNumber = 0
    /// How many fields the current row has; none when its quotation marks are wrong.
    @exclusivity(unchecked) public private(set) var fieldCount = 0

    @exclusivity(unchecked) @usableFromInline var recordStart: UnsafePointer<UInt8>
    @exclusivity(unchecked) @usableFromInline var recordLength = 0
    @exclusivity(unchecked) @usableFromInline var slots: UnsafeMutablePointer<FieldSlot>

    private let window: TextWindow
    private let splitter: RecordSplitter
    private let sorted: SortedRecords?
    private let longestRow: Int
    private var columnNotices: [Notice] = []
    private let plain = PlainFields()
    @exclusivity(unchecked) private var nextLine = 1
    @exclusivity(unchecked) private var delimiter = UInt8(ascii: ",")
    /// The number of fields that a row must have; zero while the header is read.
    @exclusivity(unchecked) private var expected = 0

    /// Opens a file and reads its header.
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - columns: what to look for; without any, every heading can be asked for by its own name.
    ///   - encoding: for a file whose encoding is known; otherwise it is found out.
    ///   - chunk: how many bytes are read at a time.
    ///   - longestRow: a row with more bytes is an error.
    public convenience init(
        path: String, columns: [CsvColumn] = [], encoding: TextEncoding? = nil, chunk: Int = 1 << 20,
        longestRow: Int = 1 << 20
    ) throws(TableError) {
        try self.init(
            ByteSource(path: path), columns: columns, encoding: encoding, chunk: chunk, longestRow: longestRow
        )
    }

    /// Reads a table that is in memory already, such as an upload; `name` is what messages call it.
    public convenience init(
        bytes: [UInt8], name: String, columns: [CsvColumn] = [], encoding: TextEncoding? = nil,
        chunk: Int = 1 << 20, longestRow: Int = 1 << 20
    ) throws(TableError) {
        try self.init(
            ByteSource(bytes: bytes, name: name), columns: columns, encoding: encoding, chunk: chunk,
            longestRow: longestRow)
    }

    /// Reads all rows alike, whatever their number of fields: for a table whose header is still to be found.
    package convenience init(rowsOf path: String, encoding: TextEncoding? = nil) throws(TableError) {
        try self.init(
            ByteSource(path: path), columns: nil, encoding: encoding, chunk: 1 << 20, longestRow: 1 << 20)
    }

    /// The same of what is in memory.
    package convenience init(
        rowsOf bytes: [UInt8], name: String, encoding: TextEncoding? = nil
    ) throws(TableError) {
        try self.init(
            ByteSource(bytes: bytes, name: name), columns: nil, encoding: encoding, chunk: 1 << 20,
            longestRow: 1 << 20)
    }

    /// - Parameter columns: nil when the first row is a row like any other.
    init(
        _ source: ByteSource, columns: [CsvColumn]?, encoding: TextEncoding?, chunk: Int, longestRow: Int
    ) throws(TableError) {
        precondition(chunk > 0 && longestRow > 0 && longestRow <= 1 << 28, "sizes of CsvReader")
        window = TextWindow(try TextStream(source, encoding: encoding), capacity: chunk)
        sorted = nil
        self.longestRow = longestRow
        splitter = RecordSplitter(at: window.start)
        recordStart = window.start
        slots = splitter.slots
        if let columns {
            try readHeader(columns)
        } else {
            delimiter = try sniffDelimiter(titles: 20)
        }
    }

    /// The same table once more, its rows in the order of a sort: with the lines they came from.
    ///
    /// The reader that was sorted must have been read to its end.
    public init(_ reader: CsvReader, inOrderOf sorted: SortedRecords) {
        window = reader.window
        self.sorted = sorted
        longestRow = reader.longestRow
        splitter = RecordSplitter(at: window.start)
        recordStart = window.start
        slots = splitter.slots
        header = reader.header
        columnNotices = reader.columnNotices
        delimiter = reader.delimiter
        expected = reader.expected
    }

    /// What the person whose file it is should know. Complete only at the end of the file: the encoding shows
    /// at the first character outside ASCII.
    public var notices: [Notice] { window.stream.notices + columnNotices }
    /// The encoding; nil while there was nothing but ASCII.
    public var encoding: TextEncoding? { window.stream.encoding }
    /// How far the file has been read, in bytes, and its size where that is known: for a progress bar.
    public var progress: (read: Int, of: Int?) { (window.stream.source.position, window.stream.source.size) }
    /// What messages call the file.
    public var name: String { window.stream.source.name }

    /// The current row as it stands in the file, in UTF-8, without its line end: for sorting or rejecting it.
    ///
    /// Of a row that is too long only the beginning is shown.
    @inlinable public var record: Field { Field(start: recordStart, count: recordLength) }

    /// The field in a column; empty where the column or the field is absent.
    /// - Parameter column: from `header[name]`.
    @inlinable
    public func field(_ column: Int?) -> Field {
        guard let column, column >= 0, column < fieldCount else { return Field(start: recordStart, count: 0) }
        let slot = slots[column]
        if slot.length < 0 { return undoubled(slot) }
        return Field(start: recordStart + Int(slot.start), count: Int(slot.length))
    }

    @usableFromInline
    func undoubled(_ slot: FieldSlot) -> Field {
        plain.undoubled(slot, record: recordStart, recordLength: recordLength)
    }

    /// Goes to the next row, good or bad.
    /// - Returns: false at the end.
    public func next() throws(TableError) -> Bool {
        rowError = nil
        if let sorted { return try nextSorted(sorted) }
        while true {
            let start = window.start
            switch splitter.split(start, window.end, delimiter: delimiter, isLast: window.isLast) {
            case .complete:
                let count = splitter.count
                let length = splitter.recordEnd - start
                if length > longestRow { return try giveUp(.tooLong(limit: longestRow)) }
                line = nextLine
                rowNumber += 1
                nextLine += 1 + splitter.innerLines
                window.take(upTo: splitter.next)
                // Nothing but delimiters: a blank line, or what a spreadsheet leaves at the end.
                if length < count {
                    if start == window.end && window.isLast { return false }
                    continue
                }
                show(start, length, fields: count)
                return true
            case .unfinished:
                if window.count > longestRow {
                    let isQuoted = window.lineFeed(from: 0) != nil
                    return try giveUp(isQuoted ? .openQuote : .tooLong(limit: longestRow))
                }
                try window.extend()
            case .openQuote: return try giveUp(.openQuote)
            case .textAfterQuote: return try giveUp(.textAfterQuote)
            }
        }
    }

    private func nextSorted(_ sorted: SortedRecords) throws(TableError) -> Bool {
        guard try sorted.next() else { return false }
        let record = sorted.record
        _ = splitter.split(record.start, record.start + record.count, delimiter: delimiter, isLast: true)
        line = sorted.line
        show(record.start, record.count, fields: splitter.count)
        return true
    }

    private func show(_ start: UnsafePointer<UInt8>, _ length: Int, fields count: Int) {
        recordStart = start
        recordLength = length
        slots = splitter.slots
        fieldCount = count
        if count != expected && expected > 0 {
            let reason: RowError.Reason =
                count < expected
                ? .tooFewFields(found: count, expected: expected)
                : .tooManyFields(found: count, expected: expected)
            rowError = RowError(line: line, reason: reason)
        }
        if window.isDamaged && !Utf8Scan.isReadable(record.bytes) {
            rowError = RowError(line: line, reason: .damagedText)
        }
    }

    /// Shows the line at hand as a damaged row and goes on after it.
    private func giveUp(_ reason: RowError.Reason) throws(TableError) -> Bool {
        line = nextLine
        rowNumber += 1
        nextLine += 1
        rowError = RowError(line: line, reason: reason)
        fieldCount = 0
        let length = try passLine()
        recordLength = length
        return true
    }

    /// Steps over one line, whatever it holds.
    /// - Returns: how much of it is there to be shown at `recordStart`.
    private func passLine() throws(TableError) -> Int {
        var searched = 0
        while true {
            if let lineFeed = window.lineFeed(from: searched) {
                return pass(window.start, to: lineFeed, next: lineFeed + 1)
            }
            if window.isLast { return pass(window.start, to: window.end, next: window.end) }
            searched = window.count
            if searched > longestRow { break }
            try window.extend()
        }
        // Too long to be kept: its beginning is enough, up to the end of a character.
        var shown = min(searched, 4096)
        while shown > 0 && shown < searched && window.start[shown] & 0xC0 == 0x80 { shown -= 1 }
        while true {
            try window.replaceRest(keeping: shown)
            if let lineFeed = window.lineFeed(from: shown) {
                return pass(window.start, to: window.start + shown, next: lineFeed + 1)
            }
            if window.isLast { return pass(window.start, to: window.start + shown, next: window.end) }
        }
    }

    private func pass(
        _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, next: UnsafePointer<UInt8>
    ) -> Int {
        recordStart = start
        window.take(upTo: next)
        let length = end - start
        return length > 0 && end[-1] == UInt8(ascii: "\r") ? length - 1 : length
    }

    private func readHeader(_ columns: [CsvColumn]) throws(TableError) {
        delimiter = try sniffDelimiter(titles: 0)
        guard try next() else { throw .empty(file: name) }
        if let rowError { throw .brokenHeader(file: name, rowError) }
        if memchr(recordStart, 0x0D, recordLength) != nil {
            throw .brokenHeader(file: name, RowError(line: line, reason: .loneReturn))
        }
        let headings = (0..<fieldCount).map { field($0).trimmed.string }
        header = try CsvHeader(headings: headings, delimiter: delimiter, columns: columns, file: name)
        columnNotices = header.notices(askedFor: columns)
        expected = fieldCount
        fieldCount = 0
    }

    /// The delimiter that the first line uses most, outside quotation marks; a comma when in doubt.
    private func sniffDelimiter(titles: Int) throws(TableError) -> UInt8 {
        var tally = DelimiterTally(titles: titles)
        var searched = 0
        while !tally.feed(UnsafeBufferPointer(start: window.start + searched, count: window.count - searched))
        {
            searched = window.count
            if window.isLast || searched > longestRow { break }
            try window.extend()
        }
        return tally.winner
    }
}
