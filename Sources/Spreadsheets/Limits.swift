/// How large a workbook may be. The defaults admit everything that an office can make and a machine of
/// one gigabyte can read; what goes beyond them is refused before it fills memory or time.
public struct Limits: Equatable, Sendable {
    /// Bytes of the file.
    public var file = 1 << 30
    /// Files within the archive.
    public var parts = 10_000
    /// Bytes of one part after unpacking. Parts are read as they stream by, so this bounds time, not memory.
    public var unpacked = 4 << 30
    /// How many times larger a part may become by unpacking; looked at from sixteen megabytes on.
    public var ratio = 400
    /// Bytes of the texts that the cells share, which are kept in memory.
    public var texts = 512 << 20
    /// Merged areas of one sheet.
    public var merges = 1_000_000
    /// Bytes of the texts of one row.
    public var row = 1 << 20

    /// What Excel itself holds.
    static let rows = 1_048_576
    static let columns = 16_384

    public init() {}
}
