extension StringProtocol {
    /// The full-width forms of `!` to `~` and the wide space, as a Chinese keyboard writes them, as their plain twins.
    public var narrow: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: text.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000: text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    /// Whether this is digits 0–9 and nothing else: no sign, no space, no full-width form. Empty is not.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }
}
