public import Vocabulary

/// Sixteen bytes that stand for an identity number: the number itself, or a keyed blind index of it (盲索引).
///
/// Both sides of a match have to use the same kind. With a blind index the numbers never enter this module.
public struct NumberKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    /// The number itself.
    public init(_ number: NationalID) {
        high = 0
        low = number.body
    }

    /// The first sixteen bytes of a blind index; nil where there are fewer.
    public init?(_ bytes: some Sequence<UInt8>) {
        var (high, low, count) = (UInt64(0), UInt64(0), 0)
        for byte in bytes.prefix(16) {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
            count += 1
        }
        guard count == 16 else { return nil }
        // Zero is for no key, and a zero high half for plain numbers: 2⁻⁶⁴ of all indexes move over by one.
        self.high = high == 0 ? 1 : high
        self.low = low
    }

    private init() { (high, low) = (0, 0) }

    static let none = NumberKey()

    var isNone: Bool { high == 0 && low == 0 }

    /// The first 17 digits, where this is a number and no index.
    var body: UInt64? { high == 0 && low != 0 ? low : nil }

    /// Well-spread bits; digits of numbers are not.
    var mixed: UInt64 {
        var word = low ^ (high &* 0x9E37_79B9_7F4A_7C15)
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
