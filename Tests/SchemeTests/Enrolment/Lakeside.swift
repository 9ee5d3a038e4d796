import Scheme
import Vocabulary

/// Lakeside (湖畔市), an invented region with every shape of the rules of enrolment. All figures are invented.
enum Lakeside {
    static let year = BenefitYear(2025)!

    static func day(_ text: String) -> Day { Day(text)! }

    static let elders = Group(
        key: "elders", words: Words("老年居民", "the old"), anyOf: [.init(fromAge: 60)])
    static let minors = Group(
        key: "minors", words: Words("少儿", "minors"), anyOf: [.init(underAge: 18)])

    static func group(_ key: String, _ categories: PersonCategory...) -> Group {
        Group(key: key, words: Words(key, key), anyOf: [.init(categories: CategorySet(categories))])
    }

    static func yuan(_ yuan: Int64) -> Stated<Money> { .known(Cited(.yuan(yuan), 0)) }

    /// The old pay 430 and the budget 4350; minors pay the first tier and get the second; others pay 400 or 750.
    static let contribution = Contribution(
        rates: [
            .init(group: elders, individual: [yuan(430), yuan(430)], fiscal: [yuan(4350), yuan(4350)]),
            .init(
                group: minors, individual: [yuan(400), yuan(400)], fiscal: [yuan(670), yuan(670)],
                receives: Cited(1, 2)),
            .init(group: nil, individual: [yuan(400), yuan(750)], fiscal: [yuan(670), yuan(670)]),
        ],
        surcharges: [.init(words: Words("长护险", "long-term care"), group: nil, amount: Cited(.yuan(30), 3))],
        unsubsidised: Cited(.both, 4), late: Cited(day("2025-06-30"), 5),
        topUps: [.init(key: "mutual", words: Words("互助补充", "mutual aid"), amount: Cited(.yuan(357), 6))])

    static let subsidies = Subsidies(grades: [
        .init(
            group: group("destitute", .destitute),
            parts: .known([.init(help: .full, contributor: .medicalAid, citation: 7)])),
        .init(
            group: group("poor", .minimumLiving),
            parts: .known([
                .init(help: .amount(.yuan(150)), contributor: .medicalAid, citation: 8),
                .init(help: .rest, contributor: .county, citation: 9),
            ]), tier: 0),
        .init(
            group: group("marginal", .marginal),
            parts: .known([.init(help: .share(.percent(60)), contributor: .medicalAid, citation: 10)]),
            coversSurcharges: false),
        .init(group: group("monitored", .monitored), parts: .unknown(Unknown("监测对象资助多少", at: "x:1"))),
    ])

    static let window = EnrolmentWindow(
        opens: Cited(day("2024-10-20"), 11),
        spans: [
            .init(by: day("2024-12-31"), effect: .known(.yearStart), citation: 11),
            .init(by: day("2025-02-28"), effect: .known(.paymentDay), citation: 12),
            .init(by: day("2025-03-31"), effect: .known(.nextMonth), citation: 12),
            .init(by: nil, effect: .known(.wait), citation: 13),
        ])

    static func waiting(
        countsFirst: Stated<Bool> = .known(Cited(false, 14)), from: BenefitYear? = nil,
        begins: WaitingPeriod.Beginning = .paymentMonth, ends: WaitingPeriod.Ending = .monthStart
    ) -> WaitingPeriod {
        WaitingPeriod(
            fixed: .known(Cited(3, 14)), perLapsedYear: .known(Cited(1, 14)), countsFirstYear: countsFirst,
            countsFrom: from.map { Cited($0, 14) }, repair: Cited(1, 15),
            floor: .init(fromYears: 4, months: 6, citation: 16), begins: .known(Cited(begins, 17)),
            ends: .known(Cited(ends, 17)),
            exemptions: [
                .init(who: .circumstance(.newborn, within: .days(90)), covered: .birth, citation: 18),
                .init(who: .circumstance(.newborn, within: .months(12)), covered: .nextDay, citation: 18),
                .init(
                    who: .circumstance(.leftEmployeeScheme, within: .months(3)), covered: .paymentDay,
                    citation: 18),
                .init(who: .circumstance(.veteran, within: nil), covered: .paymentDay, citation: 18),
                .init(who: .group(group("needy", .destitute)), covered: .nextMonth, citation: 18),
            ])
    }

    static func incentive(
        first: Incentive.FirstStep = .yearAfter, needsNextPayment: Bool = false,
        cap: Stated<Money> = yuan(300_000)
    ) -> Incentive {
        Incentive(
            originalCap: cap,
            continuous: .init(
                after: Cited(4, 19), first: Cited(first, 19), step: .known(Cited(.yuan(3000), 19))),
            zeroClaim: .init(step: .known(Cited(.yuan(2000), 20)), needsNextPayment: needsNextPayment),
            ceiling: Cited(.share(.percent(20)), 21),
            lapse: .init(step: .known(Cited(.yuan(3000), 22)), ceiling: Cited(.share(.percent(20)), 22)))
    }

    static func plan(
        contribution: Contribution = contribution, window: Known<EnrolmentWindow> = .known(window),
        waiting: WaitingPeriod = waiting(), incentive: Incentive = incentive()
    ) -> EnrolmentPlan {
        EnrolmentPlan(
            year: year, contribution: contribution, subsidies: subsidies, window: window,
            waiting: .known(waiting), incentive: .known(incentive))
    }

    /// The years before the plan's, so many of them.
    static func lapsed(_ years: Int) -> [BenefitYear] {
        (0..<years).compactMap { BenefitYear(year.number - 1 - $0) }
    }
}
