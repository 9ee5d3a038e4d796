/// A short field rewritten in ASCII, so that the parsers need to know one form only.
///
/// Full-width characters become their ASCII twins, and the few Chinese signs that amounts and days bear
/// become single bytes of their own. Anything else, or more than 64 characters, has no plain form.
struct PlainText {
    static let yuanSign: UInt8 = 0x01
    static let yuanWord: UInt8 = 0x02
    static let year: UInt8 = 0x03
    static let month: UInt8 = 0x04
    static let day: UInt8 = 0x05

    // No InlineArray: an optimised build of Swift 6.3.1 leaves it at zero when it is written in a failable initialiser.
    private var room = SIMD64<UInt8>()
    private(set) var count = 0

    init?(_ field: Field) {
        var at = field.start
        let end = at + field.count
        while at < end {
            let byte = at.pointee
            guard count < 64 else { return nil }
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x09 else { return nil }
                room[count] = byte == 0x09 ? 0x20 : byte
                at += 1
            } else {
                guard let (plain, width) = Self.plain(at, end - at) else { return nil }
                room[count] = plain
                at += width
            }
            count += 1
        }
    }

    /// The byte at a place; zero after the end.
    subscript(index: Int) -> UInt8 { index < count ? room[index] : 0 }

    /// Up to `limit` digits from a place on, which moves behind them.
    func digits(_ at: inout Int, upTo limit: Int) -> (value: Int, count: Int) {
        var value = 0
        var found = 0
        while found < limit && self[at] >= UInt8(ascii: "0") && self[at] <= UInt8(ascii: "9") {
            value = value * 10 + Int(self[at] - UInt8(ascii: "0"))
            found += 1
            at += 1
        }
        return (value, found)
    }

    private static func plain(_ at: UnsafePointer<UInt8>, _ left: Int) -> (plain: UInt8, width: Int)? {
        guard left >= 2 else { return nil }
        switch (at[0], at[1]) {
        case (0xC2, 0xA5): return (yuanSign, 2)
        case (0xC2, 0xA0): return (0x20, 2)
        default: break
        }
        guard left >= 3 else { return nil }
        switch (at[0], at[1], at[2]) {
        // U+FF01 to U+FF3F, the full-width forms of ! to _.
        case (0xEF, 0xBC, 0x81...0xBF): return (at[2] - 0x60, 3)
        case (0xEF, 0xBF, 0xA5): return (yuanSign, 3)
        case (0xE3, 0x80, 0x80): return (0x20, 3)
        case (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)
        case (0xE5, 0x85, 0x83): return (yuanWord, 3)
        case (0xE5, 0xB9, 0xB4): return (year, 3)
        case (0xE6, 0x9C, 0x88): return (month, 3)
        case (0xE6, 0x97, 0xA5), (0xE5, 0x8F, 0xB7): return (day, 3)
        default: return nil
        }
    }
}
