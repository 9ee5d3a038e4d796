package import Vocabulary

/// A hold on the database, good inside one `read` or `transaction` and nowhere else.
///
/// The handles of the modules above are made from it: `Persons(connection)`, `Journal(connection)`.
package struct Connection {
    let link: any Link
    /// Whether this is a `transaction`, and not a `read`.
    package let isWriting: Bool
    let engine: any Engine
    private let traces: Traces

    /// Whether anything was written by this hold.
    private final class Traces { var hasWritten = false }

    init(_ link: any Link, of engine: any Engine, isWriting: Bool) {
        self.link = link
        self.isWriting = isWriting
        self.engine = engine
        traces = Traces()
    }

    /// Whether another connection would read the same at this moment: nothing has been written here yet, and the database
    /// has room for another.
    package var isUntouched: Bool { engine.readsBesideWriting && !traces.hasWritten }

    /// Runs a statement that changes something; the answer is the number of rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        traces.hasWritten = true
        return try link.run(sql)
    }

    /// All rows of the answer.
    package func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try link.each(sql) { rows.append($0) }
        return rows
    }

    /// The first row of the answer, if there is one.
    package func first(_ sql: SQL) throws -> Row? { try link.first(sql) }

    /// The first column of the first row: `let count: Int? = try connection.value("SELECT count(*) FROM person")`.
    package func value<Value: Stored>(_ sql: SQL) throws -> Value? {
        guard let row = try first(sql) else { return nil }
        return try row[0] as Value?
    }

    /// Each row of a long answer in turn, without holding them all. The body may run other statements.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws { try link.walk(sql, body) }

    /// Each row of an answer of some ten thousand, read where it lies. The body runs no other statement.
    package func scan(_ sql: SQL, _ body: (Cells) throws -> Void) throws { try link.scan(sql, body) }

    /// Adds many rows to a table as fast as the database can: a prepared statement on SQLite, COPY on PostgreSQL.
    /// `next` gives the values of each row, in the order of the columns, and nil after the last.
    package func insert(into table: String, _ columns: [String], next: () throws -> [SQLValue]?) throws {
        traces.hasWritten = true
        try link.insert(into: table, columns, next: next)
    }

    /// Finds rows by an index for the rest of the transaction, whatever the tables look like: those that somebody else is filling
    /// look empty, and would be read from end to end. SQLite does so anyway.
    package func preferIndexes() throws { try link.preferIndexes() }

    /// Holds all other work on this person off until the transaction ends. Work on a person takes it first,
    /// so that concurrent claims of one person equal some order of one after the other.
    ///
    /// On SQLite there is one writer at a time and `transaction` has already taken its turn (BEGIN IMMEDIATE), so
    /// nothing is left to do. PostgreSQL takes an advisory lock; two people whose ids fold to one number wait for
    /// each other, which costs time and nothing else.
    package func lock<Subject>(person: ID<Subject>) throws {
        precondition(isWriting && link.isInTransaction, "a person is locked inside a transaction")
        try link.lock(Int64(truncatingIfNeeded: person.high ^ (person.low &* 0x9E37_79B9_7F4A_7C15)))
    }

    /// Holds all other work on a place's year off until the transaction ends, in the same way. What is read afterwards is what
    /// the work before has left.
    package func lock(_ place: RegionCode, _ year: BenefitYear) throws {
        precondition(isWriting && link.isInTransaction, "a year is locked inside a transaction")
        try link.lock((Int64(place.county.description) ?? 0) * 10_000 + Int64(year.number))
    }
}

/// It belongs to the moment in which it was handed out.
@available(*, unavailable)
extension Connection: Sendable {}
