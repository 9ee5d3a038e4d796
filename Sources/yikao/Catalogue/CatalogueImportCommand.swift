import ArgumentParser
import Catalogue
import Spreadsheets
import Storage
import Vocabulary

/// `yikao catalogue import`: a file becomes a version of the region's catalogue, shown first and recorded with `--commit`.
struct CatalogueImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入目录文件，先预览 / import a file, shown first",
        discussion: """
            先预览：调入、调出、调整、无变化、不能导入，各多少，为什么；--commit 才写入，成为一个版本，可以撤销。
            Shown first: what comes, goes, changes, stays, is refused, and why; with --commit it becomes a version, which can be
            taken back.
            """)

    @OptionGroup var choice: CatalogueFileChoice
    @OptionGroup var place: CatalogueChoice
    @Option(help: ArgumentHelp("从哪天起执行 / from this day on", valueName: "day")) var from: String
    @Flag(help: "全量目录：文件里没有的从那天起调出 / it names every item: what is missing is taken out")
    var complete = false
    @Flag(help: "写入 / write it") var commit = false

    func run() throws {
        let file = try choice.read()
        let work = CatalogueImport(
            into: try place.code(), from: try CatalogueChoice.day(from, "--from"), isComplete: complete,
            kind: try choice.listKind())
        let database = try openExisting(place.database)
        do {
            try CatalogueChoice.orSay {
                guard commit else {
                    let preview = try database.read { try work.preview(file, $0) }
                    if let standing = preview.standing {
                        throw CatalogueError.importedAlready(standing.number)
                    }
                    show(preview)
                    note("这只是预览；写入请加 --commit / a preview; --commit writes it")
                    return
                }
                let version = try database.transaction { connection in
                    let preview = try work.preview(file, connection)
                    show(preview)
                    return try work.record(
                        preview, of: file, by: "yikao", recorded: CatalogueChoice.now, connection)
                }
                if let version {
                    print("已写入版本 \(version.number)（\(version.code)）/ recorded as version \(version.number)")
                } else {
                    print("没有变化，没有写入 / nothing changes, nothing was written")
                }
            }
        } catch let error as SpreadsheetError {
            note("\(error)")
            throw Exit.noInput
        }
    }
}

/// What a file would change, in figures and row by row where something is wrong.
func show(_ preview: CataloguePreview) {
    print(
        "共 \(preview.rows) 行：调入 \(preview.diff.came.count)，调整 \(preview.diff.changed.count)，调出 \(preview.diff.went.count)，无变化 \(preview.unchanged)，已过期 \(preview.past)，不能导入 \(preview.refused.count) / rows: come, change, go, unchanged, ended before, refused"
    )
    if preview.overtaken > 0 {
        print("其中 \(preview.overtaken) 项以后还有变动，本次只管到那天为止 / items have later facts, which stand")
    }
    for row in preview.refused { print("  不能导入：\(row.message.both)") }
    for row in preview.odd.prefix(20) { print("  编码请核对：\(row.message.both)") }
    if preview.odd.count > 20 { print("  …… 共 \(preview.odd.count) 行编码与国家编码不同 / rows in all with odd codes") }
    for words in preview.notices { note(words.both) }
}

/// `yikao catalogue undo`: takes the last version back.
struct CatalogueUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "撤销最后一个版本 / take the last version back")

    @Argument(help: "版本号 / number of the version") var version: Int
    @OptionGroup var place: CatalogueChoice

    func run() throws {
        let region = try place.code()
        let database = try openExisting(place.database)
        try CatalogueChoice.orSay {
            _ = try database.transaction {
                try CatalogueVersions($0).undo(
                    version, in: region, recorded: CatalogueChoice.now, by: "yikao")
            }
        }
        print("版本 \(version) 已撤销 / version \(version) was taken back")
    }
}

/// `yikao catalogue check`: reads a file and says what is wrong with it; no database is needed.
struct CatalogueCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "检查目录文件：列、每一行、编码格式 / check a file: columns, rows, formats of codes")

    @OptionGroup var choice: CatalogueFileChoice

    func run() throws {
        let file = try choice.read()
        guard let nowhere = RegionCode("100000"), let day = Day(1, 1, 1) else { return }
        let work = CatalogueImport(into: nowhere, from: day, isComplete: false, kind: try choice.listKind())
        let database = try Database.inMemory()
        try database.prepare([.catalogue])
        let preview: CataloguePreview
        do {
            preview = try database.read { try work.preview(file, $0) }
        } catch let error as SpreadsheetError {
            note("\(error)")
            throw Exit.noInput
        }
        for row in preview.refused { print("\(row.message.both)") }
        for row in preview.odd { print("\(row.message.both)") }
        for words in preview.notices { note(words.both) }
        note(
            "共 \(preview.rows) 行，\(preview.refused.count) 行不能导入，\(preview.odd.count) 行编码与国家编码格式不同 / rows, refused, with odd codes"
        )
        if !preview.refused.isEmpty { throw Exit.rejected }
    }
}
