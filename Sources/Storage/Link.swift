/// One connection to one kind of database: what `Connection` asks of SQLite and of PostgreSQL.
///
/// Both throw `StorageError` alone. Neither may be used by two threads at once.
protocol Link {
    /// Runs a statement that changes something; the answer is the number of rows it changed.
    func run(_ sql: SQL) throws -> Int
    /// The first row of the answer, if there is one.
    func first(_ sql: SQL) throws -> Row?
    /// Hands over each row of a short answer. The body runs no other statement.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
    /// The same, each row where it lies.
    func scan(_ sql: SQL, _ body: (Cells) throws -> Void) throws
    /// Hands over each row of a long answer, without holding them all. The body may run other statements.
    func walk(_ sql: SQL, _ body: (Row) throws -> Void) throws
    /// Adds rows as fast as this database can, until there is no next.
    func insert(into table: String, _ columns: [String], next: () throws -> [SQLValue]?) throws
    /// Holds off everybody else who takes the same lock, until the transaction ends.
    func lock(_ key: Int64) throws
    /// Rows are found by an index where there is one, for the rest of the transaction.
    func preferIndexes() throws

    var dialect: Dialect { get }
    var isInTransaction: Bool { get }
}

/// A database by kind: how a connection is found for a piece of work, and what becomes of it afterwards.
protocol Engine: Sendable {
    func read<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer
    func read<Answer: Sendable>(_ body: @escaping @Sendable (any Link) throws -> Answer) async throws
        -> Answer
    func transaction<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer
    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Link) throws -> Answer
    ) async throws -> Answer
    /// Whether `readBeside` goes on while a transaction is open.
    var readsBesideWriting: Bool { get }
    /// A `read` on a thread of its own for whoever has a connection already.
    func readBeside<Answer>(_ body: (any Link) throws -> Answer) throws -> Answer
    func close() throws
    /// What the database finds wrong with itself; empty when all is well, or when it checks itself.
    func damage() throws -> [String]
}
