import ArgumentParser
import Policies
import Vocabulary

struct PolicyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "按文件顺序列出每个数字及其依据 / every number in the order of the file, with its source")

    @Argument(help: "统筹区代码，如 500000 / pooling region")
    var region: String

    @Argument(help: "待遇年度，如 2023 / benefit year")
    var year: Int

    @Option(help: "text、json 或 csv")
    var format: OutputFormat = .text

    @Flag(help: "英文 / in English")
    var english = false

    @OptionGroup var folder: PolicyFolder

    func run() throws {
        guard let code = RegionCode(region), let benefitYear = BenefitYear(year) else {
            throw ValidationError(
                "请写 6 位区划代码和年度，如 500000 2023 / give a division code and a year, such as 500000 2023")
        }
        let file: PolicyFile
        do {
            file = try folder.book().file(region: code, year: benefitYear)
        } catch let error as PolicyBook.NoPlan {
            note(error.words.both)
            throw Exit.wrong
        }
        let language: Language = english ? .english : .chinese
        switch format {
        case .text:
            print("\(file.name[language]) \(file.year)  \(file.shown)  \(file.fingerprint.prefix(12))")
            var section: Words?
            for item in file.items {
                if item.section != section {
                    print("\n\(item.section[language])")
                    section = item.section
                }
                print("  \(item.name[language])  \(mark(item.kind, language))\(item.value[language])")
                guard let citation = item.citation else { continue }
                var source = "      \(citation.title)  \(citation.confidence.words[language])  \(citation.at)"
                if let year = citation.carriedFrom {
                    source += language == .chinese ? "  沿用 \(year) 年" : "  carried from \(year)"
                }
                if let note = citation.note { source += "  \(note)" }
                if let departs = item.departs { source += "  ！\(departs)" }
                print(source)
            }
        case .json: printJSON(file.items.map { ItemJSON($0) })
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

    private func mark(_ kind: PolicyItem.Kind, _ language: Language) -> String {
        switch kind {
        case .unknown: language == .chinese ? "尚无依据：" : "not known: "
        case .number, .national, .unmodelled: ""
        }
    }
}

private struct ItemJSON: Encodable {
    let kind: String
    let path: String
    let section: Words
    let name: Words
    let value: Words
    let citation: Citation?
    let departs: String?
    let district: String?

    init(_ item: PolicyItem) {
        kind = item.kind.rawValue
        path = item.path
        section = item.section
        name = item.name
        value = item.value
        citation = item.citation
        departs = item.departs
        district = item.district?.description
    }
}
