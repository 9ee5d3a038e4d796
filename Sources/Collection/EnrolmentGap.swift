package import Payments
package import Scheme
package import Storage
package import Vocabulary

/// Something between a list, a bill and an enrolment that does not fit (参保资助缺口): somebody should look.
package struct EnrolmentGap: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// 应保未保: entitled to help, and not insured.
        case notEnrolled
        /// 应资助未资助: entitled to more help than the bill counts.
        case notGranted
        /// 不应资助仍资助: the bill counts more help than the person is entitled to now.
        case grantedNoLonger
        /// 死亡仍资助或仍应缴
        case dead
        /// 重复参保: insured for the year here and elsewhere.
        case double

        package var words: Words {
            switch self {
            case .notEnrolled: Words("应保未保", "entitled to help, not insured")
            case .notGranted: Words("应资助未资助", "entitled to help that the bill does not count")
            case .grantedNoLonger: Words("已不符合仍资助", "helped, though no longer entitled")
            case .dead: Words("已死亡仍有应缴或资助", "dead, but billed or helped")
            case .double: Words("重复参保", "insured twice")
            }
        }
    }

    package let person: ID<Applicant>
    package let kind: Kind
    package let place: RegionCode
    package let category: PersonCategory?
    /// All categories the person is in, or is helped for: whose departments should look.
    package let categories: Set<PersonCategory>
    /// What is at stake: what is owed, or the help that is missing or too much.
    package let amount: Money
}

extension Season {
    /// Looks at everybody of the district as the register is now, against what is recorded.
    package func forEachGap(_ connection: Connection, _ body: (EnrolmentGap) throws -> Void) throws {
        var assessor = Assessor(self)
        var some: [Resident] = []
        func work() throws {
            let years = try PersonYears(connection, year).of(some.map(\.person))
            for resident in some {
                for gap in try gaps(of: resident, years[resident.person] ?? PersonYear(), &assessor) {
                    try body(gap)
                }
            }
            some.removeAll(keepingCapacity: true)
        }
        try Residents(connection, self).forEach { resident in
            some.append(resident)
            if some.count == PersonYears.batch * 5 { try work() }
        }
        try work()
    }

    private func gaps(
        of resident: Resident, _ year: PersonYear, _ assessor: inout Assessor
    ) throws -> [EnrolmentGap] {
        let fresh: Assessor.Outcome
        do {
            fresh = try assessor.assess(
                resident, paid: year.bill?.content.late, repaired: year.bill?.content.repaired ?? [])
        } catch {
            throw CollectionError.unknownTier(error.tier)
        }
        let category =
            fresh.grants.values.compactMap(\.category).min { $0.rank < $1.rank }
            ?? year.grants.values.filter { $0.content.amount > .zero }.compactMap(\.content.category).first
        let categories = Set(resident.categories.map(\.category)).union(
            year.grants.values.compactMap(\.content.category))
        func gap(_ kind: EnrolmentGap.Kind, _ amount: Money) -> EnrolmentGap {
            EnrolmentGap(
                person: resident.person, kind: kind, place: resident.place, category: category,
                categories: categories, amount: amount)
        }
        let granted = year.grants.values.map(\.content.amount).sum
        let isBilled = year.bill.map { !$0.isExcluded } ?? false
        if resident.exclusion == .dead {
            let amount = granted + (year.bill?.own ?? .zero)
            return isBilled && amount > .zero ? [gap(.dead, amount)] : []
        }
        if resident.exclusion == .employeeInsurance || resident.exclusion == .insuredElsewhere {
            return year.isSettled ? [gap(.double, granted + year.allocated)] : []
        }
        var gaps: [EnrolmentGap] = []
        let entitled = fresh.grants.values.map(\.amount).sum
        if entitled > .zero, !year.isSettled {
            gaps.append(gap(.notEnrolled, year.owed ?? fresh.bill.own ?? .zero))
        }
        let missing = fresh.grants.reduce(Money.zero) { sum, grant in
            sum + max(.zero, grant.value.amount - (year.grants[grant.key]?.content.amount ?? .zero))
        }
        let excess = year.grants.reduce(Money.zero) { sum, grant in
            sum + max(.zero, grant.value.content.amount - (fresh.grants[grant.key]?.amount ?? .zero))
        }
        if missing > .zero { gaps.append(gap(.notGranted, missing)) }
        if excess > .zero { gaps.append(gap(.grantedNoLonger, excess)) }
        return gaps
    }
}
