public import Vocabulary

/// The enrolment half of a policy (参保政策): what a year costs and who helps, from when one is covered, and what
/// staying insured earns. One question, one function: `assessment(of:)`, `coverage(of:)`, `capChange(of:)`.
public struct EnrolmentPlan: Sendable {
    public let year: BenefitYear
    /// For help that is a share of the payment.
    public let rounding: Rounding
    public let contribution: Contribution
    public let subsidies: Subsidies
    public let window: Known<EnrolmentWindow>
    public let waiting: Known<WaitingPeriod>
    public let incentive: Known<Incentive>

    public init(
        year: BenefitYear, rounding: Rounding = .halfUp, contribution: Contribution,
        subsidies: Subsidies = Subsidies(grades: []), window: Known<EnrolmentWindow>,
        waiting: Known<WaitingPeriod>, incentive: Known<Incentive>
    ) {
        self.year = year
        self.rounding = rounding
        self.contribution = contribution
        self.subsidies = subsidies
        self.window = window
        self.waiting = waiting
        self.incentive = incentive
    }

    /// A plan of which only the cost of the year is given.
    public init(year: BenefitYear, contribution: Contribution) {
        self.init(
            year: year, contribution: contribution, window: .unknown(.silent("集中参保期")),
            waiting: .unknown(.silent("待遇等待期")), incentive: .unknown(.silent("激励约束")))
    }

    /// The age that rules of enrolment look at; nil where the birth is not known.
    func age(of applicant: Applicant) -> Int? { applicant.birth?.age(on: ageDay(of: applicant)) }

    /// The day on which they look at it.
    func ageDay(of applicant: Applicant) -> Day {
        switch contribution.ageOn {
        case .yearStart: year.first
        case .yearEnd: year.last
        case .payment: applicant.paymentDay ?? year.first
        }
    }
}

extension Unknown {
    /// A part that the policy file does not speak of.
    static func silent(_ what: String) -> Unknown { Unknown("政策文件没有写\(what)", at: "") }
}
