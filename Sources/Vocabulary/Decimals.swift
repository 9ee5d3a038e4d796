/// Decimal numbers of a fixed number of places, kept as whole numbers of the last place.
enum Decimals {
    /// The number in units of the last place; nil where it is none, has more places or more whole digits than these.
    static func read(_ text: some StringProtocol, places: Int, digits most: Int) -> Int64? {
        var value: Int64 = 0
        var (whole, decimals) = (0, 0)
        var (isNegative, isFraction, hasDigit) = (false, false, false)
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where !isFraction && hasDigit: isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigit = true
                let digit = Int64(byte - UInt8(ascii: "0"))
                if isFraction {
                    decimals += 1
                    if decimals > places {
                        guard digit == 0 else { return nil }
                        continue
                    }
                } else if whole > 0 || digit > 0 {
                    whole += 1
                    guard whole <= most else { return nil }
                }
                value = value * 10 + digit
            default: return nil
            }
        }
        guard hasDigit, !isFraction || decimals > 0 else { return nil }
        for _ in min(decimals, places)..<places { value *= 10 }
        return isNegative ? -value : value
    }

    /// With at least so many decimals, and no needless zeros beyond them.
    static func text(_ value: Int64, places: Int, least: Int) -> String {
        var digits = String(value.magnitude)
        if digits.utf8.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
        }
        var fraction = digits.suffix(places)
        let whole = digits.dropLast(places)
        while fraction.utf8.count > least, fraction.last == "0" { fraction = fraction.dropLast() }
        return "\(value < 0 ? "-" : "")\(whole)\(fraction.isEmpty ? "" : ".")\(fraction)"
    }
}
