import Foundation
package import Storage

extension Database {
    /// A new database for one test: SQLite in memory, or, where `YIKAO_TEST_SERVER` names a PostgreSQL server
    /// (`make test-postgres`), a schema of its own there.
    package static func trial() throws -> Database {
        guard let server = testServer else { return try inMemory() }
        let schema = "trial_\(UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased())"
        let database = try Database.server(server, ServerOptions(connections: 3, schema: schema))
        try database.transaction { try $0.run(SQL(stringLiteral: "CREATE SCHEMA \(schema)")) }
        return database
    }

    /// The server that tests run against, if there is one.
    package static var testServer: String? { ProcessInfo.processInfo.environment["YIKAO_TEST_SERVER"] }
}
