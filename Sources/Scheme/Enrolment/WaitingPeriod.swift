public import Vocabulary

/// How long people wait who were not insured the year before or pay too late, and whom this is not asked of (待遇等待期).
///
/// Source: 国办发〔2024〕38号: three fixed months; one more per further year of lapse, which paying for it afterwards takes
/// off again; six in all after four years of lapse or more, repaired or not.
public struct WaitingPeriod: Sendable {
    /// 固定待遇等待期, in months.
    public let fixed: Stated<Int>
    /// 变动待遇等待期, in months per year of lapse.
    public let perLapsedYear: Stated<Int>
    /// Whether the first year of lapse counts: the text says 每多断保1年, and regions read it both ways.
    public let countsFirstYear: Stated<Bool>
    /// Years of lapse before this one are not counted; nil: all are.
    public let countsFrom: Cited<BenefitYear>?
    /// Months that each repaired year takes off the variable part; nil: it cannot be repaired.
    public let repair: Cited<Int>?
    public let floor: Floor?
    /// Where the months begin for who paid late.
    public let begins: Stated<Beginning>
    public let ends: Stated<Ending>
    /// The first that fits a person holds.
    public let exemptions: [Exemption]

    /// The least number of months in all, once so many years have lapsed.
    public struct Floor: Sendable {
        public let fromYears: Int
        public let months: Int
        public let citation: Int

        public init(fromYears: Int, months: Int, citation: Int) {
            self.fromYears = fromYears
            self.months = months
            self.citation = citation
        }
    }

    public enum Beginning: String, CaseIterable, Sendable {
        /// The first of the month of payment.
        case paymentMonth
        case paymentDay
    }

    public enum Ending: String, CaseIterable, Sendable {
        /// On the first of a month: the wait runs to the end of one.
        case monthStart
        /// On the same day of the month on which it began.
        case sameDay
    }

    public init(
        fixed: Stated<Int>, perLapsedYear: Stated<Int>, countsFirstYear: Stated<Bool>,
        countsFrom: Cited<BenefitYear>?, repair: Cited<Int>?, floor: Floor?, begins: Stated<Beginning>,
        ends: Stated<Ending>, exemptions: [Exemption]
    ) {
        self.fixed = fixed
        self.perLapsedYear = perLapsedYear
        self.countsFirstYear = countsFirstYear
        self.countsFrom = countsFrom
        self.repair = repair
        self.floor = floor
        self.begins = begins
        self.ends = ends
        self.exemptions = exemptions
    }
}

/// People who do not wait, and from when they are covered where they paid too late to be covered from the year's start.
public struct Exemption: Sendable {
    public let who: Who
    public let covered: Start
    public let citation: Int

    public enum Who: Sendable {
        case circumstance(Circumstance, within: Span?)
        case group(Group)
    }

    /// How long after the event the payment may be.
    public enum Span: Hashable, Sendable {
        case days(Int)
        case months(Int)
    }

    public enum Start: String, CaseIterable, Sendable {
        case birth
        case yearStart
        case paymentDay
        case nextDay
        case nextMonth
    }

    public init(who: Who, covered: Start, citation: Int) {
        self.who = who
        self.covered = covered
        self.citation = citation
    }
}

extension WaitingPeriod.Beginning {
    public var words: Words {
        switch self {
        case .paymentMonth: Words("从缴费当月 1 日算起", "from the first of the month of payment")
        case .paymentDay: Words("从缴费当日算起", "from the day of payment")
        }
    }
}

extension WaitingPeriod.Ending {
    public var words: Words {
        switch self {
        case .monthStart: Words("等待期满后的 1 日起享受待遇", "covered from the first of the month after it")
        case .sameDay: Words("期满当日起享受待遇", "covered from the day it is over")
        }
    }
}

extension Exemption.Start {
    public var words: Words {
        switch self {
        case .birth: Words("从出生之日起享受待遇", "covered from birth")
        case .yearStart: Words("从 1 月 1 日起享受待遇", "covered from 1 January")
        case .paymentDay: Words("从缴费当日起享受待遇", "covered from the day of payment")
        case .nextDay: Words("从缴费次日起享受待遇", "covered from the day after payment")
        case .nextMonth: Words("从缴费次月 1 日起享受待遇", "covered from the first of the next month")
        }
    }
}

extension Exemption {
    public var words: Words {
        switch who {
        case .circumstance(let circumstance, nil): circumstance.words
        case .circumstance(let circumstance, let within?):
            Words(
                "\(circumstance.words.zh)（\(within.words.zh)内）",
                "\(circumstance.words.en) (\(within.words.en))")
        case .group(let group): group.words
        }
    }

    /// Whether it holds for who pays on this day. What needs a day that is not known does not hold.
    func holds(for applicant: Applicant, age: Int?, paid: Day) -> Bool {
        switch who {
        case .group(let group): return applicant.belongs(to: group, age: age)
        case .circumstance(let circumstance, let within):
            let since: Day?
            if circumstance == .newborn {
                guard let birth = applicant.birth else { return false }
                since = birth
            } else {
                guard let found = applicant.circumstances[circumstance] else { return false }
                since = found
            }
            guard let within else { return true }
            guard let since else { return false }
            return paid <= within.end(from: since)
        }
    }

    func start(paid: Day, birth: Day?, in year: BenefitYear) -> Day {
        switch covered {
        case .birth: max(year.first, birth ?? paid)
        case .yearStart: year.first
        case .paymentDay: max(year.first, paid)
        case .nextDay: max(year.first, paid + 1)
        case .nextMonth: max(year.first, paid.monthStart.adding(months: 1))
        }
    }
}

extension Exemption.Span {
    func end(from day: Day) -> Day {
        switch self {
        case .days(let days): day + days
        case .months(let months): day.adding(months: months)
        }
    }

    public var words: Words {
        switch self {
        case .days(let days): Words("\(days) 天", "within \(days) days")
        case .months(let months): Words("\(months) 个月", "within \(months) months")
        }
    }
}
