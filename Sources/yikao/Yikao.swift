import ArgumentParser
import Foundation

/// The program: `yikao policy`, `settle`, `explain`, `replay`, `simulate`, `operator`, `serve`, `jobs`, `copy`.
@main
struct Yikao: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "yikao",
        abstract: "城乡居民医保：政策、结算、解释 / resident medical insurance: policy, settlement, explanation",
        discussion: """
            一个地区一年的政策是一个文件；每一分钱都说得出是哪一步、哪个数、哪一条。
            A region's year is one file; every fen names its step, its number and its article.

              yikao policy list                          有哪些政策 / what policies there are
              yikao policy show 500000 2023              像官方一样读 / as an official would read it
              yikao policy test                          公布的算例，算到分 / published examples, to the fen
              yikao policy diff 500000/2023 500000/2025  什么变了 / what changed
              yikao explain --region 500000 --district 500112 --year 2023 \\
                  --level secondary --total 52000 --out-of-catalogue 2000 --category marginal
              yikao settle claims.csv --region 500000 --year 2023 --out out.csv
              yikao serve --database demo/yikao.db       浏览器打开 http://127.0.0.1:8080

            退出码：0 正常；1 有差错（政策有误、算例不符、重算有差异）；3 有行被退回；64 用法不对；66 文件打不开。
            Exit codes: 0 fine; 1 something is wrong (policy, example, replay); 3 rows were rejected; 64 usage; 66 no input.
            """,
        version: version,
        subcommands: [
            PolicyCommand.self, SettleCommand.self, ExplainCommand.self, ReplayCommand.self,
            SimulateCommand.self, CoverageCommand.self,
            CollectCommand.self, OperatorCommand.self, ServeCommand.self, JobsCommand.self, CopyCommand.self,
            AuditCommand.self,
        ])

    static let program = "yikao \(version)"
}

/// What the exit code says.
enum Exit {
    static let wrong = ExitCode(1)
    static let rejected = ExitCode(3)
    static let noInput = ExitCode(66)
}

/// Says something to the person at the terminal, beside the results.
func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}
