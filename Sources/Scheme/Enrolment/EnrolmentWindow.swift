public import Vocabulary

/// When one pays for a benefit year, and from when one is then covered (集中参保期).
public struct EnrolmentWindow: Sendable {
    public let opens: Cited<Day>?
    /// In the order of their days; the last is open.
    public let spans: [Span]

    /// A stretch of payment days with the same effect.
    public struct Span: Sendable {
        /// The last day of it; nil: without end.
        public let by: Day?
        public let effect: Known<Effect>
        public let citation: Int

        public init(by: Day?, effect: Known<Effect>, citation: Int) {
            self.by = by
            self.effect = effect
            self.citation = citation
        }
    }

    /// From when who pays in time is covered.
    public enum Effect: String, CaseIterable, Sendable {
        /// 1 January, also where one paid after it.
        case yearStart
        case paymentDay
        /// The day after the payment.
        case nextDay
        /// The first of the month after the payment.
        case nextMonth
        /// Paid too late: there is a wait.
        case wait
    }

    public init(opens: Cited<Day>?, spans: [Span]) {
        precondition(!spans.isEmpty && spans.last?.by == nil, "the last span is open")
        self.opens = opens
        self.spans = spans
    }

    func span(of day: Day) -> Span {
        spans.first { span in span.by.map { day <= $0 } ?? true } ?? spans[spans.count - 1]
    }
}

extension EnrolmentWindow.Effect {
    /// The first day of cover of who paid on this day; nil where there is a wait.
    func start(paid day: Day, in year: BenefitYear) -> Day? {
        switch self {
        case .yearStart: year.first
        case .paymentDay: max(year.first, day)
        case .nextDay: max(year.first, day + 1)
        case .nextMonth: max(year.first, day.monthStart.adding(months: 1))
        case .wait: nil
        }
    }

    public var words: Words {
        switch self {
        case .yearStart: Words("从 1 月 1 日起享受待遇", "covered from 1 January")
        case .paymentDay: Words("从缴费当日起享受待遇", "covered from the day of payment")
        case .nextDay: Words("从缴费次日起享受待遇", "covered from the day after payment")
        case .nextMonth: Words("从缴费次月 1 日起享受待遇", "covered from the first of the next month")
        case .wait: Words("有待遇等待期", "there is a wait")
        }
    }
}
