package import Storage

extension Schema {
    /// Filed settlements and, by yearly counter, what each moved in its person's year.
    ///
    /// `sequence` is the order in which they were filed, whatever the clock said.
    package static let receipts = Schema(
        name: "receipts",
        versions: [
            [
                """
                CREATE TABLE receipt(
                    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
                    id BLOB NOT NULL UNIQUE,
                    facility TEXT NOT NULL,
                    message TEXT NOT NULL,
                    person BLOB NOT NULL,
                    year INTEGER NOT NULL,
                    effective INTEGER NOT NULL,
                    recorded INTEGER NOT NULL,
                    fingerprint TEXT NOT NULL,
                    claim TEXT NOT NULL,
                    insured TEXT NOT NULL,
                    before TEXT NOT NULL,
                    statement TEXT NOT NULL,
                    stays INTEGER NOT NULL,
                    in_scope INTEGER NOT NULL,
                    stay_deductible INTEGER,
                    reverses BLOB UNIQUE REFERENCES receipt(id),
                    UNIQUE (facility, message)
                ) STRICT
                """,
                "CREATE INDEX receipt_person ON receipt(person, year, sequence)",
                """
                CREATE TABLE receipt_counter(
                    receipt BLOB NOT NULL REFERENCES receipt(id),
                    counter TEXT NOT NULL,
                    entered INTEGER NOT NULL,
                    paid INTEGER NOT NULL,
                    deductible INTEGER NOT NULL,
                    excess INTEGER NOT NULL,
                    PRIMARY KEY (receipt, counter)
                ) STRICT, WITHOUT ROWID
                """,
            ] + appendOnly("receipt") + appendOnly("receipt_counter")
        ])
}
