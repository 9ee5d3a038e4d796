/// Addresses as they are compared (地址的比对形式): characters and digits alone, Chinese numerals as digits.
enum Address {
    static func plain(_ text: String) -> [UInt32] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A: scalar.value
            case 0x61...0x7A: scalar.value - 32
            case 0xFF10...0xFF19, 0xFF21...0xFF3A: scalar.value - 0xFEE0
            case 0xFF41...0xFF5A: scalar.value - 0xFEE0 - 32
            case 0x3400...0x9FFF, 0x20000...0x3FFFF: numerals[scalar.value] ?? scalar.value
            default: nil
            }
        }
    }

    private static let numerals: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: zip("〇一二三四五六七八九".unicodeScalars.map(\.value), 0x30...0x39))

    /// Whether seven in ten of their pairs of neighbours are the same (Dice's measure of bigrams).
    static func isAlike(_ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>) -> Bool {
        guard a.count >= 4, b.count >= 4 else { return false }
        // Lengths so far apart cannot reach it.
        let (long, short) = (max(a.count, b.count) - 1, min(a.count, b.count) - 1)
        guard 20 * short >= 7 * (long + short) else { return false }
        var (common, used) = (0, UInt64(0))
        for i in 0..<min(a.count - 1, 64) {
            for j in 0..<min(b.count - 1, 64)
            where used & (1 << UInt64(j)) == 0 && a[i] == b[j] && a[i + 1] == b[j + 1] {
                used |= 1 << UInt64(j)
                common += 1
                break
            }
        }
        return 20 * common >= 7 * (long + short)
    }
}
