import Storage

extension Schema {
    /// Numbers of documents and phones lie sealed; a blind index finds them.
    static let identities =
        [
            // `turn` counts the holders of one number, one after the other: the next one takes the next turn once the
            // one before gave it up (`document_end`). Two programs that add the same number take the same turn, and
            // the rule lets one of them.
            """
            CREATE TABLE document(
                id BLOB PRIMARY KEY, person BLOB NOT NULL REFERENCES person, kind TEXT NOT NULL,
                issued_in TEXT, blind BLOB NOT NULL, turn INTEGER NOT NULL, sealed BLOB NOT NULL,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL,
                UNIQUE (blind, turn)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX document_person ON document(person)",
            """
            CREATE TABLE document_end(
                document BLOB PRIMARY KEY REFERENCES document, effective INTEGER NOT NULL,
                reason TEXT NOT NULL, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE phone(
                id BLOB PRIMARY KEY, person BLOB NOT NULL REFERENCES person,
                blind BLOB NOT NULL, sealed BLOB NOT NULL, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX phone_person ON phone(person)",
            "CREATE INDEX phone_blind ON phone(blind)",
            // `given` is 0 where the consent was withdrawn, from that day on.
            """
            CREATE TABLE phone_consent(
                phone BLOB NOT NULL REFERENCES phone, purpose TEXT NOT NULL,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL, given INTEGER NOT NULL,
                PRIMARY KEY (phone, purpose, effective, recorded)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("document") + appendOnly("document_end") + appendOnly("phone")
        + appendOnly("phone_consent")
}
