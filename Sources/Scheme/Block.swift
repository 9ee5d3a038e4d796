public import Vocabulary

/// One claim of a block, with the person it is for.
public struct BulkItem: Sendable {
    public var claim: Claim
    public var insured: Insured
    /// Set where this claim is the first of its person: what the year had used up before it.
    public var opening: YearToDate?

    @inlinable
    public init(claim: Claim, insured: Insured, opening: YearToDate?) {
        self.claim = claim
        self.insured = insured
        self.opening = opening
    }
}

/// What one claim of a block came to: fen by payer, or a refusal.
public struct BulkResult: Sendable {
    public var refusal: Refusal.Reason?
    /// By `Payer.position`.
    @usableFromInline
    var paid = InlineArray<5, Int64>(repeating: 0)

    init(refusal: Refusal.Reason?) { self.refusal = refusal }

    @inlinable
    public func money(_ payer: Payer) -> Money { Money(fen: paid[payer.position]) }
}
