import Glibc

@testable import Tabular

/// A row as a test looks at it.
struct Row: Equatable {
    var line: Int
    var fields: [String]
    var error: RowError.Reason?

    init(_ line: Int, _ fields: [String], _ error: RowError.Reason? = nil) {
        (self.line, self.fields, self.error) = (line, fields, error)
    }
}

extension CsvReader {
    /// A table written out in a test.
    convenience init(
        _ text: String, columns: [CsvColumn] = [], chunk: Int = 1 << 20, longestRow: Int = 1 << 20
    ) throws {
        try self.init(
            bytes: Array(text.utf8), name: "table.csv", columns: columns, chunk: chunk, longestRow: longestRow
        )
    }

    /// All that is left to read.
    func rows() throws -> [Row] {
        var rows: [Row] = []
        while try next() {
            rows.append(Row(line, (0..<fieldCount).map { field($0).string }, rowError?.reason))
        }
        return rows
    }
}

/// The bytes of a text in another encoding, as `iconv` names it.
func encode(_ text: String, as encoding: String) -> [UInt8] {
    guard let handle = iconv_open(encoding, "UTF-8"), Int(bitPattern: handle) != -1 else { return [] }
    defer { iconv_close(handle) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var (inputLeft, outputLeft) = (input.count, output.count)
    input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
            var (fromStart, toStart) = (from.baseAddress, to.baseAddress)
            _ = iconv(handle, &fromStart, &inputLeft, &toStart, &outputLeft)
        }
    }
    precondition(inputLeft == 0, "a test text that \(encoding) does not have")
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
}

/// Lends the bytes of a text as a field.
func withField<Result>(_ text: String, _ body: (Field) throws -> Result) rethrows -> Result {
    let bytes = Array(text.utf8) + [0]
    return try bytes.withUnsafeBufferPointer { buffer in
        try body(Field(start: buffer.baseAddress!, count: buffer.count - 1))
    }
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
