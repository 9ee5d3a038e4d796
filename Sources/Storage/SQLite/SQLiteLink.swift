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
                try cursor.next() == nil ? nil : try SQLiteColumns(statement).row()
            }
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try each(try prepared(sql), body) }

    func scan(_ sql: SQL, _ body: (Cells) throws -> Void) throws {
        let statement = try prepared(sql)
        try StorageError.translating {
            let cursor = try GRDB.Row.fetchCursor(statement)
            let cells = SQLiteColumns(statement).cells
            while try cursor.next() != nil { try body(cells) }
        }
    }

    func walk(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        // Not from the cache: the body may run the same statement again.
        let statement = try StorageError.translating(preparing: true) {
            try database.makeStatement(sql: sql.text)
        }
        try bind(sql.values, to: statement)
        try each(statement, body)
    }

    func insert(into table: String, _ columns: [String], next: () throws -> [SQLValue]?) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let text = "INSERT INTO \(table)(\(columns.joined(separator: ", "))) VALUES (\(marks))"
        let statement = try StorageError.translating(preparing: true) {
            try database.cachedStatement(sql: text)
        }
        // Not by GRDB, which looks at every statement before and after, and that takes longer than adding the row.
        guard var values = try next() else { return }
        let places = try SQLitePlaces(statement, database, count: columns.count)
        defer { places.clear() }
        while true {
            try places.bind(values)
            try places.execute()
            guard let more = try next() else { return }
            values = more
        }
    }

    /// There is one writer, and it is us.
    func preferIndexes() {}

    func lock(_ key: Int64) throws {}

    private func prepared(_ sql: SQL) throws -> Statement {
        let statement = try StorageError.translating(preparing: true) {
            try database.cachedStatement(sql: sql.text)
        }
        try bind(sql.values, to: statement)
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: Statement) throws {
        try SQLitePlaces(statement, database, count: values.count).bind(values)
    }

    private func each(_ statement: Statement, _ body: (Row) throws -> Void) throws {
        try StorageError.translating {
            let cursor = try GRDB.Row.fetchCursor(statement)
            let columns = SQLiteColumns(statement)
            while try cursor.next() != nil { try body(columns.row()) }
        }
    }
}
