package import Storage

extension Schema {
    /// The log of who saw or changed what.
    package static let audit = Schema(
        name: "audit",
        versions: [
            [
                """
                CREATE TABLE audit(
                    number INTEGER PRIMARY KEY, act TEXT NOT NULL, operator TEXT, subject TEXT NOT NULL,
                    subject_key TEXT, place TEXT, purpose TEXT, origin TEXT, recorded INTEGER NOT NULL,
                    hash BLOB NOT NULL
                ) STRICT
                """,
                "CREATE INDEX audit_place ON audit(place, number)",
                "CREATE INDEX audit_key ON audit(subject_key, number)",
            ] + appendOnly("audit")
        ])
}
