import Claims
import Entitlements
import Payments
import Policies
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

/// A claim is settled by the days that the coverage page gives: one rule, one home.
struct WaitingTests {
    private static let year = BenefitYear(2025)!
    private static let window = Day(2024, 11, 1)!
    private static let late = Day(2025, 1, 20)!

    /// Bills a person for the year and puts a payment to it on this day; nil: they do not pay.
    private func bill(_ world: World, _ person: ID<Person>, paid: Day?) throws {
        let year = WaitingTests.year
        try world.database.transaction { connection in
            let run = Run(
                .paymentFile, region: World.yubei, year: year, title: "test", recorded: World.start,
                by: "test")
            try Runs(connection).add(run)
            let payer = ID<Applicant>(of: person)
            try BillBook(connection).add([
                Bill(
                    person: payer, year: year, version: 1,
                    Bill.Content(
                        place: World.yubei, own: .yuan(350), individual: .yuan(350), fiscal: .yuan(640)),
                    cause: .assessed, run: run.id, recorded: World.start)
            ])
            guard let paid else { return }
            let payment = Payment(
                id: ID(at: World.start), run: run.id, source: "test", serial: "S\(paid)", day: paid,
                year: year, amount: .yuan(350), payer: .oneself, person: payer, stated: nil, statedIndex: nil,
                recorded: World.start)
            try CashBook(connection).add([(payment, 1)])
            try CashBook(connection).add([
                Allocation(
                    person: payer, year: year, number: 1, payment: payment.id, amount: .yuan(350),
                    run: run.id,
                    recorded: World.start)
            ])
        }
    }

    @Test(arguments: [nil, WaitingTests.window, WaitingTests.late])
    func `a stay is paid for on the days that coverage gives, and refused before them`(paid: Day?) throws {
        let world = try World()
        let id = try world.person("P1", tier: nil)
        try world.database.transaction {
            try Enrolments($0).add(
                Enrolment(id: ID(at: World.start), person: id, year: WaitingTests.year, tier: "first"),
                recorded: World.start)
        }
        try bill(world, id, paid: paid)
        let coverage = try world.database.read { connection in
            let person = try #require(try Persons(connection).find(id))
            let plan = try world.desk.book.plan(
                region: World.region, district: World.yubei, on: WaitingTests.year.last)
            let standings = Standings(connection)
            return try standings.coverage(
                of: person, under: plan, payments: try standings.payments(of: id, in: WaitingTests.year))
        }
        for month in 1...11 {
            let day = try #require(Day(2025, month, 10))
            let request = try world.stay(id, .yuan(20_000), admission: day, discharge: day)
            let done = try world.settle(request, "M\(month)", at: World.noon(12, 1, 2025))
            #expect((done.receipt != nil) == coverage.covers(day), "\(day)")
        }
        switch paid {
        case nil: #expect(coverage.days == 0)
        case WaitingTests.window: #expect(coverage.days == 365)
        default:
            #expect((1..<365).contains(coverage.days), "from the month after: \(coverage.text(.english))")
            #expect(coverage.spans[0].from > WaitingTests.late)
        }
    }
}
