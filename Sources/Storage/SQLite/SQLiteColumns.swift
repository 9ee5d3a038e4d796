internal import GRDB
internal import GRDBSQLite

/// The columns of the row on which a statement stands, read from SQLite itself: GRDB's own reading makes a value of each
/// first and takes twice as long.
struct SQLiteColumns {
    private let statement: OpaquePointer
    private let names: [String]

    /// Good as long as the statement is.
    init(_ statement: Statement) {
        self.statement = statement.sqliteStatement
        names = statement.columnNames
    }

    var cells: Cells { Cells(.sqlite(statement)) }

    func row() throws -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(names.count)
        for index in names.indices {
            let place = CInt(truncatingIfNeeded: index)
            switch sqlite3_column_type(statement, place) {
            case SQLITE_NULL: values.append(.null)
            case SQLITE_INTEGER: values.append(.integer(sqlite3_column_int64(statement, place)))
            case SQLITE_TEXT: values.append(.text(SQLiteColumns.text(statement, place)))
            case SQLITE_BLOB: values.append(.blob(blob(place)))
            default: throw StorageError.unreadable(column: names[index], as: "a whole number")
            }
        }
        return Row(columns: names, values: values)
    }

    static func text(_ statement: OpaquePointer, _ place: CInt) -> String {
        // First the text, then its length: the other way round the length may be of another encoding.
        let start = sqlite3_column_text(statement, place)
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func blob(_ place: CInt) -> [UInt8] {
        let start = sqlite3_column_blob(statement, place)
        return [UInt8](
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place))))
    }
}
