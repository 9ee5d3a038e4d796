/// A decimal number taken digit by digit, kept as a whole number of its last allowed place.
struct DecimalNumber {
    private let places: Int
    private var value: Int64 = 0
    private var isTooLarge = false
    private var decimals = 0
    private var isAfterPoint = false
    /// Digits since the last comma, or since the beginning.
    private var group = 0
    private var hasCommas = false

    private(set) var hasDigits = false
    private(set) var hasTooManyDecimals = false
    /// Commas, if any, part groups of three digits.
    private(set) var isGrouped = true

    init(places: Int) { self.places = places }

    /// - Returns: false when the character does not belong to the number.
    mutating func take(_ character: UInt8) -> Bool {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            take(digit: Int64(character - UInt8(ascii: "0")))
        case UInt8(ascii: ",") where !isAfterPoint:
            if group > 3 || group == 0 || (hasCommas && group != 3) { isGrouped = false }
            hasCommas = true
            group = 0
        case UInt8(ascii: ".") where !isAfterPoint:
            closeGroups()
            isAfterPoint = true
        default:
            if !isAfterPoint { closeGroups() }
            return false
        }
        return true
    }

    /// The number times ten to the power of its places; nil when it does not fit.
    var scaled: Int64? {
        var result = self
        for _ in result.decimals..<max(places, result.decimals) { result.push(0) }
        return result.isTooLarge ? nil : result.value
    }

    private mutating func take(digit: Int64) {
        hasDigits = true
        group += 1
        if !isAfterPoint { return push(digit) }
        if decimals == places {
            if digit != 0 { hasTooManyDecimals = true }
        } else {
            decimals += 1
            push(digit)
        }
    }

    private mutating func push(_ digit: Int64) {
        let (tens, tensOver) = value.multipliedReportingOverflow(by: 10)
        let (sum, sumOver) = tens.addingReportingOverflow(digit)
        if tensOver || sumOver { isTooLarge = true }
        value = sum
    }

    private mutating func closeGroups() {
        if hasCommas && group != 3 { isGrouped = false }
    }
}
