package import Vocabulary

/// One event in the books (记账凭证), with two times: when it counts, and when we knew.
package struct Entry: Hashable, Sendable {
    /// What the event was; its words are the memo (摘要).
    package enum Kind: String, CaseIterable, Sendable {
        case opening
        case assessment
        case contribution
        case allocation
        case fiscalSubsidy
        case subsidisedEnrolment
        case premium
        case settlement
        case payment
        case transfer
        case interest
        case recovery
        case refund
        case reversal

        package var words: Words {
            switch self {
            case .opening: Words("期初余额", "opening balance")
            case .assessment: Words("应缴核定", "assessment")
            case .allocation: Words("缴费入账", "payment allocated to bills")
            case .contribution: Words("个人缴费", "individual contribution")
            case .fiscalSubsidy: Words("财政补助", "fiscal subsidy")
            case .subsidisedEnrolment: Words("资助参保", "subsidised enrolment")
            case .premium: Words("大病保险保费", "critical illness premium")
            case .settlement: Words("医疗费用结算", "settlement of a claim")
            case .payment: Words("拨付", "payment out")
            case .transfer: Words("账户间划转", "transfer between accounts")
            case .interest: Words("利息", "interest")
            case .recovery: Words("追回款", "recovery")
            case .refund: Words("退费", "refund")
            case .reversal: Words("冲正", "reversal")
            }
        }
    }

    package let id: ID<Entry>
    /// When it counts.
    package let effective: Day
    /// When we knew.
    package let recorded: Instant
    package let kind: Kind
    /// What it is about, such as the receipt's id: a key to look up, never a name.
    package let reference: String?
    /// Where it belongs: a village, a county. Those who see a part of the region see the entries of their part; an entry
    /// of no place is seen by those who see all.
    package let place: RegionCode?
    /// The entry this one takes back.
    package let reverses: ID<Entry>?
    package let postings: [Posting]

    /// Postings of nothing are left out. A settlement that pays nothing is left with none and is not an entry:
    /// see `isEmpty`.
    ///
    /// Make the id at `recorded`, as the default does: the journal is ordered by it.
    package init(
        id: ID<Entry>? = nil, effective: Day, recorded: Instant, kind: Kind, reference: String? = nil,
        place: RegionCode? = nil, postings: [Posting]
    ) {
        self.init(
            id: id, effective: effective, recorded: recorded, kind: kind, reference: reference, place: place,
            reverses: nil, postings: postings)
    }

    init(
        id: ID<Entry>?, effective: Day, recorded: Instant, kind: Kind, reference: String?,
        place: RegionCode?, reverses: ID<Entry>?, postings: [Posting]
    ) {
        self.id = id ?? ID(at: recorded)
        self.effective = effective
        self.recorded = recorded
        self.kind = kind
        self.reference = reference
        self.place = place
        self.reverses = reverses
        self.postings = postings.filter { $0.amount > .zero }
    }

    /// Nothing to post.
    package var isEmpty: Bool { postings.isEmpty }

    /// The amount moved: the sum of its debits.
    package var amount: Money { postings.filter { $0.side == .debit }.map(\.amount).sum }

    /// The funds whose debits and credits differ. Empty in every entry of the journal.
    package var unbalanced: [Fund] {
        Fund.allCases.filter { fund in
            postings.filter { $0.account.fund == fund }.map(\.signed).sum != .zero
        }
    }
}
