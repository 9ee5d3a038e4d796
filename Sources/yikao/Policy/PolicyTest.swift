import ArgumentParser
import Policies
import Vocabulary

struct PolicyTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "用公布的算例验算政策，算到分 / try the policy on published examples, to the fen",
        discussion: """
            算例写在政策文件旁边的 <年>.cases.yaml。路径可以是您自己的文件夹。
            Cases stand beside a policy in <year>.cases.yaml. A path may be a folder of your own.
            """)

    @Argument(help: "文件或文件夹 / files or folders")
    var paths: [String] = []

    @Flag(help: "逐项输出编号、应得、算得 / id, expected and computed for each, as JSON")
    var json = false

    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let (book, wanted) =
            paths.isEmpty
            ? (PolicyBook(folders: [try folder.url()]), Set<String>())
            : try OwnPolicy.book(paths: paths, base: try folder.url())
        var results: [CaseJSON] = []
        var isWrong = false
        for issue in book.issues where issue.severity == .error {
            note(issue.description)
            isWrong = true
        }
        var files = (book.nationalCases() + book.undatedCases())
            .filter { wanted.isEmpty || wanted.contains($0.file) }
        for file in book.files where wanted.isEmpty || wanted.contains(file.shown) {
            let (cases, issues) = book.cases(of: file)
            files.append(PolicyBook.Cases(file: file.shown, cases: cases, issues: issues))
        }
        for file in files {
            for issue in file.issues {
                note(issue.description)
                isWrong = isWrong || issue.severity == .error
            }
            for example in file.cases {
                let run = example.run()
                let checks = run.map {
                    CheckJSON(
                        figure: $0.figure, expected: $0.expected, computed: $0.computed, holds: $0.holds)
                }
                results.append(
                    CaseJSON(
                        id: example.id, name: example.name, file: file.file, source: example.source?.title,
                        standing: example.standing.words?.zh, holds: example.holds(run), figures: checks))
            }
        }
        if json { printJSON(results) } else { show(results) }
        if isWrong || results.contains(where: { !$0.holds }) { throw Exit.wrong }
        if results.isEmpty {
            note("没有算例 / there are no cases")
            throw Exit.wrong
        }
    }

    private func show(_ results: [CaseJSON]) {
        for result in results {
            print("\(result.holds ? "✓" : "✗") \(result.id)  \(result.name)")
            if let standing = result.standing { print("    \(standing)") }
            for check in result.figures {
                let computed = check.computed?.words.zh ?? "没有 / none"
                print(
                    "    \(check.holds ? "✓" : "✗") \(check.figure)  \(check.expected.words.zh)  算得 \(computed)"
                )
            }
        }
        let good = results.filter(\.holds).count
        print("\(results.count) 个算例，\(good) 个相符 / \(results.count) cases, \(good) agree")
    }
}

private struct CheckJSON: Encodable {
    let figure: String
    let expected: PolicyCase.Value
    let computed: PolicyCase.Value?
    let holds: Bool
}

private struct CaseJSON: Encodable {
    let id: String
    let name: String
    let file: String
    let source: String?
    /// What the publication is worth, where it is not whole and right.
    let standing: String?
    let holds: Bool
    let figures: [CheckJSON]
}
