package import Vocabulary

/// One person of a census: what assessment and reports ask of everybody, and no name.
package struct CensusPerson: Sendable {
    package let id: ID<Person>
    /// Records that were merged into this one; what was recorded for them is counted here.
    package var others: [ID<Person>] = []
    package var birth: Day
    package var sex: Sex
    package var death: Day?
    /// On the day of the census.
    package var home: Person.Home
    /// All periods of categories, before and after the day too, in the order of category and first day.
    package var periods: [CategoryPeriod] = []
    /// All enrolments of all years, the earliest first.
    package var enrolments: [Enrolment] = []
    /// Enrolments that were cancelled as a whole; they say why.
    package var cancelled: [Enrolment] = []
    /// The earliest first.
    package var otherInsurance: [OtherInsurance] = []

    package init(id: ID<Person>, birth: Day, sex: Sex, home: Person.Home) {
        self.id = id
        self.birth = birth
        self.sex = sex
        self.home = home
    }

    /// The categories on this day.
    package func categories(on day: Day) -> CategorySet {
        periods.isEmpty ? [] : CategorySet(periods.lazy.filter { $0.contains(day) }.map(\.category))
    }

    package func enrolments(in year: BenefitYear) -> [Enrolment] { enrolments.filter { $0.year == year } }
}

extension Person.Home {
    /// Whether it lies in `region`: by its district, or by its village where the region is smaller than a district.
    package func lies(in region: RegionCode) -> Bool {
        region.description.utf8.count > 6
            ? village?.lies(in: region) ?? false : district.lies(in: region)
    }
}
