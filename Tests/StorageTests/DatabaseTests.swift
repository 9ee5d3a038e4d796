import Foundation
import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct DatabaseTests {
    private struct Changed: Error {}

    /// Runs `body` on a new file, and removes it.
    private func withFile(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.appending(path: "yikao.sqlite").path)
    }

    private func withCounter(_ database: Database) throws {
        try database.prepare([DatabaseTests.tick])
    }

    private static let tick = Schema(
        name: "tick", versions: [["CREATE TABLE tick(n INTEGER NOT NULL UNIQUE) STRICT"]])

    private func count(_ database: Database) throws -> Int {
        try database.read { try $0.value("SELECT count(*) FROM tick") ?? -1 }
    }

    @Test func `what is read ahead comes in order beside the writing, and shows what was before it`() throws {
        try withFile { path in
            let database = try Database.open(at: path)
            try withCounter(database)
            try database.transaction { for n in 0..<100 { try $0.run("INSERT INTO tick VALUES (\(n))") } }
            try database.transaction { connection in
                #expect(connection.isUntouched)
                var taken: [Int] = []
                try connection.readAhead({ other, give in
                    try other.forEach("SELECT n FROM tick ORDER BY n") { try give($0[0] as Int) }
                }) { n in
                    taken.append(n)
                    try connection.run("INSERT INTO tick VALUES (\(n + 1000))")
                }
                #expect(taken == Array(0..<100) && !connection.isUntouched)
            }
            #expect(try count(database) == 200)
        }
    }

    @Test func `reading ahead ends with the error of either side`() throws {
        try withFile { path in
            let database = try Database.open(at: path)
            try withCounter(database)
            try database.read { connection in
                #expect(throws: Changed.self) {
                    try connection.readAhead({ _, give in
                        try give(1)
                        throw Changed()
                    }) { (_: Int) in }
                }
                #expect(throws: Changed.self) {
                    try connection.readAhead({ _, give in while true { try give(1) } }) { (_: Int) in
                        throw Changed()
                    }
                }
            }
            #expect(try count(database) == 0)
        }
    }

    @Test func `a transaction whose body throws leaves nothing`() throws {
        let database = try Database.trial()
        try withCounter(database)
        #expect(throws: Changed.self) {
            try database.transaction { connection in
                try connection.run("INSERT INTO tick VALUES (1)")
                try connection.run("INSERT INTO tick VALUES (2)")
                throw Changed()
            }
        }
        #expect(try count(database) == 0)
        try database.transaction { try $0.run("INSERT INTO tick VALUES (3)") }
        #expect(try count(database) == 1)
    }

    @Test func `a broken rule is named, and what came before it in the transaction goes too`() throws {
        let database = try Database.trial()
        try withCounter(database)
        #expect(throws: StorageError.constraint("tick.n")) {
            try database.transaction { connection in
                try connection.run("INSERT INTO tick VALUES (1)")
                try connection.run("INSERT INTO tick VALUES (1)")
            }
        }
        #expect(throws: StorageError.constraint("tick.n")) {
            try database.transaction { try $0.run("INSERT INTO tick VALUES (\(Int?.none))") }
        }
        #expect(throws: StorageError.self) {
            try database.transaction { try $0.run("INSERT INTO tick VALUES (\("secret"))") }
        }
        #expect(try count(database) == 0)
    }

    @Test func `a reference to nothing and a broken check are named`() throws {
        let database = try Database.trial()
        let tables = [
            "CREATE TABLE a(id INTEGER PRIMARY KEY) STRICT",
            "CREATE TABLE b(a INTEGER REFERENCES a, CONSTRAINT small CHECK (a < 9)) STRICT",
        ]
        try database.prepare([Schema(name: "letters", versions: [tables])])
        #expect(throws: StorageError.constraint("foreign key")) {
            try database.transaction { try $0.run("INSERT INTO b VALUES (1)") }
        }
        #expect(throws: StorageError.constraint("small")) {
            try database.transaction { try $0.run("INSERT INTO b VALUES (10)") }
        }
    }

    @Test func `reading cannot write`() throws {
        try withFile { path in
            for database in [try Database.trial(), try Database.open(at: path)] {
                try withCounter(database)
                #expect(throws: StorageError.readOnly) {
                    try database.read { try $0.run("INSERT INTO tick VALUES (1)") }
                }
            }
        }
    }

    @Test func `a statement that cannot be prepared says what SQLite says about it`() throws {
        let database = try Database.inMemory()
        #expect(throws: StorageError.statement("no such table: nowhere")) {
            try database.read { try $0.rows("SELECT * FROM nowhere") }
        }
    }

    @Test func `a body may run the same statement while it walks through the answer`() throws {
        let database = try Database.trial()
        try withCounter(database)
        try database.transaction { connection in
            for n in 1...3 { try connection.run("INSERT INTO tick VALUES (\(n))") }
            var seen: [Int] = []
            try connection.forEach("SELECT n FROM tick ORDER BY n") { row in
                seen.append(try row["n"])
                seen.append(try connection.rows("SELECT n FROM tick ORDER BY n").count)
                try connection.forEach("SELECT n FROM tick ORDER BY n") { _ in }
            }
            #expect(seen == [1, 3, 2, 3, 3, 3])
        }
    }

    @Test func `run says how many rows it changed`() throws {
        let database = try Database.trial()
        try withCounter(database)
        try database.transaction { connection in
            let both = try connection.run("INSERT INTO tick VALUES (1), (2)")
            let again = try connection.run("INSERT INTO tick VALUES (2) ON CONFLICT DO NOTHING")
            #expect(both == 2)
            #expect(again == 0)
        }
    }

    @Test func `what was committed is there when the file is opened again`() throws {
        try withFile { path in
            let first = try Database.open(at: path)
            try withCounter(first)
            try first.transaction { try $0.run("INSERT INTO tick VALUES (1)") }
            try first.close()
            let second = try Database.open(at: path)
            #expect(try count(second) == 1)
            #expect(try second.damage().isEmpty)
        }
    }

    @Test(arguments: [(Database.Durability.full, 2), (.off, 0)])
    func `a commit waits for the disk unless told otherwise`(_ durability: Database.Durability, _ level: Int)
        throws
    {
        try withFile { path in
            let database = try Database.open(at: path, durability: durability)
            let set: Int? = try database.transaction { try $0.value("PRAGMA synchronous") }
            let mode: String? = try database.read { try $0.value("PRAGMA journal_mode") }
            #expect(set == level)
            #expect(mode == "wal")
        }
    }

    @Test func `a new file is its owner's alone`() throws {
        try withFile { path in
            let database = try Database.open(at: path)
            try withCounter(database)
            for suffix in ["", "-wal", "-shm"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
                #expect(attributes[.posixPermissions] as? Int == 0o600)
            }
        }
    }

    @Test func `another program's long transaction makes us busy`() throws {
        try withFile { path in
            let ours = try Database.open(at: path, waiting: 0.05)
            let theirs = try Database.open(at: path, waiting: 0.05)
            try withCounter(ours)
            try theirs.transaction { connection in
                try connection.run("INSERT INTO tick VALUES (1)")
                #expect(throws: StorageError.busy) { try ours.transaction { _ in } }
                #expect(try count(ours) == 0, "a reader sees what was committed, and does not wait")
            }
            #expect(try count(ours) == 1)
        }
    }

    @Test func `a path that cannot be opened and a file that is no database are told apart`() throws {
        try withFile { path in
            #expect(throws: StorageError.cannotOpen) { try Database.open(at: path + "/no/such/folder") }
            try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: path))
            #expect(throws: StorageError.corrupt) { try Database.open(at: path) }
        }
    }

    @Test func `sixty-four writers at once all count`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for database in [
            try Database.trial(), try Database.open(at: folder.appending(path: "yikao.sqlite").path),
        ] {
            try withCounter(database)
            try await withThrowingTaskGroup { group in
                for _ in 0..<64 {
                    group.addTask {
                        try await database.transaction { connection in
                            try connection.lock(person: ID<Int>(high: 0, low: 1))
                            let n: Int = try connection.value("SELECT coalesce(max(n), 0) FROM tick") ?? 0
                            try connection.run("INSERT INTO tick VALUES (\(n + 1))")
                        }
                    }
                    group.addTask { _ = try await database.read { try $0.rows("SELECT n FROM tick") } }
                }
                try await group.waitForAll()
            }
            let last: Int? = try await database.read { try $0.value("SELECT max(n) FROM tick") }
            #expect(last == 64)
        }
    }

    @Test func `a person is locked only inside a transaction`() async {
        await #expect(processExitsWith: .failure) {
            try Database.trial().read { try $0.lock(person: ID<Int>(high: 0, low: 1)) }
        }
    }

    @Test func `many rows go in at once, and a broken rule takes them all back`() throws {
        let database = try Database.trial()
        try withCounter(database)
        func insert(_ numbers: [Int?]) throws {
            var left = numbers.makeIterator()
            try database.transaction {
                try $0.insert(into: "tick", ["n"]) { left.next().map { [$0.stored] } }
            }
        }
        try insert(Array(0..<5000))
        #expect(try count(database) == 5000)
        #expect(throws: StorageError.constraint("tick.n")) { try insert([6000, 7000, 42]) }
        #expect(throws: StorageError.constraint("tick.n")) { try insert([6000, nil]) }
        #expect(try count(database) == 5000)
        let sum: Int? = try database.read { try $0.value("SELECT sum(n) FROM tick") }
        #expect(sum == 12_497_500)
    }

    @Test func `a source of rows that fails leaves nothing`() throws {
        let database = try Database.trial()
        try withCounter(database)
        var number = 0
        #expect(throws: Changed.self) {
            try database.transaction {
                try $0.insert(into: "tick", ["n"]) {
                    number += 1
                    if number > 30_000 { throw Changed() }
                    return [number.stored]
                }
            }
        }
        #expect(try count(database) == 0)
        try database.transaction { try $0.run("INSERT INTO tick VALUES (1)") }
        #expect(try count(database) == 1)
    }
}
