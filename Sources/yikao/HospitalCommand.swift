import ArgumentParser
import Foundation
import Gateway
import HospitalGateway
import Registry
import Storage
import Visits
import Vocabulary

/// `yikao hospital`: the hospital interface (定点医药机构接口) – who may come in.
struct HospitalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hospital", abstract: "定点医药机构接口 / the hospital interface",
        subcommands: [HospitalAccess.self, HospitalList.self])
}

struct HospitalAccess: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "一家机构怎样接入 / how an institution may come in",
        discussion: """
            密钥由程序生成并只显示这一次，或用 --secret-stdin 从标准输入读。再写一次就换一把。
            The secret is made and shown this once, or read from standard input with --secret-stdin. Writing it again changes it.

              yikao hospital access --database office.db --facility H50011200002 --key h02 --network 10.3.0.0/16
              yikao hospital access --database office.db --facility H50011200002 --close
            """)

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database: DatabasePlace

    @Option(help: ArgumentHelp("机构代码 / institution", valueName: "code"))
    var facility: String

    @Option(help: ArgumentHelp("接入账号（x-tif-paasid、_api_access_key）/ access key", valueName: "key"))
    var key: String?

    @Flag(help: "从标准输入读密钥 / read the secret from standard input")
    var secretStdin = false

    @Option(help: ArgumentHelp("允许的网络，可写多次；不写不限 / a network it may come from", valueName: "cidr"))
    var network: [String] = []

    @Flag(help: "应答的 infcode 写成文字 \"0\" / infcode as a text")
    var infcodeText = false

    @Flag(help: "明细流水号只收数字 / line numbers are digits only")
    var digitsOnly = false

    @Flag(help: "按地方规范检查必填项 / fields that some regions require are required")
    var localFields = false

    @Flag(help: "停用 / close it out")
    var close = false

    @OptionGroup var vault: VaultChoice

    func validate() throws {
        guard close || key != nil else {
            throw ValidationError("请用 --key 写接入账号，或用 --close 停用 / name --key, or --close")
        }
        if let key, !Institution.Key.isAccess(key) {
            throw ValidationError(
                "--key 应是 1–64 个字母、数字或符号，不含空格 / --key has 1 to 64 letters, digits or signs")
        }
        for text in network where Network(text) == nil {
            throw ValidationError(
                "--network \(text) 应写成 10.3.0.0/16 这样 / --network is written like 10.3.0.0/16")
        }
    }

    func run() throws {
        let store = try openExisting(database)
        guard let vault = try vault.open(for: store, at: database) else {
            note(
                "没有密钥文件，机构的密钥无处加密存放；见 --vault-key / there is no key to seal the secret with; see --vault-key")
            throw Exit.noInput
        }
        let made = try key.map { Institution.Key(access: $0, secret: try secret()) }
        do {
            try store.transaction { connection in
                guard try Facilities(connection).find(code: facility) != nil else {
                    note("没有登记这家机构 \(facility) / there is no such institution")
                    throw Exit.wrong
                }
                let institutions = Institutions(connection, vault)
                var institution = try institutions.find(facility) ?? Institution(facility: facility)
                if let made {
                    institution.key = made
                    institution.networks = network
                    institution.infcodeAsText = infcodeText
                    institution.digitsOnly = digitsOnly
                    institution.localFields = localFields
                }
                institution.isDisabled = close
                try institutions.record(institution, at: now())
            }
        } catch Institutions.Fault.keyTaken {
            note("这个接入账号已有别的机构用 / another institution has this access key")
            throw Exit.wrong
        } catch Institutions.Fault.noKey {
            note("这家机构还没有登记接入 / this institution is not registered for access")
            throw Exit.wrong
        }
        if let made, !secretStdin { print("\(made.access)  \(made.secret)") }
        if close { print("已停用 \(facility) / closed") }
    }

    private func secret() throws -> String {
        guard secretStdin else { return newSecret() }
        guard let line = readLine(strippingNewline: true), line.count >= 16 else {
            throw ValidationError("密钥至少 16 个字符 / a secret has at least 16 characters")
        }
        return line
    }
}

struct HospitalList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "哪些机构可以接入 / which institutions may come in")

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database: DatabasePlace

    @OptionGroup var vault: VaultChoice

    func run() throws {
        let store = try openExisting(database)
        guard let vault = try vault.open(for: store, at: database) else {
            note("没有密钥文件，打不开机构的密钥；见 --vault-key / there is no key; see --vault-key")
            throw Exit.noInput
        }
        let (institutions, names) = try store.read { connection in
            (
                try Institutions(connection, vault).all(),
                Dictionary(
                    try Facilities(connection).all().map { ($0.code, $0.name) },
                    uniquingKeysWith: { a, _ in a })
            )
        }
        printCSV(
            header: ["fixmedins_code", "name", "access_key", "networks", "state"],
            rows: institutions.map {
                [
                    $0.facility, names[$0.facility] ?? "", $0.key?.access ?? "",
                    $0.networks.joined(separator: " "), $0.isDisabled ? "停用 closed" : "接入 open",
                ]
            })
    }
}
