package import Sealing
package import Storage
import Vocabulary

/// What of the registry lies sealed: numbers of documents and phones (加密保管的号码).
package enum SealedRows {
    package static func count(_ connection: Connection) throws -> Int {
        let tables: [SQL] = ["SELECT count(*) FROM document", "SELECT count(*) FROM phone"]
        return try tables.reduce(0) { sum, table in sum + (try connection.value(table) ?? 0) }
    }

    /// Opens the first and the last number there are, so that a wrong key is found before somebody waits at the counter:
    /// throws a `VaultError`.
    package static func tryOut(_ vault: Vault, _ connection: Connection) throws {
        for order in ["ASC", "DESC"] as [SQL] {
            if let row = try connection.first("SELECT person FROM document ORDER BY id \(order) LIMIT 1") {
                _ = try Documents(connection, vault).of(row[0])
            }
            if let row = try connection.first(
                "SELECT person, recorded FROM phone ORDER BY id \(order) LIMIT 1")
            {
                let recorded: Instant = try row[1]
                _ = try Phones(connection, vault).of(row[0], on: recorded.dayInChina)
            }
        }
    }
}
