import ArgumentParser

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "政策文件：检查、查看、列出、验算 / policy files: check, show, list, test",
        subcommands: [PolicyCheck.self, PolicyShow.self, PolicyList.self, PolicyTest.self])
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}
