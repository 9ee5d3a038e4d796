public import Vocabulary

/// Who owes what for one person's year (应缴核定): an amount that is not known is nil, and `unknown` says why.
public struct Assessment: Hashable, Sendable {
    /// 个人缴费标准, with what a person without fiscal subsidy or a late payer pays besides; before any help.
    public let individual: Money?
    /// What helps with it, contributor by contributor.
    public let help: [Share]
    /// What the person pays in all, with voluntary payments and repaired years; never below zero.
    public let own: Money?
    /// 财政补助; zero for those who do not get it.
    public let fiscal: Money?
    /// Of `own`, for years of lapse.
    public let repair: Money?
    /// Position of the tier whose benefits they get.
    public let receives: Int
    public let lines: [EnrolmentLine]
    public let unknown: [Unknown]

    public struct Share: Hashable, Sendable {
        public let contributor: Contributor
        public let amount: Money
    }

    /// What the scheme gets for the year itself: individual payment and fiscal subsidy, without top-ups and repair.
    public var total: Money? {
        if let individual, let fiscal { individual + fiscal } else { nil }
    }

    /// What others pay of the individual payment.
    public var helped: Money { help.map(\.amount).sum }
}
