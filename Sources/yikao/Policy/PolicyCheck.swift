import ArgumentParser
import Foundation
import Policies
import Vocabulary

struct PolicyCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查政策文件：哪一行、错在哪、该怎么写 / every mistake: which line, what is wrong, what to write",
        discussion: """
            不写路径就检查随程序的全部政策。路径可以是一个文件，也可以是您自己的文件夹。
            Without a path it checks all that comes with the program. A path is a file, or a folder of your own.
            写了路径就也说明没有答案的情形和断崖；--notes 对全部政策都说明。这些是提醒，不是错误。
            With a path it also tells what has no answer, and cliffs; --notes does so for all. These are no mistakes.

              yikao policy check
              yikao policy check my-region/2024.yaml
            """)

    @Argument(help: "文件或文件夹 / files or folders")
    var paths: [String] = []

    @Flag(help: "说明没有答案的情形和断崖 / tell what has no answer, and cliffs")
    var notes = false

    @OptionGroup var shape: PolicyShape
    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let format = try shape.chosen(of: [.text, .json, .csv])
        let (book, wanted) =
            paths.isEmpty
            ? (PolicyBook(folders: [try folder.url()]), Set<String>())
            : try OwnPolicy.book(paths: paths, base: try folder.url())
        var issues = book.issues
        for file in book.versions { issues += book.cases(of: file).issues }
        if !wanted.isEmpty {
            issues = issues.filter { issue in
                wanted.contains(issue.file)
                    || wanted.contains(issue.file.replacing(".cases.yaml", with: ".yaml"))
                    || !book.versions.contains { $0.shown == issue.file }
            }
        }
        if paths.isEmpty { issues += ending(book) }
        let meant = book.versions.filter { wanted.isEmpty || wanted.contains($0.shown) }
        let completeness = meant.map { Completeness($0) }
        show(issues, notes || !paths.isEmpty ? completeness : [], format)
        let errors = issues.filter { $0.severity == .error }.count
        if format == .text {
            for one in completeness {
                let (name, summary) = (one.file.name, one.file.summary)
                print("\(one.file.shown)  \(name.zh) \(one.file.year)：\(summary.zh)；\(one.summary.zh)")
            }
            if paths.isEmpty, !notes { print("加 --notes 看明细 / --notes tells more") }
            print(errors == 0 ? "没有错误 / no errors" : "\(errors) 处错误 / \(errors) errors")
        }
        if errors > 0 { throw Exit.wrong }
        if book.files.isEmpty {
            note("没有找到政策文件 / no policy file found")
            throw Exit.noInput
        }
    }

    /// Regions whose last year ends soon, measured from the newest year at hand of any region.
    private func ending(_ book: PolicyBook) -> [PolicyIssue] {
        let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        return book.ending(by: now.dayInChina).map { file in
            PolicyIssue(
                .warning, file: file.shown, line: nil, column: nil, path: "year",
                Words(
                    "\(file.name.zh)的最后一个年度是 \(file.year)，\(file.year.last) 到期；下一年度没有文件就不能结算",
                    "the last year of \(file.name.en) is \(file.year), ending \(file.year.last); nothing settles beyond it"
                ))
        }
    }

    private func show(_ issues: [PolicyIssue], _ completeness: [Completeness], _ format: PolicyShape.Form) {
        switch format {
        case .text, .markdown:
            for issue in issues {
                print((issue.severity == .error ? "错误 " : "提醒 ") + issue.description)
            }
            var paper = Paper(.text, shape.language)
            for one in completeness { one.write(on: &paper) }
            paper.gap()
            if !completeness.isEmpty { print(paper.written, terminator: "") }
        case .json: printJSON(issues.map { IssueJSON($0) } + completeness.flatMap { IssueJSON.notes($0) })
        case .csv:
            let rows = issues.map { IssueJSON($0) } + completeness.flatMap { IssueJSON.notes($0) }
            printCSV(
                header: ["severity", "file", "line", "column", "path", "zh", "en"],
                rows: rows.map {
                    [
                        $0.severity, $0.file, $0.line.map(String.init) ?? "",
                        $0.column.map(String.init) ?? "",
                        $0.path, $0.zh, $0.en,
                    ]
                })
        }
    }
}

/// A mistake, a warning or a note, as programs read it.
private struct IssueJSON: Encodable {
    let severity: String
    let file: String
    let line: Int?
    let column: Int?
    let path: String
    let zh: String
    let en: String

    init(_ issue: PolicyIssue) {
        severity = issue.severity.rawValue
        file = issue.file
        line = issue.line
        column = issue.column
        path = issue.path
        zh = issue.words.zh
        en = issue.words.en
    }

    private init(note: Words, file: String) {
        severity = "note"
        self.file = file
        line = nil
        column = nil
        path = ""
        zh = note.zh
        en = note.en
    }

    static func notes(_ completeness: Completeness) -> [IssueJSON] {
        completeness.notes.map { IssueJSON(note: $0, file: completeness.file.shown) }
    }
}
