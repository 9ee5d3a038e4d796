import Foundation
import Payments
import Storage
import Vocabulary

/// Kills a working program at random moments and looks at what is left; see README.md.
@main
struct Prover {
    let town: Town
    let database: String
    let schema: String?
    let power: String?
    let durability: Database.Durability

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        func option(_ name: String) -> String? {
            arguments.firstIndex(of: name).flatMap {
                arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
            }
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "crash-proof-\(getpid())")
        let proof = Prover(
            town: try Town(policy: option("--policy") ?? "Policy"),
            database: option("--database") ?? folder.appending(path: "town.db").path,
            schema: option("--schema"), power: option("--power"),
            durability: option("--durability") == "off" ? .off : .full)
        if arguments.contains("--work") {
            var worker = Worker(town: proof.town, database: try proof.open())
            return try worker.work()
        }
        if let list = option("--look") {
            let acknowledged = try acknowledged(in: URL(filePath: list))
            return Verdict(of: proof.open, acknowledged: acknowledged).say()
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let seed = option("--seed").flatMap { UInt64($0) } ?? 1
        let kills = option("--kills").flatMap { Int($0) } ?? 200
        try proof.prove(kills: kills, seed: seed, folder: folder)
    }

    private var isServer: Bool { Database.isServer(database) }

    private func open() throws -> Database {
        isServer
            ? try .server(database, ServerOptions(connections: 2, schema: schema))
            : try .open(at: database, durability: durability)
    }

    private func prove(kills: Int, seed: UInt64, folder: URL) throws {
        var noise = seed
        func random(_ below: UInt64) -> UInt64 {
            noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (noise >> 33) % below
        }
        let schema = isServer ? "crash_proof_\(getpid())" : nil
        var proof = self
        if let schema {
            proof = Prover(
                town: town, database: database, schema: schema, power: nil, durability: durability)
            try proof.open().transaction { try $0.run(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
        }
        do {
            let database = try proof.open()
            try database.prepare(Town.schemas)
            try town.settle(database)
            try database.close()
        }
        let disk = power.map { Disk(folder: folder, library: $0) }
        try disk?.begin()
        var acknowledged: [ID<Run>] = []
        var runs = 0
        for kill in 1...kills {
            acknowledged += try proof.kill(after: random(250_000) + 1000, disk)
            try disk?.cut { random($0) }
            let verdict = try proof.look(for: acknowledged, disk, folder: folder)
            runs = verdict.runs
            guard verdict.faults.isEmpty else {
                for fault in verdict.faults.prefix(10) { print(fault) }
                print("kill \(kill) of seed \(seed): NOT whole")
                exit(2)
            }
            if kill % 20 == 0 { FileHandle.standardError.write(Data("\(kill) kills, \(runs) runs\n".utf8)) }
        }
        print(
            "\(kills) kills\(power == nil ? "" : " with the power cut") on \(isServer ? "PostgreSQL" : "SQLite"), seed \(seed): "
                + "\(acknowledged.count) runs acknowledged, \(runs) found, all whole, books agree to the fen")
    }

    /// Lets the worker work for so many microseconds after it is ready, and kills it; the answer is what it acknowledged.
    private func kill(after microseconds: UInt64, _ disk: Disk?) throws -> [ID<Run>] {
        let (process, output) = child(["--work"], disk)
        try process.run()
        var text = Data()
        while !text.contains(UInt8(ascii: "\n")) {
            let some = output.fileHandleForReading.availableData
            guard !some.isEmpty else { throw Failed("the worker ended before it was ready") }
            text += some
        }
        usleep(UInt32(microseconds))
        Foundation.kill(process.processIdentifier, SIGKILL)
        text += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationReason == .uncaughtSignal else {
            throw Failed("the worker ended by itself with \(process.terminationStatus)")
        }
        return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.hasPrefix("ack ") ? ID<Run>(line.dropFirst(4)) : nil
        }
    }

    /// This program again, on the same database and the same disk.
    func child(_ what: [String], _ disk: Disk?) -> (Process, Pipe) {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            what + ["--database", database] + (schema.map { ["--schema", $0] } ?? [])
            + (durability == .off ? ["--durability", "off"] : [])
        if let disk { process.environment = disk.environment }
        let output = Pipe()
        process.standardOutput = output
        return (process, output)
    }

    struct Failed: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
