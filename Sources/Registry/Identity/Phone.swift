package import Vocabulary

/// A phone of a person, and for what they agreed to be called (联系电话). The number lies sealed.
package struct Phone: Hashable, Sendable {
    package let id: ID<Phone>
    package let person: ID<Person>
    /// `138****1234`
    package let masked: String
    /// What they agree to on the day asked about.
    package let consents: [Purpose: Day]

    package enum Purpose: String, CaseIterable, Sendable {
        /// 缴费提醒
        case premiums
        /// 入户、电话联系
        case visits
        /// 待遇和报销通知
        case benefits

        package var words: Words {
            switch self {
            case .premiums: Words("缴费提醒", "reminders to pay")
            case .visits: Words("走访联系", "visits and calls")
            case .benefits: Words("待遇通知", "notices of benefits")
            }
        }
    }

    /// Digits alone, of a mobile or of a line with its area code; nil where it is neither.
    package static func normal(_ text: some StringProtocol) -> String? {
        var digits = String(text.filter { !" -()（）".contains($0) })
        if digits.hasPrefix("+86") { digits.removeFirst(3) }
        guard (10...12).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            digits.first == "1" ? digits.utf8.count == 11 : digits.first == "0"
        else { return nil }
        return digits
    }

    static func masked(_ number: String) -> String {
        number.prefix(3) + String(repeating: "*", count: max(0, number.count - 7)) + number.suffix(4)
    }
}
