import Tabular

extension ByteLine {
    /// Markup, as it stands.
    func put(_ markup: StaticString) {
        reserve(markup.utf8CodeUnitCount)
        markup.withUTF8Buffer { for byte in $0 { put(byte) } }
    }

    func put(markup: String) {
        reserve(markup.utf8.count)
        for byte in markup.utf8 { put(byte) }
    }

    /// A text within an element. What XML cannot hold is written as `_x0007_`, as workbooks do.
    func put(escaped bytes: UnsafeBufferPointer<UInt8>) {
        // The longest that a byte becomes, and one for a text that only looks like such a mark.
        reserve(bytes.count * 7 + 7)
        for (at, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case 0x09, 0x0A: put(byte)
            case 0..<0x20: putCode(UInt16(byte))
            case UInt8(ascii: "_") where EscapedText.looksEscaped(bytes, at: at): put("_x005F_")
            case 0xEF where at + 2 < bytes.count && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE:
                putCode(0xFF00 | UInt16(bytes[at + 2] &+ 0x40))
            case 0xBF where at >= 1 && bytes[at - 1] == 0xEF && at + 1 < bytes.count && bytes[at + 1] >= 0xBE:
                break
            case 0xBE...0xBF where at >= 2 && bytes[at - 1] == 0xBF && bytes[at - 2] == 0xEF: break
            default: put(byte)
            }
        }
    }

    /// `_xFFFE_`
    private func putCode(_ unit: UInt16) {
        put("_x")
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(unit >> shift & 0xF)
            put(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
        put(UInt8(ascii: "_"))
    }
}
