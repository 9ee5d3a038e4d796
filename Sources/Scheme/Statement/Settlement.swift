public import Vocabulary

/// A settlement (结算): what was decided for a claim, payer by payer.
///
/// Always: total = out of catalogue + over limit + first self-pay + in scope = sum of `parts` + patient + undecided.
public struct Settlement: Hashable, Sendable, Codable {
    /// What one layer did: what entered it and what it paid.
    public struct Part: Hashable, Sendable, Codable {
        public let layer: String
        public let words: Words
        public let payer: Payer
        public let entered: Money
        public let paid: Money
        /// The key of the yearly counter it moves, and by what.
        public let counter: String
        public let uses: YearToDate.Counter

        public init(
            layer: String, words: Words, payer: Payer, entered: Money, paid: Money, counter: String,
            uses: YearToDate.Counter
        ) {
            self.counter = counter
            self.uses = uses
            self.layer = layer
            self.words = words
            self.payer = payer
            self.entered = entered
            self.paid = paid
        }

        /// A part filed before counters had names moved its layer's, by what entered and what was paid.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            let layer = try container.decode(String.self, forKey: .layer)
            let entered = try container.decode(Money.self, forKey: .entered)
            let paid = try container.decode(Money.self, forKey: .paid)
            self.init(
                layer: layer, words: try container.decode(Words.self, forKey: .words),
                payer: try container.decode(Payer.self, forKey: .payer), entered: entered, paid: paid,
                counter: try container.decodeIfPresent(String.self, forKey: .counter) ?? layer,
                uses: try container.decodeIfPresent(YearToDate.Counter.self, forKey: .uses)
                    ?? YearToDate.Counter(entered: entered, paid: paid))
        }
    }

    public let amounts: ClaimAmounts
    /// The layers that were for this person, in their order.
    public let parts: [Part]
    /// 自己要付: what the patient bears.
    public let patient: Money
    /// 尚无依据: what is left where a layer's policy is not known.
    public let undecided: Money
    /// Why it stopped there, if it did.
    public let unknown: Unknown?
    /// Whose layers for this person lie from there on: what they bear may become more.
    public let open: [Payer]

    init(
        amounts: ClaimAmounts, parts: [Part], patient: Money, undecided: Money, unknown: Unknown?,
        open: [Payer]
    ) {
        self.amounts = amounts
        self.parts = parts
        self.patient = patient
        self.undecided = undecided
        self.unknown = unknown
        self.open = open
    }

    /// One filed before it said whose layers are open: those of whom it has no part.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let parts = try container.decode([Part].self, forKey: .parts)
        let undecided = try container.decode(Money.self, forKey: .undecided)
        let decided = Set(parts.map(\.payer)).union([.patient, .undecided])
        self.init(
            amounts: try container.decode(ClaimAmounts.self, forKey: .amounts), parts: parts,
            patient: try container.decode(Money.self, forKey: .patient), undecided: undecided,
            unknown: try container.decodeIfPresent(Unknown.self, forKey: .unknown),
            open: try container.decodeIfPresent([Payer].self, forKey: .open)
                ?? (undecided > .zero ? Payer.allCases.filter { !decided.contains($0) } : []))
    }

    /// What the fund and other payers bear together.
    public var paid: Money { parts.map(\.paid).sum }

    /// What this payer bears.
    public func borne(by payer: Payer) -> Money {
        switch payer {
        case .patient: patient
        case .undecided: undecided
        default: parts.filter { $0.payer == payer }.map(\.paid).sum
        }
    }

    /// What this layer paid; nil where it was not for this person or was not reached.
    public func paid(layer: String) -> Money? { parts.first { $0.layer == layer }?.paid }
}

/// The answer to a claim.
public enum Answer: Hashable, Sendable {
    case settled(Settlement)
    case refused(Refusal)

    public var settlement: Settlement? {
        if case .settled(let settlement) = self { settlement } else { nil }
    }
}
