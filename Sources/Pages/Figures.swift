package import Vocabulary

/// How amounts, ratios, days and moments are written on pages.
extension Language {
    /// `12,345.60 元`, with a space that never breaks.
    package func text(_ amount: Money) -> String {
        switch self {
        case .chinese: "\(amount.grouped)\u{A0}元"
        case .english: "\(amount.grouped)\u{A0}yuan"
        }
    }

    /// `2025年1月3日`; `3 January 2025`.
    package func text(_ day: Day) -> String {
        switch self {
        case .chinese: return day.chinese
        case .english:
            let (year, month, day) = day.date
            return "\(day)\u{A0}\(Language.months[month - 1])\u{A0}\(year)"
        }
    }

    /// `2025年1月3日–2025年2月1日`, both days included; one day by itself.
    package func text(from first: Day, to last: Day) -> String {
        first == last ? text(first) : "\(text(first))–\(text(last))"
    }

    /// China time to the minute: `2025年1月3日 09:30`.
    package func text(_ moment: Instant) -> String {
        "\(text(moment.dayInChina))\u{A0}\(moment.description.dropFirst(11).prefix(5))"
    }

    /// How many: `12,345`.
    package func text(_ count: Int) -> String { String(Money.yuan(Int64(count)).grouped.dropLast(3)) }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension HTML {
    /// An amount, so set that its digits stand under one another.
    package mutating func amount(_ amount: Money) {
        element(.span, .class(amount < .zero ? "amount minus" : "amount"), verbatim: language.text(amount))
    }

    package mutating func ratio(_ ratio: Ratio) {
        element(.span, .class("amount"), verbatim: ratio.description)
    }

    package mutating func day(_ day: Day) {
        element(.time, .datetime(day.description), verbatim: language.text(day))
    }

    package mutating func moment(_ moment: Instant) {
        element(.time, .datetime(moment.rfc3339), verbatim: language.text(moment))
    }
}
