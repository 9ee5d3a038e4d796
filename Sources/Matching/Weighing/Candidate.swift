/// A person who may be the one of a row (候选人), with the reasons.
public struct Candidate: Hashable, Sendable {
    /// Position in the roll of persons.
    public let person: Int
    public let reasons: Reasons
    /// The sum of the reasons' weights; see `Reason`.
    public let score: Int

    init(person: Int, reasons: Reasons) {
        self.person = person
        self.reasons = reasons
        score = reasons.score
    }
}

/// What became of a row (比对结果).
public enum Decision: Hashable, Sendable {
    /// A sound number that one person alone has, and a name that agrees. Nothing else is taken without a person's decision.
    case certain(Candidate)
    /// Who it may be, likeliest first.
    case doubt([Candidate])
    /// Nobody in the registry is near.
    case none

    public var candidates: [Candidate] {
        switch self {
        case .certain(let candidate): [candidate]
        case .doubt(let candidates): candidates
        case .none: []
        }
    }
}
