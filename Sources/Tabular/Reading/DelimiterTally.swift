/// Counts what might separate the columns in the first line of a table.
struct DelimiterTally {
    /// How many lines without any of them may be passed over, such as a title.
    let titles: Int

    private var lines = 0
    private var commas = 0
    private var tabs = 0
    private var semicolons = 0
    private var isQuoted = false
    private var hasContent = false

    init(titles: Int = 0) { self.titles = titles }

    /// - Returns: true when the line has ended.
    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n") where !isQuoted && hasContent:
                lines += 1
                if commas + tabs + semicolons > 0 || lines > titles { return true }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): continue
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: "\t") where !isQuoted: tabs += 1
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            default: break
            }
            hasContent = true
        }
        return false
    }

    /// A comma unless another is clearly in use.
    var winner: UInt8 {
        if tabs > commas && tabs >= semicolons { return UInt8(ascii: "\t") }
        if semicolons > commas { return UInt8(ascii: ";") }
        return UInt8(ascii: ",")
    }
}
