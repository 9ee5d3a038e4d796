public import Vocabulary

/// What one person's year costs (筹资): the individual payment and the fiscal subsidy, by group of people and tier.
public struct Contribution: Sendable {
    public typealias Stated = Scheme.Stated<Money>

    /// Whose rates are whose: the first that fits a person holds. The last is for everybody.
    public let rates: [Rate]
    /// The parts of the payment that are not for basic insurance.
    public let surcharges: [Surcharge]
    /// People without fiscal subsidy pay that share themselves (无财政补助人员).
    public let unsubsidised: Cited<SelfPaid>?
    /// Who pays after this day pays the fiscal share too.
    public let late: Cited<Day>?
    public let topUps: [TopUp]
    /// On which day a person's age is looked at.
    public let ageOn: AgeDay

    /// The numbers of one group of people.
    public struct Rate: Sendable {
        /// Nil: everybody.
        public let group: Group?
        /// 个人缴费, by tier, in the order of the plan's `tiers`.
        public let individual: [Stated]
        /// 财政补助, by tier.
        public let fiscal: [Stated]
        /// The tier whose benefits they get, where it is not the one they pay (缴低档享高档).
        public let receives: Cited<Int>?

        public init(group: Group?, individual: [Stated], fiscal: [Stated], receives: Cited<Int>? = nil) {
            precondition(individual.count == fiscal.count, "every tier has both numbers")
            self.group = group
            self.individual = individual
            self.fiscal = fiscal
            self.receives = receives
        }
    }

    /// A part inside the individual payment, such as that for long-term care insurance (长护险).
    public struct Surcharge: Sendable {
        public let words: Words
        /// Nil: everybody.
        public let group: Group?
        public let amount: Cited<Money>

        public init(words: Words, group: Group?, amount: Cited<Money>) {
            self.words = words
            self.group = group
            self.amount = amount
        }
    }

    /// What people without fiscal subsidy pay.
    public enum SelfPaid: Hashable, Sendable {
        /// The individual payment and the fiscal share.
        case both
        case amount(Money)
    }

    /// A voluntary payment for more benefits (互助补充), on top.
    public struct TopUp: Sendable {
        public let key: String
        public let words: Words
        public let amount: Cited<Money>

        public init(key: String, words: Words, amount: Cited<Money>) {
            self.key = key
            self.words = words
            self.amount = amount
        }
    }

    public enum AgeDay: String, CaseIterable, Sendable {
        /// 1 January of the benefit year.
        case yearStart
        /// 31 December of the benefit year.
        case yearEnd
        case payment
    }

    public init(
        rates: [Rate], surcharges: [Surcharge] = [], unsubsidised: Cited<SelfPaid>? = nil,
        late: Cited<Day>? = nil, topUps: [TopUp] = [], ageOn: AgeDay = .yearStart
    ) {
        precondition(rates.last?.group == nil && !rates.isEmpty, "the last rate is for everybody")
        self.rates = rates
        self.surcharges = surcharges
        self.unsubsidised = unsubsidised
        self.late = late
        self.topUps = topUps
        self.ageOn = ageOn
    }

    /// The same for everybody, by tier.
    public init(individual: [Stated], fiscal: Stated) {
        self.init(rates: [
            Rate(group: nil, individual: individual, fiscal: individual.map { _ in fiscal })
        ])
    }

    /// What people of no group of their own pay, by tier.
    public var individual: [Stated] { rates[rates.count - 1].individual }

    /// What the budget adds for people of no group of their own, in the lowest tier.
    public var fiscal: Stated { rates[rates.count - 1].fiscal[0] }
}
