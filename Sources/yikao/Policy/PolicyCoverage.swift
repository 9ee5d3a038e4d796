import ArgumentParser
import Foundation
import Policies

struct PolicyCoverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "哪些地区、哪一年、哪些部分已编入，可信度和算例 / what is encoded where, how sure, which examples",
        discussion: """
            默认输出 Markdown，就是 Docs/coverage.md 的内容；--check 看它是不是最新的，不是就以 1 退出。
            It prints the Markdown of Docs/coverage.md; --check ends with 1 where that file is not up to date.
            """)

    @Flag(help: "看文件是不是最新的 / whether the file is up to date")
    var check = false

    @Option(help: ArgumentHelp("要核对的文件 / the file to check", valueName: "file"))
    var file = "Docs/coverage.md"

    @Flag(help: "用 JSON / as JSON")
    var json = false

    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let coverage = Coverage(try folder.book())
        if json {
            printJSON(CoverageReport(coverage))
        } else if !check {
            print(coverage.markdown, terminator: "")
        }
        guard check else { return }
        guard let kept = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
            throw noSuch(file)
        }
        guard kept == coverage.markdown else {
            note(
                "\(file) 不是最新的：用 make golden 更新，或 yikao policy coverage > \(file)"
                    + " / \(file) is not up to date: make golden, or yikao policy coverage > \(file)")
            throw Exit.wrong
        }
    }
}
