import ArgumentParser
import Policies
import Vocabulary

struct PolicyDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "两个年度或两个地区对照：什么变了，对典型的人差多少元 / two years or two regions side by side",
        discussion: """
            写 统筹区/年度，要看某个区县的规定就加 @区县。
            A side is region/year, with @district for the rules of a district.

              yikao policy diff 500000/2023 500000/2024
              yikao policy diff 500000/2023@500112 640100/2023 --markdown
            """)

    @Argument(help: "从 / from")
    var from: String

    @Argument(help: "到 / to")
    var to: String

    @Flag(help: "相同的也列出 / list what is the same, too")
    var all = false

    @OptionGroup var shape: PolicyShape
    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let form = try shape.chosen(of: [.text, .json, .markdown])
        guard let before = PolicyKey(from), let after = PolicyKey(to) else {
            throw ValidationError(
                "请写成 500000/2023 或 500000/2023@500112 / a side is written 500000/2023 or 500000/2023@500112")
        }
        let book = try folder.book()
        let diff: PolicyDiff
        do {
            diff = PolicyDiff(try book.side(before), try book.side(after))
        } catch {
            note(error.words.both)
            throw Exit.wrong
        }
        switch form {
        case .json: printJSON(PolicyDiffReport(diff))
        case .markdown: print(diff.paper(.markdown, shape.language, all: all), terminator: "")
        default: print(diff.paper(.text, shape.language, all: all), terminator: "")
        }
    }
}
