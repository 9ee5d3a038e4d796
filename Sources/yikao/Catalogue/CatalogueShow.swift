import ArgumentParser
import Catalogue
import Foundation
import Storage
import Vocabulary

/// `yikao catalogue show`: the versions of a region, or all that was said of one item.
struct CatalogueShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "查看版本，或一个编码的历史 / the versions, or the history of a code")

    @Argument(help: "医疗目录编码；不写则列出版本 / a code; without one the versions") var code: String?
    @OptionGroup var place: CatalogueChoice

    func run() throws {
        let region = try place.code()
        let database = try openExisting(place.database)
        guard let code else {
            let versions = try database.read { try CatalogueVersions($0).all(in: region) }
            let undone = Set(versions.compactMap(\.undoes))
            printCSV(
                header: ["版本", "执行日期", "文件", "全量", "写入时间", "操作员", "状态"],
                rows: versions.map { version in
                    [
                        version.code, version.effective.description, version.title,
                        version.isComplete ? "是" : "否",
                        version.recorded.description, version.by,
                        version.undoes.map { "撤销版本 \($0)" }
                            ?? (undone.contains(version.number) ? "已撤销" : "有效"),
                    ]
                })
            return
        }
        let facts = try database.read { try CatalogueBook($0).history(of: code, in: region) }
        guard !facts.isEmpty else {
            note("目录里没有 \(code) / the catalogue has no \(code)")
            throw Exit.wrong
        }
        printCSV(
            header: ["执行日期", "版本", "状态", "名称"] + ItemPart.allCases.filter { $0 != .name }.map(\.words.zh),
            rows: facts.map { fact in
                [
                    fact.effective.description, String(fact.version), fact.isGone ? "调出" : "在目录",
                    fact.item.name,
                ]
                    + ItemPart.allCases.filter { $0 != .name }.map { $0.value(of: fact.item).zh }
            })
    }
}

/// `yikao catalogue diff`: what came, went and changed by a version, or between two days.
struct CatalogueDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "两天之间或一个版本的差异 / what a version changed, or two days differ in")

    @Option(help: ArgumentHelp("版本号 / number of a version", valueName: "number")) var version: Int?
    @Option(help: ArgumentHelp("从这天 / from this day", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("到这天 / to this day", valueName: "day")) var to: String?
    @OptionGroup var place: CatalogueChoice

    func validate() throws {
        guard (version == nil) != (from == nil), (from == nil) == (to == nil) else {
            throw ValidationError("写 --version，或 --from 和 --to / give --version, or --from and --to")
        }
    }

    func run() throws {
        let region = try place.code()
        let database = try openExisting(place.database)
        let diff: CatalogueDiff
        if let version {
            let found = try database.read { try CatalogueVersions($0).find(version, in: region) }
            guard let found else {
                note(CatalogueError.noVersion.words.both)
                throw Exit.wrong
            }
            diff = try database.read { try CatalogueDiff($0, of: found) }
        } else {
            let (from, to) = (
                try CatalogueChoice.day(from ?? "", "--from"), try CatalogueChoice.day(to ?? "", "--to")
            )
            diff = try database.read { try CatalogueDiff($0, in: region, from: from, to: to) }
        }
        var rows: [[String]] = []
        for item in diff.came {
            rows.append(["调入", item.code, item.name, "", "", item.catalogueClass.words.zh])
        }
        for item in diff.went {
            rows.append(["调出", item.code, item.name, "", item.catalogueClass.words.zh, ""])
        }
        for change in diff.changed {
            for part in change.parts {
                rows.append([
                    "调整", change.after.code, change.after.name, part.words.zh,
                    part.value(of: change.before).zh,
                    part.value(of: change.after).zh,
                ])
            }
        }
        printCSV(header: ["变动", "编码", "名称", "项目", "原来", "现在"], rows: rows)
        note(
            "调入 \(diff.came.count)，调出 \(diff.went.count)，调整 \(diff.changed.count) / came, went, changed")
    }
}
