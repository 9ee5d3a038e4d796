public import Tabular

/// One cell of a row: its text as bytes, and what it was in the file. Valid until the next row.
public struct Cell {
    /// The text: of a number its digits without grouping, of a day 2025-01-03.
    public let field: Field
    public let kind: CellKind
    /// It stands here only because the cell is merged with one of a row above, whose content this is.
    public let isRepeated: Bool

    /// The text without spaces around it. It makes a string.
    public var text: String { field.trimmed.string }

    public var isBlank: Bool { kind == .empty || field.isBlank }

    /// It was entered as a number too long for a spreadsheet, so its last digits are lost: an 18-digit number
    /// of identity that became 5.10E+17.
    public var hasLostDigits: Bool {
        switch kind {
        case .number: field.bytes.count { $0 >= 0x30 && $0 <= 0x39 } > 15
        case .text: isExponential
        default: false
        }
    }

    /// What a spreadsheet shows of such a number and saves to CSV: `5.10222E+17`.
    private var isExponential: Bool {
        let bytes = field.trimmed.bytes
        guard bytes.count >= 5, let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            mark > 0,
            bytes.count - mark >= 3, bytes[mark + 1] == UInt8(ascii: "+")
        else { return false }
        return bytes[..<mark].allSatisfy { $0 == UInt8(ascii: ".") || ($0 >= 0x30 && $0 <= 0x39) }
            && bytes[(mark + 2)...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
