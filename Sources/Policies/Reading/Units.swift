import Vocabulary

/// Numbers with their written units, read exactly.
enum Units {
    /// `300元`, `1,200.50元`, `8万元`.
    static func money(_ text: String) -> Money? {
        if text.hasSuffix("万元") {
            guard let money = Money(text.dropLast(2)), money.fen.magnitude <= UInt64(Money.limit.fen / 10_000)
            else { return nil }
            return Money(fen: money.fen * 10_000)
        }
        guard text.hasSuffix("元"), let money = Money(text.dropLast()), money >= .zero else { return nil }
        return money
    }

    /// `65%`, or a fraction `1/3`.
    static func ratio(_ text: String) -> Ratio? { Ratio(text) }

    /// `5个百分点`.
    static func points(_ text: String) -> Ratio? {
        guard text.hasSuffix("个百分点") else { return nil }
        return Ratio(text.dropLast(4).filter { $0 != " " } + "%")
    }

    /// `18岁`.
    static func age(_ text: String) -> Int? {
        guard text.hasSuffix("岁"), let age = Int(text.dropLast()), (0...150).contains(age) else { return nil }
        return age
    }
}
