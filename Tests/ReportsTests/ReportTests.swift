import Collection
import Ledger
import Payments
import Reports
import Scheme
import Storage
import TestSupport
import Testing
import Vocabulary

struct ReportTests {
    private let world: World

    init() throws {
        world = try World()
        try world.live()
    }

    @Test(arguments: ReportKind.all.map(\.name))
    func `each report of a small season is as kept`(name: String) throws {
        let bytes = try world.report(name).csv(.chinese)
        let english = try world.report(name).csv(.english)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && english.count > 3)
        try golden(
            "\(name).csv",
            String(decoding: bytes.dropFirst(3), as: UTF8.self)
                + String(decoding: english.dropFirst(3), as: UTF8.self))
    }

    @Test func `coverage has the same sums however it is divided`() throws {
        let village = try #require(try world.report("coverage-village").sum)
        let township = try #require(try world.report("coverage-township").sum)
        let category = try #require(try world.report("coverage-category").sum)
        #expect(village.suffix(7) == township.suffix(7) && village.suffix(7) == category.suffix(7))
        let people = try world.database.read { connection in
            try #require(
                try connection.value(
                    "SELECT count(*) FROM bill WHERE version = 1 AND exclusion IS NULL") as Int?)
        }
        // Ten were billed at first; who came later is beside them.
        #expect(people == 11 && village[3] == .count(10))
    }

    @Test func `the sum of every report is that of the books`() throws {
        func money(_ report: String, _ column: Int) throws -> Money {
            guard case .money(let money) = try #require(try world.report(report).sum)[column] else {
                Issue.record("no money in \(report)")
                return .zero
            }
            return money
        }
        #expect(try money("arrears", 8) == world.balance(.basicReceivableContributions))
        #expect(try money("arrears", 7) == world.balance(.basicContributions))
        #expect(try money("curve", 2) == world.balance(.basicContributions))
        #expect(try money("doubts", 2) == world.balance(.basicSuspense))
        #expect(try money("subsidies", 5) == world.balance(.basicAidedContributions))
        #expect(try money("subsidies", 7) == world.balance(.basicReceivableAided))
        for (name, first) in [("reconciliation-day", 1), ("reconciliation-file", 3)] {
            #expect(try money(name, first + 5) == .zero && money(name, first + 8) == .zero)
            #expect(try money(name, first + 6) == world.balance(.basicContributions))
            for row in try world.report(name).rows {
                #expect(row[first + 5] == .money(.zero) && row[first + 8] == .money(.zero))
            }
        }
        #expect(try world.database.read { try Reconciliation($0).agrees })
    }

    @Test func `a denominator stands, whoever comes or goes; another baseline is another denominator`() throws
    {
        let before = try #require(try world.report("coverage-village").sum)
        for _ in 0..<3 { try world.person([], village: 1) }
        let run = world.run(.assessment, "再次核定")
        try world.database.transaction { _ = try world.season.assess(as: run, $0) }
        let after = try #require(try world.report("coverage-village").sum)
        #expect(after[3] == before[3] && after[4] == before[4])
        #expect(before[8] == .count(1) && after[8] == .count(4))
        let later = try #require(try world.report("coverage-village", baseline: run).sum)
        // One of the ten died, four came.
        #expect(later[3] == .count(13) && later[8] == .count(0))
    }

    @Test func `a place sees its own rows`() throws {
        let township = try #require(RegionCode("970101002"))
        let whole = try world.report("coverage-village")
        let part = try world.report("coverage-village", place: township)
        #expect(part.rows == whole.rows.filter { $0[2] == .name("970101002001") })
        #expect(part.rows.count == 1)
    }

    @Test func `nothing assessed is said and not divided by`() throws {
        let empty = try World()
        for kind in ReportKind.all {
            let report = try empty.report(kind.name)
            #expect(report.rows.isEmpty, "\(kind.name)")
        }
        #expect(Report.Cell.percent(0, of: 0) == "–")
        #expect(Report.Cell.percent(2, of: 3) == "66.67%" && Report.Cell.percent(3, of: 3) == "100.00%")
        #expect(
            Report.Cell.percent(1, of: 1000) == "0.10%"
                && Report.Cell.percent(999_999, of: 1_000_000) == "100.00%")
    }

    @Test func `names of reports differ, and each says in both languages what it is for`() {
        #expect(Set(ReportKind.all.map(\.name)).count == ReportKind.all.count)
        for kind in ReportKind.all { #expect(!kind.purpose.zh.isEmpty && kind.purpose.zh != kind.purpose.en) }
    }
}
