/// The characters of a number as a list has them, put into plain form, with what had to be done.
struct IdentityText {
    /// Digits, capital letters and what else was there.
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var damage: [IdentityDamage] = []

    init(_ text: some StringProtocol) {
        scalars.reserveCapacity(18)
        for scalar in text.unicodeScalars { add(scalar) }
    }

    mutating func note(_ kind: IdentityDamage) {
        if !damage.contains(kind) { damage.append(kind) }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A: scalars.append(scalar)
        case 0x61...0x7A:
            note(.lowerCase)
            scalars.append(Unicode.Scalar(UInt8(scalar.value - 32)))
        case 0xFF01...0xFF5E:
            note(.fullWidth)
            add(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: note(.spaces)
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
            0xFE00...0xFE0F, 0xFEFF:
            note(.invisible)
        // ' ` " = and their curly and prime forms
        case 0x22, 0x27, 0x3D, 0x60, 0xB4, 0x2018...0x201F, 0x2032...0x2036: note(.quoted)
        case 0x2D, 0x2010...0x2015, 0x2212, 0x30FC, 0x5F: note(.dashes)
        // × ✕ ✖ ⅹ Ⅹ, Cyrillic and Greek
        case 0xD7, 0x2715, 0x2716, 0x2169, 0x2179, 0x425, 0x445, 0x3A7, 0x3C7:
            note(.likeX)
            scalars.append("X")
        default: scalars.append(scalar)
        }
    }

    /// As ASCII; nil where a character is none.
    var ascii: [UInt8]? {
        let bytes = scalars.compactMap { UInt8(exactly: $0.value) }
        return bytes.count == scalars.count && bytes.allSatisfy { $0 < 128 } ? bytes : nil
    }
}
