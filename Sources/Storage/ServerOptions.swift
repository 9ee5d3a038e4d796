/// How a server is used; none of it is secret, the address is.
package struct ServerOptions: Sendable {
    /// Most connections at a time. Work waits for one that is free.
    package var connections: Int
    /// Seconds to wait for a free connection, and for the server to answer a new one, before `StorageError.busy`
    /// or `.cannotOpen`.
    package var waiting: Int
    /// Seconds that one statement may take before `StorageError.interrupted`.
    package var statement: Int
    /// Off behind a pooler that hands out another server connection for each transaction (pgbouncer before 1.21).
    package var keepsStatements: Bool
    /// The schema that holds the tables; nil: the one the server chooses, usually `public`.
    package var schema: String?

    package init(
        connections: Int = 8, waiting: Int = 10, statement: Int = 300, keepsStatements: Bool = true,
        schema: String? = nil
    ) {
        self.connections = connections
        self.waiting = waiting
        self.statement = statement
        self.keepsStatements = keepsStatements
        self.schema = schema
    }
}
