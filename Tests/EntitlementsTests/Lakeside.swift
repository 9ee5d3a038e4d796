import Entitlements
import Registry
import Scheme
import Vocabulary

/// Lakeside (湖畔市), an invented region with the rules of enrolment and nothing else. All figures are invented.
enum Lakeside {
    static let year = BenefitYear(2025)!

    static func yuan(_ yuan: Int64) -> Stated<Money> { .known(Cited(.yuan(yuan), 0)) }

    static let window = EnrolmentWindow(
        opens: nil,
        spans: [
            .init(by: Day(2024, 12, 31)!, effect: .known(.yearStart), citation: 0),
            .init(by: Day(2025, 2, 28)!, effect: .known(.paymentDay), citation: 1),
            .init(by: nil, effect: .known(.wait), citation: 1),
        ])

    static let waiting = WaitingPeriod(
        fixed: .known(Cited(3, 2)), perLapsedYear: .known(Cited(1, 2)),
        countsFirstYear: .known(Cited(false, 2)),
        countsFrom: nil, repair: Cited(1, 3), floor: .init(fromYears: 4, months: 6, citation: 2),
        begins: .known(Cited(.paymentMonth, 2)), ends: .known(Cited(.monthStart, 2)),
        exemptions: [
            .init(who: .circumstance(.newborn, within: .days(90)), covered: .birth, citation: 4),
            .init(
                who: .circumstance(.leftEmployeeScheme, within: .months(3)), covered: .paymentDay, citation: 4
            ),
            .init(who: .circumstance(.veteran, within: nil), covered: .nextDay, citation: 4),
            .init(who: .circumstance(.newlyNeedy, within: nil), covered: .paymentDay, citation: 4),
        ])

    static let incentive = Incentive(
        originalCap: yuan(300_000),
        continuous: .init(
            after: Cited(4, 5), first: Cited(.yearAfter, 5), step: .known(Cited(.yuan(3000), 5))),
        zeroClaim: .init(step: .known(Cited(.yuan(2000), 5)), needsNextPayment: false),
        ceiling: Cited(.share(.percent(20)), 5),
        lapse: .init(step: .known(Cited(.yuan(3000), 5)), ceiling: nil))

    static func plan(
        year: BenefitYear = year, window: Known<EnrolmentWindow> = .known(window),
        incentive: Known<Incentive> = .known(incentive)
    ) -> Plan {
        let document = Citation.Document(
            key: "lakeside", title: "湖畔市居民医保办法", issuer: nil, number: nil, date: nil, address: nil)
        return try! Plan(
            identity: .init(
                region: RegionCode("880100")!, district: nil, year: year,
                name: Words("湖畔市", "Lakeside"), fingerprint: ""),
            rounding: .halfUp,
            tiers: [
                .init(key: "first", words: Words("一档", "tier one")),
                .init(key: "second", words: Words("二档", "tier two")),
            ],
            enrolment: EnrolmentPlan(
                year: year,
                contribution: Contribution(individual: [yuan(400), yuan(750)], fiscal: yuan(670)),
                window: window, waiting: .known(waiting), incentive: incentive),
            citations: (0...5).map {
                Citation(
                    places: [.init(document: document, article: "第\($0 + 1)条")], confidence: .high,
                    at: "880100/2025.yaml:\($0 + 10)")
            },
            unmodelled: [],
            benefits: CareKind.allCases.map { _ in .unknown(Unknown("没有", at: "")) })
    }
}

/// Facts of one person, said briefly.
struct Person2025 {
    var facts = CoverageFacts(birth: Day(1980, 5, 1)!)
    private var count: UInt64 = 0

    /// Enrolled in these years, for the whole of each.
    init(_ years: ClosedRange<Int>...) {
        for years in years { for year in years { enrol(year) } }
    }

    mutating func enrol(
        _ year: Int, tier: String = "first", from: Day? = nil, through: Day? = nil,
        ground: Enrolment.Ground = .resident, since: Day? = nil, leaving: Leaving? = nil
    ) {
        count += 1
        facts.enrolments.append(
            Enrolment(
                id: ID(high: 1, low: count), person: ID(high: 1, low: 1), year: BenefitYear(year)!,
                tier: tier, from: from, through: through, ground: ground, since: since, leaving: leaving))
    }

    mutating func insured(
        _ kind: OtherInsurance.Kind = .employee, from: String, through: String? = nil
    ) {
        count += 1
        facts.elsewhere.append(
            OtherInsurance(
                id: ID(high: 2, low: count), person: ID(high: 1, low: 1), kind: kind, from: Day(from)!,
                through: through.flatMap { Day($0) }, source: "s"))
    }

    func coverage(paid: String? = nil, under plan: Plan = Lakeside.plan()) throws -> Coverage {
        var facts = facts
        if let paid { facts.payments = [Lakeside.year: Day(paid)!] }
        return try Coverage(of: facts, under: plan)
    }
}
