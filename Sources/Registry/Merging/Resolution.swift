package import Storage
package import Vocabulary

/// What is decided where one person is insured twice on the same days (重复参保处理): which stays, from which day the other no
/// longer counts, and what becomes of the money.
package struct Resolution: Hashable, Sendable {
    package let stays: Insurance
    package let ends: Insurance
    /// The first day on which the other no longer counts; not after its first day: it is cancelled as a whole.
    package let from: Day
    package let refund: Refund

    /// One of the two.
    package enum Insurance: Hashable, Sendable {
        case enrolment(ID<Enrolment>)
        /// Elsewhere; whether it ends is for others to say, so that nothing is recorded of it but the decision.
        case elsewhere(ID<OtherInsurance>)

        var id: ID<Resolution> {
            switch self {
            case .enrolment(let id): ID(of: id)
            case .elsewhere(let id): ID(of: id)
            }
        }
    }

    package init(stays: Insurance, ends: Insurance, from: Day, refund: Refund) {
        self.stays = stays
        self.ends = ends
        self.from = from
        self.refund = refund
    }
}

extension Resolution {
    /// What becomes of what the person paid for the insurance that ends (退费).
    package enum Refund: String, CaseIterable, Sendable {
        /// 退还个人缴费
        case ownPayment
        /// 不退
        case none
        /// 未定: no rule is known here; somebody decides.
        case undecided

        package var words: Words {
            switch self {
            case .ownPayment: Words("退还个人缴费", "the person's own payment goes back")
            case .none: Words("不退费", "nothing goes back")
            case .undecided: Words("是否退费尚未确定", "whether anything goes back is undecided")
            }
        }

        /// The custom of counters: before the benefit year begins the own payment goes back, from its first day on nothing
        /// does. It is a proposal for whoever decides, for `unmodelled` says why it is no more.
        package static func proposed(on day: Day, for year: BenefitYear) -> Refund {
            day < year.first ? .ownPayment : .none
        }

        /// What the proposal rests on.
        package static let unmodelled = Words(
            "没有找到国家文件对重复参保退费的规定；各地通常在待遇年度开始前可退、开始后不退，请按当地文件确认",
            "no national document on refunds for double enrolment was found; regions usually refund before the benefit year "
                + "begins and not after: check the local documents")
    }
}
