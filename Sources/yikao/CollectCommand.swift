import ArgumentParser
import Collection
import Foundation
import Payments
import Policies
import Registry
import Scheme
import Spreadsheets
import Storage
import Vocabulary

/// A collection season from the command line. What writes shows what would come of it, and does it with `--commit`.
struct CollectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect", abstract: "征缴：核定、入账、撤销、结算、对账、报表 / a collection season",
        subcommands: [
            CollectAssess.self, CollectList.self, CollectGaps.self, CollectPost.self, CollectUndo.self,
            CollectSettle.self,
            CollectReconcile.self, CollectReport.self, CollectDepartment.self,
        ])
}

/// Which season, of which database.
struct SeasonChoice: ParsableArguments {
    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(help: ArgumentHelp("统筹区 / pooling region", valueName: "code"))
    var region = "500000"

    @Option(help: ArgumentHelp("区县，默认整个统筹区 / district", valueName: "code"))
    var district: String?

    @Option(help: "年度 / benefit year")
    var year: Int

    @OptionGroup var folder: PolicyFolder

    func season() throws -> Season {
        guard let region = RegionCode(region), let district = RegionCode(district ?? self.region),
            let year = BenefitYear(year)
        else {
            throw ValidationError("--region、--district 是区划代码，--year 是年度 / codes of places, and a year")
        }
        do {
            return try Season(
                book: folder.book(of: [region]), region: region, district: district, year: year)
        } catch let error as PolicyBook.NoPlan {
            note(error.words.both)
            throw Exit.wrong
        }
    }

    static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

    static func run(
        _ kind: Run.Kind, _ season: Season, _ title: String, fingerprint: String? = nil,
        undoes: ID<Run>? = nil
    ) -> Run {
        Run(
            kind, region: season.district, year: season.year, title: title, fingerprint: fingerprint,
            recorded: now, by: "yikao", undoes: undoes)
    }
}

/// Given up on purpose: what was shown is not kept.
private struct OnlyTried: Error {}

extension SeasonChoice {
    /// Does the work in a transaction, and keeps it only where that is wanted.
    func work(commit: Bool, _ body: (Season, Connection) throws -> Void) throws {
        let season = try season()
        let store = try openExisting(database)
        do {
            try store.transaction { connection in
                try body(season, connection)
                if !commit { throw OnlyTried() }
            }
        } catch is OnlyTried {
            note("只是试算，没有写入；确认后加 --commit / only tried; add --commit to write it")
        } catch let error as CollectionError {
            note(error.words.both)
            throw Exit.wrong
        }
    }
}

struct CollectAssess: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "核定应缴 / work out who owes what")
    @OptionGroup var choice: SeasonChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        try choice.work(commit: commit) { season, connection in
            let run = SeasonChoice.run(.assessment, season, "应缴核定")
            let done = try season.assess(as: run, connection)
            print(
                "登记 \(done.people) 人，应缴费 \(done.billed) 人，应缴合计 \(done.own.grouped) 元，应缴未定 \(done.unknown) 人，有变化 \(done.changed) 人 / on record, billed, amount, unknown, changed"
            )
            if commit { print("批次 \(run.id) / run") }
        }
    }
}

struct CollectPost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "把税务缴费文件入账（CSV 或 Excel）/ post a file of payments")
    @Argument(help: "CSV 或 xlsx 文件 / file") var file: String
    @Option(help: ArgumentHelp("工作表名称 / name of the sheet", valueName: "name")) var sheet: String?
    @OptionGroup var choice: SeasonChoice
    @OptionGroup var vault: VaultChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        guard let data = FileManager.default.contents(atPath: file) else { throw noSuch(file) }
        try choice.work(commit: commit) { season, connection in
            let payments: PaymentFile
            do {
                payments = try PaymentFile(
                    bytes: Array(data), name: URL(filePath: file).lastPathComponent, year: season.year,
                    today: SeasonChoice.now.dayInChina, sheet: sheet)
            } catch let error as SpreadsheetError {
                note("\(error)")
                throw Exit.noInput
            }
            guard payments.faultCount == 0 else {
                for fault in payments.faults {
                    let column = fault.column.map { " \(fault.place ?? "") “\($0)”" } ?? ""
                    note(
                        "\(payments.name) 第 \(fault.line) 行\(column)：\(fault.words.zh) / line \(fault.line): \(fault.words.en)"
                    )
                }
                note("有 \(payments.faultCount) 处不对，整个文件没有收 / the whole file was refused")
                throw Exit.rejected
            }
            for one in payments.columns {
                let doubt = one.isGuessed ? "，请核对 / please check" : ""
                note("\(one.letters) 列“\(one.heading)”：\(one.column.words.both)\(doubt)")
            }
            for notice in payments.notices { note(notice.both) }
            if let known = try Runs(connection).standing(
                fingerprint: payments.fingerprint, kind: .paymentFile)
            {
                note("这个文件已经入过账，批次 \(known.id) / this file was posted before")
                throw Exit.wrong
            }
            let run = SeasonChoice.run(
                .paymentFile, season, payments.name, fingerprint: payments.fingerprint)
            let vault = try vault.find(beside: choice.database)
            let found = try payments.find(in: season.district, connection) { documents in
                try vault.map { try Documents(connection, $0).holders(of: documents) } ?? [:]
            }
            let posted = try season.post(found.lines, source: Season.tax, as: run, connection)
            print(
                "共 \(posted.lines) 行 \(posted.total.grouped) 元：入账 \(posted.allocated.grouped) 元（缴清 \(posted.paid) 人），待处理 \(posted.suspense.grouped) 元，重复 \(posted.known) 笔，冲正 \(posted.reversed) 笔 / rows, allocated, in suspense, known, taken back"
            )
            for (lines, words) in [
                (found.damaged, Words("行的证件号码已损坏，看不出是谁", "rows with a damaged number of identity")),
                (found.repaired, Words("行的证件号码写法不规范，已认出", "rows with a number put right")),
            ] where !lines.isEmpty {
                note(
                    "\(lines.count) \(words.both): \(lines.prefix(20).map(String.init).joined(separator: ", "))"
                )
            }
            for key in Doubt.keys {
                if let count = posted.doubts[key] { print("  \(Doubt.title(of: key).both) \(count)") }
            }
            if commit { print("批次 \(run.id) / run") }
        }
    }
}

struct CollectUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "整批撤销一个缴费文件或一笔柜面缴费 / take a run back")
    @Argument(help: "批次编号 / the run's number") var number: String
    @OptionGroup var choice: SeasonChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        guard let id = ID<Run>(number) else { throw ValidationError("不是批次编号 / no run's number") }
        try choice.work(commit: commit) { season, connection in
            guard let known = try Runs(connection).find(id), known.region == season.district,
                known.year == season.year
            else { throw CollectionError.noRun }
            let undoing = SeasonChoice.run(.undo, season, "撤销：\(known.title)", undoes: id)
            try season.undo(id, as: undoing, connection)
            print("撤销 \(known.kind.words.both)：\(known.title)")
        }
    }
}

struct CollectSettle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "与资助部门结算 / settle with a department")
    @Argument(help: "medicalAid、county 或 otherOffice") var contributor: String
    @OptionGroup var choice: SeasonChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        guard let who = Contributor(rawValue: contributor), who != .person, who != .fiscal else {
            throw ValidationError("可以写 medicalAid、county 或 otherOffice / write one of these")
        }
        try choice.work(commit: commit) { season, connection in
            let run = SeasonChoice.run(.departmentSettlement, season, "资助资金结算：\(who.words.zh)")
            let settled = try season.settle(with: who, as: run, connection)
            print("\(who.words.both)：\(settled.people) 人，\(settled.amount.grouped) 元 / people, yuan")
        }
    }
}

struct CollectReconcile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "账簿与应缴、缴费记录对账，到分 / books against bills and payments")
    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    func run() throws {
        let found = try openExisting(database).read { try Reconciliation($0) }
        for line in found.lines {
            print(
                "\(line.agrees ? "✓" : "✗") \(line.name.both)：账簿 \(line.books.grouped)，明细 \(line.people.grouped)"
            )
        }
        if !found.agrees { throw Exit.wrong }
    }
}
