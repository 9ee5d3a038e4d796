/// The database of one Yikao: a SQLite file, one in memory for tests and trials, or a PostgreSQL server.
///
/// `read` and `transaction` each come twice: to call from ordinary code, where the calling thread waits, and
/// with `await`, where it does not. Inside, both are synchronous: nothing suspends while a transaction is open.
/// They do not nest: pass the `Connection` down instead.
package struct Database: Sendable {
    /// How hard a commit is pressed onto the disk.
    package enum Durability: String, Sendable {
        /// A commit survives a pulled plug: SQLite waits for the disk (`synchronous = FULL`).
        case full = "FULL"
        /// SQLite does not wait (`synchronous = OFF`). Only to prove that a crash test would notice.
        case off = "OFF"
    }

    private let engine: any Engine

    private init(_ engine: any Engine) { self.engine = engine }

    /// Opens the file, or makes it, readable by nobody but its owner.
    ///
    /// One writer and several readers work at a time (WAL); `waiting` is how many seconds to wait for another
    /// program's writer before `StorageError.busy`.
    package static func open(
        at path: String, durability: Durability = .full, waiting seconds: Double = 10
    ) throws -> Database {
        Database(try SQLiteEngine(path: path, durability: durability, waiting: seconds))
    }

    /// A database that is gone when the last copy of this value is.
    ///
    /// It has one connection, so reads and transactions take turns.
    package static func inMemory() throws -> Database { Database(try SQLiteEngine()) }

    /// A PostgreSQL server by its address: `postgres://user@host/database`.
    ///
    /// Nothing is connected before it is needed, but for one connection that shows that the address is good. A build
    /// without the package trait `PostgreSQL` throws `StorageError.withoutPostgreSQL`.
    package static func server(_ address: String, _ options: ServerOptions = ServerOptions()) throws
        -> Database
    {
        #if PostgreSQL
        Database(try PostgreSQLEngine(address, options))
        #else
        throw StorageError.withoutPostgreSQL
        #endif
    }

    /// Whether this text is the address of a server, and not the name of a file.
    package static func isServer(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    /// Looks something up, in one unchanging picture of the database. Writing throws `StorageError.readOnly`.
    @_disfavoredOverload
    package func read<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try engine.read { try body(Connection($0, of: engine, isWriting: false)) }
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await engine.read { [engine] in try body(Connection($0, of: engine, isWriting: false)) }
    }

    /// Does all of `body`, or, when it throws, nothing.
    ///
    /// On SQLite it holds the writer's lock from the first moment. On PostgreSQL others write beside it: work on one
    /// person begins with `Connection.lock(person:)`, and what two may not both do is a rule of the schema.
    @_disfavoredOverload
    @discardableResult
    package func transaction<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try engine.transaction { try body(Connection($0, of: engine, isWriting: true)) }
    }

    @discardableResult
    package func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await engine.transaction { [engine] in try body(Connection($0, of: engine, isWriting: true)) }
    }

    /// Closes it. Later work on it throws.
    package func close() throws { try engine.close() }

    /// What SQLite finds wrong with the file: damaged pages, and references to nothing. Empty when all is well; a
    /// server checks itself.
    package func damage() throws -> [String] { try engine.damage() }
}
