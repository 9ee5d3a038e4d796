/// A name in the form in which names are compared (姓名的比对形式).
///
/// Spaces, invisible characters and dots go; full width becomes half; Latin letters become capitals. A character that could not
/// be typed (`王?`, `王□`, `王yan`, `王（火华）`) is kept as one that may be any.
struct NameForm: Equatable {
    /// As written, in plain form; a note stands behind a `(`.
    private(set) var exact: [UInt32] = []
    /// Without notes and numbers, variants of a character as one.
    private(set) var folded: [UInt32] = []
    /// How long the part before the first dot is (阿依古丽·买买提); 0 where there is no dot.
    private(set) var firstPart = 0
    /// Something that is no part of the name: `张伟2`, `李明（户主）`.
    private(set) var hasNote = false

    /// One that may be any.
    static let any: UInt32 = 0xFFFD

    var hasAny: Bool { folded.contains(NameForm.any) }

    init(_ text: String) {
        var isInNote = false
        for scalar in text.unicodeScalars { add(scalar, &isInNote) }
        let isChinese = exact.contains { $0 >= 0x3400 }
        while isChinese, let last = folded.last, NameForm.isDigit(last) {
            hasNote = true
            folded.removeLast()
        }
        if isChinese, folded.contains(where: NameForm.isLetter) {
            var merged: [UInt32] = []
            for scalar in folded {
                let isSpelt = NameForm.isLetter(scalar)
                if !isSpelt || merged.last != NameForm.any { merged.append(isSpelt ? NameForm.any : scalar) }
            }
            folded = merged
        }
        if firstPart >= folded.count { firstPart = 0 }
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ isInNote: inout Bool) {
        switch scalar.value {
        case 0x28, 0x5B, 0x7B, 0x3010, 0x3014, 0x300C, 0xFF08, 0xFF3B:
            isInNote = true
            exact.append(0x28)
            if folded.count >= 2 { hasNote = true } else { folded.append(NameForm.any) }
        case 0x29, 0x5D, 0x7D, 0x3011, 0x3015, 0x300D, 0xFF09, 0xFF3D: isInNote = false
        case 0x09...0x0D, 0x20, 0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2069, 0x3000,
            0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF, 0x27, 0x60:
            break
        case 0x2E, 0xB7, 0x387, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x25CF, 0x2E31, 0x30FB, 0xFF0E,
            0xFF65:
            if firstPart == 0, !isInNote { firstPart = folded.count }
        case 0xFF01...0xFF5E: put(scalar.value - 0xFEE0, isInNote)
        default: put(scalar.value, isInNote)
        }
    }

    private mutating func put(_ value: UInt32, _ isInNote: Bool) {
        let plain = (0x61...0x7A).contains(value) ? value - 32 : value
        exact.append(plain)
        guard !isInNote else { return }
        switch plain {
        // ? * ○ ◇ □ ■ ▢ 〓, the replacement character, and private use: what a font or a code page lacked.
        case 0x3F, 0x2A, 0x25CB, 0x25C7, 0x25A1, 0x25A0, 0x25A2, 0x3013, 0xFFFD, 0xE000...0xF8FF,
            0xF0000...0x10FFFF:
            folded.append(NameForm.any)
        default: folded.append(NameVariants.folded(plain))
        }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func isLetter(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) }
}
