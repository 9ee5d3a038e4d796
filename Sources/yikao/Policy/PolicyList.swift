import ArgumentParser
import Policies
import Vocabulary

struct PolicyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "有哪些统筹区和年度 / which regions and years there are")

    @OptionGroup var shape: PolicyShape
    @OptionGroup var folder: PolicyFolder

    func run() throws {
        let format = try shape.chosen(of: [.text, .json, .csv])
        let book = try folder.book()
        let rows = book.versions.map { file in
            Row(
                region: file.region.description, year: file.year.number, from: file.from?.description,
                zh: file.name.zh, en: file.name.en,
                districts: file.districts.map { "\($0.code)" }, fingerprint: file.fingerprint)
        }
        switch format {
        case .text, .markdown:
            for row in rows {
                let districts =
                    row.districts.isEmpty ? "" : "  有自己救助规定的区县：\(row.districts.joined(separator: "、"))"
                print("\(row.region)  \(row.from ?? "\(row.year)")  \(row.zh) \(row.en)\(districts)")
            }
        case .json: printJSON(rows)
        case .csv:
            printCSV(
                header: ["region", "year", "from", "zh", "en", "districts", "fingerprint"],
                rows: rows.map {
                    [
                        $0.region, "\($0.year)", $0.from ?? "", $0.zh, $0.en,
                        $0.districts.joined(separator: ";"),
                        $0.fingerprint,
                    ]
                })
        }
    }

    private struct Row: Encodable {
        let region: String
        let year: Int
        /// The day from which it is in force, where it changes a year that has begun.
        let from: String?
        let zh: String
        let en: String
        let districts: [String]
        let fingerprint: String
    }
}
