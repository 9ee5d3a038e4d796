private import Foundation
internal import GRDB

/// The database of one Yikao: a file, or one in memory for tests and trials.
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

    private let writer: any DatabaseWriter

    private init(_ writer: any DatabaseWriter) { self.writer = writer }

    /// Opens the file, or makes it, readable by nobody but its owner.
    ///
    /// One writer and several readers work at a time (WAL); `waiting` is how many seconds to wait for another
    /// program's writer before `StorageError.busy`.
    package static func open(
        at path: String, durability: Durability = .full, waiting seconds: Double = 10
    ) throws -> Database {
        if !FileManager.default.fileExists(atPath: path) {
            guard
                FileManager.default.createFile(
                    atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StorageError.cannotOpen }
        }
        return try StorageError.translating {
            let pool = try DatabasePool(path: path, configuration: configuration(waiting: seconds))
            // Set last: a pool lowers it to NORMAL when it turns WAL on.
            try pool.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
            }
            return Database(pool)
        }
    }

    /// A database that is gone when the last copy of this value is.
    ///
    /// It has one connection, so reads and transactions take turns.
    package static func inMemory() throws -> Database {
        try StorageError.translating {
            Database(try DatabaseQueue(configuration: configuration(waiting: 0)))
        }
    }

    private static func configuration(waiting seconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(seconds)
        configuration.prepareDatabase {
            // Without it, INSERT OR REPLACE deletes a row behind the back of `Schema.appendOnly`.
            try $0.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        return configuration
    }

    /// Looks something up, in one unchanging picture of the database. Writing throws `StorageError.readOnly`.
    @_disfavoredOverload
    package func read<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try StorageError.translating { try writer.read { try body(Connection($0, isWriting: false)) } }
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await writer.read { try body(Connection($0, isWriting: false)) }
        } catch let error as GRDB.DatabaseError {
            throw StorageError(error)
        }
    }

    /// Does all of `body`, or, when it throws, nothing. Holds the writer's lock from the first moment.
    @_disfavoredOverload
    @discardableResult
    package func transaction<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try StorageError.translating { try writer.writeWithoutTransaction { try Database.commit($0, body) } }
    }

    @discardableResult
    package func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await writer.writeWithoutTransaction { try Database.commit($0, body) }
        } catch let error as GRDB.DatabaseError {
            throw StorageError(error)
        }
    }

    private static func commit<Answer>(
        _ database: GRDB.Database, _ body: (Connection) throws -> Answer
    ) throws -> Answer {
        var answer: Answer?
        try database.inTransaction(.immediate) {
            answer = try body(Connection(database, isWriting: true))
            return .commit
        }
        return answer!
    }

    /// Closes the file. Later work on it throws.
    package func close() throws { try StorageError.translating { try writer.close() } }

    /// What SQLite finds wrong with the file: damaged pages, and references to nothing. Empty when all is well.
    package func damage() throws -> [String] {
        try read { connection in
            let pages: [String] = try connection.rows("PRAGMA integrity_check").map { try $0[0] }
            let references: [String] = try connection.rows("PRAGMA foreign_key_check").map {
                "\(try $0["table"] as String) → \(try $0["parent"] as String)"
            }
            return pages.filter { $0 != "ok" } + references
        }
    }
}
