import ArgumentParser
import Claims
import Foundation
import Gateway
import HospitalGateway
import Jobs
import Logging
import Policies
import Sealing
import Storage
import Vocabulary

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "打开网页和接口 / open the pages and the API",
        discussion: """
            默认只听本机。对外服务时放在带 TLS 的反向代理后面，并用 --public-address 写明对外的地址。
            By default it listens on this machine alone. For others, put it behind a reverse proxy with TLS and name the
            public address with --public-address.
            """)

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")

    @Option(
        help: ArgumentHelp(
            "密钥文件，默认在数据库文件旁边；数据库在服务器上时是 yikao.secret / file of the secret, by default beside the database file; yikao.secret for a server",
            valueName: "file"))
    var secret: String?

    @Option(help: ArgumentHelp("统筹区 / pooling region", valueName: "code"))
    var region = "500000"

    @Option(help: "地址 / address")
    var host = "127.0.0.1"

    @Option(help: "端口 / port")
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "定点医药机构接口的端口，如 8097；不写就不打开 / port of the hospital interface; closed without it",
            valueName: "port"))
    var hospitalPort: Int?

    @Option(
        help: ArgumentHelp(
            "地方的接口代码，见 Docs/hospital-interface.md / the region's own codes of the interface",
            valueName: "file"))
    var hospitalCodes: String?

    @Option(help: ArgumentHelp("对外的地址，如 https://yibao.example.cn / public address", valueName: "url"))
    var publicAddress: String?

    @Flag(help: "前面有反向代理，客户地址看 X-Forwarded-For / a proxy stands in front")
    var behindProxy = false

    @Flag(help: "演示数据，每页注明 / demonstration data, said on every page")
    var demonstration = false

    @OptionGroup var vault: VaultChoice
    @OptionGroup var folder: PolicyFolder

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port 应在 1–65535 / --port is from 1 to 65535")
        }
        if let hospitalPort, !(0...65_535).contains(hospitalPort) {
            throw ValidationError("--hospital-port 应在 1–65535 / --hospital-port is from 1 to 65535")
        }
        if let publicAddress, !publicAddress.hasPrefix("https://"), !publicAddress.hasPrefix("http://") {
            throw ValidationError("--public-address 应以 https:// 开头 / --public-address begins with https://")
        }
    }

    func run() async throws {
        guard let code = RegionCode(region) else {
            throw ValidationError("--region 应是 6 位区划代码 / --region is a six-digit division code")
        }
        let store = try openExisting(database)
        let vault = try vault.open(for: store, at: database)
        var configuration = Configuration()
        configuration.host = host
        configuration.port = port
        configuration.publicAddress = publicAddress
        configuration.behindProxy = behindProxy
        configuration.demonstration = demonstration
        configuration.version = Yikao.program
        let seal: Seal
        do {
            seal = try SecretFile.seal(
                at: secret ?? (database.isServer ? "yikao.secret" : database.text + ".secret"))
        } catch {
            note(error.words.both)
            throw Exit.wrong
        }
        var logger = Logger(label: "yikao")
        logger.logLevel = .info
        let address = "http://\(host)"
        let claims = ClaimDesk(book: try folder.book(), region: code, program: Yikao.program)
        let jobs = JobRunner(
            store, longWork(store, claims, vault), process: processName(), clock: now,
            log: { [logger] error in
                // The type alone: what an error holds may name a person.
                logger.error("job", metadata: ["error": "\(String(reflecting: type(of: error)))"])
            })
        let door = try hospitalPort.map { _ in try hospitalDoor(store, claims, vault, logger) }
        let hospitals = hospitalPort.flatMap { port in
            door.map { door in
                var listening = HospitalListening()
                listening.host = host
                listening.behindProxy = behindProxy
                listening.port = port
                return hospitalApplication(
                    listening, door: door, logger: logger,
                    onReady: { port in print("医药机构接口 / hospital interface  \(address):\(port)") })
            }
        }
        let app = application(
            configuration,
            office: Office(
                database: store, book: claims.book, region: code, program: Yikao.program, jobs: jobs,
                vault: vault, hospitals: door),
            seal: seal, clock: now, logger: logger, beside: hospitals.map { [$0] } ?? [],
            onReady: { port in print("打开 / open  \(address):\(port)") })
        try await serve(app, beside: jobs)
    }

    private func hospitalDoor(
        _ store: Database, _ claims: ClaimDesk, _ vault: Vault?, _ logger: Logger
    ) throws -> HospitalDoor {
        guard let vault else {
            note(
                "打开医药机构接口要有密钥文件：应答里有证件号码，要加密存放；见 --vault-key / the hospital interface needs the key: its replies hold numbers and are kept sealed; see --vault-key"
            )
            throw Exit.noInput
        }
        var codes = LocalCodes()
        if let hospitalCodes {
            guard let bytes = FileManager.default.contents(atPath: hospitalCodes) else {
                note("打不开 \(hospitalCodes) / cannot be read")
                throw Exit.noInput
            }
            do {
                codes = try LocalCodes(file: Array(bytes))
            } catch {
                note("\(hospitalCodes)：\(error.words.both)")
                throw Exit.wrong
            }
        }
        return HospitalDoor(
            database: store, claims: claims, vault: vault, codes: codes, opensToLoopback: demonstration,
            clock: now,
            report: { error in
                // As with jobs: the type alone.
                logger.error(
                    "hospital interface", metadata: ["error": "\(String(reflecting: type(of: error)))"])
            })
    }
}
