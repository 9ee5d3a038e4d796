/// A column of a sheet to be written: its heading and how wide it is.
public struct SheetColumn: Equatable, Sendable {
    public let heading: String
    /// In digits of the usual font; a Chinese character takes two.
    public let width: Int

    /// - Parameter width: as wide as the heading needs when nil, and not less than ten.
    public init(_ heading: String, width: Int? = nil) {
        self.heading = heading
        self.width = min(255, width ?? max(10, Self.width(of: heading) + 2))
    }

    /// Wide enough for a number of identity (身份证号).
    public static func identity(_ heading: String) -> SheetColumn { SheetColumn(heading, width: 21) }

    /// Wide enough for an amount in yuan.
    public static func amount(_ heading: String) -> SheetColumn {
        SheetColumn(heading, width: max(14, width(of: heading) + 2))
    }

    /// Wide enough for 2025-01-03.
    public static func day(_ heading: String) -> SheetColumn {
        SheetColumn(heading, width: max(12, width(of: heading) + 2))
    }

    /// How many digits of the usual font a text takes.
    public static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    }
}
