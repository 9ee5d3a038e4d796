import ArgumentParser
import Catalogue
import Foundation
import Spreadsheets
import Storage
import Vocabulary

/// The benefit catalogue from the command line. What writes shows what would come of it, and does it with `--commit`.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "医保目录：导入、比较、查看、检查 / the benefit catalogue",
        subcommands: [
            CatalogueImportCommand.self, CatalogueUndo.self, CatalogueDiffCommand.self, CatalogueShow.self,
            CatalogueCheck.self,
        ])
}

/// Which catalogue, of which database.
struct CatalogueChoice: ParsableArguments {
    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(help: ArgumentHelp("统筹区 / pooling region", valueName: "code"))
    var region = "500000"

    func code() throws -> RegionCode {
        guard let code = RegionCode(region) else {
            throw ValidationError("--region 是 6 位区划代码 / --region has six digits")
        }
        return code
    }

    static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

    static func day(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("\(option) 写作 2026-01-01 / \(option) is written 2026-01-01")
        }
        return day
    }

    /// Says what was wrong with what was asked, and ends.
    static func orSay<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let error as CatalogueError {
            note(error.words.both)
            throw Exit.wrong
        }
    }
}

/// A catalogue file, and how it is read.
struct CatalogueFileChoice: ParsableArguments {
    @Argument(help: "文件：Excel 或 CSV / file: a workbook, or CSV") var file: String
    @Option(help: ArgumentHelp("工作表名称 / name of the sheet", valueName: "name")) var sheet: String?
    @Option(
        help: ArgumentHelp(
            "没有写目录类别的行：101 西药中成药，102 中药饮片，103 自制剂，201 服务项目，301 耗材 / kind of rows that say none",
            valueName: "kind"))
    var kind: String?
    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "某一列是什么，可写多次，如 code=C 或 先行自付比例=自付% / what a column is, by its letters or heading",
            valueName: "field=column"))
    var settled: [String] = []

    func read() throws -> CatalogueFile {
        guard let bytes = FileManager.default.contents(atPath: file) else { throw noSuch(file) }
        do {
            var found = try CatalogueFile(
                bytes: [UInt8](bytes), name: URL(filePath: file).lastPathComponent, sheet: sheet)
            for text in settled { try settle(text, &found.columns) }
            for column in found.columns.columns {
                guard let field = found.columns.places.first(where: { $0.value == column.index })?.key else {
                    continue
                }
                let doubt = found.columns.guessed.contains(field) ? "（请核对 / please check）" : ""
                note("\(column.letters) 列 \(column.heading)：\(field.words.both)\(doubt)")
            }
            return found
        } catch let error as SpreadsheetError {
            note("\(error)")
            throw Exit.noInput
        }
    }

    func listKind() throws -> CatalogueKind? {
        guard let kind else { return nil }
        guard let found = CatalogueKind(word: kind) else {
            throw ValidationError("--kind 是 101、102、103、106、201 或 301 / --kind is one of these")
        }
        return found
    }

    private func settle(_ text: String, _ columns: inout CatalogueColumns) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 2,
            let field = CatalogueField.allCases.first(where: {
                $0.rawValue == parts[0] || $0.words.zh == parts[0]
            })
        else {
            let known = CatalogueField.allCases.map { "\($0.rawValue) \($0.words.zh)" }.joined(separator: "、")
            throw ValidationError("--column 写作 字段=列，字段有 \(known) / --column is field=column")
        }
        guard !parts[1].isEmpty else {
            columns[field] = nil
            return
        }
        let place =
            columns.columns.first { $0.heading == parts[1] }
            ?? columns.columns.first { $0.letters == parts[1].uppercased() }
        guard let place else {
            throw ValidationError("--column：文件里没有“\(parts[1])”这一列 / the file has no column “\(parts[1])”")
        }
        columns[field] = place.index
    }
}
