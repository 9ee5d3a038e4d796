import ArgumentParser
import Collection
import Foundation
import Registry
import Reports
import Spreadsheets
import Storage
import Tabular
import Vocabulary

/// `yikao collect report`: one of the reports of a season, as CSV or as a workbook.
struct CollectReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "报表，CSV 或 Excel / a report as CSV or a workbook",
        discussion: ReportKind.all.map { "\($0.name)  \($0.title.both)" }.joined(separator: "\n"))
    @Argument(help: "报表名 / name") var name: String
    @OptionGroup var file: ReportFile
    @OptionGroup var choice: SeasonChoice

    func run() throws {
        guard let kind = ReportKind.named(name) else {
            throw ValidationError(
                "没有这个报表；有：\(ReportKind.all.map(\.name).joined(separator: ", ")) / no such report")
        }
        let season = try choice.season()
        try file.write(
            openExisting(choice.database).read { try kind.report(ReportQuery(season), $0) })
    }
}

/// `yikao collect department`: the list of people that a department gets, of its own categories alone.
struct CollectDepartment: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "department", abstract: "部门名单：资助参保台账、应保未保名单 / the lists a department gets",
        discussion: """
            名单：\(ReportKind.departmental.map { "\($0.name) \($0.title.both)" }.joined(separator: "；"))
            部门 / departments：\(Department.allCases.filter { !$0.categories.isEmpty }.map { "\($0.rawValue) \($0.words.both)" }.joined(separator: "；"))
            """)
    @Argument(help: "名单 / list") var name: String
    @Option(help: ArgumentHelp("部门 / department", valueName: "name")) var department: String
    @OptionGroup var file: ReportFile
    @OptionGroup var choice: SeasonChoice

    func run() throws {
        guard let kind = ReportKind.departmental(named: name) else {
            throw ValidationError(
                "没有这个名单；有：\(ReportKind.departmental.map(\.name).joined(separator: ", ")) / no such list")
        }
        guard let department = Department(rawValue: department) else {
            throw ValidationError(
                "没有这个部门；有：\(Department.allCases.map(\.rawValue).joined(separator: ", ")) / no such department"
            )
        }
        let season = try choice.season()
        try file.write(
            openExisting(choice.database).read {
                try kind.report(ReportQuery(season, department: department), $0)
            })
    }
}

/// Where a report goes, and as what.
struct ReportFile: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

    @Option(help: "格式 / format") var format = Format.csv
    @Option(help: ArgumentHelp("文件，默认标准输出 / file, by default standard output", valueName: "file"))
    var out = "-"

    func validate() throws {
        guard format == .csv || out != "-" else {
            throw ValidationError("--format xlsx 要写 --out 文件 / --format xlsx needs --out")
        }
    }

    func write(_ report: Report) throws {
        do {
            switch format {
            case .csv: try report.write(to: out, .chinese)
            case .xlsx: try report.write(workbook: out, .chinese, made: SeasonChoice.now)
            }
        } catch let error as TableError {
            note("\(error)")
            throw Exit.wrong
        } catch let error as SpreadsheetError {
            note("\(error)")
            throw Exit.wrong
        }
    }
}
