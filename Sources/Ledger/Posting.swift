package import Vocabulary

/// The side of an account (借贷方向).
package enum Side: String, CaseIterable, Sendable {
    /// 借
    case debit
    /// 贷
    case credit

    package var words: Words {
        switch self {
        case .debit: Words("借", "debit")
        case .credit: Words("贷", "credit")
        }
    }

    package var opposite: Side { self == .debit ? .credit : .debit }
}

/// One line of an entry (分录行): so much on this side of this account.
package struct Posting: Hashable, Sendable {
    package let account: Account
    /// The sub-account, where the account is kept by party: a facility's code, a person's number.
    package let party: String?
    package let side: Side
    /// Never negative: what would be negative stands on the other side.
    package let amount: Money

    package init(_ side: Side, _ account: Account, _ amount: Money, party: String? = nil) {
        precondition(amount >= .zero, "a posting is not negative; use the other side")
        self.account = account
        self.party = party
        self.side = side
        self.amount = amount
    }

    package static func debit(_ account: Account, _ amount: Money, party: String? = nil) -> Posting {
        Posting(.debit, account, amount, party: party)
    }

    package static func credit(_ account: Account, _ amount: Money, party: String? = nil) -> Posting {
        Posting(.credit, account, amount, party: party)
    }

    /// Debit above zero, credit below: the form in which postings add up to zero.
    var signed: Money { side == .debit ? amount : -amount }

    /// The same line on the other side.
    var swapped: Posting { Posting(side.opposite, account, amount, party: party) }
}
