import ArgumentParser
import Foundation
import Gateway
import Policies
import Population
import Registry
import Simulator
import Storage
import Vocabulary

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "生成演示数据库：一个虚构的县过一年 / make a demonstration database: an invented county lives a year",
        discussion: """
            人、村、医院和费用都是虚构的；政策是真的。同一个 --seed 得到同一个县。
            数据库文件旁边（数据库在服务器上时在当前文件夹）的 sign-ins.txt 写着演示用的登录名和密码。

            People, villages, hospitals and bills are invented; the policy is real. The same seed gives the same county.
            sign-ins.txt beside the database file (for a server, in the current folder) holds the demonstration's user names and passwords.
            """)

    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var out = DatabasePlace("demo/yikao.db")

    @Option(help: "人数 / people")
    var persons = 20_000

    @Option(help: "种子 / seed")
    var seed: UInt64 = 20_231_001

    @Option(help: ArgumentHelp("统筹区 / pooling region", valueName: "code"))
    var region = "500000"

    @Option(help: ArgumentHelp("区县 / district", valueName: "code"))
    var district = "500112"

    @Option(help: "年度 / year")
    var year = 2023

    @Flag(help: "只列出公布的数字和假设 / only list what is published and what is assumed")
    var assumptions = false

    @OptionGroup var vault: VaultChoice
    @OptionGroup var folder: PolicyFolder

    func validate() throws {
        guard (1...5_000_000).contains(persons) else {
            throw ValidationError("--persons 在 1 到 5,000,000 之间 / --persons is from 1 to 5,000,000")
        }
    }

    func run() throws {
        if assumptions { return listAssumptions() }
        guard let pooling = RegionCode(region), let county = RegionCode(district),
            let benefitYear = BenefitYear(year)
        else {
            throw ValidationError("--region 和 --district 应是 6 位区划代码，--year 应是年度 / codes have six digits")
        }
        guard try !isThere(out) else {
            note(
                "\(out.shown) 已存在；请换一个名字或先删除 / \(out.shown) is there already; take another name or delete it")
            throw Exit.wrong
        }
        let place = out.isServer ? URL(filePath: ".") : URL(filePath: out.text).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        // A file is made under another name first, so that a broken run leaves no half region behind.
        let making = out.isServer ? out : DatabasePlace(out.text + ".making")
        if !out.isServer {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: making.text + suffix)
            }
        }
        do {
            let demonstration = try Demonstration(
                book: try folder.book(), pooling: pooling, county: county, year: benefitYear, seed: seed,
                persons: persons, program: Yikao.program)
            let vault = try vault.findOrMake(beside: out)
            // Nothing is lost if the plug is pulled: it would be made again.
            let database = try openNew(making, durability: .off)
            let outcome = try demonstration.run(in: database, vault: vault) { words, done, of in
                note("\(words.zh) \(done)/\(of)")
            }
            let signIns = try SignIns.make(in: database, county: county, hospital: demonstration.hospital)
            try database.close()
            if !out.isServer { try rename(making.text, to: out.text) }
            try SignIns.write(signIns, to: place.appending(path: "sign-ins.txt"))
            print(
                "参保 \(outcome.enrolled)/\(outcome.persons) 人，结算 \(outcome.settled) 笔，不予支付 \(outcome.refused) 笔，冲正重结 \(outcome.reversed) 笔 / enrolled, settled, refused, reversed"
            )
        } catch let error as PolicyBook.NoPlan {
            note(error.words.both)
            throw Exit.wrong
        }
    }
}

extension SimulateCommand {
    /// A file goes with what of it still stands in its log; the file itself last, for by it the rest is looked for.
    private func rename(_ old: String, to new: String) throws {
        let files = FileManager.default
        if files.fileExists(atPath: old + "-wal") {
            try files.moveItem(atPath: old + "-wal", toPath: new + "-wal")
        }
        try? files.removeItem(atPath: old + "-shm")
        try files.moveItem(atPath: old, toPath: new)
    }

    /// What the invented county rests on: published figures with their source, and plain assumptions.
    private func listAssumptions() {
        for assumption in Assumptions.all {
            let parts = assumption.parts.map { "\($0.words.zh) \($0.value)" }.joined(separator: "，")
            var basis = "\(assumption.unit.words.zh)；\(assumption.basis.words.zh)"
            if let source = assumption.source { basis += "，\(source)" }
            if let confidence = assumption.confidence { basis += "，\(confidence.words.zh)" }
            print("\(assumption.words.zh)（\(basis)）：\(parts)")
            if let note = assumption.note { print("    \(note.zh)") }
        }
        print(
            "每 \(Demonstration.reversalEvery) 笔结算冲正重结一笔（假设）；没有人享受资助参保（未建模）；缴费标准未知的档次按第一档参保；缴费在年度前 60 天内，少数人多缴、少缴或重复缴（假设）"
        )
    }
}

/// The people who may sign in to a demonstration: one of each role, with passwords made for it alone.
enum SignIns {
    struct SignIn {
        let name: String
        let password: String
        let role: Words
    }

    static func make(in database: Database, county: RegionCode, hospital: String) throws -> [SignIn] {
        try database.transaction { connection in
            // There is no school in the invented county yet, so nobody of one.
            try Registry.Operator.Role.allCases.filter { $0 != .school }.enumerated().map { index, role in
                let password = randomPassword()
                let moment = Instant(
                    microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000) + Int64(index))
                let facility = role == .hospital ? try Facilities(connection).find(code: hospital)?.id : nil
                let person = try newOperator(
                    signIn: role.rawValue, password: password, role: role, facility: facility,
                    department: role == .department ? .civilAffairs : nil, scope: county, recorded: moment)
                try Operators(connection).add(person, recorded: moment)
                return SignIn(name: role.rawValue, password: password, role: role.words)
            }
        }
    }

    static func write(_ signIns: [SignIn], to url: URL) throws {
        let lines =
            ["演示登录 / demonstration sign-ins"]
            + signIns.map { "  \($0.name)  \($0.password)  \($0.role.both)" }
        let written = FileManager.default.createFile(
            atPath: url.path, contents: Data((lines.joined(separator: "\n") + "\n").utf8),
            attributes: [.posixPermissions: 0o600])
        guard written else {
            note("写不了 \(url.path) / cannot write \(url.path)")
            throw Exit.noInput
        }
    }

    /// Twelve letters and digits that are not mistaken for one another.
    static func randomPassword() -> String {
        String((0..<12).map { _ in "abcdefghjkmnpqrstuvwxyz23456789".randomElement() ?? "x" })
    }
}
