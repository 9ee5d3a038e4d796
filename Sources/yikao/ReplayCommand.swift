import ArgumentParser
import Claims
import Ledger
import Policies
import Scheme
import Storage
import Vocabulary

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "按当时的政策重算全部已存结算，列出差异 / work out every filed settlement again, and list differences")

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(help: ArgumentHelp("统筹区代码 / pooling region", valueName: "code"))
    var region = "500000"

    @Option(help: "text、json 或 csv")
    var format: OutputFormat = .text

    @OptionGroup var folder: PolicyFolder

    func run() throws {
        guard let code = RegionCode(region) else {
            throw ValidationError("--region 应是 6 位区划代码 / --region is a six-digit division code")
        }
        let store = try openExisting(database)
        let desk = ClaimDesk(book: try folder.book(), region: code, program: Yikao.program)
        let (replayed, unbalanced) = try store.read { connection in
            (try desk.replay(connection), try Journal(connection).check())
        }
        let gaps = replayed.ledger.map {
            Words(
                "账簿与结算不符，\($0.payer.words.zh)：结算 \($0.filed.grouped)，账簿 \($0.posted.grouped)",
                "the ledger differs from the receipts, \($0.payer.words.en): \($0.filed.grouped), \($0.posted.grouped)"
            )
        }
        let problems = unbalanced.map {
            Words("账簿有误：\($0.words.zh)", "the journal is wrong: \($0.words.en)")
        }
        let rows =
            replayed.differences.map { [$0.receipt.description, $0.words.zh, $0.words.en] }
            + (gaps + problems).map { ["", $0.zh, $0.en] }
        switch format {
        case .text:
            for row in rows { print("\(row[0])  \(row[1]) / \(row[2])") }
            print(
                "重算 \(replayed.receipts) 笔，差异 \(replayed.differences.count) 处；账簿问题 \(gaps.count + problems.count) 处 / replayed, differences, ledger problems"
            )
        case .json:
            printJSON(rows.map { ["receipt": $0[0], "zh": $0[1], "en": $0[2]] })
        case .csv: printCSV(header: ["receipt", "zh", "en"], rows: rows)
        }
        if !rows.isEmpty { throw Exit.wrong }
    }
}
