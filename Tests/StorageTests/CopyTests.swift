import Storage
import TestDatabase
import Testing

/// From one database to another; with a server (`make test-postgres`) from a file's kind to the server and back.
@Suite struct CopyTests {
    private static let facts = Schema(
        name: "facts",
        versions: [
            [
                """
                CREATE TABLE fact(
                    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, word TEXT NOT NULL COLLATE NOCASE,
                    reverses BLOB UNIQUE REFERENCES fact(id)
                ) STRICT
                """,
                """
                CREATE TABLE detail(
                    fact BLOB NOT NULL REFERENCES fact(id), kind TEXT NOT NULL, amount INTEGER, note TEXT,
                    PRIMARY KEY (fact, kind)
                ) STRICT, WITHOUT ROWID
                """,
                """
                CREATE TABLE turn(id BLOB PRIMARY KEY, before BLOB REFERENCES turn) STRICT, WITHOUT ROWID
                """,
                "CREATE TABLE early(id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
            ] + Schema.appendOnly("fact") + Schema.appendOnly("detail"),
            ["DROP TABLE early"],
        ])

    private func filled(_ database: Database) throws -> Database {
        try database.prepare([CopyTests.facts])
        try database.transaction { connection in
            for n in 0..<5000 {
                let id: [UInt8] = [UInt8(n / 256), UInt8(n % 256), 0, 255]
                let reverses: [UInt8]? = n == 7 ? [0, 3, 0, 255] : nil
                try connection.run(
                    "INSERT INTO fact(id, word, reverses) VALUES (\(id), \("字\(n)"), \(reverses))")
                for kind in ["a", "B", "中"] {
                    try connection.run(
                        "INSERT INTO detail VALUES (\(id), \(kind), \(n % 3 == 0 ? nil : -n), \(n % 2 == 0 ? nil : "'\n"))"
                    )
                }
            }
            // The first in order points to a later one.
            try connection.run("INSERT INTO turn VALUES (\([9] as [UInt8]), NULL)")
            try connection.run("INSERT INTO turn VALUES (\([1] as [UInt8]), \([9] as [UInt8]))")
        }
        return database
    }

    private func empty(_ database: Database) throws -> Database {
        try database.prepare([CopyTests.facts])
        return database
    }

    @Test func `every row arrives, in both directions, and the count of the key goes on`() throws {
        let first = try filled(.inMemory())
        let second = try empty(.trial())
        let third = try empty(.inMemory())
        var said: [String] = []
        let there = try first.copy(to: second, [CopyTests.facts]) { table, isChecked in
            said.append("\(table.name) \(table.rows) \(isChecked)")
        }
        #expect(
            said == [
                "fact 5000 false", "detail 15000 false", "turn 2 false", "fact 5000 true",
                "detail 15000 true",
                "turn 2 true",
            ])
        let back = try second.copy(to: third, [CopyTests.facts])
        #expect(there == back)
        for database in [second, third] {
            let id: [UInt8] = [255, 255]
            try database.transaction { try $0.run("INSERT INTO fact(id, word) VALUES (\(id), 'next')") }
            #expect(try database.read { try $0.value("SELECT sequence FROM fact WHERE id = \(id)") } == 5001)
        }
    }

    @Test func `a target with a row in it is refused, and stays as it was`() throws {
        let target = try empty(.trial())
        try target.transaction { try $0.run("INSERT INTO turn VALUES (\([1] as [UInt8]), NULL)") }
        let source = try filled(.inMemory())
        #expect(throws: CopyError.notEmpty(table: "turn")) { try source.copy(to: target, [CopyTests.facts]) }
        #expect(try target.read { try $0.value("SELECT count(*) FROM fact") } == 0)
    }

    @Test func `what breaks half way leaves nothing`() throws {
        struct Enough: Error {}
        let source = try filled(.inMemory())
        // The same columns, and a rule that the source does not know.
        let strict = Schema(
            name: "facts",
            versions: [
                [
                    """
                    CREATE TABLE fact(
                        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, word TEXT NOT NULL,
                        reverses BLOB
                    ) STRICT
                    """,
                    """
                    CREATE TABLE detail(
                        fact BLOB NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL, note TEXT,
                        PRIMARY KEY (fact, kind)
                    ) STRICT, WITHOUT ROWID
                    """,
                    "CREATE TABLE turn(id BLOB PRIMARY KEY, before BLOB) STRICT, WITHOUT ROWID",
                ]
            ])
        let target = try Database.trial()
        try target.prepare([strict])
        #expect(throws: StorageError.constraint("detail.amount")) {
            try source.copy(to: target, [CopyTests.facts])
        }
        for table in ["fact", "detail", "turn"] {
            let count: Int? = try target.read {
                try $0.value(SQL(stringLiteral: "SELECT count(*) FROM \(table)"))
            }
            #expect(count == 0)
        }
    }

    @Test func `one changed byte changes the digest`() throws {
        func digests(_ word: String, _ amount: Int?) throws -> [String] {
            let source = try empty(.inMemory())
            try source.transaction {
                try $0.run("INSERT INTO fact(id, word) VALUES (\([1] as [UInt8]), \(word))")
                try $0.run("INSERT INTO detail VALUES (\([1] as [UInt8]), 'a', \(amount), NULL)")
            }
            return try source.copy(to: empty(.inMemory()), [CopyTests.facts]).map(\.digest)
        }
        let one = try digests("a", 1)
        #expect(try digests("a", 1) == one)
        #expect(try digests("b", 1)[0] != one[0])
        #expect(try digests("a", 2)[1] != one[1])
        #expect(try digests("a", nil)[1] != one[1])
    }
}
