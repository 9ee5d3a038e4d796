import ArgumentParser
import Collection
import Crypto
import Foundation
import Payments
import Registry
import Scheme
import Sealing
import Spreadsheets
import Storage
import Vocabulary

/// `yikao collect list`: a department's list, CSV or Excel, shown first and recorded with `--commit`.
struct CollectList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "导入部门名单（CSV 或 Excel）/ import a department's list",
        discussion: """
            先预览：新增、变更、结束、待确认、查无此人、不能导入，各多少，为什么。不确定是谁的行不会自动写入。
            Shown first: what is new, changed, ended, doubtful, not in the register, refused, and why. A row that is not certainly
            somebody's is never taken by itself.
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case categories, births, students, deaths, homes, employee, elsewhere, military, other
    }

    @Argument(help: "文件 / file") var file: String
    @Option(
        help: ArgumentHelp(
            "名单种类：categories 人员类别，births 出生（没有档案的新增），students 学生（学籍），deaths 死亡，homes 迁移（村社区列写迁到哪里），employee 职工医保在保，elsewhere 外地居民医保，military 军队医疗保障，other 其他保障 / kind of list",
            valueName: "kind"))
    var kind = Kind.categories
    @Option(help: ArgumentHelp("整个名单的人员类别，行里没有写时用 / category of rows that name none", valueName: "word"))
    var category: String?
    @Option(
        help: ArgumentHelp("学生名单：学校代码，整个名单是一所学校时用 / students: code of their one school", valueName: "code"))
    var school: String?
    @Option(help: ArgumentHelp("来源，每期同一个名称，如 民政局低保名单 / source, the same word each time", valueName: "name"))
    var source: String
    @Option(help: ArgumentHelp("名单的日期 / as of this day", valueName: "day"))
    var day: String
    @Flag(help: "全量名单：上期有、本期没有的人到前一天为止 / it names everybody: who is missing has left")
    var complete = false
    @Option(help: ArgumentHelp("工作表名称 / name of the sheet", valueName: "name")) var sheet: String?
    @OptionGroup var choice: SeasonChoice
    @OptionGroup var vault: VaultChoice
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        let list = try list(for: try choice.season())
        guard let bytes = FileManager.default.contents(atPath: file) else { throw noSuch(file) }
        let vault = try vault.need(beside: choice.database)
        let rows: [ListRow]
        let mapping: ColumnMapping
        do {
            let table = try TableFile(
                bytes: [UInt8](bytes), name: URL(filePath: file).lastPathComponent, sheet: sheet)
            mapping = ColumnMapping(table.header, try table.proposal())
            for (field, column) in mapping.columns.sorted(by: { $0.value < $1.value }) {
                note("\(CellReference.letters(column)) 列：\(field.chinese) / column: \(field.english)")
            }
            rows = try ListRow.read(table, mapping, of: list)
        } catch let error as SpreadsheetError {
            note("\(error)")
            throw Exit.noInput
        }
        let fingerprint = SHA256.hash(data: bytes).map { String(UInt16($0) + 256, radix: 16).dropFirst() }
            .joined()
        try choice.work(commit: commit) { season, connection, _ in
            if let known = try Runs(connection).standing(fingerprint: fingerprint, kind: .list) {
                note("这个文件已经导入过，批次 \(known.id) / this file was imported before")
                throw Exit.wrong
            }
            let desk = ListDesk(district: season.district, vault: vault)
            let preview = try desk.preview(rows, of: list, connection)
            show(preview)
            let run = SeasonChoice.run(
                .list, season, URL(filePath: file).lastPathComponent, fingerprint: fingerprint)
            let changed = try desk.record(preview, as: run, mapping: mapping, connection)
            let bills = SeasonChoice.run(.assessment, season, "名单后重新核定")
            let assessed = try season.reassess(changed.map { ID(of: $0) }, as: bills, connection)
            print("应缴或资助有变化 \(assessed.changed) 人 / bills or help that change")
            if commit { print("批次 \(run.id) / run") }
        }
    }

    private func list(for season: Season) throws -> DepartmentList {
        guard let day = Day(day) else {
            throw ValidationError("--day 写作 2024-12-01 / --day is written 2024-12-01")
        }
        let meant: DepartmentList.Kind
        switch kind {
        case .categories:
            let known = category.map { PersonCategory(word: $0) }
            if case .some(.none) = known {
                throw ValidationError("--category 不是已知的人员类别，如 低保 / no known category")
            }
            meant = .categories(known ?? nil)
        case .students:
            meant = .students(
                StudentList(year: season.year, tier: season.plan.tiers[0].key, school: school))
        case .deaths: meant = .deaths
        case .homes: meant = .homes
        case .births: meant = .births
        case .employee: meant = .insurance(.employee)
        case .elsewhere: meant = .insurance(.residentElsewhere)
        case .military: meant = .insurance(.military)
        case .other: meant = .insurance(.other)
        }
        return DepartmentList(meant, source: source, day: day, isComplete: complete)
    }

    private func show(_ preview: ListPreview) {
        let counts = preview.counts
        print(
            "共 \(preview.rows.count) 行：新增 \(counts.new)，变更 \(counts.changed)，结束 \(counts.ended)，无变化 \(counts.unchanged)，待确认 \(counts.doubts)，查无此人 \(counts.nobody)，不能导入 \(counts.refused) / rows: new, changed, ended, unchanged, doubtful, not in the register, refused"
        )
        // Rows are named by their place, never by what stands in them.
        for (row, outcome) in zip(preview.rows, preview.outcomes) {
            switch outcome {
            case .refused(let fault): print("  第 \(row.number) 行：\(fault.words.both)")
            case .doubt(let possible):
                let why = possible.first.map { $0.reasons.map(\.words.zh).joined(separator: "，") } ?? ""
                print("  第 \(row.number) 行待确认，\(possible.count) 个可能的人：\(why) / in doubt")
            case .nobody: print("  第 \(row.number) 行：登记簿中没有这个人 / not in the register")
            case .unchanged, .changed: continue
            }
        }
    }
}

/// `yikao collect gaps`: what does not fit between lists, bills and enrolments.
struct CollectGaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "参保资助缺口：应保未保、应资助未资助、重复、死亡 / gaps between lists, bills and enrolments")
    @OptionGroup var choice: SeasonChoice

    func run() throws {
        let season = try choice.season()
        var counts: [EnrolmentGap.Kind: (people: Int, amount: Money)] = [:]
        try openExisting(choice.database).read { connection in
            try season.forEachGap(connection) { gap in
                let before = counts[gap.kind] ?? (0, .zero)
                counts[gap.kind] = (before.people + 1, before.amount + gap.amount)
                let number = try Persons(connection).find(ID(of: gap.person))?.number ?? "-"
                print(
                    "\(number)\t\(gap.kind.words.zh)\t\(gap.category?.words.zh ?? "")\t\(gap.amount)\t\(gap.place)"
                )
            }
        }
        for kind in EnrolmentGap.Kind.allCases {
            if let found = counts[kind] {
                note("\(kind.words.both)：\(found.people) 人，\(found.amount.grouped) 元 / people, yuan")
            }
        }
    }
}
