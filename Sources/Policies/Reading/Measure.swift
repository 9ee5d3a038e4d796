import Scheme
import Vocabulary

/// A kind of number as policy files write it: how it is read, how it is shown, and what to write instead of a slip.
struct Measure<Value: Sendable> {
    let parse: (String) -> Value?
    let words: (Value) -> Words
    /// For a message: 应是…，如 …
    let example: Words
    /// As the national bounds compare it; nil where they do not.
    var limit: (Value) -> National.Limit? = { _ in nil }
}

extension Measure where Value == Money {
    static var money: Measure {
        Measure(
            parse: Units.money, words: { Words("\($0.grouped) 元", "\($0.grouped) yuan") },
            example: Words("金额，如 300元", "an amount, such as 300元"), limit: { .money($0) })
    }
}

extension Measure where Value == Ratio {
    static var share: Measure {
        Measure(
            parse: { Units.ratio($0).flatMap { $0 <= .one ? $0 : nil } },
            words: { Words($0.description, $0.description) },
            example: Words("百分数，如 60%", "a percentage, such as 60%"), limit: { .ratio($0) })
    }
}

extension Measure where Value == Int {
    static var months: Measure {
        Measure(
            parse: Units.months, words: { Words("\($0) 个月", $0 == 1 ? "1 month" : "\($0) months") },
            example: Words("月数，如 3个月", "a number of months, such as 3个月"), limit: { .months($0) })
    }

    static var years: Measure {
        Measure(
            parse: Units.years, words: { Words("\($0) 年", $0 == 1 ? "1 year" : "\($0) years") },
            example: Words("年数，如 4年", "a number of years, such as 4年"))
    }
}

extension Measure where Value == Day {
    static var day: Measure {
        Measure(
            parse: { Day($0) }, words: { Words($0.description, $0.description) },
            example: Words("日期，如 2025-06-30", "a day, such as 2025-06-30"))
    }
}

extension Measure where Value == BenefitYear {
    static var year: Measure {
        Measure(
            parse: { Int($0).flatMap { BenefitYear($0) } }, words: { Words("\($0) 年", "\($0)") },
            example: Words("年度，如 2025", "a benefit year, such as 2025"))
    }
}

extension Measure where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words of an enumeration.
    static func choice(_ words: @escaping (Value) -> Words) -> Measure {
        let known = Value.allCases.map(\.rawValue)
        return Measure(
            parse: { Value(rawValue: $0) }, words: words,
            example: Words(
                "其中之一：\(known.joined(separator: "、"))", "one of: \(known.joined(separator: ", "))"))
    }
}

extension Units {
    /// `3个月`.
    static func months(_ text: String) -> Int? { count(text, unit: "个月", upTo: 120) }

    /// `4年`.
    static func years(_ text: String) -> Int? { count(text, unit: "年", upTo: 100) }

    /// `90天`, `90日`, or `12个月`.
    static func span(_ text: String) -> Exemption.Span? {
        if let months = months(text) { return .months(months) }
        return (count(text, unit: "天", upTo: 3660) ?? count(text, unit: "日", upTo: 3660)).map { .days($0) }
    }

    private static func count(_ text: String, unit: String, upTo most: Int) -> Int? {
        guard text.hasSuffix(unit) else { return nil }
        let digits = halfWidth(text).dropLast(unit.count).filter { $0 != " " }
        guard let number = Int(digits), (0...most).contains(number) else { return nil }
        return number
    }
}
