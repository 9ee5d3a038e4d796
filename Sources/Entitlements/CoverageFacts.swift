package import Registry
package import Scheme
package import Vocabulary

/// All that coverage rests on, of one person (待遇依据): what the registry knows, what was paid, what was claimed.
package struct CoverageFacts: Sendable {
    package var birth: Day
    package var death: Day?
    package var periods: [CategoryPeriod]
    /// Of all years.
    package var enrolments: [Enrolment]
    package var elsewhere: [OtherInsurance]
    /// The day on which each year was paid; a year without one is not paid. Nil: nobody was asked, and the days of the
    /// registration stand as they are.
    package var payments: [BenefitYear: Day]?
    /// Years of lapse that were paid for afterwards (修复).
    package var repaired: Set<BenefitYear>
    /// What earlier years used up; a year that is missing had no claims.
    package var used: [BenefitYear: YearToDate]

    package init(
        birth: Day, death: Day? = nil, periods: [CategoryPeriod] = [], enrolments: [Enrolment] = [],
        elsewhere: [OtherInsurance] = [], payments: [BenefitYear: Day]? = nil,
        repaired: Set<BenefitYear> = [], used: [BenefitYear: YearToDate] = [:]
    ) {
        self.birth = birth
        self.death = death
        self.periods = periods
        self.enrolments = enrolments
        self.elsewhere = elsewhere
        self.payments = payments
        self.repaired = repaired
        self.used = used
    }

    /// What a census says of a person.
    package init(
        _ person: CensusPerson, payments: [BenefitYear: Day]? = nil, repaired: Set<BenefitYear> = [],
        used: [BenefitYear: YearToDate] = [:]
    ) {
        self.init(
            birth: person.birth, death: person.death, periods: person.periods, enrolments: person.enrolments,
            elsewhere: person.otherInsurance, payments: payments, repaired: repaired, used: used)
    }

    // MARK: - As the rules see them

    /// The person as the rules of a year's enrolment see them.
    ///
    /// - Parameter enrolment: that of the year, where there is one; its ground is a circumstance.
    package func applicant(in year: BenefitYear, _ enrolment: Enrolment?, under plan: Plan) -> Applicant {
        let account = account(before: year, under: plan.enrolment.incentive.value)
        let paid = payments.map { $0[year] }
        let payment: Applicant.Payment? =
            switch paid {
            case nil: .inWindow
            case .some(nil): nil
            case .some(let day?): .on(day)
            }
        let day = max(year.first, (paid ?? nil) ?? year.first)
        let lapsed = CoverageFacts.lapsed(account)
        return Applicant(
            birth: birth, categories: categories(on: min(day, year.last)),
            tier: enrolment.flatMap { plan.tier(word: $0.tier) } ?? 0, payment: payment, lapsed: lapsed,
            repaired: lapsed.count { repaired.contains($0) },
            continuousYears: account.continuousYears + 1, zeroClaimYears: account.zeroClaimYears,
            keptReward: account.kept, circumstances: circumstances(in: year, enrolment, paid: day))
    }

    package func categories(on day: Day) -> CategorySet {
        CategorySet(periods.filter { $0.contains(day) }.map(\.category))
    }

    /// The years of lapse before this one, and the years without a gap with this one; nil for who was never insured here.
    package func years(before year: BenefitYear) -> (lapsed: [BenefitYear], continuous: Int?) {
        let account = account(before: year, under: nil)
        let isKnown = enrolments.contains { $0.year < year }
        return (CoverageFacts.lapsed(account), isKnown ? account.continuousYears + 1 : nil)
    }

    private static func lapsed(_ account: RewardAccount) -> [BenefitYear] {
        account.continuousYears > 0 ? [] : account.lapsed
    }

    /// The years before this one, one after the other from the first in which the person was insured here.
    ///
    /// A year of insurance elsewhere alone (职工医保 and the like) is no lapse, and is not counted as continuous either: the
    /// documents we have do not say more.
    func account(before year: BenefitYear, under incentive: Incentive?) -> RewardAccount {
        // Without rules there is nothing to earn, but years are counted all the same.
        let none = Incentive(
            originalCap: .unknown(Unknown("封顶线", at: "")), continuous: nil, zeroClaim: nil, ceiling: nil,
            lapse: nil)
        var account = RewardAccount()
        guard let first = enrolments.map(\.year).min(), first < year else { return account }
        for number in first.number..<year.number {
            guard let past = BenefitYear(number) else { continue }
            let isInsured = enrolments.contains { $0.year == past }
            if !isInsured, elsewhere.contains(where: { $0.overlaps(past.first, past.last) }) { continue }
            account.add(
                RewardAccount.Year(
                    past, isInsured: isInsured, hasClaims: used[past].map(\.hasReimbursement) ?? false,
                    usedReward: used[past].map { $0.usesReward(over: incentive?.originalCap.money) } ?? false),
                under: incentive ?? none)
        }
        return account
    }

    /// What happened to the person that policies may excuse a gap or a late payment for, and since when.
    private func circumstances(
        in year: BenefitYear, _ enrolment: Enrolment?, paid day: Day
    ) -> [Circumstance: Day?] {
        var found: [Circumstance: Day?] = [:]
        if let enrolment, let circumstance = enrolment.ground.circumstance {
            found[circumstance] = .some(enrolment.since)
        }
        // Employee insurance that has ended, the last of it.
        let ended = elsewhere.filter { $0.kind == .employee }.compactMap(\.through).filter { $0 < day }
        if let last = ended.max(), found[.leftEmployeeScheme].flatMap({ $0 }) == nil {
            found[.leftEmployeeScheme] = .some(last + 1)
        }
        // Recognised as needy in the season of collection or in the year itself, and still so.
        let season = Day(year.number - 1, 1, 1) ?? year.first
        let needy = periods.filter {
            PersonCategory.aidClasses.contains($0.category) && $0.from >= season && $0.contains(day)
        }
        if let latest = needy.map(\.from).max() { found[.newlyNeedy] = .some(latest) }
        return found
    }
}

extension Enrolment.Ground {
    /// What of it policies may excuse; being a resident or a student is none.
    var circumstance: Circumstance? {
        switch self {
        case .newborn: .newborn
        case .veteran: .veteran
        case .graduate: .graduate
        case .leftEmployeeScheme: .leftEmployeeScheme
        case .movedIn: .movedHousehold
        case .released: .released
        case .resident, .student, .flexibleWorker, .residencePermit: nil
        }
    }
}

extension YearToDate {
    /// Whether any fund paid anything (基金非零报销).
    var hasReimbursement: Bool { counters.values.contains { $0.paid > .zero } }

    /// Whether critical illness insurance paid more than the cap without any reward.
    func usesReward(over cap: Money?) -> Bool {
        guard let cap else { return false }
        return whole("criticalIllness").paid > cap
    }
}
