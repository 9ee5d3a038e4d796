import ArgumentParser
import Bulk
import Foundation
import Policies
import Tabular
import Vocabulary

struct SettleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "结算一个 CSV 文件里的全部费用单 / settle all claims of a CSV file",
        discussion: """
            费用单文件的列（中文或英文表头都认）：
              claim 费用单号 · person 人员编号 · kind 待遇类别（默认住院）· level 医院等级 · place 就医地（默认本地）
              admission 入院日期 · discharge 出院日期 · total 总费用 · out_of_catalogue 目录外 · over_limit 超限价 · first_self_pay 先行自付
              facility_class 医疗机构类别 · condition 病种或分娩方式 · transfer 转院（是/否）· babies 胎儿数 · bed_charge 床位费 · bed_days 床位天数
            或者每行一条明细：class 目录类别（甲乙丙）· amount 金额 · limit 限价 · first_self_pay_ratio 先行自付比例
            人员文件：person · birth · death · district · categories（低保:2023-01-01..2023-12-31;特困）· tier · covered_from · covered_to
              continuous_years 连续缴费年限 · cap_change 大病封顶增减 · conditions 认定病种
            年初已用文件：person · layer 层 · entered 进入累计 · paid 支付累计
              deductible 已计起付 · excess 起付线以上累计 · stays 本年住院次数 · in_scope 政策范围内累计
            就医地只写 异地 也可以，除非政策按备案、转诊、急诊分开；不予支付的写明原因：reason · reason_zh · reason_en · source
            结果里的空格不是零：不予支付的只有总费用；尚无依据的，从那一层起各方和自己要付的空着（待定），余下的在 undecided

            One row a claim with its amounts, or one row a fee line. Claims settle person by person in the order of
            discharge; another order is sorted first, and the output keeps the input's line numbers. A bad row goes to
            the reject file with its line, field and reason; a refused claim says why in reason, reason_zh, reason_en
            and source. In the results an empty cell is no zero: a refused claim has only its total, and where the policy
            of a layer is not known the shares from there on and the patient's are left empty, what is left being
            undecided. `-` reads standard input.

              yikao settle claims.csv --region 500000 --year 2023 --persons persons.csv --out out.csv --rejects bad.csv
            """)

    @Argument(help: "费用单 CSV，- 为标准输入 / claims, - for standard input")
    var claims: String

    @OptionGroup var choice: PlanChoice

    @Option(
        help: ArgumentHelp("区县代码，人员文件没写区县时用 / district where the persons file names none", valueName: "code"))
    var district: String?

    @Option(help: ArgumentHelp("人员文件 / persons", valueName: "file"))
    var persons: String?

    @Option(help: ArgumentHelp("年初至今已用 / year to date", valueName: "file"))
    var opening: String?

    @Option(help: ArgumentHelp("结果文件 / results", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("退回文件 / rejected rows", valueName: "file"))
    var rejects: String?

    @Option(help: "小结的格式：text、json 或 csv / format of the summary")
    var format: OutputFormat = .text

    func run() throws {
        let file = try choice.file()
        let home = try district.map { text throws -> RegionCode in
            guard let code = RegionCode(text), code.lies(in: file.region) else {
                throw ValidationError("--district 不是 \(file.region) 内的区县代码 / no district of \(file.region)")
            }
            return code
        }
        let files = SettleFiles(
            claims: claims, persons: persons, opening: opening, output: out, rejects: rejects,
            year: file.year,
            changes: file.changes.compactMap { change in
                change.from.map { from in
                    SettleFiles.Change(from: from) { change.plan(district: $0 ?? home) }
                }
            }
        ) { file.plan(district: $0 ?? home) }
        let bar = ProgressBar()
        let summary: SettleFiles.Summary
        do {
            summary = try files.run { bar.show(read: $0, of: $1) }
            bar.end()
        } catch let error as BulkError {
            bar.end()
            note(error.words.both)
            throw Exit.noInput
        } catch let error as TableError {
            bar.end()
            note("\(error)")
            throw Exit.noInput
        }
        for notice in summary.notices { note(notice.description) }
        if summary.assumedOrdinary {
            note(
                "没有人员文件：全部按普通居民、全年参保、第一档计算 / no persons file: everybody taken as ordinary, covered, first tier"
            )
        }
        if summary.rejected > 0, rejects == nil {
            note(
                "有 \(summary.rejected) 行被退回；加 --rejects 文件可看到行号和原因 / \(summary.rejected) rows rejected; --rejects FILE shows why"
            )
        }
        report(summary)
        if summary.rejected > 0 { throw Exit.rejected }
    }

    private func report(_ summary: SettleFiles.Summary) {
        let shares = Payer.allCases.map { Share($0, of: summary) }
        switch format {
        case .text:
            print(
                "已结算 \(summary.settled)，不予支付 \(summary.refused)，退回 \(summary.rejected) 行 / settled, refused, rejected"
            )
            print("总费用 \(summary.total.grouped) 元")
            for share in shares { print("  \(share.payer.words.zh) \(share.words)") }
            if summary.refused > 0 { print("不予支付的总费用 \(summary.refusedTotal.grouped) 元，不在以上数内") }
        case .json:
            printJSON(
                SummaryJSON(
                    settled: summary.settled, refused: summary.refused, rejected: summary.rejected,
                    total: summary.total, refusedTotal: summary.refusedTotal,
                    borne: Dictionary(uniqueKeysWithValues: shares.map { ($0.payer.rawValue, $0.whole) }),
                    known: Dictionary(uniqueKeysWithValues: shares.map { ($0.payer.rawValue, $0.known) }),
                    sorted: summary.wasSorted, assumedOrdinary: summary.assumedOrdinary))
        case .csv:
            printCSV(
                header: ["settled", "refused", "rejected", "total", "refused_total"]
                    + shares.map(\.payer.rawValue),
                rows: [
                    [
                        "\(summary.settled)", "\(summary.refused)", "\(summary.rejected)", "\(summary.total)",
                        "\(summary.refusedTotal)",
                    ] + shares.map { share in share.whole.map { "\($0)" } ?? "" }
                ])
        }
    }

    /// What a payer bears of all settled claims; a sum that leaves some of them out is never given as the whole.
    private struct Share {
        let payer: Payer
        let known: Money
        /// In how many claims more may come to it.
        let open: Int

        init(_ payer: Payer, of summary: SettleFiles.Summary) {
            self.payer = payer
            known = summary.borne[payer.position]
            open = summary.open[payer.position]
        }

        var whole: Money? { open == 0 ? known : nil }

        var words: String {
            open == 0 ? "\(known.grouped) 元" : "待定（\(open) 张尚无依据；已知 \(known.grouped) 元）"
        }
    }
}

private struct SummaryJSON: Encodable {
    let settled: Int
    let refused: Int
    let rejected: Int
    let total: Money
    let refusedTotal: Money
    /// Null where it is open.
    let borne: [String: Money?]
    let known: [String: Money]
    let sorted: Bool
    let assumedOrdinary: Bool
}

/// A progress bar on a terminal; silent where the output is not one.
private final class ProgressBar {
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    private var shown = -1

    func show(read: Int, of size: Int?) {
        guard isTerminal, let size, size > 0 else { return }
        let percent = min(100, read * 100 / size)
        guard percent != shown else { return }
        shown = percent
        let full = percent * 30 / 100
        let bar = String(repeating: "█", count: full) + String(repeating: "·", count: 30 - full)
        FileHandle.standardError.write(Data("\r\(bar) \(percent)%".utf8))
    }

    func end() {
        guard isTerminal, shown >= 0 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
        shown = -1
    }
}
