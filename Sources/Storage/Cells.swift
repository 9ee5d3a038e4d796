#if PostgreSQL
internal import CPostgreSQL
#endif
internal import GRDBSQLite
package import Vocabulary

/// The columns of one row, read one by one where they lie: for answers of millions of rows. Others want a `Row`.
///
/// Good inside the closure it was handed to.
package struct Cells {
    enum Source {
        case values([SQLValue])
        /// A statement of SQLite that stands on the row.
        case sqlite(OpaquePointer)
        #if PostgreSQL
        case server(OpaquePointer, Int32)
        #endif
    }

    let source: Source

    init(_ source: Source) { self.source = source }

    package init(_ row: Row) { source = .values(row.values) }

    package func isNull(_ index: Int) -> Bool {
        switch source {
        case .values(let values): values[index] == .null
        case .sqlite(let statement): sqlite3_column_type(statement, CInt(index)) == SQLITE_NULL
        #if PostgreSQL
        case .server(let result, let row): PQgetisnull(result, row, CInt(index)) != 0
        #endif
        }
    }

    package func number(_ index: Int) throws -> Int64 {
        switch source {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, CInt(index)) == SQLITE_INTEGER else { break }
            return sqlite3_column_int64(statement, CInt(index))
        default:
            guard case .integer(let number) = value(index) else { break }
            return number
        }
        throw unreadable(index, "Int")
    }

    package func text(_ index: Int) throws -> String {
        switch source {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, CInt(index)) == SQLITE_TEXT else { break }
            return SQLiteColumns.text(statement, CInt(index))
        default:
            guard case .text(let text) = value(index) else { break }
            return text
        }
        throw unreadable(index, "String")
    }

    package func bytes(_ index: Int) throws -> [UInt8] {
        switch source {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, CInt(index)) == SQLITE_BLOB else { break }
            let start = sqlite3_column_blob(statement, CInt(index))
            return [UInt8](
                UnsafeRawBufferPointer(
                    start: start, count: Int(sqlite3_column_bytes(statement, CInt(index)))))
        default:
            guard case .blob(let bytes) = value(index) else { break }
            return bytes
        }
        throw unreadable(index, "[UInt8]")
    }

    /// The two halves of an `ID`.
    @usableFromInline
    package func halves(_ index: Int) throws -> (high: UInt64, low: UInt64) {
        func read(_ bytes: UnsafeRawBufferPointer) throws -> (high: UInt64, low: UInt64) {
            guard bytes.count == 16 else { throw unreadable(index, "ID") }
            return (
                UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
        switch source {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, CInt(index)) == SQLITE_BLOB else { break }
            let start = sqlite3_column_blob(statement, CInt(index))
            return try read(
                UnsafeRawBufferPointer(
                    start: start, count: Int(sqlite3_column_bytes(statement, CInt(index)))))
        #if PostgreSQL
        case .server(let result, let row):
            guard PQftype(result, CInt(index)) == PostgreSQLType.bytes, !isNull(index) else { break }
            let count = Int(PQgetlength(result, row, CInt(index)))
            return try read(
                UnsafeRawBufferPointer(start: PQgetvalue(result, row, CInt(index)), count: count))
        #endif
        case .values(let values):
            guard case .blob(let bytes) = values[index] else { break }
            return try bytes.withUnsafeBytes(read)
        }
        throw unreadable(index, "ID")
    }

    private func value(_ index: Int) -> SQLValue? {
        switch source {
        case .values(let values): values[index]
        case .sqlite: nil
        #if PostgreSQL
        case .server(let result, let row): PostgreSQLAnswer.value(result, row, CInt(index))
        #endif
        }
    }

    @usableFromInline
    package func unreadable(_ index: Int, _ type: String) -> StorageError {
        .unreadable(column: "#\(index)", as: type)
    }
}

extension Cells {
    @inlinable
    package func id<Subject>(_ index: Int) throws -> ID<Subject> {
        let (high, low) = try halves(index)
        return ID(high: high, low: low)
    }

    @inlinable
    package func optionalID<Subject>(_ index: Int) throws -> ID<Subject>? {
        if isNull(index) { nil } else { try id(index) }
    }

    package func day(_ index: Int) throws -> Day {
        guard let number = Int32(exactly: try number(index)) else { throw unreadable(index, "Day") }
        return Day(number: number)
    }

    package func optionalDay(_ index: Int) throws -> Day? { isNull(index) ? nil : try day(index) }

    package func optionalText(_ index: Int) throws -> String? { isNull(index) ? nil : try text(index) }

    package func money(_ index: Int) throws -> Money { Money(fen: try number(index)) }

    package func optionalMoney(_ index: Int) throws -> Money? { isNull(index) ? nil : try money(index) }

    package func instant(_ index: Int) throws -> Instant { Instant(microseconds: try number(index)) }

    package func year(_ index: Int) throws -> BenefitYear {
        guard let year = BenefitYear(Int(try number(index))) else { throw unreadable(index, "BenefitYear") }
        return year
    }

    @inlinable
    package func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
        guard let word = Word(rawValue: try text(index)) else { throw unreadable(index, "\(Word.self)") }
        return word
    }

    @inlinable
    package func optionalWord<Word: RawRepresentable<String>>(_ index: Int) throws -> Word? {
        if isNull(index) { nil } else { try word(index) }
    }
}

/// It belongs to the row on which the statement stands.
@available(*, unavailable)
extension Cells: Sendable {}

/// Places by their codes as text: few, and read again and again.
package struct PlacesRead {
    private var places: [String: RegionCode] = [:]

    package init() {}

    package mutating func place(_ cells: Cells, _ index: Int) throws -> RegionCode {
        let text = try cells.text(index)
        if let place = places[text] { return place }
        guard let place = RegionCode(text) else { throw cells.unreadable(index, "RegionCode") }
        places[text] = place
        return place
    }

    package mutating func optional(_ cells: Cells, _ index: Int) throws -> RegionCode? {
        cells.isNull(index) ? nil : try place(cells, index)
    }
}

/// Words of an enumeration by their text, read again and again; the last one most often.
package struct WordsRead<Word: RawRepresentable<String>> {
    @usableFromInline
    package var last: (text: String, word: Word)?

    @inlinable
    package init() {}

    @inlinable
    package mutating func word(_ cells: Cells, _ index: Int) throws -> Word {
        let text = try cells.text(index)
        if let last, last.text == text { return last.word }
        let word: Word = try cells.word(index)
        last = (text, word)
        return word
    }
}
