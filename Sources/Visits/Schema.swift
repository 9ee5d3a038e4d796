package import Storage

extension Schema {
    /// What facilities report, and how they may.
    package static let visits = Schema(
        name: "visits", versions: [stays + settlements + messages + institutions + filings])

    private static let stays =
        [
            """
            CREATE TABLE visit(
                id BLOB PRIMARY KEY, facility TEXT NOT NULL, patient BLOB NOT NULL, kind TEXT NOT NULL,
                own_number TEXT NOT NULL, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX visit_patient ON visit(patient)",
            "CREATE INDEX visit_facility ON visit(facility, kind)",
            """
            CREATE TABLE visit_event(
                visit BLOB NOT NULL REFERENCES visit, position INTEGER NOT NULL, kind TEXT NOT NULL,
                recorded INTEGER NOT NULL, content TEXT NOT NULL,
                PRIMARY KEY (visit, position)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("visit") + appendOnly("visit_event")

    private static let settlements =
        [
            """
            CREATE TABLE hospital_settlement(
                receipt BLOB PRIMARY KEY, facility TEXT NOT NULL, visit BLOB NOT NULL REFERENCES visit,
                patient BLOB NOT NULL, clearing TEXT NOT NULL, settled INTEGER NOT NULL,
                total INTEGER NOT NULL, fund INTEGER NOT NULL, message TEXT NOT NULL,
                reverses BLOB UNIQUE REFERENCES hospital_settlement
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX hospital_settlement_facility ON hospital_settlement(facility, settled)",
        ] + appendOnly("hospital_settlement")

    /// `reply` is sealed.
    private static let messages =
        [
            """
            CREATE TABLE hospital_message(
                facility TEXT NOT NULL, number TEXT NOT NULL, transaction_number TEXT NOT NULL,
                digest BLOB NOT NULL, reply BLOB NOT NULL,
                visit BLOB, receipt BLOB, recorded INTEGER NOT NULL,
                PRIMARY KEY (facility, number)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE hospital_message_off(
                facility TEXT NOT NULL, number TEXT NOT NULL, transaction_number TEXT NOT NULL,
                recorded INTEGER NOT NULL,
                PRIMARY KEY (facility, number)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("hospital_message") + appendOnly("hospital_message_off")

    /// What was recorded last holds. The secret is sealed.
    private static let institutions =
        [
            """
            CREATE TABLE institution_access(
                facility TEXT NOT NULL, recorded INTEGER NOT NULL, access_key TEXT NOT NULL, secret BLOB NOT NULL,
                networks TEXT NOT NULL, infcode_as_text INTEGER NOT NULL, digits_only INTEGER NOT NULL,
                local_fields INTEGER NOT NULL, disabled INTEGER NOT NULL,
                PRIMARY KEY (facility, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX institution_access_key ON institution_access(access_key)",
        ] + appendOnly("institution_access")

    /// What was filed before care (备案); a filing that is cancelled has its end beside it.
    private static let filings =
        [
            """
            CREATE TABLE filing(
                id BLOB PRIMARY KEY, kind TEXT NOT NULL, patient BLOB NOT NULL, facility TEXT NOT NULL,
                subject TEXT NOT NULL, effective INTEGER NOT NULL, through INTEGER, reported TEXT NOT NULL,
                recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX filing_patient ON filing(patient, kind)",
            """
            CREATE TABLE filing_end(
                filing BLOB PRIMARY KEY REFERENCES filing, reason TEXT, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("filing") + appendOnly("filing_end")
}
