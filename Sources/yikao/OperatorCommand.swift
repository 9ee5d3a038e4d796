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

    @Option(help: "角色：clerk、collector、department、school、hospital、auditor、administrator")
    var role: String

    @Option(
        help: ArgumentHelp(
            "管辖的统筹区、区县、乡镇或村的代码 / region, district, township or village", valueName: "code"))
    var scope: String

    @Option(help: ArgumentHelp("医院代码，医院角色用 / facility, for the role hospital", valueName: "code"))
    var facility: String?

    @Option(
        help: ArgumentHelp("部门，部门角色用，如 civilAffairs / department, for the role department", valueName: "key"))
    var department: String?

    @Option(help: ArgumentHelp("学校代码，学校角色用 / school, for the role school", valueName: "code"))
    var school: String?

    @Flag(help: "从标准输入读密码 / read the password from standard input")
    var passwordStdin = false

    func run() throws {
        guard let role = Registry.Operator.Role(rawValue: role) else {
            throw ValidationError(
                "--role 应为 \(Operator.Role.allCases.map(\.rawValue).joined(separator: "、")) 之一 / --role is one of these"
            )
        }
        guard let scope = RegionCode(scope), scope == scope.county || role == .clerk || role == .collector
        else {
            throw ValidationError(
                "--scope 应是 6 位区划代码，经办和协办也可以是 9 位或 12 位 / --scope has six digits; a clerk's or collector's may have 9 or 12"
            )
        }
        guard (role == .hospital) == (facility != nil) else {
            throw ValidationError("--facility 和 --role hospital 要一起用 / --facility goes with --role hospital")
        }
        let part = department.flatMap(Department.init)
        guard (role == .department) == (part != nil), (department != nil) == (part != nil) else {
            let keys = Department.allCases.map(\.rawValue).joined(separator: "、")
            throw ValidationError(
                "--department 和 --role department 要一起用，取 \(keys) 之一 / --department goes with --role department and is one of these"
            )
        }
        guard (role == .school) == (school != nil) else {
            throw ValidationError("--school 和 --role school 要一起用 / --school goes with --role school")
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
            var own: ID<School>?
            if let school {
                own = try Schools(connection).find(code: school)?.id
                guard own != nil else {
                    note("没有登记这所学校 / there is no such school")
                    throw Exit.wrong
                }
            }
            let person = try newOperator(
                signIn: signIn, password: password, role: role, facility: code, department: part, school: own,
                scope: scope, recorded: moment)
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
