import ArgumentParser
import Foundation
import Gateway
import Registry
import Storage
import Vocabulary

/// `yikao operator add`: the first administrator of an office, and anybody else who may sign in.
struct OperatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operator", abstract: "能登录的人 / who may sign in", subcommands: [OperatorAdd.self])
}

struct OperatorAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "添加一个能登录的人 / add somebody who may sign in",
        discussion: """
            新的经办机构从这里开始：--create 建一个空数据库。密码由程序生成并只显示这一次，或用 --password-stdin 从标准输入读。
            A new office starts here: --create makes an empty database. The password is made and shown this once, or read
            from standard input with --password-stdin.

              yikao operator add --database office.db --create --sign-in admin --role administrator --scope 500112
            """)

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database: DatabasePlace

    @Flag(help: "没有数据库就建一个空的 / make an empty database where there is none")
    var create = false

    @Option(help: "登录名 / user name")
    var signIn: String

    @Option(help: "角色：clerk、hospital、auditor、administrator")
    var role: String

    @Option(help: ArgumentHelp("管辖的区县或统筹区代码 / district or region", valueName: "code"))
    var scope: String

    @Option(help: ArgumentHelp("医院代码，医院角色用 / facility, for the role hospital", valueName: "code"))
    var facility: String?

    @Flag(help: "从标准输入读密码 / read the password from standard input")
    var passwordStdin = false

    func run() throws {
        guard let role = Registry.Operator.Role(rawValue: role) else {
            throw ValidationError("--role 应为 clerk、hospital、auditor 或 administrator / --role is one of these")
        }
        guard let scope = RegionCode(scope), scope == scope.county else {
            throw ValidationError("--scope 应是 6 位区划代码 / --scope is a six-digit division code")
        }
        guard (role == .hospital) == (facility != nil) else {
            throw ValidationError("--facility 和 --role hospital 要一起用 / --facility goes with --role hospital")
        }
        let store = try create && !isThere(database) ? openNew(database) : openExisting(database)
        let password = try passwordStdin ? typed() : SignIns.randomPassword()
        let moment = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        try store.transaction { connection in
            guard try Operators(connection).find(signIn: signIn) == nil else {
                note("登录名 \(signIn) 已有人用 / the user name \(signIn) is taken")
                throw Exit.wrong
            }
            var code: ID<Facility>?
            if let facility {
                code = try Facilities(connection).find(code: facility)?.id
                guard code != nil else {
                    note("没有登记这家医院 / there is no such facility")
                    throw Exit.wrong
                }
            }
            let person = try newOperator(
                signIn: signIn, password: password, role: role, facility: code, scope: scope, recorded: moment
            )
            try Operators(connection).add(person, recorded: moment)
        }
        print(passwordStdin ? "已添加 \(signIn) / added" : "\(signIn)  \(password)")
    }

    private func typed() throws -> String {
        guard let line = readLine(strippingNewline: true), line.count >= 10 else {
            throw ValidationError("密码至少 10 个字符 / a password has at least 10 characters")
        }
        return line
    }
}
