public import Vocabulary

/// What one claim of many came to: fen by payer, or a refusal.
public struct BulkResult: Sendable {
    public var refusal: Refusal.Reason?
    /// By `Payer.position`.
    @usableFromInline
    var paid = InlineArray<7, Int64>(repeating: 0)

    init(refusal: Refusal.Reason?) { self.refusal = refusal }

    /// What a statement says, without how it came about.
    public init(_ statement: Statement) {
        refusal = statement.refusal?.reason
        guard let settlement = statement.settlement else { return }
        for payer in Payer.allCases { paid[payer.position] = settlement.borne(by: payer).fen }
    }

    /// How many payers there are.
    public static let payers = 7

    /// By `Payer.position`.
    @inlinable
    public func money(at position: Int) -> Money { Money(fen: paid[position]) }

    @inlinable
    public func money(_ payer: Payer) -> Money { Money(fen: paid[payer.position]) }
}
