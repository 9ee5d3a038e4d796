private import Foundation
internal import GRDB
package import Vocabulary

/// A hold on the database, good inside one `read` or `transaction` and nowhere else.
///
/// The handles of the modules above are made from it: `Persons(connection)`, `Journal(connection)`.
package struct Connection {
    private let database: GRDB.Database
    /// Whether this is a `transaction`, and not a `read`.
    package let isWriting: Bool

    init(_ database: GRDB.Database, isWriting: Bool) {
        self.database = database
        self.isWriting = isWriting
    }

    /// Runs a statement that changes something; the answer is the number of rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        let statement = try prepared(sql)
        try StorageError.translating { try statement.execute() }
        return database.changesCount
    }

    /// All rows of the answer.
    package func rows(_ sql: SQL) throws -> [Row] {
        let statement = try prepared(sql)
        var rows: [Row] = []
        try each(statement) { rows.append($0) }
        return rows
    }

    /// The first row of the answer, if there is one.
    package func first(_ sql: SQL) throws -> Row? {
        let statement = try prepared(sql)
        return try StorageError.translating {
            let cursor = try GRDB.Row.fetchCursor(statement)
            // The cursor's end would take the row's values with it.
            return try withExtendedLifetime(cursor) {
                try cursor.next().map { try Connection.row($0, columns: statement.columnNames) }
            }
        }
    }

    /// The first column of the first row: `let count: Int? = try connection.value("SELECT count(*) FROM person")`.
    package func value<Value: Stored>(_ sql: SQL) throws -> Value? {
        guard let row = try first(sql) else { return nil }
        return try row[0] as Value?
    }

    /// Each row of a long answer in turn, without holding them all. The body may run other statements.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        // Not from the cache: the body may run the same statement again.
        let statement = try StorageError.translating(preparing: true) {
            try database.makeStatement(sql: sql.text)
        }
        try bind(sql, to: statement)
        try each(statement, body)
    }

    /// Holds all other work on this person off until the transaction ends. Work on a person takes it first,
    /// so that concurrent claims of one person equal some order of one after the other.
    ///
    /// On SQLite there is one writer at a time and `transaction` has already taken its turn (BEGIN IMMEDIATE),
    /// so nothing is left to do but to see that we are in a transaction. PostgreSQL takes an advisory lock here.
    package func lock<Subject>(person: ID<Subject>) {
        precondition(isWriting && database.isInsideTransaction, "a person is locked inside a transaction")
    }

    private func prepared(_ sql: SQL) throws -> Statement {
        let statement = try StorageError.translating(preparing: true) {
            try database.cachedStatement(sql: sql.text)
        }
        try bind(sql, to: statement)
        return statement
    }

    private func bind(_ sql: SQL, to statement: Statement) throws {
        let values = sql.values.map { value -> DatabaseValue in
            switch value {
            case .null: .null
            case .integer(let number): number.databaseValue
            case .text(let text): text.databaseValue
            case .blob(let bytes): Data(bytes).databaseValue
            }
        }
        try StorageError.translating(preparing: true) {
            try statement.setArguments(StatementArguments(values))
        }
    }

    private func each(_ statement: Statement, _ body: (Row) throws -> Void) throws {
        try StorageError.translating {
            let columns = statement.columnNames
            let cursor = try GRDB.Row.fetchCursor(statement)
            while let row = try cursor.next() { try body(Connection.row(row, columns: columns)) }
        }
    }

    private static func row(_ row: GRDB.Row, columns: [String]) throws -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        for index in columns.indices {
            let value: DatabaseValue = row[index]
            switch value.storage {
            case .null: values.append(.null)
            case .int64(let number): values.append(.integer(number))
            case .string(let text): values.append(.text(text))
            case .blob(let data): values.append(.blob([UInt8](data)))
            case .double: throw StorageError.unreadable(column: columns[index], as: "a whole number")
            }
        }
        return Row(columns: columns, values: values)
    }
}

/// It belongs to the moment in which it was handed out.
@available(*, unavailable)
extension Connection: Sendable {}
