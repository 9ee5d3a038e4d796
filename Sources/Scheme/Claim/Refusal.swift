public import Vocabulary

/// A refusal (不予支付): an answer with its reason, not an error.
public struct Refusal: Hashable, Sendable, Codable {
    public let reason: Reason
    /// What the refusal turns on: the first covered day, the day of death, or the text of what is not known.
    public let day: Day?
    public let detail: String?
    /// Position in the statement's `citations`, where an article refuses.
    public let citation: Int?

    public init(_ reason: Reason, day: Day? = nil, detail: String? = nil, citation: Int? = nil) {
        self.citation = citation
        self.reason = reason
        self.day = day
        self.detail = detail
    }

    /// In the order in which they are looked for: the first that holds is the answer.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// Admitted before birth.
        case beforeBirth
        /// Discharged after the day of death.
        case afterDeath
        /// Not insured on the day of discharge.
        case notCovered
        /// The policy of this benefit is not known to us.
        case benefitUnknown
        /// The policy for care in this place is not known to us.
        case placeUnknown
        /// The policy pays nothing for care in this place, or without the referral it asks for.
        case notPaidThere
        /// The policy has no terms for this class of facility or this condition.
        case noTerms
    }

    public var words: Words {
        switch reason {
        case .beforeBirth: Words("入院日期早于出生日期", "admitted before the date of birth")
        case .afterDeath: Words("出院日期晚于死亡日期", "discharged after the date of death")
        case .notCovered:
            Words("出院当日不在参保待遇期内", "not covered on the day of discharge")
        case .benefitUnknown:
            Words("这项待遇尚无依据：\(detail ?? "")", "the policy of this benefit is not known: \(detail ?? "")")
        case .placeUnknown:
            Words(
                "该就医地的待遇尚无依据：\(detail ?? "")",
                "the policy for care in this place is not known: \(detail ?? "")")
        case .notPaidThere:
            Words(
                "按规定，\(detail ?? "")发生的费用不予支付", "by the policy, care that is \(detail ?? "") is not paid")
        case .noTerms:
            Words(
                "按这份政策，这种情形没有待遇，或者待遇尚无依据\(about.zh)；请看政策里的数字，并核对医疗机构类别和病种",
                "by this policy there is no benefit for this, or it is not known\(about.en); see its numbers, and check the class of the facility and the condition"
            )
        }
    }

    private var about: Words {
        guard let detail, !detail.isEmpty else { return Words("", "") }
        return Words("（\(detail)）", " (\(detail))")
    }
}
