import Storage
import TestDatabase
import Testing

@Suite struct SchemaTests {
    private static let one =
        [
            "CREATE TABLE fact(id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT"
        ] + Schema.appendOnly("fact")
    private static let two = ["CREATE TABLE other(id INTEGER PRIMARY KEY REFERENCES fact) STRICT"]

    private func database(_ versions: [[String]]) throws -> Database {
        let database = try Database.trial()
        try database.prepare([Schema(name: "facts", versions: versions)])
        return database
    }

    @Test func `preparing twice changes nothing`() throws {
        let database = try database([Self.one])
        try database.transaction { try $0.run("INSERT INTO fact VALUES (1, 'a')") }
        try database.prepare([Schema(name: "facts", versions: [Self.one])])
        #expect(try database.read { try $0.value("SELECT count(*) FROM fact") } == 1)
    }

    @Test func `a later version is added to what is there`() throws {
        let database = try database([Self.one])
        try database.transaction { try $0.run("INSERT INTO fact VALUES (1, 'a')") }
        try database.prepare([Schema(name: "facts", versions: [Self.one, Self.two])])
        try database.transaction { try $0.run("INSERT INTO other VALUES (1)") }
        #expect(try database.read { try $0.value("SELECT max(version) FROM schema_version") } == 2)
    }

    @Test func `a file from a newer program is not touched`() throws {
        let database = try database([Self.one, Self.two])
        #expect(throws: StorageError.newerSchema("facts")) {
            try database.prepare([Schema(name: "facts", versions: [Self.one])])
        }
    }

    @Test func `an edited version is noticed, a new layout is not an edit`() throws {
        let database = try database([Self.one])
        try database.prepare([Schema(name: "facts", versions: [Self.one.map { "  " + $0 + "\n" }])])
        #expect(throws: StorageError.changedSchema("facts", version: 1)) {
            try database.prepare([Schema(name: "facts", versions: [Self.two])])
        }
    }

    @Test func `a schema that fails half way leaves nothing`() throws {
        let database = try Database.trial()
        #expect(throws: StorageError.self) {
            try database.prepare([Schema(name: "facts", versions: [Self.one, ["CREATE TABLE fact(id)"]])])
        }
        #expect(throws: StorageError.self) {
            try database.read { try $0.rows("SELECT * FROM schema_version") }
        }
    }

    @Test(
        arguments: [
            "UPDATE fact SET word = 'b'", "DELETE FROM fact",
            "INSERT INTO fact VALUES (1, 'b') ON CONFLICT (id) DO UPDATE SET word = 'b'",
        ] as [SQL])
    func `a fact cannot be changed or deleted`(_ act: SQL) throws {
        let database = try database([Self.one])
        try database.transaction { try $0.run("INSERT INTO fact VALUES (1, 'a')") }
        #expect(throws: StorageError.appendOnly("fact")) { try database.transaction { try $0.run(act) } }
        #expect(try database.read { try $0.value("SELECT word FROM fact WHERE id = 1") } == "a")
    }

    @Test func `SQLite's own way of replacing a row is refused too`() throws {
        let database = try Database.inMemory()
        try database.prepare([Schema(name: "facts", versions: [Self.one])])
        try database.transaction { try $0.run("INSERT INTO fact VALUES (1, 'a')") }
        #expect(throws: StorageError.appendOnly("fact")) {
            try database.transaction { try $0.run("INSERT OR REPLACE INTO fact VALUES (1, 'b')") }
        }
    }
}
