extension Field {
    /// The field as yuan, in whole fen: "1234.5", "12,345.60", "¥1,234", "100元", full-width digits.
    ///
    /// Negative amounts are read as such, for the caller to refuse. 万元 and the like are no amount: a unit
    /// must not be guessed.
    public func fen() throws(FieldError) -> Int64 {
        // Nearly every amount: digits, perhaps a point and one or two digits more.
        var value: Int64 = 0
        var at = 0
        while at < count && at < 15 {
            let digit = start[at] &- 0x30
            if digit > 9 { break }
            value = value &* 10 &+ Int64(digit)
            at += 1
        }
        if at > 0 && at == count { return value &* 100 }
        if at > 0 && at < count && start[at] == UInt8(ascii: ".") {
            let tenths = at + 1 < count ? start[at + 1] &- 0x30 : 10
            if tenths <= 9 {
                if at + 2 == count { return value &* 100 &+ Int64(tenths) &* 10 }
                let hundredths = start[at + 2] &- 0x30
                if hundredths <= 9 && at + 3 == count {
                    return value &* 100 &+ Int64(tenths) &* 10 &+ Int64(hundredths)
                }
            }
        }
        return try decimal(.notAnAmount, places: 2, overflow: .partOfFen)
    }

    /// The field as a whole number; "3.00" is one, and so are full-width digits and separated thousands.
    public func wholeNumber() throws(FieldError) -> Int64 {
        var value: Int64 = 0
        var at = 0
        while at < count && at < 18 {
            let digit = start[at] &- 0x30
            if digit > 9 { break }
            value = value &* 10 &+ Int64(digit)
            at += 1
        }
        if at > 0 && at == count { return value }
        return try decimal(.notWhole, places: 0, overflow: .notWhole)
    }

    /// Any accepted way to write a number, times ten to the power of `places`.
    /// - Parameters:
    ///   - wrong: what the field is when it is no number.
    ///   - overflow: what it is when it has more decimals than `places`, not counting zeros.
    private func decimal(
        _ wrong: FieldError, places: Int, overflow: FieldError
    ) throws(FieldError) -> Int64 {
        let field = trimmed
        if field.count == 0 { throw .blank }
        guard let text = PlainText(field) else { throw wrong }
        var at = 0
        var isNegative = false
        var hasSign = false
        var hasCurrency = false
        prefix: while true {
            switch text[at] {
            case UInt8(ascii: "-") where !hasSign, UInt8(ascii: "+") where !hasSign:
                hasSign = true
                isNegative = text[at] == UInt8(ascii: "-")
            case PlainText.yuanSign where !hasCurrency && places > 0: hasCurrency = true
            case 0x20: break
            default: break prefix
            }
            at += 1
        }
        var number = DecimalNumber(places: places)
        while number.take(text[at]) { at += 1 }
        while text[at] == 0x20 { at += 1 }
        if text[at] == PlainText.yuanWord && places > 0 { at += 1 }
        guard at == text.count, number.hasDigits else { throw wrong }
        guard number.isGrouped else { throw .misplacedComma }
        if number.hasTooManyDecimals { throw overflow }
        guard let value = number.scaled else { throw .tooLarge }
        return isNegative ? -value : value
    }
}
