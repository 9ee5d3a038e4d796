import Collection
import Entitlements
import Ledger
import Payments
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

/// 补缴: years of lapse paid for to wait less, at the counter.
struct RepairTests {
    let world: World
    let person: ID<Applicant>

    /// Insured in 2022, not in 2023 and 2024: a wait of 3 + 2 months, of which each year that is paid for takes one off.
    init() throws {
        world = try World()
        person = try world.person()
        let moment = world.now
        let enrolment = Enrolment(
            id: ID(at: moment), person: ID(of: person), year: BenefitYear(2022)!, tier: "first")
        try world.database.transaction { try Enrolments($0).add(enrolment, recorded: moment) }
        try world.assess()
    }

    private static let october = Day(2024, 10, 15)!
    private static let march = Day(2025, 3, 10)!

    private func options(on day: Day = october) throws -> [Season.RepairOption] {
        try world.database.read { try world.season.repairs(of: person, on: day, $0) }
    }

    private func due(on day: Day, repairing years: Int) throws -> Season.Due {
        try world.database.read {
            try world.season.due([person], on: day, repairing: [person: years], $0)[0]
        }
    }

    @discardableResult
    private func take(_ yuan: Int64, repairing years: Int, on day: Day = october, serial: String = "B1")
        throws
        -> ID<Run>
    {
        let run = world.run(.counter)
        _ = try world.database.transaction {
            try world.season.take(
                .init(
                    serial: serial, day: day, amount: .yuan(yuan), payer: .oneself, people: [person],
                    repairs: [person: years]), as: run, $0)
        }
        return run.id
    }

    private func span() throws -> Coverage.Span {
        let coverage = try world.database.read { connection in
            let who = try #require(try Persons(connection).find(ID(of: person)))
            let standings = Standings(connection)
            return try standings.coverage(
                of: who, under: world.season.plan,
                payments: try standings.payments(of: who.id, in: World.year))
        }
        return try #require(coverage.spans.first)
    }

    @Test func `what may be paid for is offered with its price and what it does to the wait`() throws {
        let options = try options()
        #expect(options.map(\.years.count) == [1, 2])
        #expect(options.map(\.price) == [.yuan(400), .yuan(800)])
        #expect(options.map(\.monthsBefore) == [5, 5] && options.map(\.monthsAfter) == [4, 3])
        #expect(options.map(\.from) == [Day(2025, 5, 1)!, Day(2025, 4, 1)!])
        let other = try world.person(tier: "first")
        try world.assess()
        let none = try world.database.read {
            try world.season.repairs(of: other, on: RepairTests.october, $0)
        }
        #expect(none.isEmpty, "who was insured the year before does not wait")
    }

    @Test func `paid with the year, it is one sum, counted and reconciled, and the wait is shorter`() throws {
        #expect(try due(on: RepairTests.october, repairing: 2).owed == .yuan(1200))
        #expect(throws: CollectionError.self) { try take(1100, repairing: 2) }
        #expect(try world.year(of: person).bill?.content.repaired == [])
        try take(1200, repairing: 2)
        let year = try world.year(of: person)
        #expect(year.isSettled && year.bill?.own == .yuan(1200) && year.bill?.cause == .repaired)
        #expect(year.bill?.content.repaired.map(\.number) == [2023, 2024])
        #expect(try world.reconciliation().agrees)
        #expect(try span().begins.reason == .repaired(months: 3))
        #expect(try span().from == Day(2025, 4, 1)!)
        #expect(try options().isEmpty)
        // An assessment afterwards changes nothing of it.
        #expect(try world.assess().changed == 0)
    }

    @Test func `paid months after a year paid in time, it makes the year neither late nor dearer`() throws {
        try world.post(line("T1", 400, person))
        #expect(try span().begins.reason == .waited(months: 5))
        world.advance(to: RepairTests.march)
        #expect(try options(on: RepairTests.march).map(\.price) == [.yuan(400), .yuan(800)])
        let due = try due(on: RepairTests.march, repairing: 2)
        #expect(due.owed == .yuan(800) && !due.isLate)
        try take(800, repairing: 2, on: RepairTests.march)
        let year = try world.year(of: person)
        #expect(year.isSettled && year.bill?.content.late == nil && year.allocated == .yuan(1200))
        #expect(try span().from == Day(2025, 4, 1)! && world.isEnrolled(person))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `late payers pay the fiscal share too, and may shorten their wait from that day`() throws {
        world.advance(to: RepairTests.march)
        let due = try due(on: RepairTests.march, repairing: 1)
        #expect(due.isLate && due.owed == .yuan(400 + 670 + 400))
        #expect(try options(on: RepairTests.march).first?.price == .yuan(400))
        try take(1470, repairing: 1, on: RepairTests.march)
        #expect(try world.year(of: person).bill?.content.late == RepairTests.march)
        #expect(try span().from == Day(2025, 7, 10)!)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `taken back, the years are paid for no more, and the year itself stays paid`() throws {
        try world.post(line("T1", 400, person))
        let run = try take(800, repairing: 2)
        let undoing = world.run(.undo, undoes: run)
        try world.database.transaction { try world.season.undo(run, as: undoing, $0) }
        let year = try world.year(of: person)
        #expect(year.isSettled && year.bill?.own == .yuan(400) && year.bill?.content.repaired == [])
        #expect(try span().begins.reason == .waited(months: 5) && world.isEnrolled(person))
        #expect(try world.reconciliation().agrees)
        #expect(try world.balance(.basicTreasury) == .yuan(400))
    }
}
