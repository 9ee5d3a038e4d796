public import Vocabulary

/// Why a benefit has no terms in some case (没有待遇数字的原因), as its policy file has it.
public struct Gap: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        /// 不予支付: the file says `notPaid`.
        case notPaid
        /// 尚无依据: the file says `unknown`, and of what.
        case unknown(Unknown)
        /// The file has terms for classes of facilities, and not for this one.
        case gradeNotNamed
        /// The file has terms for conditions, and not for this one.
        case conditionNotNamed
    }

    public let cause: Cause
    /// The number that is missing: 报销比例.
    public let number: Words
    /// For whom and where: 三级医疗机构, 一档.
    public let whose: [Words]
    /// Position in the plan's `citations`, where the file cites something there.
    public let citation: Int?

    public init(_ cause: Cause, number: Words, whose: [Words] = [], citation: Int? = nil) {
        self.cause = cause
        self.number = number
        self.whose = whose
        self.citation = citation
    }

    /// 报销比例（三级医疗机构、一档）
    public var name: Words {
        guard !whose.isEmpty else { return number }
        return Words(
            "\(number.zh)（\(whose.map(\.zh).joined(separator: "、"))）",
            "\(number.en) (\(whose.map(\.en).joined(separator: ", ")))")
    }
}

extension Gap {
    /// Of the gaps that one case meets, the one that is told: what the law refuses before what is not known, and that
    /// before what is not named. Numbers that are all unknown are named together.
    public static func told(of gaps: [Gap]) -> Gap? {
        if let refused = gaps.first(where: { $0.cause == .notPaid }) { return refused }
        let unknown = gaps.filter { if case .unknown = $0.cause { true } else { false } }
        guard let first = unknown.first, case .unknown(let why) = first.cause else { return gaps.first }
        let others = unknown.dropFirst().filter { $0.whose == first.whose }
        guard !others.isEmpty else { return first }
        let numbers = [first.number] + others.map(\.number)
        let texts = ([first] + others).reduce(into: [Words]()) { texts, gap in
            guard case .unknown(let each) = gap.cause, !texts.contains(each.words) else { return }
            texts.append(each.words)
        }
        let english = texts.map(\.en).joined(separator: "; ")
        return Gap(
            .unknown(
                Unknown(
                    texts.map(\.zh).joined(separator: "；"), english: english, at: why.at,
                    isSilent: why.isSilent)),
            number: Words(
                numbers.map(\.zh).joined(separator: "、"), numbers.map(\.en).joined(separator: ", ")),
            whose: first.whose, citation: first.citation)
    }
}
