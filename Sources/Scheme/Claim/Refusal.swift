public import Vocabulary

/// A refusal (不予支付): an answer with its reason, not an error.
///
/// It says all there is to say by itself, so that a statement can be read years later and without the plan.
public struct Refusal: Hashable, Sendable, Codable {
    public let reason: Reason
    /// What the refusal turns on: the first covered day, the day of birth or of death.
    public let day: Day?
    /// What it is about: `重庆市 2023 年普通门诊报销比例（三级医疗机构）`.
    public let about: Words?
    /// The policy file's own words on it: what is not known, or the remark on what is not paid.
    public let text: Words?
    /// Where the file says so: `500000/2023.yaml:61`.
    public let at: String?
    /// Whether the file says nothing of it at all, rather than that it is not known.
    public let isSilent: Bool
    /// What the policy has instead: classes of facilities, or conditions.
    public let known: [Choices.Choice]
    /// Which of them was most likely meant.
    public let meant: String?
    /// Position in the statement's `citations`.
    public let citation: Int?

    public init(
        _ reason: Reason, day: Day? = nil, about: Words? = nil, text: Words? = nil, at: String? = nil,
        isSilent: Bool = false, known: [Choices.Choice] = [], meant: String? = nil, citation: Int? = nil
    ) {
        self.reason = reason
        self.day = day
        self.about = about
        self.text = text
        self.at = at
        self.isSilent = isSilent
        self.known = known
        self.meant = meant
        self.citation = citation
    }

    /// The same, pointing at another list of citations.
    func citing(_ citation: Int?) -> Refusal {
        Refusal(
            reason, day: day, about: about, text: text, at: at, isSilent: isSilent, known: known,
            meant: meant, citation: citation)
    }

    /// In the order in which they are looked for: the first that holds is the answer.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// Admitted before birth.
        case beforeBirth
        /// Discharged after the day of death.
        case afterDeath
        /// Not insured on the day of discharge.
        case notCovered
        /// The facility was not designated (定点) on the day of discharge.
        case facilityNotDesignated
        /// The policy of this benefit is not known to us.
        case benefitUnknown
        /// The policy for care in this place is not known to us.
        case placeUnknown
        /// The policy pays nothing for care in this place, or without the referral it asks for.
        case notPaidThere
        /// The policy pays nothing for this class of facility, condition or person.
        case notPaid
        /// A number that is needed, such as the ratio, is not known to us.
        case numberUnknown
        /// The policy has no such class of facilities.
        case classUnknown
        /// The policy has no such condition.
        case conditionUnknown
        /// The benefit is by condition, and the claim names none.
        case conditionMissing
        /// The policy has no terms for this class of facility or this condition.
        case noTerms
    }
}

extension Refusal.Reason? {
    /// Of two reasons the one that is looked for first.
    func first(with other: Refusal.Reason?) -> Refusal.Reason? {
        Refusal.Reason.allCases.first { $0 == self || $0 == other }
    }
}
