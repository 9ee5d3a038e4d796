import Testing
import Vocabulary

@testable import Population

/// Twenty thousand people, made once for all tests of this file.
private let region = SyntheticRegion(
    seed: 1, persons: 20_000, county: RegionCode("500112")!, year: BenefitYear(2023)!)

@Suite struct SyntheticRegionTests {
    private static let yubei = RegionCode("500112")!
    private let year = BenefitYear(2023)!

    private func make(_ seed: UInt64, _ persons: Int) -> SyntheticRegion {
        SyntheticRegion(seed: seed, persons: persons, county: Self.yubei, year: year)
    }

    @Test func `the same seed gives the same region, to the fen, and another seed another`() {
        let again = make(1, 2000)
        let first = make(1, 2000)
        #expect(first.persons == again.persons && first.stays == again.stays)
        #expect(first.households == again.households && first.villages == again.villages)
        #expect(make(2, 2000).persons != first.persons)
    }

    @Test func `seed 1 gives today's region on every machine`() {
        #expect(region.stays.count == 3973)
        #expect(region.stays.map(\.total).sum == Money("30570813.52"))
        #expect(region.persons[12_345].name == "金涛伟")
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `the published figures of 2023 are met`(_ seed: UInt64) {
        let region = seed == 1 ? region : make(seed, 20_000)
        let insured = region.persons.count { $0.tier != nil }
        #expect(abs(Double(region.stays.count) / Double(insured) / 0.207 - 1) < 0.03)
        let published: [(FacilityLevel, Double, Double, Double)] = [
            (.primary, 0.301, 2943, 7.6), (.secondary, 0.325, 6205, 9.0), (.tertiary, 0.374, 12765, 9.6),
        ]
        for (level, share, cost, days) in published {
            let stays = region.stays.filter { $0.level == level }
            let count = Double(stays.count)
            #expect(abs(count / Double(region.stays.count) - share) < 0.015)
            #expect(abs(Double(stays.map(\.total).sum.fen) / 100 / count / cost - 1) < 0.06)
            #expect(
                abs(stays.reduce(0.0) { $0 + Double($1.discharge - $1.admission) } / count / days - 1) < 0.05)
        }
    }

    @Test func `a bill's parts add up, and none is negative`() {
        for stay in region.stays {
            #expect(stay.outOfCatalogue + stay.overLimit + stay.firstSelfPay + stay.inScope == stay.total)
            #expect(stay.outOfCatalogue >= .zero && stay.overLimit >= .zero && stay.firstSelfPay >= .zero)
            #expect(stay.inScope > .zero && stay.total >= .yuan(100) && stay.total <= Money.limit)
        }
        let inScope = Double(region.stays.map(\.inScope).sum.fen) / Double(region.stays.map(\.total).sum.fen)
        #expect(abs(inScope - 0.849) < 0.01)
    }

    @Test func `stays lie within coverage and year, one after another, in a hospital of their level`() {
        var last: [Int: Day] = [:]
        for stay in region.stays {
            let person = region.persons[stay.person]
            #expect(person.tier != nil)
            #expect(stay.admission >= person.coveredFrom ?? Day(9999, 12, 31)!)
            #expect(stay.admission < stay.discharge)
            #expect(year.contains(stay.admission) && year.contains(stay.discharge))
            #expect(stay.discharge - stay.admission <= 60)
            #expect(last[stay.person].map { $0 < stay.admission } ?? true)
            last[stay.person] = stay.discharge
            #expect(region.facilities[stay.facility].level == stay.level)
        }
        for (a, b) in zip(region.stays, region.stays.dropFirst()) { #expect(a.discharge <= b.discharge) }
    }

    @Test func `some stay several times, the old more often than the young`() {
        let perPerson = Dictionary(grouping: region.stays, by: \.person).mapValues(\.count)
        #expect(perPerson.values.max()! <= 8)
        #expect(perPerson.values.count { $0 >= 3 } > 100)
        let share = Double(perPerson.count) / Double(region.persons.count { $0.tier != nil })
        #expect((0.11...0.18).contains(share), "fewer persons than stays")
        func rate(_ ages: ClosedRange<Int>) -> Double {
            let people = region.persons.indices.filter {
                region.persons[$0].tier != nil && ages.contains(region.persons[$0].birth.age(on: year.last))
            }
            return Double(people.reduce(0) { $0 + (perPerson[$1] ?? 0) }) / Double(people.count)
        }
        #expect(rate(75...94) > 2 * rate(25...44))
        #expect(rate(15...24) < 0.1)
    }

    @Test func `households have the stated sizes, an adult each, and everybody once`() {
        #expect(region.households.map(\.members.count).reduce(0, +) == 20_000)
        var next = 0
        for (index, household) in region.households.enumerated() {
            #expect(household.members.lowerBound == next && !household.members.isEmpty)
            next = household.members.upperBound
            #expect(region.villages.indices.contains(household.village))
            #expect(household.members.allSatisfy { region.persons[$0].household == index })
            #expect(household.members.contains { region.persons[$0].birth.age(on: year.last) >= 18 })
        }
        for (size, share) in zip(1..., [0.17, 0.26, 0.22, 0.18, 0.11, 0.06]) {
            let count = region.households.count { $0.members.count == size }
            #expect(abs(Double(count) / Double(region.households.count) - share) < 0.01)
        }
    }

    @Test func `most children live with someone who could be a parent or grandparent`() {
        var (children, placed) = (0, 0)
        for household in region.households {
            let ages = household.members.map { region.persons[$0].birth.age(on: year.last) }
            for age in ages where age < 18 {
                children += 1
                if ages.contains(where: { (18...75).contains($0 - age) }) { placed += 1 }
            }
        }
        #expect(Double(placed) / Double(children) > 0.97)
    }

    @Test func `ages and sexes are in the stated proportions`() {
        for band in AgeBand.all {
            let count = region.persons.count { band.ages.contains($0.birth.age(on: year.last)) }
            #expect(abs(Double(count) / 20_000 - band.share) < 0.001)
        }
        let men = region.persons.count { $0.sex == .male }
        #expect((0.49...0.52).contains(Double(men) / 20_000))
    }

    @Test func `categories are in the stated proportions, and the needy are insured`() {
        for (category, share) in zip(PersonCategory.aidClasses, Assumptions.categories.values) {
            let count = region.persons.count { $0.categories.contains { $0.category == category } }
            #expect(abs(Double(count) - share * 20_000) <= 7, "households are not cut: \(category)")
        }
        for person in region.persons where !person.categories.isEmpty {
            #expect(person.tier != nil)
            for period in person.categories {
                #expect(period.from >= person.birth && period.through.map { $0 >= period.from } ?? true)
            }
        }
        let periods = region.persons.flatMap(\.categories)
        #expect(periods.contains { $0.through != nil } && periods.contains { $0.from > year.first })
    }

    @Test func `newborns are covered from birth, the others from the first of January`() {
        let newborn = region.persons.filter { year.contains($0.birth) }
        #expect(!newborn.isEmpty)
        for person in region.persons where person.tier != nil {
            #expect(person.coveredFrom == max(person.birth, year.first))
            #expect(person.birth <= year.last)
        }
    }

    @Test func `numbers and codes are unique and of the right form`() {
        #expect(Set(region.persons.map(\.number)).count == 20_000)
        #expect(region.persons.allSatisfy { $0.number.hasPrefix("500112") && $0.number.utf8.count == 13 })
        #expect(Set(region.villages.map(\.code)).count == region.villages.count)
        #expect(Set(region.villages.map(\.name)).count > region.villages.count / 2)
        #expect(
            region.villages.allSatisfy {
                $0.code.description.utf8.count == 12 && $0.code.lies(in: Self.yubei)
            })
        #expect(region.villages.allSatisfy { $0.name.hasSuffix("示例村") })
        #expect(region.townships.allSatisfy { $0.name.hasSuffix("示例镇") })
        #expect(Set(region.facilities.map(\.code)).count == region.facilities.count)
        #expect(region.facilities.allSatisfy { $0.code.hasPrefix("H500112") && $0.code.utf8.count == 12 })
    }

    @Test(arguments: [1, 2, 3, 5, 10, 99, 400, 401])
    func `a region may be as small as one person`(_ count: Int) {
        let small = make(7, count)
        #expect(small.persons.count == count)
        #expect(small.households.map(\.members.count).reduce(0, +) == count)
        for stay in small.stays { #expect(small.persons[stay.person].tier != nil) }
    }
}
