import Collection
import Foundation
import Payments
import Registry
import Scheme
import Spreadsheets
import Storage
import Vocabulary

/// Works without end, one transaction after the other, and says what was committed. It is killed while it works.
struct Worker {
    let town: Town
    let database: Database
    private var random: SystemRandomNumberGenerator = .init()
    private var count = 0

    init(town: Town, database: Database) {
        self.town = town
        self.database = database
    }

    mutating func work() throws {
        say("ready")
        while true {
            count += 1
            switch Int.random(in: 0..<4, using: &random) {
            case 0: try assess()
            case 1: try list()
            default: try post()
            }
        }
    }

    /// `title` says how much the run has to hold, so that half of it would be noticed.
    private func run(_ kind: Run.Kind, holds: Int) -> Run {
        let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        return Run(
            kind, region: Town.region, year: Town.year, title: "\(holds)", recorded: now, by: "crash-proof")
    }

    private mutating func assess() throws {
        let run = run(.assessment, holds: 0)
        let season = town.season
        _ = try database.transaction { try season.assess(as: run, $0) }
        say("ack \(run.id)")
    }

    private mutating func post() throws {
        let lines = (0..<40).map { index in
            PaymentLine(
                row: index + 2, serial: UUID().uuidString, day: Day(2024, 11, 1)!, year: Town.year,
                amount: .yuan([400, 400, 80, 500][Int.random(in: 0..<4, using: &random)]),
                person: ID(of: Town.person(Int.random(in: 0..<Town.people, using: &random))))
        }
        let run = run(.paymentFile, holds: lines.count)
        let season = town.season
        _ = try database.transaction { try season.post(lines, source: Season.tax, as: run, $0) }
        say("ack \(run.id)")
    }

    private mutating func list() throws {
        var text = "姓名,身份证号,人员类别\n"
        let category = ["低保", "特困"][Int.random(in: 0..<2, using: &random)]
        for _ in 0..<20 {
            let index = Int.random(in: 0..<Town.people, using: &random)
            text += "\(Town.name(index)),\(Town.number(index)),\(category)\n"
        }
        let day = Day(2024, 1, 1)! + Int.random(in: 0..<300, using: &random)
        let list = DepartmentList(.categories(nil), source: "名单\(category)", day: day, isComplete: true)
        let file = try TableFile(bytes: Array(text.utf8), name: "list.csv")
        let rows = try ListRow.read(file, ColumnMapping(file.header, try file.proposal()), of: list)
        let desk = town.desk
        let season = town.season
        // The list, and the bills that it changes, are one piece of work.
        let id = try database.transaction { connection -> ID<Run> in
            let preview = try desk.preview(rows, of: list, connection)
            let counts = preview.counts
            let run = run(.list, holds: counts.new + counts.changed + counts.ended)
            let people = try desk.record(preview, as: run, connection)
            let second = self.run(.assessment, holds: 0)
            _ = try season.reassess(people.map { ID(of: $0) }, as: second, connection)
            return run.id
        }
        say("ack \(id)")
    }

    private func say(_ text: String) {
        FileHandle.standardOutput.write(Data("\(text)\n".utf8))
    }
}
