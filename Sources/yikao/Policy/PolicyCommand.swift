import ArgumentParser

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "政策文件：检查、查看、对照、验算 / policy files: check, show, compare, try out",
        subcommands: [
            PolicyCheck.self, PolicyShow.self, PolicyDiffCommand.self, PolicyList.self, PolicyTest.self,
            PolicyCoverage.self,
        ])
}
