package import Scheme
package import Vocabulary

/// Money received for one person's year or for a family's (缴费), as its source reported it.
package struct Payment: Hashable, Sendable {
    package let id: ID<Payment>
    package let run: ID<Run>
    /// Where it came in: `tax` for the tax office, `counter` for ours.
    package let source: String
    /// The source's own number of it (税票号码), by which it is known again.
    package let serial: String
    package let day: Day
    /// The year it was said to be for.
    package let year: BenefitYear
    package let amount: Money
    package let payer: PayerKind
    /// For whom it was said to be; nil where nobody of the register was found.
    package let person: ID<Applicant>?
    /// Who it was said to be for, sealed, and the blind index of the number: to find them later.
    package let stated: [UInt8]?
    package let statedIndex: [UInt8]?
    package let recorded: Instant

    package init(
        id: ID<Payment>? = nil, run: ID<Run>, source: String, serial: String, day: Day, year: BenefitYear,
        amount: Money, payer: PayerKind, person: ID<Applicant>?, stated: [UInt8]? = nil,
        statedIndex: [UInt8]? = nil, recorded: Instant
    ) {
        precondition(amount > .zero, "what goes back is a refund or a reversal")
        self.id = id ?? ID(at: recorded)
        self.run = run
        self.source = source
        self.serial = serial
        self.day = day
        self.year = year
        self.amount = amount
        self.payer = payer
        self.person = person
        self.stated = stated
        self.statedIndex = statedIndex
        self.recorded = recorded
    }
}

/// Who pays (缴费人): it makes no difference to the bill, but to whom money goes back.
package enum PayerKind: String, CaseIterable, Sendable {
    case oneself
    /// 家庭成员
    case family
    /// 家庭共济账户
    case familyAccount
    /// 其他人代缴
    case thirdPerson
    /// 垫付
    case lender
    /// 学校代收代缴
    case school

    package var words: Words {
        switch self {
        case .oneself: Words("本人", "the person")
        case .family: Words("家庭成员", "family")
        case .familyAccount: Words("家庭共济账户", "family mutual-aid account")
        case .thirdPerson: Words("他人代缴", "a third person")
        case .lender: Words("垫付", "a lender")
        case .school: Words("学校代收", "the school")
        }
    }

    /// Its key or its Chinese word.
    package init?(word: String) {
        guard let found = PayerKind.allCases.first(where: { $0.rawValue == word || $0.words.zh == word })
        else {
            return nil
        }
        self = found
    }
}

/// So much of a payment to one person's bill (入账); less than nothing where it is taken back.
package struct Allocation: Hashable, Sendable {
    package let person: ID<Applicant>
    package let year: BenefitYear
    /// 1, 2, … within the person's year.
    package let number: Int
    package let payment: ID<Payment>
    package let amount: Money
    package let run: ID<Run>
    package let recorded: Instant

    package init(
        person: ID<Applicant>, year: BenefitYear, number: Int, payment: ID<Payment>, amount: Money,
        run: ID<Run>, recorded: Instant
    ) {
        self.person = person
        self.year = year
        self.number = number
        self.payment = payment
        self.amount = amount
        self.run = run
        self.recorded = recorded
    }
}

/// Money of a payment that goes back to who paid it (退费), or the payment's own taking back by its source (冲正).
package struct Refund: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case refund
        /// The source took the payment back: a cheque that bounced, a row sent by mistake, a file undone.
        case reversal

        package var words: Words {
            switch self {
            case .refund: Words("退费", "refund")
            case .reversal: Words("冲正", "reversal")
            }
        }
    }

    package let payment: ID<Payment>
    /// 1, 2, … within the payment.
    package let number: Int
    package let kind: Kind
    package let amount: Money
    package let day: Day
    package let run: ID<Run>
    package let recorded: Instant

    package init(
        payment: ID<Payment>, number: Int, kind: Kind, amount: Money, day: Day, run: ID<Run>,
        recorded: Instant
    ) {
        self.payment = payment
        self.number = number
        self.kind = kind
        self.amount = amount
        self.day = day
        self.run = run
        self.recorded = recorded
    }
}
