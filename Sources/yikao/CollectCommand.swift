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
            CollectSettle.self, CollectDoubts.self,
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
    ///
    /// The body says how far it has come; Ctrl-C ends it there, and nothing is kept.
    func work(
        commit: Bool, _ body: (Season, Connection, TerminalProgress) throws -> Void
    ) throws {
        let season = try season()
        let store = try openExisting(database)
        let progress = TerminalProgress()
        defer { progress.end() }
        do {
            try store.transaction { connection in
                try body(season, connection, progress)
                if !commit { throw OnlyTried() }
            }
        } catch is OnlyTried {
            note("只是试算，没有写入；确认后加 --commit / only tried; add --commit to write it")
        } catch let error as CollectionError {
            progress.end()
            note(error.words.both)
            throw Exit.wrong
        } catch is TerminalProgress.Interrupted {
            progress.end()
            note("已停下，什么也没有写 / stopped; nothing was written")
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
        try choice.work(commit: commit) { season, connection, progress in
            let run = SeasonChoice.run(.assessment, season, "应缴核定")
            let people = try Persons(connection).count(in: season.district)
            let done = try season.assess(as: run, connection) {
                try progress.report(min($0, people), of: people, Words("核定", "assessing"))
            }
            progress.end()
            print(done.words.both)
            if commit { print("批次 \(run.id) / run") }
        }
    }
}

struct CollectPost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: "把税务缴费文件入账（CSV 或 Excel）/ post a file of payments")
    @Argument(help: "CSV 或 xlsx 文件 / file") var file: String
    @Option(help: ArgumentHelp("工作表名称 / name of the sheet", valueName: "name")) var sheet: String?
    @Option(
        help: ArgumentHelp(
            "哪一列读作什么，可以写几次，如 --column amount=E 或 --column 金额=实缴金额；没写的照上次或照列名。内容有：\(PaymentColumns.Column.allCases.map { "\($0.rawValue) \($0.words.zh)" }.joined(separator: "，")) / what a column is, by letters or heading",
            valueName: "what=column"))
    var column: [PaymentColumnOption] = []
    @OptionGroup var choice: SeasonChoice
    @OptionGroup var vault: VaultChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        guard let data = FileManager.default.contents(atPath: file) else { throw noSuch(file) }
        try choice.work(commit: commit) { season, connection, progress in
            let payments: PaymentFile
            let memory = try PaymentColumnMemory(connection).choices(
                from: Season.tax, in: season.district)
            do {
                let (bytes, name) = (Array(data), URL(filePath: file).lastPathComponent)
                let chosen =
                    column.isEmpty
                    ? nil
                    : try PaymentColumnOption.choice(
                        column,
                        PaymentHeader(bytes: bytes, name: name, sheet: sheet) {
                            $0.settle(nil, remembered: memory)
                        })
                payments = try PaymentFile(
                    bytes: bytes, name: name, year: season.year, today: SeasonChoice.now.dayInChina,
                    sheet: sheet
                ) { $0.settle(chosen, remembered: memory) }
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
            if payments.header.isRemembered {
                note("各列照上次同样的表格读取 / columns read as in the last file of this form")
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
            let found = try payments.find(
                in: season.district, connection, vault: try vault.find(beside: choice.database)
            ) { try progress.report($0, of: payments.rows.count, Words("找人", "looking people up")) }
            let posted = try season.post(found.lines, source: Season.tax, as: run, connection) {
                try progress.report($0, of: payments.rows.count, Words("入账", "posting"))
            }
            try PaymentColumnMemory(connection).remember(
                payments.header, in: season.district, by: run.id)
            progress.end()
            print(posted.words.both)
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
        commandName: "undo", abstract: "整批撤销一个缴费文件、一笔柜面缴费或一份名单 / take a run back")
    @Argument(help: "批次编号 / the run's number") var number: String
    @OptionGroup var choice: SeasonChoice
    @OptionGroup var vault: VaultChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        guard let id = ID<Run>(number) else { throw ValidationError("不是批次编号 / no run's number") }
        let vault = try vault.find(beside: choice.database)
        try choice.work(commit: commit) { season, connection, progress in
            guard let known = try Runs(connection).find(id), known.region == season.district,
                known.year == season.year
            else { throw CollectionError.noRun }
            let undoing = SeasonChoice.run(.undo, season, "撤销：\(known.title)", undoes: id)
            if known.kind == .list, let vault {
                let desk = ListDesk(district: season.district, vault: vault)
                let changed = try desk.undo(id, as: undoing, connection)
                let bills = SeasonChoice.run(.assessment, season, "名单撤销后重新核定")
                _ = try season.reassess(changed.map { ID(of: $0) }, as: bills, connection)
            } else {
                let count = try CashBook(connection).count(in: id)
                try season.undo(id, as: undoing, connection) {
                    try progress.report($0, of: count, Words("撤销", "taking back"))
                }
                progress.end()
            }
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
        try choice.work(commit: commit) { season, connection, _ in
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
