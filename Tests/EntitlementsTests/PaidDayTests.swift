import Entitlements
import Payments
import Receipts
import Registry
import Scheme
import Storage
import TestDatabase
import Testing
import Vocabulary

/// On which day a year was paid, out of bills and what was put to them.
struct PaidDayTests {
    private let year = BenefitYear(2025)!
    private let place = RegionCode("500112")!

    /// One thing that happened in a person's year, each in a run of its own.
    enum Event {
        case bill(own: Int64?, Bill.Exclusion? = nil)
        /// Paid on this day and put to the bill; a payment is known by its number.
        case paid(Int64, Day, number: Int)
        /// So much of a payment was taken off again.
        case back(Int64, number: Int)
    }

    private func noon(_ day: Day) -> Instant {
        Instant(microseconds: (Int64(day.number) * 86_400 + 4 * 3600) * 1_000_000)
    }

    private func payments(_ events: [(Day, Event)], known: Day? = nil) throws -> [BenefitYear: Day]? {
        let database = try Database.trial()
        try database.prepare([.registry, .receipts, .payments])
        return try database.transaction { connection in
            let start = noon(Day(2024, 1, 1)!)
            let person = ID<Person>(at: start)
            try Persons(connection).add(
                Person(
                    id: person, number: "P1", name: "测试", sex: .male, birth: Day(1980, 1, 1)!,
                    home: Person.Home(household: ID(at: start), district: place, village: nil)),
                effective: Day(1980, 1, 1)!, recorded: start)
            let payer = ID<Applicant>(of: person)
            var payments: [Int: Payment] = [:]
            var (version, allocation) = (0, 0)
            for (day, event) in events {
                let moment = noon(day)
                let run = Run(
                    .paymentFile, region: place, year: year, title: "test", recorded: moment, by: "test")
                try Runs(connection).add(run)
                func allocate(_ amount: Int64, _ payment: Payment) throws {
                    allocation += 1
                    try CashBook(connection).add([
                        Allocation(
                            person: payer, year: year, number: allocation, payment: payment.id,
                            amount: .yuan(amount), run: run.id, recorded: moment)
                    ])
                }
                switch event {
                case .bill(let own, let exclusion):
                    version += 1
                    let content =
                        exclusion.map { Bill.Content.excluded($0, place: place) }
                        ?? Bill.Content(
                            place: place, own: own.map { .yuan($0) }, individual: own.map { .yuan($0) },
                            fiscal: .zero)
                    try BillBook(connection).add([
                        Bill(
                            person: payer, year: year, version: version, content, cause: .changed,
                            run: run.id,
                            recorded: moment)
                    ])
                case .paid(let amount, let paidOn, let number):
                    let payment = Payment(
                        id: ID(at: moment), run: run.id, source: "test", serial: "S\(number)", day: paidOn,
                        year: year, amount: .yuan(amount), payer: .oneself, person: payer, stated: nil,
                        statedIndex: nil, recorded: moment)
                    try CashBook(connection).add([(payment, 1)])
                    payments[number] = payment
                    try allocate(amount, payment)
                case .back(let amount, let number):
                    if let payment = payments[number] { try allocate(-amount, payment) }
                }
            }
            return try Standings(connection).payments(of: person, in: year, known: known.map(noon))
        }
    }

    private let autumn = Day(2024, 10, 1)!
    private let december = Day(2024, 12, 1)!
    private let spring = Day(2025, 3, 1)!
    private let summer = Day(2025, 7, 1)!

    @Test
    func `where nobody was billed, the bill is not known or nothing is to be paid, the registration decides`()
        throws
    {
        #expect(try payments([]) == nil)
        #expect(try payments([(autumn, .bill(own: nil))]) == nil)
        #expect(try payments([(autumn, .bill(own: 0))]) == nil)
        #expect(try payments([(autumn, .bill(own: 400, .employeeInsurance))]) == nil)
    }

    @Test func `the day is that of the payment that settled the year, and a part of it is not enough`() throws
    {
        #expect(try payments([(autumn, .bill(own: 400))]) == [:])
        #expect(try payments([(autumn, .bill(own: 400)), (december, .paid(399, autumn, number: 1))]) == [:])
        #expect(
            try payments([(autumn, .bill(own: 400)), (december, .paid(400, autumn, number: 1))])
                == [year: autumn])
        #expect(
            try payments([
                (autumn, .bill(own: 400)), (autumn + 1, .paid(300, autumn, number: 1)),
                (december, .paid(100, december, number: 2)),
            ]) == [year: december])
    }

    @Test func `money that went back leaves the year unpaid, unless it is made good`() throws {
        let events: [(Day, Event)] = [
            (autumn, .bill(own: 400)), (autumn + 1, .paid(400, autumn, number: 1)),
            (december, .back(400, number: 1)),
        ]
        #expect(try payments(events) == [:])
        #expect(try payments(events, known: autumn + 2) == [year: autumn], "as known before it went back")
        #expect(try payments(events + [(spring, .paid(400, spring, number: 2))]) == [year: spring])
    }

    @Test func `a bill that rises undoes the payment before the year and not within it`() throws {
        let paid: [(Day, Event)] = [(autumn, .bill(own: 400)), (autumn + 1, .paid(400, autumn, number: 1))]
        #expect(try payments(paid + [(december, .bill(own: 500))]) == [:])
        #expect(try payments(paid + [(summer, .bill(own: 500))]) == [year: autumn])
        // Too little, paid late, is not enough however small the bill once was.
        #expect(
            try payments([
                (autumn, .bill(own: 400)), (spring, .bill(own: 1000)),
                (spring + 1, .paid(400, spring, number: 1)),
            ]) == [:])
    }
}
