internal import GRDB
internal import GRDBSQLite

/// The places (`?`) of a statement, filled by SQLite itself.
struct SQLitePlaces {
    private let pointer: OpaquePointer
    private let database: GRDB.Database

    /// Takes the statement back to its beginning.
    init(_ statement: Statement, _ database: GRDB.Database, count: Int) throws {
        pointer = statement.sqliteStatement
        guard Int(sqlite3_bind_parameter_count(pointer)) == count else {
            throw StorageError.statement("wrong number of values")
        }
        self.database = database
        // What it answers is how the last run ended, and that was thrown then.
        sqlite3_reset(pointer)
        // Tells GRDB that it has nothing to bind.
        statement.setUncheckedArguments(StatementArguments())
    }

    func bind(_ values: [SQLValue]) throws {
        for (index, value) in values.enumerated() {
            let place = CInt(truncatingIfNeeded: index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(pointer, place)
                case .integer(let number): sqlite3_bind_int64(pointer, place, number)
                case .text(var text):
                    text.withUTF8 { bytes in
                        // An empty text has no address, and without one it would be NULL.
                        bytes.withMemoryRebound(to: CChar.self) {
                            sqlite3_bind_text64(
                                pointer, place, $0.baseAddress ?? SQLitePlaces.empty, UInt64($0.count),
                                SQLitePlaces.copied, UInt8(SQLITE_UTF8))
                        }
                    }
                case .blob(let bytes):
                    bytes.withUnsafeBytes {
                        $0.isEmpty
                            ? sqlite3_bind_zeroblob(pointer, place, 0)
                            : sqlite3_bind_blob64(
                                pointer, place, $0.baseAddress, UInt64($0.count), SQLitePlaces.copied)
                    }
                }
            if code != SQLITE_OK { throw failure(code) }
        }
    }

    /// Runs a statement that has no answer and leaves it ready for the next values.
    ///
    /// Where SQLite gave the transaction up, as on a full disk, nothing more is written outside of it.
    func execute() throws {
        guard sqlite3_get_autocommit(database.sqliteConnection) == 0 else {
            throw StorageError.other(code: "\(SQLITE_ABORT)")
        }
        let code = sqlite3_step(pointer)
        guard code == SQLITE_DONE else {
            let failure = failure(code)
            sqlite3_reset(pointer)
            throw failure
        }
        sqlite3_reset(pointer)
    }

    /// Lets go of the values.
    func clear() { sqlite3_clear_bindings(pointer) }

    private func failure(_ code: CInt) -> any Error {
        if code & 0xFF == SQLITE_INTERRUPT { return CancellationError() }
        return StorageError(
            GRDB.DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection))))
    }

    nonisolated(unsafe) private static let copied = unsafeBitCast(
        OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
    nonisolated(unsafe) private static let empty = UnsafePointer(
        UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}
