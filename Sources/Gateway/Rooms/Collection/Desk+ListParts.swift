import Collection
import Pages
import Registry
import Storage
import Vocabulary

/// What a preview of a list shows of its rows.
extension Desk {
    private static let mostRows = 20

    func parts(of preview: ListPreview, _ connection: Connection) throws -> [ListCheckPage.Part] {
        var rows: [ListCheckPage.Part.Kind: [ListCheckPage.Part.Row]] = [:]
        func add(_ kind: ListCheckPage.Part.Kind, _ row: ListRow, _ what: [Words]) {
            guard rows[kind, default: []].count < Desk.mostRows else { return }
            rows[kind, default: []].append(.init(number: row.number, name: row.name, what: what))
        }
        for (row, outcome) in zip(preview.rows, preview.outcomes) {
            switch outcome {
            case .changed(_, let change): add(change.isNew ? .new : .changed, row, [change.words])
            case .doubt(let possible): add(.doubt, row, Desk.why(possible))
            case .nobody:
                add(
                    .nobody, row,
                    [
                        Words(
                            "这个区县的登记簿里没有相近的人", "nobody of the district's register is near")
                    ])
            case .refused(let fault): add(.refused, row, [fault.words])
            case .unchanged: continue
            }
        }
        let ended = preview.ended.prefix(Desk.mostRows)
        let people = try Persons(connection).find(ended.map(\.person))
        rows[.ended] = ended.map { person, change in
            .init(number: nil, name: people[person]?.name ?? "", what: [change.words])
        }
        let counts = preview.counts
        let all: [(ListCheckPage.Part.Kind, Int)] = [
            (.new, counts.new), (.changed, counts.changed), (.ended, counts.ended),
            (.doubt, counts.doubts), (.nobody, counts.nobody), (.refused, counts.refused),
        ]
        return all.map { .init($0, count: $1, rows: rows[$0] ?? []) }
    }

    private static func why(_ possible: [ListPreview.Possible]) -> [Words] {
        guard let first = possible.first else { return [] }
        let count = possible.count
        return [
            Words("\(count) 个可能的人；最像的：", "\(count) possible; the likeliest: "),
            Words(
                first.reasons.map(\.words.zh).joined(separator: "；"),
                first.reasons.map(\.words.en).joined(separator: "; ")),
        ]
    }

    /// What happened to the numbers of a list on their way.
    static func damage(in rows: [ListRow]) -> [Words] {
        var repaired: [Int] = []
        var damaged: [Int] = []
        for row in rows {
            switch row.identity {
            case .normalised: repaired.append(row.number)
            case .candidate, .unusable: damaged.append(row.number)
            case .exact, nil: continue
            }
        }
        var words: [Words] = []
        func say(_ numbers: [Int], _ zh: String, _ en: String) {
            guard !numbers.isEmpty else { return }
            let shown = numbers.prefix(20).map(String.init)
            let more = numbers.count > 20
            words.append(
                Words(
                    "有 \(numbers.count) 行\(zh)：第 \(shown.joined(separator: "、"))\(more ? " 等" : "") 行。",
                    "\(numbers.count) rows \(en): row \(shown.joined(separator: ", "))\(more ? " and more" : "")."
                ))
        }
        say(
            damaged, "的证件号码已损坏（多半是表格软件当作了数字，末几位变成 0），不会凭它认人，等人确认",
            "have a damaged number of identity, most likely by a spreadsheet; nobody is told by it alone")
        say(
            repaired, "的证件号码写法不规范（全角、小写 x、撇号、15 位等），已认出",
            "have a number in another form (full width, small x, apostrophe, 15 digits), which was recognised"
        )
        return words
    }
}
