import Collection
import Ledger
import Payments
import Policies
import Receipts
import Registry
import Scheme
import Storage
import TestDatabase
import TestSupport
import Vocabulary

/// A season in Delta: people as they are asked for, and the moments at which things are recorded.
final class World {
    static let region = RegionCode("970000")!
    static let district = RegionCode("970101")!
    static let village = RegionCode("970101001001")!
    static let year = BenefitYear(2025)!

    let database: Database
    let book: PolicyBook
    let season: Season
    private var microseconds: Int64 = 1_727_740_800_000_000

    init() throws {
        let folder = try Delta.folder()
        book = PolicyBook(folders: [folder.url])
        season = try Season(book: book, region: World.region, district: World.district, year: World.year)
        database = try .trial()
        try database.prepare([.registry, .receipts, .payments, .collection, .paymentFiles, .ledger])
    }

    var now: Instant {
        microseconds += 1_000_000
        return Instant(microseconds: microseconds)
    }

    /// Moves the clock to this day, in China.
    func advance(to day: Day) {
        microseconds = max(microseconds, (Int64(day.number) * 86_400 + 7200) * 1_000_000)
    }

    func run(_ kind: Run.Kind, _ title: String = "试", fingerprint: String? = nil, undoes: ID<Run>? = nil)
        -> Run
    {
        Run(
            kind, region: season.region, year: season.year, title: title, fingerprint: fingerprint,
            recorded: now,
            by: "tester", undoes: undoes)
    }

    // MARK: - People

    private var count = 0

    @discardableResult
    func person(
        _ categories: [PersonCategory] = [], birth: Day = Day(1980, 5, 1)!, tier: String? = nil,
        death: Day? = nil,
        village: RegionCode? = World.village
    ) throws -> ID<Applicant> {
        count += 1
        let id = ID<Person>(at: now)
        try database.transaction { connection in
            let persons = Persons(connection)
            try persons.add(
                Person(
                    id: id, number: "P\(count)", name: "测试\(count)", sex: .female, birth: birth, death: death,
                    home: Person.Home(household: ID(at: now), district: World.district, village: village)),
                effective: birth, recorded: now)
            for category in categories { try add(category, to: ID(of: id), connection) }
            if let tier {
                let before = BenefitYear(2024)!
                try Enrolments(connection).add(
                    Enrolment(id: ID(at: now), person: id, year: before, tier: tier), recorded: now)
            }
        }
        return ID(of: id)
    }

    private func add(_ category: PersonCategory, to person: ID<Applicant>, _ connection: Connection) throws {
        try Persons(connection).add(
            CategoryPeriod(category, from: Day(2024, 1, 1)!, source: "民政名单"), of: ID(of: person),
            recorded: now)
    }

    func add(_ category: PersonCategory, to person: ID<Applicant>) throws {
        try database.transaction { try add(category, to: person, $0) }
    }

    func withdraw(_ category: PersonCategory, of person: ID<Applicant>) throws {
        try database.transaction {
            try Persons($0).withdraw(
                CategoryPeriod(category, from: Day(2024, 1, 1)!, source: "民政名单"), of: ID(of: person),
                recorded: now)
        }
    }

    // MARK: - Work

    @discardableResult
    func assess() throws -> Season.Assessed {
        let run = run(.assessment)
        return try database.transaction { try season.assess(as: run, $0) }
    }

    @discardableResult
    func post(_ lines: PaymentLine..., title: String = "试") throws -> Season.Posted {
        let run = run(.paymentFile, title)
        return try database.transaction { try season.post(lines, source: Season.tax, as: run, $0) }
    }

    func year(of person: ID<Applicant>) throws -> PersonYear {
        try database.read { try PersonYears($0, World.year).of(person) }
    }

    func reconciliation() throws -> Reconciliation { try database.read { try Reconciliation($0) } }

    func balance(_ account: Account) throws -> Money {
        try database.read { try Journal($0).balance(of: account).amount }
    }

    func isEnrolled(_ person: ID<Applicant>) throws -> Bool {
        try database.read { try Enrolments($0).of(ID(of: person)).contains { $0.year == World.year } }
    }
}

/// A line of a file: so many yuan for this person.
func line(
    _ serial: String, _ yuan: Int64, _ person: ID<Applicant>?, on day: Day = Day(2024, 10, 15)!,
    year: BenefitYear = World.year, reverses: String? = nil
) -> PaymentLine {
    PaymentLine(
        row: 2, serial: serial, day: day, year: year, amount: .yuan(yuan), person: person, reverses: reverses)
}
