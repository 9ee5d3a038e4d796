public import Vocabulary

/// What one claim of many came to: fen by payer, or a refusal.
public struct BulkResult: Sendable {
    public var refusal: Refusal.Reason?
    /// By `Payer.position`.
    @usableFromInline
    var paid = InlineArray<7, Int64>(repeating: 0)

    init(refusal: Refusal.Reason?) { self.refusal = refusal }

    @inlinable
    public func money(_ payer: Payer) -> Money { Money(fen: paid[payer.position]) }
}
