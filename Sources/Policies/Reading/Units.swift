import Vocabulary

/// Numbers with their written units, read exactly. Full-width digits and signs count as plain ones.
enum Units {
    /// `300元`, `1,200.50元`, `8万元`.
    static func money(_ text: String) -> Money? {
        var number = halfWidth(text)[...]
        guard number.last == "元" else { return nil }
        number = number.dropLast()
        let scale: Int64 = number.last == "万" ? 10_000 : 1
        if scale > 1 { number = number.dropLast() }
        guard number.last != "元", let money = Money(number), money >= .zero,
            money.fen <= Money.limit.fen / scale
        else { return nil }
        return Money(fen: money.fen * scale)
    }

    /// `65%`, or a fraction `1/3`.
    static func ratio(_ text: String) -> Ratio? { Ratio(halfWidth(text)) }

    /// `5个百分点`.
    static func points(_ text: String) -> Ratio? {
        guard text.hasSuffix("个百分点") else { return nil }
        return Ratio(halfWidth(text).dropLast(4).filter { $0 != " " } + "%")
    }

    /// `收入的50%`, `收入的6倍`, `50% of income`, `6 x income`.
    static func ofIncome(_ text: String) -> Ratio? {
        let text = halfWidth(text)
        if text.hasPrefix("收入的") {
            let share = text.dropFirst(3).filter { $0 != " " }
            return share.hasSuffix("倍") ? multiple(share.dropLast()) : Ratio(share)
        }
        if text.hasSuffix(" of income") { return Ratio(text.dropLast(10)) }
        if text.hasSuffix(" x income") { return multiple(text.dropLast(9)) }
        return nil
    }

    private static func multiple(_ text: some StringProtocol) -> Ratio? {
        Money(text).flatMap { $0 >= .zero && $0 <= .yuan(100) ? Ratio($0.fen, over: 100) : nil }
    }

    /// Points in words: `+5 个百分点`.
    static func words(points: Ratio) -> Words {
        let percent = Ratio(points.numerator * 100, over: points.denominator)
        let amount = percent.denominator == 1 ? "\(percent.numerator)" : "\(points.description.dropLast())"
        let signed = points < .zero ? amount : "+" + amount
        return Words("\(signed) 个百分点", "\(signed) points")
    }

    /// `90天`.
    static func days(_ text: String) -> Int? {
        let text = halfWidth(text)
        guard text.hasSuffix("天"), let days = Int(text.dropLast().filter({ $0 != " " })), days > 0
        else { return nil }
        return days
    }

    /// `18岁`, `18周岁`.
    static func age(_ text: String) -> Int? {
        guard text.hasSuffix("岁") else { return nil }
        var number = halfWidth(text).dropLast()
        if number.last == "周" { number = number.dropLast() }
        guard let age = Int(number), (0...150).contains(age) else { return nil }
        return age
    }

    /// What was most likely meant, for a message: `300` is `300元`, `8万` is `8万元`, `70` and `0.7` are `70%`.
    static func meant(_ text: String, unit: String) -> String? {
        let number = unit == "个百分点" && text.hasSuffix("%") ? String(text.dropLast()) : text
        let whole = number + unit
        if let ratio = ratio(whole) {
            if ratio < .percent(1) { return (ratio * Ratio(100, over: 1)).description }
            return ratio <= .one ? whole : nil
        }
        return money(whole) != nil || points(whole) != nil ? whole : nil
    }

    /// The full-width forms of `!` to `~`, as a Chinese keyboard writes them, as their plain twins.
    static func halfWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                    case 0x3000: " "
                    default: scalar
                    }
                }))
    }
}
