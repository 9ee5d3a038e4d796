package import Storage

extension Schema {
    /// The journal. `fen` is above zero for a debit and below for a credit, so an entry's lines add up to zero.
    package static let ledger = Schema(
        name: "ledger",
        versions: [
            [
                """
                CREATE TABLE entry(
                    id BLOB PRIMARY KEY,
                    effective INTEGER NOT NULL,
                    recorded INTEGER NOT NULL,
                    kind TEXT NOT NULL,
                    reference TEXT,
                    place TEXT,
                    reverses BLOB UNIQUE REFERENCES entry
                ) STRICT, WITHOUT ROWID
                """,
                "CREATE INDEX entry_effective ON entry(effective)",
                "CREATE INDEX entry_reference ON entry(reference) WHERE reference IS NOT NULL",
                "CREATE INDEX entry_place ON entry(place, id)",
                """
                CREATE TABLE posting(
                    entry BLOB NOT NULL REFERENCES entry,
                    line INTEGER NOT NULL,
                    account TEXT NOT NULL,
                    party TEXT,
                    fen INTEGER NOT NULL CONSTRAINT posting_moves_something CHECK (fen <> 0),
                    PRIMARY KEY (entry, line)
                ) STRICT, WITHOUT ROWID
                """,
                "CREATE INDEX posting_account ON posting(account, party)",
            ] + Schema.appendOnly("entry") + Schema.appendOnly("posting")
        ])
}
