private import Foundation
internal import GRDB

/// SQLite through GRDB.
struct SQLiteLink: Link {
    let database: GRDB.Database

    var dialect: Dialect { .sqlite }
    var isInTransaction: Bool { database.isInsideTransaction }

    func run(_ sql: SQL) throws -> Int {
        let statement = try prepared(sql)
        try StorageError.translating { try statement.execute() }
        return database.changesCount
    }

    func first(_ sql: SQL) throws -> Row? {
        let statement = try prepared(sql)
        return try StorageError.translating {
            let cursor = try GRDB.Row.fetchCursor(statement)
            // The cursor's end would take the row's values with it.
            return try withExtendedLifetime(cursor) {
                try cursor.next().map { try SQLiteLink.row($0, columns: statement.columnNames) }
            }
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try each(try prepared(sql), body) }

    func walk(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        // Not from the cache: the body may run the same statement again.
        let statement = try StorageError.translating(preparing: true) {
            try database.makeStatement(sql: sql.text)
        }
        try bind(sql.values, to: statement)
        try each(statement, body)
    }

    func insert(into table: String, _ columns: [String], next: () throws -> [SQLValue]?) throws {
        let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let text = "INSERT INTO \(table)(\(columns.joined(separator: ", "))) VALUES (\(places))"
        let statement = try StorageError.translating(preparing: true) {
            try database.cachedStatement(sql: text)
        }
        while let values = try next() {
            try bind(values, to: statement)
            try StorageError.translating { try statement.execute() }
        }
    }

    /// There is one writer, and it is us.
    func lock(_ key: Int64) throws {}

    private func prepared(_ sql: SQL) throws -> Statement {
        let statement = try StorageError.translating(preparing: true) {
            try database.cachedStatement(sql: sql.text)
        }
        try bind(sql.values, to: statement)
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: Statement) throws {
        let values = values.map { value -> DatabaseValue in
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
            while let row = try cursor.next() { try body(SQLiteLink.row(row, columns: columns)) }
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
