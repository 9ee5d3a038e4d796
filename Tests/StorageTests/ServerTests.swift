import Storage
import TestDatabase
import Testing
import Vocabulary

/// What only a server can do: break off, be slow, be reached by many.
@Suite(.enabled(if: Database.testServer != nil, "needs a PostgreSQL server: make test-postgres"))
struct ServerTests {
    private static let tick = Schema(
        name: "tick", versions: [["CREATE TABLE tick(n INTEGER NOT NULL UNIQUE, word TEXT) STRICT"]])

    private func database() throws -> Database {
        let database = try Database.trial()
        try database.prepare([ServerTests.tick])
        return database
    }

    private func address() throws -> String { try #require(Database.testServer) }

    @Test func `a connection that the server dropped between two pieces of work is replaced`() throws {
        let database = try database()
        let other = try Database.server(address())
        for _ in 0..<3 {
            let process: Int = try #require(try database.read { try $0.value("SELECT pg_backend_pid()") })
            try other.transaction { _ = try $0.first("SELECT pg_terminate_backend(\(process)::integer)") }
            try database.transaction { try $0.run("DELETE FROM tick") }
            try database.transaction { try $0.run("INSERT INTO tick VALUES (1)") }
            #expect(try database.read { try $0.value("SELECT count(*) FROM tick") } == 1)
        }
    }

    @Test func `a connection that breaks in the middle of the work loses the work and says so`() throws {
        let database = try database()
        let other = try Database.server(address())
        #expect(throws: StorageError.lost) {
            try database.transaction { connection in
                try connection.run("INSERT INTO tick VALUES (1)")
                let process: Int = try #require(try connection.value("SELECT pg_backend_pid()"))
                try other.transaction { _ = try $0.first("SELECT pg_terminate_backend(\(process)::integer)") }
                try connection.run("INSERT INTO tick VALUES (2)")
            }
        }
        #expect(try database.read { try $0.value("SELECT count(*) FROM tick") } == 0)
    }

    @Test func `a statement that takes too long is interrupted, and the connection goes on`() throws {
        let database = try Database.server(address(), ServerOptions(connections: 1, statement: 1))
        #expect(throws: StorageError.interrupted) {
            try database.read { _ = try $0.rows("SELECT pg_sleep(30)") }
        }
        #expect(try database.read { try $0.value("SELECT 1") } == 1)
    }

    @Test func `a cancelled task stops the statement that runs`() async throws {
        let database = try Database.server(address(), ServerOptions(connections: 1))
        let task = Task { try await database.read { _ = try $0.rows("SELECT pg_sleep(60)") } }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: StorageError.interrupted) { try await task.value }
        #expect(try await database.read { try $0.value("SELECT 1") } == 1)
    }

    @Test func `when all connections are taken the next piece of work waits, and then says busy`() throws {
        let database = try Database.server(address(), ServerOptions(connections: 1, waiting: 1))
        try database.read { _ in
            #expect(throws: StorageError.busy) { try database.read { _ = try $0.rows("SELECT 1") } }
        }
    }

    @Test func `an address that leads nowhere cannot be opened`() {
        for address in ["postgres://127.0.0.1:1/nothing", "postgres://%zz", "postgres://nobody@127.0.0.1:1/"]
        {
            #expect(throws: StorageError.cannotOpen) {
                try Database.server(address, ServerOptions(waiting: 2))
            }
        }
    }

    @Test func `behind a pooler nothing is kept on the server between transactions`() throws {
        let database = try Database.server(address(), ServerOptions(keepsStatements: false))
        for n in 0..<3 { #expect(try database.read { try $0.value("SELECT \(n)") } == n) }
        #expect(try database.read { try $0.value("SELECT count(*) FROM pg_prepared_statements") } == 0)
    }

    @Test func `an error holds names of columns and never a value`() throws {
        let database = try database()
        try database.transaction { try $0.run("INSERT INTO tick VALUES (7, \("secret"))") }
        for act: SQL in [
            "INSERT INTO tick VALUES (7, \("secret"))", "INSERT INTO tick VALUES (\("secret"), NULL)",
            "SELECT \("secret")::bigint",
        ] {
            do {
                try database.transaction { _ = try $0.rows(act) }
                Issue.record("it passed")
            } catch {
                #expect(!"\(error)".contains("secret"))
            }
        }
    }

    @Test func `letters of either case are one sign-in where a column says so`() throws {
        let database = try Database.trial()
        try database.prepare([
            Schema(
                name: "names",
                versions: [["CREATE TABLE who(name TEXT NOT NULL COLLATE NOCASE UNIQUE) STRICT"]])
        ])
        try database.transaction { try $0.run("INSERT INTO who VALUES (\("Li"))") }
        #expect(throws: StorageError.constraint("who.name")) {
            try database.transaction { try $0.run("INSERT INTO who VALUES (\("LI"))") }
        }
        #expect(try database.read { try $0.value("SELECT count(*) FROM who WHERE name = \("lI")") } == 1)
    }

    @Test func `text sorts byte by byte, as in SQLite`() throws {
        let database = try database()
        let words = ["b", "B", "a", "中", "é", "_"]
        try database.transaction { connection in
            for (n, word) in words.enumerated() {
                try connection.run("INSERT INTO tick VALUES (\(n), \(word))")
            }
        }
        let sorted: [String] = try database.read {
            try $0.rows("SELECT word FROM tick ORDER BY word").map { try $0[0] }
        }
        #expect(sorted == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }

    @Test func `sums of whole numbers are whole, whatever their size, and fractions have no road`() throws {
        let database = try Database.server(address())
        for number in [0, 1, -1, 9999, 10_000, 123_456_789_012, -40_000, 100_000_000, Int.max, Int.min] {
            #expect(try database.read { try $0.value("SELECT sum(\(number))") } == number)
        }
        for fraction: SQL in [
            "SELECT 0.5 AS share", "SELECT 1::float8 AS share", "SELECT 1e30::numeric AS share",
        ] {
            #expect(throws: StorageError.unreadable(column: "share", as: "a whole number")) {
                try database.read { _ = try $0.rows(fraction) }
            }
        }
    }
}
