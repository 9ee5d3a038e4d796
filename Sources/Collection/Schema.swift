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
                + appendOnly("list_memory"),
            [
                // What a run imported; `form` and `mapping` serve the next list of the source.
                """
                CREATE TABLE list_import(
                    run BLOB PRIMARY KEY, kind TEXT NOT NULL, category TEXT, students TEXT, source TEXT NOT NULL,
                    day INTEGER NOT NULL, complete INTEGER NOT NULL, form TEXT, mapping TEXT, counts TEXT NOT NULL
                ) STRICT, WITHOUT ROWID
                """,
                "CREATE INDEX list_import_source ON list_import(source, form, run)",
                // Who a doubtful row may be about, the likeliest first, and why.
                """
                CREATE TABLE list_possible(
                    run BLOB NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL, person BLOB NOT NULL,
                    reasons TEXT NOT NULL, PRIMARY KEY (run, number, place)
                ) STRICT, WITHOUT ROWID
                """,
                // Who a row was about, or NULL for nobody of the register: a decision may be taken back and made anew, so each
                // has its turn.
                """
                CREATE TABLE list_decision(
                    run BLOB NOT NULL, number INTEGER NOT NULL, turn INTEGER NOT NULL, person BLOB,
                    decided_by BLOB NOT NULL, PRIMARY KEY (run, number, turn)
                ) STRICT, WITHOUT ROWID
                """,
                """
                INSERT INTO list_decision(run, number, turn, person, decided_by)
                SELECT run, number, 1, person, closed_by FROM list_row_closed
                """,
                "DROP TABLE list_row_closed",
                "CREATE INDEX list_decision_by ON list_decision(decided_by)",
            ] + appendOnly("list_import") + appendOnly("list_possible") + appendOnly("list_decision"),
        ])
}
