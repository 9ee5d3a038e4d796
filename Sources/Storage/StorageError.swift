/// What went wrong with the database, as data: the door that answers finds the words.
///
/// Names of tables, columns and rules may appear; a bound value never does.
package enum StorageError: Error, Hashable, Sendable {
    /// Another program held the writer's lock, or all connections were taken, for longer than we wait.
    case busy
    /// A rule of the schema was broken, by its name: `person.number` for a value that is taken or missing,
    /// the name of a CHECK, or `foreign key` for a reference to nothing.
    case constraint(String)
    /// A fact was to be changed or deleted; facts of this table are only added.
    case appendOnly(String)
    /// Something was to be written while reading.
    case readOnly
    case diskFull
    /// The file cannot be opened or made: no such folder, no permission. Or the server does not answer, or not to us.
    case cannotOpen
    /// This program was built without PostgreSQL.
    case withoutPostgreSQL
    /// The server went away in the middle of the work; none of it is there. The next work finds a new connection.
    case lost
    /// The statement was cancelled, or took longer than it may.
    case interrupted
    /// The file is damaged, or is no database.
    case corrupt
    /// Our own bug: the statement cannot be prepared. The text is the database's, given before any value was bound.
    case statement(String)
    /// Our own bug: the answer has no such column.
    case noColumn(String)
    /// The column holds something that is no value of this type.
    case unreadable(column: String, as: String)
    /// The file was written by a newer program, which knows a later version of this schema.
    case newerSchema(String)
    /// The file was made from other statements than this version of the schema now has.
    case changedSchema(String, version: Int)
    /// Anything else, by SQLite's extended result code or PostgreSQL's SQLSTATE.
    case other(code: String)
}
