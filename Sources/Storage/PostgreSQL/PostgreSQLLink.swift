#if PostgreSQL
internal import CPostgreSQL

/// One connection to a PostgreSQL server through libpq. Values go both ways in binary.
final class PostgreSQLLink: Link {
    private let connection: OpaquePointer
    private let keepsStatements: Bool
    /// Names of prepared statements, by text and kinds of what it binds.
    private var prepared: [String: String] = [:]
    private var walks = 0
    /// Rows that this connection added to each table, and from how many on the server looks at it again.
    private var growth: [String: (rows: Int, next: Int)] = [:]

    init(_ address: String, _ options: ServerOptions) throws {
        // What comes later counts: the address may say otherwise.
        var settings = [
            ("application_name", "yikao"), ("connect_timeout", "\(options.waiting)"),
            // A server that vanished without a word is noticed within half a minute.
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"),
        ]
        settings.append(("dbname", address))
        let names = settings.map { $0.0 }
        let values = settings.map { $0.1 }
        guard
            let connection = withCStrings(
                names, { names in withCStrings(values) { PQconnectdbParams(names, $0, 1) } })
        else { throw StorageError.cannotOpen }
        guard PQstatus(connection) == CONNECTION_OK else {
            PQfinish(connection)
            throw StorageError.cannotOpen
        }
        self.connection = connection
        keepsStatements = options.keepsStatements
        // Notices would go to the terminal.
        PQsetNoticeReceiver(connection, { _, _ in }, nil)
        do {
            try command("SET statement_timeout = \(options.statement * 1000)")
            try command("SET lock_timeout = \(options.waiting * 1000)")
            try command("SET client_encoding = 'UTF8'")
            if let schema = options.schema { try command("SET search_path = \(quoted(schema))") }
        } catch {
            PQfinish(connection)
            throw error
        }
    }

    deinit { PQfinish(connection) }

    var dialect: Dialect { .postgreSQL }
    var isInTransaction: Bool { PQtransactionStatus(connection) == PQTRANS_INTRANS }
    /// Whether it is good for further work: connected, and between transactions.
    var isIdle: Bool {
        PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) == PQTRANS_IDLE
    }

    /// What stops the statement that runs, from any thread. Good as long as the link lives.
    func stop() -> Stop? { PQgetCancel(connection).map(Stop.init) }

    func run(_ sql: SQL) throws -> Int {
        let answer = try execute(sql)
        return Int(String(cString: PQcmdTuples(answer.result))) ?? 0
    }

    func first(_ sql: SQL) throws -> Row? {
        let answer = try execute(sql)
        return answer.count > 0 ? try answer.row(0) : nil
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let answer = try execute(sql)
        for index in 0..<answer.count { try body(try answer.row(index)) }
    }

    func scan(_ sql: SQL, _ body: (Cells) throws -> Void) throws {
        let answer = try execute(sql)
        guard let result = answer.result else { return }
        try withExtendedLifetime(answer) {
            for index in 0..<answer.count { try body(Cells(.server(result, Int32(index)))) }
        }
    }

    func walk(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        // A cursor of the server, because the body may use this connection too.
        walks += 1
        let cursor = "walk\(walks)"
        var declaration: SQL = "DECLARE "
        declaration += SQL(stringLiteral: cursor)
        declaration += " NO SCROLL CURSOR FOR "
        declaration += sql
        _ = try execute(declaration, keeping: false)
        while true {
            let answer = try execute(SQL(stringLiteral: "FETCH 1000 FROM \(cursor)"), keeping: false)
            if answer.count == 0 { break }
            for index in 0..<answer.count { try body(try answer.row(index)) }
        }
        try command("CLOSE \(cursor)")
    }

    func insert(into table: String, _ columns: [String], next: () throws -> [SQLValue]?) throws {
        let text = "COPY \(table)(\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
        let start = PostgreSQLAnswer(PQexec(connection, text))
        guard start.status == PGRES_COPY_IN else { throw failure(start) }
        var copy = BinaryCopy()
        var count = 0
        do {
            while let values = try next() {
                count += 1
                copy.add(values)
                if copy.bytes.count > 1 << 16 {
                    try put(copy.bytes)
                    copy.removeAll()
                }
            }
            copy.end()
            try put(copy.bytes)
        } catch {
            PQputCopyEnd(connection, "abandoned")
            while let left = PQgetResult(connection) { PQclear(left) }
            throw error
        }
        PQputCopyEnd(connection, nil)
        var fault: StorageError?
        while let result = PQgetResult(connection) {
            let answer = PostgreSQLAnswer(result)
            if answer.status != PGRES_COMMAND_OK { fault = failure(answer) }
        }
        if let fault { throw fault }
        try tell(table, grewBy: count)
    }

    /// Has the server look at a table that has doubled. By itself it does so a minute after the transaction, and until then
    /// takes the table for empty and reads a whole year where it was asked for four hundred people.
    private func tell(_ table: String, grewBy count: Int) throws {
        var seen = growth[table] ?? (rows: 0, next: 1000)
        seen.rows += count
        if seen.rows >= seen.next {
            // Not where somebody else's transaction is looking at it already.
            try command("ANALYZE (SKIP_LOCKED) \(table)")
            seen.next = seen.rows * 2
        }
        growth[table] = seen
    }

    private func put(_ bytes: [UInt8]) throws {
        let sent = bytes.withUnsafeBytes {
            PQputCopyData(connection, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count))
        }
        guard sent == 1 else { throw StorageError.lost }
    }

    func lock(_ key: Int64) throws {
        _ = try execute("SELECT pg_advisory_xact_lock(\(key))")
    }

    func preferIndexes() throws { try command("SET LOCAL enable_seqscan = off") }

    /// A statement without values and without an answer.
    func command(_ text: String) throws {
        let answer = PostgreSQLAnswer(PQexec(connection, text))
        guard answer.status == PGRES_COMMAND_OK else { throw failure(answer) }
    }

    private func execute(_ sql: SQL, keeping: Bool = true) throws -> PostgreSQLAnswer {
        let values = sql.values.map(PostgreSQLValue.init)
        let name = keepsStatements && keeping ? try name(sql, values) : nil
        let answer = PostgreSQLAnswer(
            withPointers(values.map(\.bytes)) { pointers in
                let lengths = values.map { Int32($0.bytes?.count ?? 0) }
                let formats = [Int32](repeating: 1, count: values.count)
                let count = Int32(values.count)
                if let name {
                    return PQexecPrepared(connection, name, count, pointers, lengths, formats, 1)
                }
                let types = values.map(\.type)
                return PQexecParams(
                    connection, PostgreSQLLink.numbered(sql.text), count, types, pointers, lengths, formats, 1
                )
            })
        guard answer.status == PGRES_COMMAND_OK || answer.status == PGRES_TUPLES_OK else {
            throw failure(answer)
        }
        return answer
    }

    private func name(_ sql: SQL, _ values: [PostgreSQLValue]) throws -> String {
        let types = values.map(\.type)
        let key = sql.text + types.map { "\($0)," }.joined()
        if let name = prepared[key] { return name }
        let name = "s\(prepared.count)"
        let answer = PostgreSQLAnswer(
            PQprepare(connection, name, PostgreSQLLink.numbered(sql.text), Int32(types.count), types))
        guard answer.status == PGRES_COMMAND_OK else { throw failure(answer) }
        prepared[key] = name
        return name
    }

    /// `?` as `$1`, `$2`, … There is no `?` in a statement but where a value is bound.
    static func numbered(_ text: String) -> String {
        var numbered = ""
        var count = 0
        for part in text.split(separator: "?", omittingEmptySubsequences: false) {
            if count > 0 { numbered += "$\(count)" }
            numbered += part
            count += 1
        }
        return numbered
    }

    private func failure(_ answer: PostgreSQLAnswer) -> StorageError {
        PQstatus(connection) == CONNECTION_OK ? answer.failure : .lost
    }

    private func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

/// Asks the server to stop what a connection runs.
final class Stop: @unchecked Sendable {
    // Made once, never changed, and libpq lets any thread use it.
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }
    deinit { PQfreeCancel(handle) }

    func callAsFunction() {
        var message = [CChar](repeating: 0, count: 256)
        _ = PQcancel(handle, &message, Int32(message.count))
    }
}

/// C strings, good during `body`, with the nil at the end that C wants.
private func withCStrings<Answer>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
) -> Answer {
    withPointers(strings.map { Array($0.utf8) + [0] } + [nil], body)
}

private func withPointers<Answer>(
    _ values: [[UInt8]?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
) -> Answer {
    let bytes = values.map { value -> UnsafeMutablePointer<CChar>? in
        guard let value else { return nil }
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, value.count))
        for (index, byte) in value.enumerated() { copy[index] = CChar(bitPattern: byte) }
        return copy
    }
    defer { for case let pointer? in bytes { pointer.deallocate() } }
    return bytes.map { $0.map { UnsafePointer($0) } }.withUnsafeBufferPointer { pointers in
        // An empty list has no address; libpq reads none of it.
        guard let base = pointers.baseAddress else {
            return withUnsafePointer(to: UnsafePointer<CChar>?.none, body)
        }
        return body(base)
    }
}
#endif
