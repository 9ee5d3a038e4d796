import Collection
import Ledger
import Payments
import Policies
import Registry
import Reports
import Scheme
import Storage
import TestDatabase
import TestSupport
import Testing
import Vocabulary

/// A small season in Delta, told day by day: two townships, three villages, people of every kind.
final class World {
    static let region = RegionCode("970000")!
    static let district = RegionCode("970101")!
    static let villages = ["970101001001", "970101001002", "970101002001"].map { RegionCode($0)! }
    static let year = BenefitYear(2025)!

    let database: Database
    let season: Season
    private var microseconds: Int64 = 1_727_740_800_000_000

    init() throws {
        let folder = try Delta.folder()
        season = try Season(
            book: PolicyBook(folders: [folder.url]), region: World.region, district: World.district,
            year: World.year)
        database = try .trial()
        try database.prepare([.registry, .payments, .ledger])
        let names = [
            ("970101", "江北区"), ("970101001", "柳河镇"), ("970101002", "石桥乡"), ("970101001001", "柳河村"),
            ("970101001002", "下湾村"), ("970101002001", "石桥村"),
        ]
        try database.transaction { connection in
            for (code, name) in names {
                try Places(connection).name(#require(RegionCode(code)), name, recorded: now)
            }
        }
    }

    var now: Instant {
        microseconds += 1_000_000
        return Instant(microseconds: microseconds)
    }

    func advance(to day: Day) {
        microseconds = max(microseconds, (Int64(day.number) * 86_400 + 7200) * 1_000_000)
    }

    func run(_ kind: Run.Kind, _ title: String = "试", undoes: ID<Run>? = nil) -> Run {
        Run(
            kind, region: World.district, year: World.year, title: title, recorded: now, by: "tester",
            undoes: undoes)
    }

    private var count = 0

    @discardableResult
    func person(
        _ categories: [PersonCategory] = [], village: Int? = 0, tier: String? = nil, death: Day? = nil
    ) throws -> ID<Applicant> {
        count += 1
        let id = ID<Person>(at: now)
        let birth = Day(1980, 5, 1)!
        try database.transaction { connection in
            try Persons(connection).add(
                Person(
                    id: id, number: "P\(count)", name: "测试\(count)", sex: .female, birth: birth, death: death,
                    home: Person.Home(
                        household: ID(at: now), district: World.district,
                        village: village.map { World.villages[$0] })),
                effective: birth, recorded: now)
            for category in categories {
                try Persons(connection).add(
                    CategoryPeriod(category, from: Day(2024, 1, 1)!, source: "民政名单"), of: id, recorded: now)
            }
            if let tier {
                try Enrolments(connection).add(
                    Enrolment(id: ID(at: now), person: id, year: BenefitYear(2024)!, tier: tier),
                    recorded: now)
            }
        }
        return ID(of: id)
    }

    func died(_ person: ID<Applicant>, on day: Day) throws {
        try database.transaction {
            try Persons($0).recordDeath(of: ID(of: person), on: day, recorded: now)
        }
    }

    @discardableResult
    func assess() throws -> Season.Assessed {
        let run = run(.assessment, "应缴核定")
        return try database.transaction { try season.assess(as: run, $0) }
    }

    @discardableResult
    func post(_ title: String, _ lines: PaymentLine...) throws -> Season.Posted {
        let run = run(.paymentFile, title)
        return try database.transaction { try season.post(lines, source: Season.tax, as: run, $0) }
    }

    func settle(_ contributor: Contributor) throws {
        let run = run(.departmentSettlement, contributor.rawValue)
        try database.transaction { _ = try season.settle(with: contributor, as: run, $0) }
    }

    func report(
        _ name: String, place: RegionCode? = nil, baseline: Run? = nil, department: Department? = nil
    ) throws -> Report {
        let kind = try #require(ReportKind.named(name) ?? ReportKind.departmental(named: name))
        return try database.read {
            try kind.report(
                ReportQuery(season, place: place, baseline: baseline, department: department), $0)
        }
    }

    func balance(_ account: Account, party: String? = nil) throws -> Money {
        try database.read { try Journal($0).balance(of: account, party: party).amount }
    }

    /// A season with something of everything in it.
    func live() throws {
        let first = try (0..<4).map { try person([], village: $0 % 2) }
        let poor = try person([.minimumLiving])
        let destitute = try person([.destitute], village: 2)
        let edge = try person([.marginal, .minimumLiving], village: 2)
        let second = try person([], village: 2, tier: "second")
        try person([], village: nil)
        try person([.monitored], village: 1)
        try person([], village: 1, death: Day(2024, 6, 1)!)
        try assess()
        try post(
            "十月.csv", line("T1", 400, first[0], Day(2024, 10, 8)!), line("T2", 80, poor, Day(2024, 10, 8)!),
            line("T3", 750, second, Day(2024, 10, 9)!), line("T4", 380, first[1], Day(2024, 10, 9)!),
            line("T5", 400, nil, Day(2024, 10, 9)!))
        advance(to: Day(2024, 10, 20)!)
        try settle(.medicalAid)
        // Since the baseline: somebody comes and pays, somebody dies, a payment is taken back.
        let newcomer = try person([], village: 1)
        try died(first[2], on: Day(2024, 10, 19)!)
        try assess()
        let extra = try post(
            "更正.csv", line("T6", 400, newcomer, Day(2024, 10, 21)!),
            line("T7", -400, nil, Day(2024, 10, 21)!, reverses: "T1"),
            line("T8", 450, first[3], Day(2024, 10, 21)!))
        try #require(extra.isWhole)
        let counter = run(.counter, "柜面")
        try database.transaction {
            _ = try season.take(
                .init(
                    serial: "G1", day: Day(2024, 10, 22)!, amount: .yuan(80), payer: .family, people: [edge]),
                as: counter, $0)
        }
        try settle(.county)
        _ = destitute
    }
}

func line(
    _ serial: String, _ yuan: Int64, _ person: ID<Applicant>?, _ day: Day, reverses: String? = nil
) -> PaymentLine {
    PaymentLine(
        row: 2, serial: serial, day: day, year: World.year, amount: .yuan(yuan), person: person,
        reverses: reverses)
}

extension World {
    func number(of person: ID<Applicant>) throws -> String {
        try database.read { try #require(try Persons($0).find(ID(of: person))).number }
    }
}
