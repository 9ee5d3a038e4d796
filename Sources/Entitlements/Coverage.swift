package import Registry
package import Scheme
package import Vocabulary

/// From when to when a person is covered in a benefit year, why so at each edge, and what their years have earned (待遇享受期).
package struct Coverage: Sendable {
    package let year: BenefitYear
    /// One for each enrolment of the year, the earliest first; one that covers no day ends before it begins.
    package let spans: [Span]
    /// The person as the rules saw them.
    package let applicant: Applicant
    /// What their years do to the cap of critical illness insurance.
    package let capChange: CapChange
    /// Insurance elsewhere or a second enrolment on the same days, resolved or not.
    package let doubles: [DoubleEnrolment]
    /// Whether days of payment were asked for; if not, nothing is said of a wait.
    package let knowsPayments: Bool
    /// The documents that lines and edges point at.
    package let citations: [Citation]

    /// The days of one enrolment.
    package struct Span: Sendable {
        package let enrolment: Enrolment
        /// Position in the plan's `tiers`.
        package let tier: Int
        package let tierWords: Words
        package let begins: Edge
        package let ends: Edge
        /// How the rules came to the first day; nil where the registration alone decides.
        package let start: CoverageStart?

        package var from: Day { begins.day }
        package var through: Day { ends.day }
        package var isEmpty: Bool { from > through }
        package func covers(_ day: Day) -> Bool { from <= day && day <= through }
    }

    /// A first or last day, with its reason.
    package struct Edge: Hashable, Sendable {
        package let day: Day
        package let reason: Reason
        /// Position in `citations`.
        package let citation: Int?
    }

    package enum Reason: Hashable, Sendable {
        // Why it begins.
        /// 参保登记的起始日
        case registered
        /// 集中参保期内缴费
        case window
        /// 缴费日决定
        case payment
        /// 等待期满
        case waited(months: Int)
        /// 补缴断保年度后缩短的等待期满
        case repaired(months: Int)
        /// 免等待期
        case exempt
        /// 出生
        case birth
        /// 未缴费
        case unpaid
        /// 起始日尚无依据
        case unknown
        // Why it ends.
        /// 年度末
        case yearEnd
        /// 应届毕业生保障到 12 月 31 日
        case graduate
        /// 登记的终止日
        case registeredEnd
        case death
        case left(Leaving)
    }

    /// The span that covers this day.
    package func span(on day: Day) -> Span? { spans.first { $0.covers(day) } }

    package func covers(_ day: Day) -> Bool { span(on: day) != nil }

    /// Days covered, one by one.
    package var days: Int { spans.reduce(0) { $0 + max(0, $1.through - $1.from + 1) } }
}

extension Coverage {
    /// What these facts give under the plan of a year. A tier that the plan does not have is `UnknownTier`.
    package init(of facts: CoverageFacts, under plan: Plan) throws(UnknownTier) {
        let year = plan.identity.year
        let enrolments = facts.enrolments.filter { $0.year == year }.sorted {
            ($0.from, $0.id) < ($1.from, $1.id)
        }
        var spans: [Span] = []
        for enrolment in enrolments {
            guard let tier = plan.tier(word: enrolment.tier) else { throw UnknownTier(tier: enrolment.tier) }
            let start = facts.payments.map { _ in Coverage.start(facts, enrolment, under: plan) }
            let begins = Coverage.begins(enrolment, start, birth: facts.birth, in: year)
            spans.append(
                Span(
                    enrolment: enrolment, tier: tier, tierWords: plan.tiers[tier].words, begins: begins,
                    ends: Coverage.ends(enrolment, death: facts.death, begins: begins, in: year), start: start
                ))
        }
        self.year = year
        self.spans = spans
        applicant = facts.applicant(in: year, enrolments.first, under: plan)
        capChange = plan.capChange(of: applicant)
        doubles = DoubleEnrolment.all(enrolments, facts.elsewhere)
        knowsPayments = facts.payments != nil
        citations = plan.citations
    }

    /// What the rules say of the first day.
    private static func start(
        _ facts: CoverageFacts, _ enrolment: Enrolment, under plan: Plan
    ) -> CoverageStart {
        let applicant = facts.applicant(in: enrolment.year, enrolment, under: plan)
        let start = plan.coverage(of: applicant)
        // A newborn whose payment came in time for everybody is covered from birth all the same, where the policy has it so.
        guard start.reason == .inTime, let from = start.from, from > facts.birth,
            facts.birth >= enrolment.year.first, case .known = plan.enrolment.waiting
        else { return start }
        let asLate = plan.enrolment.withoutWindow.coverage(of: applicant)
        guard asLate.reason == .exempt, let birth = asLate.from, birth == facts.birth else { return start }
        return asLate
    }

    private static func begins(
        _ enrolment: Enrolment, _ start: CoverageStart?, birth: Day, in year: BenefitYear
    ) -> Edge {
        let registered = Edge(day: enrolment.from, reason: .registered, citation: nil)
        var edge = registered
        if let start {
            let citation = start.lines.last { $0.citation != nil }?.citation
            func from(_ day: Day?, _ reason: Reason) -> Edge {
                guard let day else { return Edge(day: registered.day, reason: .unknown, citation: citation) }
                // The registration may say a later day: who moved here in May is not covered before.
                return day < registered.day ? registered : Edge(day: day, reason: reason, citation: citation)
            }
            switch start.reason {
            case .unpaid: edge = Edge(day: year.last + 1, reason: .unpaid, citation: nil)
            case .unknown: edge = from(nil, .unknown)
            case .inTime: edge = from(start.from, start.from == year.first ? .window : .payment)
            case .exempt: edge = from(start.from, start.from == birth ? .birth : .exempt)
            case .waits:
                let shortened = start.lines.contains { $0.step == .repairMonths }
                let months = start.months ?? 0
                edge = from(start.from, shortened ? .repaired(months: months) : .waited(months: months))
            }
        }
        if edge.day < birth { edge = Edge(day: birth, reason: .birth, citation: edge.citation) }
        return edge
    }

    private static func ends(
        _ enrolment: Enrolment, death: Day?, begins: Edge, in year: BenefitYear
    ) -> Edge {
        var edge: Edge
        if let leaving = enrolment.leaving {
            edge = Edge(day: enrolment.through, reason: .left(leaving), citation: nil)
        } else if enrolment.through == year.last {
            let isGraduate = enrolment.ground == .graduate
            edge = Edge(day: year.last, reason: isGraduate ? .graduate : .yearEnd, citation: nil)
        } else {
            edge = Edge(day: enrolment.through, reason: .registeredEnd, citation: nil)
        }
        if let death, death <= edge.day { edge = Edge(day: death, reason: .death, citation: nil) }
        return edge
    }
}

extension EnrolmentPlan {
    /// The same with every payment late: so that exemptions speak.
    fileprivate var withoutWindow: EnrolmentPlan {
        EnrolmentPlan(
            year: year, rounding: rounding, contribution: contribution, subsidies: subsidies,
            window: .known(
                EnrolmentWindow(opens: nil, spans: [.init(by: nil, effect: .known(.wait), citation: 0)])),
            waiting: waiting, incentive: incentive)
    }
}
