import Collection
import Foundation
import Ledger
import Payments
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// How fast a season is; see README.md.
@main
struct Bench {
    let database: Database
    let season: Season
    let people: Int

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        func option(_ name: String) -> String? {
            arguments.firstIndex(of: name).flatMap {
                arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
            }
        }
        let people = option("--people").flatMap { Int($0) } ?? 1_000_000
        let policy = URL(filePath: option("--policy") ?? "Policy")
        let place =
            option("--database")
            ?? FileManager.default.temporaryDirectory.appending(
                path: "season-bench-\(getpid()).db"
            ).path
        let database =
            Database.isServer(place) ? try Database.server(place, schema) : try Database.open(at: place)
        defer {
            if !Database.isServer(place) {
                for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place + end) }
            }
        }
        if let schema = schema.schema {
            if Database.isServer(place) {
                try database.transaction { try $0.run(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
            }
        }
        try database.prepare([.registry, .payments, .collection, .ledger])
        let season = try Season(
            book: PolicyBook(folders: [policy], regions: [Region.region]), region: Region.region,
            district: Region.district, year: Region.year)
        print("\(people) people on \(Database.isServer(place) ? "PostgreSQL" : "SQLite")")
        try Bench(database: database, season: season, people: people).run()
    }

    private static let schema = ServerOptions(statement: 3600, schema: "season_bench_\(getpid())")

    private static let start = Instant(microseconds: 1_727_740_800_000_000)

    private func moment(_ number: Int64) -> Instant {
        Instant(microseconds: Bench.start.microseconds + number * 1_000_000)
    }

    private func run() throws {
        var region = Region(people: people, recorded: Bench.start)
        try time("people added") {
            try database.transaction {
                _ = try Persons($0).addAll(recorded: Bench.start) { region.next() }
            }
        }
        try time("census") {
            var found = 0
            try database.read {
                try Census($0).forEach(in: Region.district, on: Region.year.first) { _ in found += 1 }
            }
            guard found == people else { throw Wrong("census found \(found)") }
        }
        let first = try time("first assessment") { try assess(1) }
        let again = try time("assessment that changes nothing") { try assess(2) }
        guard again.changed == 0, first.people == people else { throw Wrong("assessed \(first)") }
        let file = try TaxFile(database, season)
        let posted = try time("\(people) payments imported") {
            let read = try time("  the file read") {
                try PaymentFile(
                    bytes: file.bytes, name: "bench.csv", year: season.year, today: moment(3).dayInChina)
            }
            guard read.faultCount == 0 else { throw Wrong("refused \(read.faults[0])") }
            let run = Run(
                .paymentFile, region: season.region, year: season.year, title: "bench",
                fingerprint: read.fingerprint, recorded: moment(3), by: "bench")
            return try database.transaction { connection in
                let found = try time("  its people found") { try read.find(in: season.district, connection) }
                return try time("  posted") {
                    try season.post(found.lines, source: Season.tax, as: run, connection)
                }
            }
        }
        guard posted.paid == file.owing.count, posted.lines == people, posted.isWhole else {
            throw Wrong("posted \(posted)")
        }
        try time("reconciliation") {
            let found = try database.read { try Reconciliation($0) }
            guard found.agrees else { throw Wrong("books differ: \(found.lines.filter { !$0.agrees })") }
        }
        try pages(file.owing)
        let undoing = Run(
            .undo, region: season.region, year: season.year, title: "bench", recorded: moment(4), by: "bench",
            undoes: posted.run)
        try time("the file taken back") {
            try database.transaction { try season.undo(posted.run, as: undoing, $0) }
        }
        let found = try database.read { try Reconciliation($0) }
        guard found.agrees else { throw Wrong("after undoing, books differ") }
    }

    private func assess(_ number: Int64) throws -> Season.Assessed {
        let run = Run(
            .assessment, region: season.region, year: season.year, title: "bench", recorded: moment(number),
            by: "bench")
        return try database.transaction { try season.assess(as: run, $0) }
    }

    private func pages(_ people: [ID<Applicant>]) throws {
        let some = stride(from: 0, to: people.count, by: max(1, people.count / 1000)).map { people[$0] }
        try questions("a person's page", some) { person, connection in
            let id = ID<Person>(of: person)
            let persons = Persons(connection)
            _ = try persons.find(id)
            _ = try persons.household(of: id)
            _ = try persons.categoryPeriods(of: id)
            _ = try Enrolments(connection).of(id)
            let year = try PersonYears(connection, season.year).of(person)
            _ = try year.bill?.content.basis.map { try BillBook(connection).basis($0) }
            _ = try BillBook(connection).versions(of: person, in: season.year)
            _ = try CashBook(connection).payments(of: person, in: season.year)
        }
        try questions("a page of fifty people", some) { person, connection in
            let number = try Persons(connection).find(ID(of: person))?.number
            let found = try Persons(connection).search("", in: Region.district, after: number, limit: 50)
            _ = try PersonYears(connection, season.year).of(found.map { ID(of: $0.id) })
        }
        try questions("people by the beginning of a name", some) { person, connection in
            let name = try Persons(connection).find(ID(of: person))?.name ?? ""
            _ = try Persons(connection).search(name, in: Region.district, limit: 50)
        }
    }

    private func questions(
        _ name: String, _ people: [ID<Applicant>], _ body: (ID<Applicant>, Connection) throws -> Void
    ) throws {
        var times: [Double] = []
        let clock = ContinuousClock()
        for person in people {
            let took = try clock.measure { try database.read { try body(person, $0) } }
            times.append(Double(took.components.attoseconds) / 1e15 + Double(took.components.seconds) * 1000)
        }
        times.sort()
        let shown = [times[times.count / 2], times[times.count * 99 / 100], times[times.count - 1]]
            .map { String(format: "%.2f", $0) }
        print("  \(name): median \(shown[0]) ms, 99 of 100 within \(shown[1]) ms, slowest \(shown[2]) ms")
    }

    @discardableResult
    private func time<Answer>(_ name: String, _ body: () throws -> Answer) throws -> Answer {
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try body()
        let took = (clock.now - start).components
        let seconds = Double(took.seconds) + Double(took.attoseconds) / 1e18
        print("  \(name): \(String(format: "%.2f", seconds)) s, \(Bench.peak) MB")
        return answer
    }

    /// Most memory this process ever held, in MB.
    private static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }

    struct Wrong: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
