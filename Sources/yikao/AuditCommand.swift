import ArgumentParser
import Audit
import Foundation
import Storage
import Vocabulary

/// `yikao audit`: the log of who saw or changed what.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "审计日志：列出、核对、留存校验值 / the audit log: list, verify, keep an anchor",
        subcommands: [AuditVerify.self, AuditAnchorCommand.self, AuditList.self])
}

struct AuditVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核对整个日志，有改动退出码 1 / look through the whole log; exit code 1 where it was tampered with")

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(
        help: ArgumentHelp(
            "留存的校验值（yikao audit anchor 写的）/ anchors kept by yikao audit anchor", valueName: "file"))
    var anchors: String?

    func run() throws {
        let kept = try anchors.map { try AuditVerify.read($0) } ?? []
        let (problems, head) = try openExisting(database).read {
            (try AuditLog($0).verify(kept), try AuditLog($0).head())
        }
        for problem in problems { print(problem.words.both) }
        guard problems.isEmpty else { throw Exit.wrong }
        print("\(head.count) 条，没有改动 / entries, as they were written")
        if kept.isEmpty { note("没有留存的校验值，日志末尾被截掉查不出来 / without an anchor a cut-off end is not noticed") }
    }

    private static func read(_ path: String) throws -> [AuditAnchor] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            note("读不到 \(path) / cannot read \(path)")
            throw Exit.noInput
        }
        return try text.split(separator: "\n").enumerated().map { index, line in
            guard let anchor = AuditAnchor(line) else {
                note("\(path) 第 \(index + 1) 行不是校验值 / line \(index + 1) of \(path) is no anchor")
                throw Exit.noInput
            }
            return anchor
        }
    }
}

struct AuditAnchorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchor",
        abstract: "写出现在的条数和校验值，存到数据库管理员改不了的地方 / print the count and hash as of now, to be kept out of reach")

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    func run() throws { print(try openExisting(database).read { try AuditLog($0).head() }) }
}

struct AuditList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "最近的记录 / the latest entries")

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(help: "列出几条 / how many")
    var limit = 20

    func run() throws {
        for (number, entry) in try openExisting(database).read({ try AuditLog($0).entries(limit: limit) }) {
            let what = [entry.subject, entry.key].compactMap { $0 }.joined(separator: " ")
            print("\(number)  \(entry.recorded)  \(entry.by ?? "–")  \(entry.act.words.zh)  \(what)")
        }
    }
}
