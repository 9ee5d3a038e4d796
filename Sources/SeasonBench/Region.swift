import Registry
import Scheme
import Vocabulary

/// Made-up people of one county, one after the other: the same for the same seed.
struct Region {
    static let region = RegionCode("640000")!
    static let district = RegionCode("640121")!
    static let year = BenefitYear(2025)!

    let people: Int
    private var count = 0
    private var noise: UInt64 = 0x5EED
    private var household = ID<Household>(high: 1, low: 0)
    private let recorded: Instant

    init(people: Int, recorded: Instant) {
        self.people = people
        self.recorded = recorded
    }

    private mutating func random(_ below: Int) -> Int {
        noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((noise >> 33) % UInt64(below))
    }

    private static let categories: [PersonCategory] = [
        .destitute, .minimumLiving, .minimumLiving, .minimumLiving, .monitored, .marginal,
    ]

    mutating func next() -> Arrival? {
        guard count < people else { return nil }
        defer { count += 1 }
        if count % 3 == 0 { household = ID(high: 1, low: UInt64(count) + 1) }
        let id = ID<Person>(high: UInt64(count) << 20, low: UInt64(random(1 << 30)))
        let birth = Day(1940 + random(84), 1 + random(12), 1 + random(28))!
        let township = 1 + count / 40_000
        let village = RegionCode(
            Region.district.description + three(township) + three(1 + count / 1_000 % 40 + 1))
        let person = Person(
            id: id, number: "\(Region.district)\(count + 10_000_000)", name: "示例\(random(90_000))",
            sex: random(2) == 0 ? .female : .male, birth: birth,
            home: Person.Home(household: household, district: Region.district, village: village))
        let periods =
            count % 10 == 0
            ? [
                CategoryPeriod(
                    Region.categories[random(Region.categories.count)], from: Day(2024, 1, 1)!,
                    source: "bench")
            ] : []
        let enrolments = (2020...2024).compactMap { BenefitYear($0) }.filter { $0.first > birth }.map {
            Enrolment(id: ID(high: id.high, low: UInt64($0.number)), person: id, year: $0, tier: "only")
        }
        return Arrival(person, effective: birth, periods: periods, enrolments: enrolments)
    }

    private func three(_ number: Int) -> String { String(String(1000 + number).dropFirst()) }
}
