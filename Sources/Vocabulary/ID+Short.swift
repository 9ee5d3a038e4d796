extension ID {
    /// 26 capitals and digits, in the order of time: for numbers that other systems carry in fields of 30 characters.
    ///
    /// Crockford's base 32, without I, L, O and U.
    public var short: String {
        var digits = [UInt8](repeating: 0, count: 26)
        var (high, low) = (high, low)
        for place in stride(from: 25, through: 0, by: -1) {
            digits[place] = ID.digits[Int(low & 31)]
            low = low >> 5 | high << 59
            high >>= 5
        }
        return String(decoding: digits, as: UTF8.self)
    }

    public init?(short text: some StringProtocol) {
        guard text.utf8.count == 26 else { return nil }
        var (high, low): (UInt64, UInt64) = (0, 0)
        for byte in text.utf8 {
            guard let value = ID.digits.firstIndex(of: byte & ~0x20 | (byte < 0x40 ? 0x20 : 0)) else {
                return nil
            }
            guard high >> 59 == 0 else { return nil }
            high = high << 5 | low >> 59
            low = low << 5 | UInt64(value)
        }
        self.init(high: high, low: low)
    }

    private static var digits: [UInt8] { Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8) }
}
