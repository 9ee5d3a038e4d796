import Entitlements
import Foundation
import Payments
import Policies
import Receipts
import Registry
import Scheme
import Storage
import Testing
import TestDatabase
import Vocabulary

struct StandingsTests {
    let district = RegionCode("500112")!
    let recorded = Instant(microseconds: 1_672_531_200_000_000)

    func plan() throws -> Plan {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
        return try PolicyBook(folders: [folder]).plan(
            region: RegionCode("500000")!, district: district, on: Day(2023, 6, 1)!)
    }

    private func standing(
        on day: Day, tier: String = "second", from: Day? = nil, through: Day? = nil, isEnrolled: Bool = true
    ) throws -> Standing {
        let database = try Database.trial()
        try database.prepare([.registry, .receipts, .payments])
        let plan = try plan()
        return try database.transaction { connection in
            let person = Person(
                id: ID(at: recorded), number: "P1", name: "测试", sex: .male, birth: Day(1980, 1, 1)!,
                home: Person.Home(household: ID(at: recorded), district: district, village: nil))
            try Persons(connection).add(person, effective: Day(1980, 1, 1)!, recorded: recorded)
            try Persons(connection).add(
                CategoryPeriod(.marginal, from: Day(2023, 2, 1)!, through: Day(2023, 5, 31)!, source: "test"),
                of: person.id, recorded: recorded)
            if isEnrolled {
                try Enrolments(connection).add(
                    Enrolment(
                        id: ID(at: recorded), person: person.id, year: BenefitYear(2023)!, tier: tier,
                        from: from,
                        through: through),
                    recorded: recorded)
            }
            return try Standings(connection).standing(of: person, on: day, under: plan)
        }
    }

    @Test(arguments: [(1, 31, false), (2, 1, true), (5, 31, true), (6, 1, false)])
    func `a category holds on the days of its period, both ends included`(month: Int, day: Int, holds: Bool)
        throws
    {
        let standing = try standing(on: Day(2023, month, day)!)
        #expect(standing.insured.categories.contains(CategorySet(.marginal)) == holds)
    }

    @Test func `the tier and the covered days are those of the enrolment that holds`() throws {
        let insured = try standing(on: Day(2023, 6, 1)!, from: Day(2023, 4, 1)).insured
        #expect(insured.tier == 1)
        #expect(insured.coveredFrom == Day(2023, 4, 1) && insured.coveredTo == Day(2023, 12, 31))
    }

    @Test func `before the first covered day the standing says from when`() throws {
        let insured = try standing(on: Day(2023, 3, 1)!, from: Day(2023, 4, 1)).insured
        #expect(insured.coveredFrom == Day(2023, 4, 1))
    }

    @Test func `who is not enrolled is covered on no day`() throws {
        let insured = try standing(on: Day(2023, 3, 1)!, isEnrolled: false).insured
        #expect(insured.coveredFrom > insured.coveredTo)
    }

    @Test func `a tier that the policy does not have is said, not guessed`() throws {
        #expect(throws: UnknownTier(tier: "third")) { try standing(on: Day(2023, 6, 1)!, tier: "third") }
    }
}

extension StandingsTests {
    @Test func `a record that was merged counts with the kept one, its claims and its years too`() throws {
        let database = try Database.trial()
        try database.prepare([.registry, .receipts, .payments])
        let plan = try plan()
        let year = BenefitYear(2023)!
        try database.transaction { (connection: Connection) throws in
            var people: [Person] = []
            for number in ["P1", "P2"] {
                let person = Person(
                    id: ID(at: recorded), number: number, name: "测试", sex: .male, birth: Day(1980, 1, 1)!,
                    home: Person.Home(household: ID(at: recorded), district: district, village: nil))
                try Persons(connection).add(person, effective: Day(1980, 1, 1)!, recorded: recorded)
                people.append(person)
            }
            let (kept, gone) = (people[0], people[1])
            for number in [2021, 2022] {
                try Enrolments(connection).add(
                    Enrolment(
                        id: ID(at: recorded), person: gone.id, year: BenefitYear(number)!, tier: "first"),
                    recorded: recorded)
            }
            try Enrolments(connection).add(
                Enrolment(id: ID(at: recorded), person: kept.id, year: year, tier: "first"),
                recorded: recorded)
            let standings = Standings(connection)
            let before = try standings.standing(of: kept, on: year.last, under: plan)
            #expect(before.insured.continuousYears == 1)
            let later = Instant(microseconds: recorded.microseconds + 1)
            try Merges(connection).merge(gone.id, into: kept.id, reason: "同一人", recorded: later)
            let merged = try standings.standing(of: kept, on: year.last, under: plan)
            #expect(merged.insured.continuousYears == 3)
            #expect(merged.coverage.applicant.zeroClaimYears == 2)
            let asKnown = try standings.coverage(of: kept, under: plan, known: recorded)
            #expect(asKnown.applicant.continuousYears == 1, "as known before the merge")
        }
    }

    @Test func `payments take days away from a standing, and their absence takes all`() throws {
        let database = try Database.trial()
        try database.prepare([.registry, .receipts, .payments])
        let plan = Lakeside.plan()
        try database.transaction { (connection: Connection) throws in
            let person = Person(
                id: ID(at: recorded), number: "P1", name: "测试", sex: .male, birth: Day(1980, 1, 1)!,
                home: Person.Home(household: ID(at: recorded), district: district, village: nil))
            try Persons(connection).add(person, effective: Day(1980, 1, 1)!, recorded: recorded)
            try Enrolments(connection).add(
                Enrolment(id: ID(at: recorded), person: person.id, year: Lakeside.year, tier: "second"),
                recorded: recorded)
            func insured(_ payments: [BenefitYear: Day]?) throws -> Insured {
                try Standings(connection).standing(
                    of: person, on: Day(2025, 3, 1)!, under: plan, payments: payments
                ).insured
            }
            #expect(try insured(nil).coveredFrom == Lakeside.year.first)
            let waiting = try insured([Lakeside.year: Day(2025, 4, 1)!])
            #expect(
                waiting.coveredFrom == Day(2025, 7, 1)! && waiting.tier == 1, "the refusal says from when")
            let unpaid = try insured([:])
            #expect(unpaid.coveredFrom > unpaid.coveredTo)
            #expect(try insured(nil).capChange == .zero)
        }
    }
}
