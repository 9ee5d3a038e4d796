/// The tables of one module, by version. Each module has one, in its `Schema.swift`.
///
/// Version 1 is the first list of statements. A version that was ever released is not edited: a change is a
/// further version. Until then the database notices an edit and says `changedSchema`: make the file anew.
///
/// The columns of a primary key of a table without rowid come first, in its order: SQLite up to 3.40 finds damage
/// (`integrity_check`) where there is none otherwise.
package struct Schema: Sendable {
    package let name: String
    /// The statements of version 1, of version 2, …
    package let versions: [[String]]

    package init(name: String, versions: [[String]]) {
        self.name = name
        self.versions = versions
    }

    /// Lets rows of this table be added, and never changed or deleted: the database itself refuses.
    package static func appendOnly(_ table: String) -> [String] {
        ["UPDATE", "DELETE"].map { act in
            """
            CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(refusal)\(table)'); END
            """
        }
    }

    /// How the triggers begin their refusal; the table's name follows.
    static let refusal = "append-only: "
}

extension Database {
    /// Makes the tables that are missing and brings older ones up to date, all of them or none.
    ///
    /// The order of the list is the order of making: a table comes after those it refers to.
    package func prepare(_ schemas: [Schema]) throws {
        try transaction { connection in
            // One program at a time makes tables.
            try connection.link.lock(Connection.makingTables)
            for statement in connection.link.dialect.preparation { try connection.define(statement) }
            try connection.define(
                """
                CREATE TABLE IF NOT EXISTS schema_version(
                    name TEXT NOT NULL, version INTEGER NOT NULL, statements TEXT NOT NULL,
                    PRIMARY KEY (name, version)
                ) STRICT, WITHOUT ROWID
                """)
            for schema in schemas { try connection.prepare(schema) }
        }
    }
}

extension Connection {
    fileprivate func prepare(_ schema: Schema) throws {
        let applied: [(version: Int, statements: String)] = try rows(
            "SELECT version, statements FROM schema_version WHERE name = \(schema.name) ORDER BY version"
        ).map { (try $0[0], try $0[1]) }

        guard applied.count <= schema.versions.count else { throw StorageError.newerSchema(schema.name) }
        for (index, statements) in schema.versions.enumerated() {
            let text = statements.map(Connection.squeezed).joined(separator: ";\n")
            if index < applied.count {
                guard applied[index].statements == text else {
                    throw StorageError.changedSchema(schema.name, version: index + 1)
                }
            } else {
                for statement in statements { try define(statement) }
                try run("INSERT INTO schema_version VALUES (\(schema.name), \(index + 1), \(text))")
            }
        }
    }

    fileprivate func define(_ statement: String) throws {
        for text in link.dialect.definition(statement) { try run(SQL(stringLiteral: text)) }
    }

    static let makingTables: Int64 = 0x5969_6B61_6F

    /// The text without differences of layout, so that reformatting a statement changes nothing.
    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
