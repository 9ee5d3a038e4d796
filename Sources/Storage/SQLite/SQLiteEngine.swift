private import Foundation
internal import GRDB

/// A file, or memory, by way of GRDB: one writer, and readers beside it.
struct SQLiteEngine: Engine {
    private let writer: any DatabaseWriter
    let readsBesideWriting: Bool

    /// Opens the file, or makes it, readable by nobody but its owner.
    init(path: String, durability: Database.Durability, waiting seconds: Double) throws {
        if !FileManager.default.fileExists(atPath: path) {
            guard
                FileManager.default.createFile(
                    atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StorageError.cannotOpen }
        }
        writer = try StorageError.translating {
            let pool = try DatabasePool(
                path: path, configuration: SQLiteEngine.configuration(waiting: seconds))
            try pool.writeWithoutTransaction {
                // Set last: a pool lowers it to NORMAL when it turns WAL on.
                try $0.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
                // In KiB, taken as needed. A file of payments touches the whole table in no order, and a page that finds no
                // room is written out in the middle of the transaction and read again.
                try $0.execute(sql: "PRAGMA cache_size = -262144")
                // The log of a large transaction does not stay as large on the disk.
                try $0.execute(sql: "PRAGMA journal_size_limit = 67108864")
            }
            return pool
        }
        readsBesideWriting = true
    }

    init() throws {
        writer = try StorageError.translating {
            try DatabaseQueue(configuration: SQLiteEngine.configuration(waiting: 0))
        }
        readsBesideWriting = false
    }

    private static func configuration(waiting seconds: Double) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(seconds)
        configuration.prepareDatabase {
            // Without it, INSERT OR REPLACE deletes a row behind the back of `Schema.appendOnly`.
            try $0.execute(sql: "PRAGMA recursive_triggers = ON")
            // In KiB, of each reader.
            try $0.execute(sql: "PRAGMA cache_size = -32768")
        }
        return configuration
    }

    func read<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer {
        try StorageError.translating { try writer.read { try body(SQLiteLink(database: $0)) } }
    }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Link) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await writer.read { try body(SQLiteLink(database: $0)) }
        } catch let error as GRDB.DatabaseError {
            throw StorageError(error)
        }
    }

    func transaction<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer {
        try StorageError.translating { try writer.writeWithoutTransaction { try commit($0, body) } }
    }

    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Link) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await writer.writeWithoutTransaction { try commit($0, body) }
        } catch let error as GRDB.DatabaseError {
            throw StorageError(error)
        }
    }

    private func commit<Answer>(
        _ database: GRDB.Database, _ body: (any Link) throws -> Answer
    ) throws -> Answer {
        var answer: Answer?
        try database.inTransaction(.immediate) {
            answer = try body(SQLiteLink(database: database))
            return .commit
        }
        return answer!
    }

    func close() throws {
        // SQLite itself empties the log only where the writer is the last to go, and whoever moves the file leaves the log behind.
        if let pool = writer as? DatabasePool {
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
        try StorageError.translating { try writer.close() }
    }

    func damage() throws -> [String] {
        try read { link in
            var found: [String] = []
            try link.each("PRAGMA integrity_check") { row in
                let text: String = try row[0]
                if text != "ok" { found.append(text) }
            }
            try link.each("PRAGMA foreign_key_check") { row in
                found.append("\(try row["table"] as String) → \(try row["parent"] as String)")
            }
            return found
        }
    }
}
