public import Vocabulary

/// What is told of a share where a part of the answer is not known: never a zero that may turn out to be more.
extension Settlement {
    /// Whether a part of the bill is undecided, so that what is borne may still become more.
    public var isOpen: Bool { undecided > .zero }

    /// What is known of this payer's share.
    public func share(of payer: Payer) -> Share {
        let amount = borne(by: payer)
        guard isOpen, payer != .undecided else { return .exactly(amount) }
        guard payer == .patient || open.contains(payer) else { return .exactly(amount) }
        return amount > .zero ? .atLeast(amount) : .open
    }

    /// What all payers but the patient bear together.
    public var paidShare: Share {
        isOpen ? (paid > .zero ? .atLeast(paid) : .open) : .exactly(paid)
    }

    public enum Share: Hashable, Sendable {
        case exactly(Money)
        /// 至少: more may come to it.
        case atLeast(Money)
        /// 待定: nothing of it is known yet.
        case open

        /// `2,000.00`, `至少 2,000.00`, `待定`.
        public var words: Words {
            switch self {
            case .exactly(let money): Words(money.grouped, money.grouped)
            case .atLeast(let money): Words("至少 \(money.grouped)", "at least \(money.grouped)")
            case .open: Words("待定", "not known yet")
            }
        }
    }
}
