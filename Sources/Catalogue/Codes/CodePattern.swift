/// The shape of a code: `#` a digit, `@` a capital letter, `%` either, `&` a digit or `x`, `*` at the end one `%` or more;
/// any other character stands for itself.
struct CodePattern {
    let text: [UInt8]

    init(_ text: StaticString) { self.text = Array(String(describing: text).utf8) }

    /// How long a code of this shape is; where it ends in `*`, how long at least.
    var length: Int { text.count }
    var isOpen: Bool { text.last == UInt8(ascii: "*") }

    /// The first place, counted from 1, that does not fit, with what belongs there; nil where the whole code fits. The length
    /// has been looked at.
    func misfit(_ code: [UInt8]) -> (place: Int, wanted: UInt8)? {
        for (index, byte) in code.enumerated() {
            let wanted = index < text.count - 1 || !isOpen ? text[index] : UInt8(ascii: "*")
            if !CodePattern.fits(byte, wanted) { return (index + 1, wanted) }
        }
        return nil
    }

    func hasLength(of code: [UInt8]) -> Bool { isOpen ? code.count >= length : code.count == length }

    private static func fits(_ byte: UInt8, _ wanted: UInt8) -> Bool {
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        switch wanted {
        case UInt8(ascii: "#"): return isDigit
        case UInt8(ascii: "@"): return isLetter
        case UInt8(ascii: "%"), UInt8(ascii: "*"): return isDigit || isLetter
        case UInt8(ascii: "&"): return isDigit || byte == UInt8(ascii: "x")
        default: return byte == wanted
        }
    }
}
