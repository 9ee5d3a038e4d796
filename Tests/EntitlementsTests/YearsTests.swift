import Entitlements
import Registry
import Testing
import Vocabulary

/// The years before one, as bills and coverage both count them.
struct YearsTests {
    private func facts(insured: [Int], elsewhere: [Int] = []) throws -> CoverageFacts {
        let person = ID<Person>(high: 1, low: 1)
        return CoverageFacts(
            birth: Day(1980, 1, 1)!,
            enrolments: try insured.map {
                Enrolment(
                    id: ID(high: 2, low: UInt64($0)), person: person, year: try #require(BenefitYear($0)),
                    tier: "first")
            },
            elsewhere: try elsewhere.map {
                OtherInsurance(
                    id: ID(high: 3, low: UInt64($0)), person: person, kind: .employee,
                    from: try #require(Day($0, 1, 1)), through: try #require(Day($0, 12, 31)), source: "test")
            })
    }

    @Test(
        arguments: [
            ([], [], [], nil), ([2024], [], [], 2), ([2022, 2023, 2024], [], [], 4),
            ([2022], [], [2023, 2024], 1), ([2021, 2023], [], [2024], 1),
            // A year in employee insurance is no lapse, and is not counted as continuous.
            ([2022], [2023, 2024], [], 2), ([2022], [2023], [2024], 1), ([2021, 2022, 2024], [2023], [], 4),
            ([2025], [], [], nil), ([2026], [], [], nil),
        ] as [([Int], [Int], [Int], Int?)])
    func `years of lapse and years without a gap`(
        insured: [Int], elsewhere: [Int], lapsed: [Int], continuous: Int?
    ) throws {
        let years = try facts(insured: insured, elsewhere: elsewhere).years(before: BenefitYear(2025)!)
        #expect(years.lapsed.map(\.number) == lapsed)
        #expect(years.continuous == continuous)
    }
}
