/// The header of a list: which rows it takes, and what its columns are called.
public struct ListHeader: Equatable, Sendable {
    /// As a spreadsheet counts; more than one where cells are merged or stacked.
    public let rows: ClosedRange<Int>
    public let columns: [ListColumn]
    /// What stands above the header: a title, the office that reports, the unit of amounts.
    public let titles: [String]

    /// The same for all files with the same headings in the same columns, whatever else they hold.
    ///
    /// Unit: sixteen hexadecimal digits (FNV-1a over the compared headings). It recognises a source's form; it
    /// does not protect against anybody.
    public var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for column in columns {
            for byte in Heading.plain(column.heading).utf8 + [0x1F] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// One column of a list.
public struct ListColumn: Equatable, Sendable {
    /// Counted from 0.
    public let index: Int
    /// The words of its header, those of several rows with `/` between them; empty where there are none.
    public let heading: String

    /// What a spreadsheet calls it: C.
    public var letters: String { CellReference.letters(index) }
}
