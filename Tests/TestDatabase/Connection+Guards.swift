package import Storage

extension Connection {
    /// Takes the guards off a table (`Schema.appendOnly`), as somebody does who may do everything on the database.
    package func unguard(_ table: String) throws {
        for act in try guards(of: table) {
            let place = Database.testServer == nil ? "" : " ON \(table)"
            try run(SQL(stringLiteral: "DROP TRIGGER \(table)_no_\(act)\(place)"))
        }
    }

    /// What the database refuses to do with the rows of a table, in the order of the alphabet.
    package func guards(of table: String) throws -> [String] {
        let names: [String]
        if Database.testServer == nil {
            names = try rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = \(table)")
                .map { try $0[0] }
        } else {
            names = try rows(
                """
                SELECT tgname::text FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
                WHERE NOT tgisinternal AND relname = \(table) AND relnamespace = current_schema()::regnamespace
                """
            ).map { try $0[0] }
        }
        return names.map { String($0.dropFirst("\(table)_no_".count)) }.sorted()
    }
}
