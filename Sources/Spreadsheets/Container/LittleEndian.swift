/// Numbers as an archive keeps them: the lowest byte first.
extension [UInt8] {
    /// Two bytes at a place; zero beyond the end.
    func short(_ at: Int) -> Int {
        at >= 0 && at + 2 <= count ? Int(self[at]) | Int(self[at + 1]) << 8 : 0
    }

    func long(_ at: Int) -> Int { short(at) | short(at + 2) << 16 }

    /// Eight bytes; what does not fit into a positive `Int` becomes the largest one.
    func huge(_ at: Int) -> Int {
        let high = long(at + 4)
        return high > Int(Int32.max) ? Int.max : long(at) | high << 32
    }

    mutating func append(short number: Int) {
        append(UInt8(truncatingIfNeeded: number))
        append(UInt8(truncatingIfNeeded: number >> 8))
    }

    mutating func append(long number: Int) {
        append(short: number)
        append(short: number >> 16)
    }
}
