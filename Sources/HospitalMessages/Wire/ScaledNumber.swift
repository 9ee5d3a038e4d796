/// An exact decimal with a fixed number of decimals, as a field has it: 4 of a quantity or a ratio, 6 of a unit price.
public struct ScaledNumber: Hashable, Sendable {
    /// The number times ten to the power of `scale`.
    public let units: Int64
    /// Decimals, 0 to 9.
    public let scale: Int

    public init(units: Int64, scale: Int) {
        precondition((0...9).contains(scale), "a number of the interface has at most nine decimals")
        self.units = units
        self.scale = scale
    }

    static let powers: [Int64] = (0...18).map { power in (0..<power).reduce(1) { sum, _ in sum * 10 } }

    /// What was wrong with a text that should be a number.
    enum Flaw: Error { case notNumber, tooManyDecimals, tooLarge }

    /// A number as clients write it: `12.5`, `"12.50"`, `-3`, `1E+2` (as Java prints it), spaces around it.
    ///
    /// Decimals beyond `scale` must be zero: nothing is rounded. At most `digits` digits in all.
    init(_ text: some StringProtocol, scale: Int, digits: Int) throws(Flaw) {
        var bytes = Array(text.utf8)[...]
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.count <= 64 else { throw .notNumber }
        let negative = bytes.first == UInt8(ascii: "-")
        if negative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        var exponent = 0
        if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            exponent = try ScaledNumber.exponent(bytes[(mark + 1)...])
            bytes = bytes[..<mark]
        }
        var figures: [UInt8] = []
        var decimals: Int?
        for byte in bytes {
            if byte == UInt8(ascii: "."), decimals == nil {
                decimals = 0
            } else if (0x30...0x39).contains(byte) {
                figures.append(byte - 0x30)
                if let count = decimals { decimals = count + 1 }
            } else {
                throw .notNumber
            }
        }
        guard !figures.isEmpty else { throw .notNumber }
        var places = (decimals ?? 0) - exponent
        while figures.last == 0 {
            figures.removeLast()
            places -= 1
        }
        let significant = figures.drop { $0 == 0 }
        guard !significant.isEmpty else {
            self.init(units: 0, scale: scale)
            return
        }
        guard places <= scale else { throw .tooManyDecimals }
        guard significant.count + scale - places <= min(digits, 18) else { throw .tooLarge }
        let value = significant.reduce(Int64(0)) { $0 * 10 + Int64($1) } * ScaledNumber.powers[scale - places]
        self.init(units: negative ? -value : value, scale: scale)
    }

    private static func exponent(_ bytes: ArraySlice<UInt8>) throws(Flaw) -> Int {
        let digits =
            bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        guard !digits.isEmpty, digits.count <= 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .notNumber
        }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return bytes.first == UInt8(ascii: "-") ? -value : value
    }
}

extension ScaledNumber: CustomStringConvertible {
    /// As few decimals as it needs: `12.5`, `3`, `-0.05`.
    public var description: String {
        var units = units.magnitude
        var scale = scale
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        var figures = String(units)
        if scale > 0 {
            if figures.utf8.count <= scale {
                figures = String(repeating: "0", count: scale + 1 - figures.utf8.count) + figures
            }
            figures.insert(".", at: figures.index(figures.endIndex, offsetBy: -scale))
        }
        return self.units < 0 ? "-" + figures : figures
    }
}
