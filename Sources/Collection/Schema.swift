package import Storage

extension Schema {
    /// What departments' lists changed, the rows of them that wait for somebody, and what clerks decided.
    package static let collection = Schema(
        name: "collection",
        versions: [
            [
                // `content` is the change, with its state before and after.
                """
                CREATE TABLE list_change(
                    run BLOB NOT NULL, number INTEGER NOT NULL, person BLOB NOT NULL, content TEXT NOT NULL,
                    PRIMARY KEY (run, number)
                ) STRICT, WITHOUT ROWID
                """,
                "CREATE INDEX list_change_person ON list_change(person)",
                // A row names a person, so it lies sealed. `kind` says why it waits.
                """
                CREATE TABLE list_row(
                    run BLOB NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, sealed BLOB NOT NULL,
                    PRIMARY KEY (run, number)
                ) STRICT, WITHOUT ROWID
                """,
                // Who a row was about, or NULL for nobody of the register.
                """
                CREATE TABLE list_row_closed(
                    run BLOB NOT NULL, number INTEGER NOT NULL, person BLOB, closed_by BLOB NOT NULL,
                    PRIMARY KEY (run, number)
                ) STRICT, WITHOUT ROWID
                """,
                // The same row of the same source again: `blind` is an index of what stood in it.
                """
                CREATE TABLE list_memory(
                    source TEXT NOT NULL, blind BLOB NOT NULL, number INTEGER NOT NULL, person BLOB,
                    run BLOB NOT NULL, PRIMARY KEY (source, blind, number)
                ) STRICT, WITHOUT ROWID
                """,
            ] + appendOnly("list_change") + appendOnly("list_row") + appendOnly("list_row_closed")
                + appendOnly("list_memory")
        ])
}
