/// Why a field could not be read as what it should be. It never holds what stood there: that may be a
/// person's.
public enum FieldError: Error, Equatable, Sendable, CaseIterable {
    case blank
    case notAnAmount
    /// More than two decimals that are not zero: less than a fen.
    case partOfFen
    case notWhole
    /// A comma that does not separate groups of three digits, such as a decimal comma.
    case misplacedComma
    case tooLarge
    case notADay
    /// Written as a day, but the calendar has none such, like 30 February.
    case noSuchDay
}

extension FieldError: CustomStringConvertible {
    public var description: String { "\(chinese) / \(english)" }

    public var chinese: String {
        switch self {
        case .blank: "是空的。"
        case .notAnAmount: "不是金额；请写成 1234.50 这样的数字，单位是元。"
        case .partOfFen: "金额的小数超过两位，不足一分。"
        case .notWhole: "不是整数。"
        case .misplacedComma: "逗号的位置不对；逗号只能作千位分隔符，小数点请用“.”。"
        case .tooLarge: "数字太大。"
        case .notADay: "不是日期；请写成 2025-01-03、2025/1/3、20250103 或 2025年1月3日。"
        case .noSuchDay: "日历上没有这一天。"
        }
    }

    public var english: String {
        switch self {
        case .blank: "is blank."
        case .notAnAmount: "is no amount; write a number of yuan such as 1234.50."
        case .partOfFen: "has more than two decimals: less than a fen."
        case .notWhole: "is no whole number."
        case .misplacedComma:
            "has a comma in the wrong place; commas separate thousands only, decimals take \".\"."
        case .tooLarge: "is too large a number."
        case .notADay: "is no day; write 2025-01-03, 2025/1/3, 20250103 or 2025年1月3日."
        case .noSuchDay: "is a day that the calendar does not have."
        }
    }
}
