public import Vocabulary

/// A statement (一单清分): the answer to a claim with everything needed to explain it, years later and without the plan.
public struct Statement: Sendable, Codable, Hashable {
    public let plan: Plan.Identity
    public let claim: Claim
    /// 医疗机构类别 and 病种 of the claim, in the words of the plan; nil where the claim names none.
    public let facilityClass: Words?
    public let condition: Words?
    public let person: Facts
    public let refusal: Refusal?
    public let settlement: Settlement?
    /// Names of the layers that `Line.layer` and `Missed.layer` count.
    public let layers: [LayerName]
    public let lines: [Line]
    public let missed: [Missed]
    /// Clauses the rules do not carry out; a reader must know of them.
    public let footnotes: [Unmodelled]
    /// Those that lines, missed conditions and footnotes point at, by position.
    public let citations: [Citation]
    /// The program that worked it out.
    public let program: String

    public struct LayerName: Hashable, Sendable, Codable {
        public let key: String
        public let words: Words
        public let payer: Payer
    }

    /// What the answer took the person to be.
    public struct Facts: Hashable, Sendable, Codable {
        public let tier: String
        public let tierWords: Words
        public let categories: [PersonCategory]
        /// Age at admission, where the birth day is known and not after it.
        public let age: Int?
    }

    /// The claim's amounts as they count: what a bed cost above its limit is over limit, not in scope.
    public var amounts: ClaimAmounts { settlement?.amounts ?? claim.amounts }

    /// The clauses that may touch this kind of care, and those that do not.
    public var footnotesByConcern: (own: [Unmodelled], others: [Unmodelled]) {
        (footnotes.filter { $0.concerns(claim.kind) }, footnotes.filter { !$0.concerns(claim.kind) })
    }

    public var answer: Answer {
        if let settlement { return .settled(settlement) }
        guard let refusal else { preconditionFailure("a statement settles or refuses") }
        return .refused(refusal)
    }
}
