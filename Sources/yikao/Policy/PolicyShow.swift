import ArgumentParser
import Policies
import Vocabulary

struct PolicyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "按文件顺序列出每个数字及其依据 / every number in the order of the file, with its source")

    @Argument(help: "统筹区代码，如 500000 / pooling region")
    var region: String?

    @Argument(
        help: "待遇年度，如 2023；年中调整写日期，如 2024-06-01 / benefit year, or a day where the year changes within itself"
    )
    var year: String?

    @OptionGroup var supposed: HypothesisChoice
    @OptionGroup var shape: PolicyShape
    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let form = try shape.chosen(of: PolicyShape.Form.allCases)
        let book = try folder.book()
        let file = try supposed.file(in: book, region: region, year: year) ?? inForce(book)
        let (cases, issues) = book.cases(of: file)
        for issue in issues { note(issue.description) }
        let language = shape.language
        switch form {
        case .text: print(file.paper(.text, language, cases: cases), terminator: "")
        case .markdown: print(file.paper(.markdown, language, cases: cases), terminator: "")
        case .json: printJSON(PolicyReport(file, cases: cases))
        case .csv:
            printCSV(
                header: [
                    "kind", "path", "section", "name", "value", "source", "confidence", "at", "district",
                ],
                rows: file.items.map {
                    [
                        $0.kind.rawValue, $0.path, $0.section[language], $0.name[language],
                        $0.value[language],
                        $0.citation?.title ?? "", $0.citation?.confidence.rawValue ?? "",
                        $0.citation?.at ?? "",
                        $0.district?.description ?? "",
                    ]
                })
        }
    }

    private func inForce(_ book: PolicyBook) throws -> PolicyFile {
        guard let region, let year, let key = PolicyKey("\(region)/\(year)"), key.district == nil else {
            throw ValidationError(
                "请写 6 位区划代码和年度，如 500000 2023 / give a division code and a year, such as 500000 2023")
        }
        do {
            return try book.side(key).file
        } catch {
            note(error.words.both)
            throw Exit.wrong
        }
    }
}
