import ArgumentParser
import Policies
import Vocabulary

struct PolicyTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "用公布的算例验算政策，算到分 / try the policy on published examples, to the fen",
        discussion: """
            算例写在政策文件旁边的 <年>.cases.yaml。路径可以是您自己的文件夹。--json 逐项输出编号、公布、算得。
            Cases stand beside a policy in <year>.cases.yaml. A path may be a folder of your own. --json prints id,
            expected and computed of every figure. 用 --hypothetical 看假设改变了哪些算例，不算作错误。
            --hypothetical shows which examples a hypothesis changes, which is no mistake.
            """)

    @Argument(help: "文件或文件夹 / files or folders")
    var paths: [String] = []

    @OptionGroup var supposed: HypothesisChoice
    @OptionGroup var shape: PolicyShape
    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let form = try shape.chosen(of: [.text, .json, .markdown])
        let (book, wanted) =
            paths.isEmpty
            ? (PolicyBook(folders: [try folder.url()]), Set<String>())
            : try OwnPolicy.book(paths: paths, base: try folder.url())
        if let file = try supposed.file(in: book) {
            let (cases, issues) = book.cases(of: file)
            for issue in issues { note(issue.description) }
            let supposing = file.hypothesis?.name
            let results = cases.map { PolicyCaseReport($0, file: file.shown, supposing: supposing) }
            return show(results, form, supposing: supposing)
        }
        var results: [PolicyCaseReport] = []
        var isWrong = false
        for issue in book.issues where issue.severity == .error {
            note(issue.description)
            isWrong = true
        }
        var files = (book.nationalCases() + book.undatedCases())
            .filter { wanted.isEmpty || wanted.contains($0.file) }
        for file in book.versions where wanted.isEmpty || wanted.contains(file.shown) {
            let (cases, issues) = book.cases(of: file)
            files.append(PolicyBook.Cases(file: file.shown, cases: cases, issues: issues))
        }
        for file in files {
            for issue in file.issues {
                note(issue.description)
                isWrong = isWrong || issue.severity == .error
            }
            results += file.cases.map { PolicyCaseReport($0, file: file.file) }
        }
        show(results, form)
        if isWrong || results.contains(where: { !$0.holds }) { throw Exit.wrong }
        if results.isEmpty {
            note("没有算例 / there are no cases")
            throw Exit.wrong
        }
    }

    private func show(
        _ results: [PolicyCaseReport], _ form: PolicyShape.Form, supposing: Words? = nil
    ) {
        switch form {
        case .json: printJSON(results)
        case .markdown: show(results, on: .markdown, supposing)
        default: show(results, on: .text, supposing)
        }
    }

    private func show(_ results: [PolicyCaseReport], on form: Paper.Form, _ supposing: Words?) {
        var paper = Paper(form, shape.language)
        if let supposing {
            paper.title(Words("假设：\(supposing.zh)", "Supposing: \(supposing.en)"))
            paper.line(
                Words(
                    "假设的规定，不是现行政策。算例是按现行政策公布的，下面“不符”的就是假设改变了的，不是错误。",
                    "Not in force. The examples were published under the policy in force; those that differ are what the hypothesis changes, and no mistake."
                ))
        }
        for (file, own) in Dictionary(grouping: results, by: \.file).sorted(by: { $0.key < $1.key }) {
            paper.heading(Words(same: file))
            for result in own {
                paper.point(
                    Words(same: "\(result.holds ? "✓" : "✗") \(result.id)  \(result.name)"),
                    remarks: result.standing.map { [Words(same: $0)] } ?? [])
            }
            paper.gap()
            paper.table(PrintedExamples.table(own))
        }
        let good = results.filter(\.holds).count
        let own = results.count(where: \.isOwn)
        paper.gap()
        paper.line(
            Words(
                "\(results.count) 个算例（公布的 \(results.count - own) 个，自编的 \(own) 个），\(good) 个相符",
                "\(results.count) cases (\(results.count - own) published, \(own) our own), \(good) agree"))
        print(paper.written, terminator: "")
    }
}
