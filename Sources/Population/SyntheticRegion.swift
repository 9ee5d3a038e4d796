package import Vocabulary

/// A made-up county: its places, hospitals, households and people, and a benefit year of hospital stays.
///
/// The same seed, size, county and year give the same region, to the fen.
package struct SyntheticRegion: Sendable {
    package let seed: UInt64
    package let county: RegionCode
    package let year: BenefitYear
    package let townships: [SyntheticPlace]
    package let villages: [SyntheticPlace]
    package let facilities: [SyntheticFacility]
    package let households: [SyntheticHousehold]
    /// Household by household, and the households village by village.
    package let persons: [SyntheticPerson]
    /// In the order of discharge.
    package let stays: [SyntheticStay]

    package init(seed: UInt64, persons count: Int, county: RegionCode, year: BenefitYear) {
        precondition(county.description.utf8.count == 6, "a county has six digits")
        precondition((1...5_000_000).contains(count), "from one person to five million")
        self.seed = seed
        self.county = county.county
        self.year = year
        (townships, villages) = makePlaces(seed: seed, persons: count, county: county)
        facilities = makeFacilities(townships: townships, county: county)
        let made = makeHouseholds(
            seed: seed, persons: count, villages: villages.count, county: county, year: year)
        var persons = made.persons
        categorise(&persons, households: made.households, seed: seed, year: year)
        enrol(&persons, seed: seed, year: year)
        stays = makeStays(
            of: persons, households: made.households, villages: villages, facilities: facilities, seed: seed,
            year: year)
        households = made.households
        self.persons = persons
    }
}

/// A township or a village, with a code in a range that real ones do not use.
package struct SyntheticPlace: Hashable, Sendable {
    package let code: RegionCode
    package let name: String
}

package struct SyntheticFacility: Hashable, Sendable {
    /// `H`, the county and five digits.
    package let code: String
    package let name: String
    package let level: FacilityLevel
    /// The township of a primary hospital, as an index.
    package let township: Int?
}

package struct SyntheticHousehold: Hashable, Sendable {
    /// Index into `villages`.
    package let village: Int
    /// Indexes into `persons`.
    package let members: Range<Int>
}

package struct SyntheticPerson: Hashable, Sendable {
    /// The insurer's number: the county and seven digits.
    package let number: String
    package let name: String
    package let sex: Sex
    package let birth: Day
    /// Index into `households`.
    package let household: Int
    package internal(set) var categories: [SyntheticCategory] = []
    /// The tier of the year's enrolment, `first` or `second`; nil for who is not insured.
    package internal(set) var tier: String?
    /// From the first day of the year, or from birth.
    package internal(set) var coveredFrom: Day?
}

package struct SyntheticCategory: Hashable, Sendable {
    package let category: PersonCategory
    package let from: Day
    package let through: Day?
}

/// A stay in hospital and its bill. The parts add up to the total.
package struct SyntheticStay: Hashable, Sendable {
    /// Index into `persons`.
    package let person: Int
    /// Index into `facilities`.
    package let facility: Int
    package let level: FacilityLevel
    package let admission: Day
    package let discharge: Day
    package let total: Money
    /// 目录外（丙类）
    package let outOfCatalogue: Money
    /// 超限价
    package let overLimit: Money
    /// 乙类先行自付
    package let firstSelfPay: Money
    /// 政策范围内
    package let inScope: Money
}
