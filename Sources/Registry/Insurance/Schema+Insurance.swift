import Storage

extension Schema {
    /// Who is insured here, who elsewhere, and what was decided where both are true.
    static let insurance =
        [
            """
            CREATE TABLE enrolment(
                person BLOB NOT NULL REFERENCES person, id BLOB NOT NULL, recorded INTEGER NOT NULL,
                year INTEGER NOT NULL, tier TEXT NOT NULL, effective INTEGER NOT NULL, through INTEGER NOT NULL,
                ground TEXT NOT NULL, since INTEGER, insured_group TEXT, school BLOB REFERENCES school, class TEXT,
                leaving TEXT,
                PRIMARY KEY (person, id, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX enrolment_id ON enrolment(id)",
            "CREATE INDEX enrolment_school ON enrolment(school, year) WHERE school IS NOT NULL",
            """
            CREATE TABLE other_insurance(
                person BLOB NOT NULL REFERENCES person, id BLOB NOT NULL, recorded INTEGER NOT NULL,
                kind TEXT NOT NULL, region TEXT, effective INTEGER NOT NULL, through INTEGER, source TEXT NOT NULL,
                PRIMARY KEY (person, id, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX other_insurance_id ON other_insurance(id)",
            // Each an enrolment or an insurance elsewhere. What an enrolment was before it ended stands in `was_…`; where
            // that came with a merge, `merged` is the record that is gone, so that a split restores it.
            """
            CREATE TABLE resolution(
                stays BLOB NOT NULL, ends BLOB NOT NULL, recorded INTEGER NOT NULL,
                person BLOB NOT NULL REFERENCES person, effective INTEGER NOT NULL, refund TEXT NOT NULL,
                merged BLOB REFERENCES person, was_through INTEGER, was_leaving TEXT,
                PRIMARY KEY (stays, ends, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX resolution_merged ON resolution(merged)",
        ] + appendOnly("enrolment") + appendOnly("other_insurance") + appendOnly("resolution")
}
