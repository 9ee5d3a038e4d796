import Foundation
import Testing

struct CopyCommandTests {
    @Test func `a region is copied from file to file, and replays there to the fen`() throws {
        try withFolder { folder in
            try Program("simulate", "--out", "a.db", "--persons", "300", in: folder)
            let copy = try Program("copy", "--from", "a.db", "--to", "b.db", in: folder)
            #expect(copy.code == 0 && copy.output.contains("逐行一致"), "\(copy.remarks)")
            #expect(copy.remarks.contains("receipt  ") && copy.remarks.contains("核对一致"))
            #expect(copy.remarks.contains("还要搬密钥") && copy.remarks.contains("b.db.key"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "b.db.key").path))
            let replay = try Program("replay", "--database", "b.db", in: folder)
            #expect(replay.code == 0 && replay.output.contains("差异 0 处"))
            let again = try Program("copy", "--from", "a.db", "--to", "b.db", in: folder)
            #expect(again.code == 1 && again.remarks.contains("已有内容"))
            let same = try Program("copy", "--from", "a.db", "--to", "a.db", in: folder)
            #expect(same.code == 64)
            let nowhere = try Program("copy", "--from", "c.db", "--to", "d.db", in: folder)
            #expect(nowhere.code == 66 && nowhere.remarks.contains("没有数据库 c.db"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "d.db").path))
        }
    }
}

struct DatabasePlaceTests {
    @Test(arguments: [
        ["serve", "--port", "0"], ["replay"],
        ["operator", "add", "--create", "--sign-in", "a", "--role", "administrator", "--scope", "500112"],
    ])
    func `an address that leads nowhere is said without its password`(command: [String]) throws {
        let run = try Program(
            command + [
                "--database",
                "postgres://yikao:s3cret:x@127.0.0.1:1/office?password=s3cret&connect_timeout=2",
            ])
        #expect(run.code == 66)
        #if PostgreSQL
        #expect(run.remarks.contains("postgres://yikao@127.0.0.1:1/office"))
        #else
        #expect(run.remarks.contains("--traits PostgreSQL"))
        #endif
        #expect(!(run.output + run.remarks).contains("s3cret"))
    }

    /// The whole program on a server: an office begins, a file's region moves there and back.
    @Test(.enabled(if: testServer != nil, "needs a PostgreSQL server: make test-postgres"))
    func `a region moves to a server and back, and an office begins there`() throws {
        let server = try #require(testServer)
        try withFolder { folder in
            func place(_ name: String) -> String {
                let schema = "program_\(name)_\(UUID().uuidString.prefix(8).lowercased())"
                return "\(server)?options=-csearch_path%3D\(schema)"
            }
            func make(_ place: String) throws {
                let schema = place.split(separator: "%3D").last ?? ""
                let made = try Program.psql(server, "CREATE SCHEMA \(schema)")
                try #require(made == 0)
            }
            let (copied, office) = (place("copy"), place("office"))
            try make(copied)
            try make(office)
            try Program("simulate", "--out", "a.db", "--persons", "300", in: folder)
            let there = try Program("copy", "--from", "a.db", "--to", copied, in: folder)
            #expect(there.code == 0, "\(there.remarks)")
            let replay = try Program("replay", "--database", copied, in: folder)
            #expect(replay.code == 0 && replay.output.contains("差异 0 处"), "\(replay.remarks)")
            let back = try Program("copy", "--from", copied, "--to", "b.db", in: folder)
            #expect(back.code == 0, "\(back.remarks)")
            #expect(digests(there.remarks) == digests(back.remarks) && digests(there.remarks).count > 10)

            let none = try Program("replay", "--database", office, in: folder)
            #expect(none.code == 66 && none.remarks.contains("没有数据库"))
            let first = try Program(
                "operator", "add", "--database", office, "--create", "--sign-in", "admin", "--role",
                "administrator", "--scope", "500112", in: folder)
            #expect(first.code == 0 && first.output.hasPrefix("admin  "), "\(first.remarks)")
            #expect(try Program("replay", "--database", office, in: folder).code == 0)
        }
    }

    private func digests(_ remarks: String) -> [Substring] {
        remarks.split(separator: "\n").filter { $0.contains("核对一致") }
    }
}

private let testServer = ProcessInfo.processInfo.environment["YIKAO_TEST_SERVER"]

extension Program {
    /// Runs one statement with PostgreSQL's own client; the answer is its exit code.
    fileprivate static func psql(_ server: String, _ statement: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/psql")
        process.arguments = ["-q", "-d", server, "-c", statement]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
