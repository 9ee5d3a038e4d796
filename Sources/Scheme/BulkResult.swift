public import Vocabulary

/// What one claim of many came to: fen by payer, or a refusal.
public struct BulkResult: Sendable {
    public var refusal: Refusal.Reason?
    /// By `Payer.position`.
    @usableFromInline
    var paid = InlineArray<7, Int64>(repeating: 0)

    /// 待定: of whose share nobody knows yet, a bit for each by `Payer.position`; their money is what is known of it.
    @usableFromInline
    var open: UInt8 = 0

    init(refusal: Refusal.Reason?) { self.refusal = refusal }

    /// What a statement says, without how it came about.
    public init(_ statement: Statement) {
        refusal = statement.refusal?.reason
        guard let settlement = statement.settlement else { return }
        for payer in Payer.allCases { paid[payer.position] = settlement.borne(by: payer).fen }
        if let stop = statement.lines.first(where: { $0.step == .unknown })?.layer {
            leaveOpen(statement.layers[stop...].map(\.payer))
        }
    }

    /// The policy of a layer is not known: what its payer and those after it bear is open, and with it the patient's share,
    /// as long as anything is left for them.
    mutating func leaveOpen(_ payers: some Sequence<Payer>) {
        guard paid[Payer.undecided.position] > 0 else { return }
        open = payers.reduce(1 << Payer.patient.position) { $0 | 1 << $1.position }
    }

    /// How many payers there are.
    public static let payers = 7

    /// By `Payer.position`.
    @inlinable
    public func money(at position: Int) -> Money { Money(fen: paid[position]) }

    /// Whether the share of the payer at this position is not known, and its money only a part of it.
    @inlinable
    public func isOpen(at position: Int) -> Bool { open & (1 << position) != 0 }

    @inlinable
    public func money(_ payer: Payer) -> Money { Money(fen: paid[payer.position]) }
}
