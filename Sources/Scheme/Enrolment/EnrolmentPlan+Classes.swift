public import Vocabulary

/// People of whom the assessment sees the same (核定类别): few, however many people there are.
extension EnrolmentPlan {
    /// One person for all whose assessment is the same as this one's: what it does not look at is left out.
    public func assessmentClass(of applicant: Applicant) -> Applicant {
        let late = contribution.late.flatMap { late in
            applicant.paymentDay.flatMap { $0 > late.value ? late.value + 1 : nil }
        }
        var one = Applicant(
            categories: applicant.categories, tier: applicant.tier,
            payment: late.map { .on($0) } ?? .inWindow,
            lapsed: applicant.repaired > 0 ? applicant.lapsed : [], repaired: applicant.repaired,
            continuousYears: applicant.continuousYears, isSubsidised: applicant.isSubsidised,
            topUps: applicant.topUps)
        let day = ageDay(of: one)
        one.birth = age(of: applicant).map { day.years(before: $0) }
        return one
    }

    /// The group for which the person is helped with the payment; nil: they are not.
    public func helpedGroup(of applicant: Applicant) -> Group? {
        subsidies.grade(for: applicant, age: age(of: applicant))?.group
    }

    /// Whether who pays on this day pays the fiscal share too.
    public func isLate(_ day: Day) -> Bool { contribution.late.map { day > $0.value } ?? false }
}

extension Day {
    /// The same day so many years earlier; of 29 February the day before it where there is none.
    fileprivate func years(before years: Int) -> Day {
        let (year, month, day) = date
        return Day(year - years, month, day) ?? Day(year - years, month, day - 1)!
    }
}
