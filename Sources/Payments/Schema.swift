package import Storage

extension Schema {
    /// Bills, grants, and money received. Rows of one person sit under `person`, so that the tables divide by person.
    package static let payments = Schema(name: "payments", versions: [runs + bills + grants + cash])

    private static let runs =
        [
            """
            CREATE TABLE run(
                id BLOB PRIMARY KEY, kind TEXT NOT NULL, region TEXT NOT NULL, year INTEGER NOT NULL,
                title TEXT NOT NULL, fingerprint TEXT, recorded INTEGER NOT NULL, operator TEXT NOT NULL,
                undoes BLOB UNIQUE REFERENCES run
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX run_fingerprint ON run(fingerprint) WHERE fingerprint IS NOT NULL",
            "CREATE INDEX run_place ON run(region, year, id)",
        ] + appendOnly("run")

    private static let bills =
        [
            """
            CREATE TABLE basis(
                id BLOB PRIMARY KEY, plan TEXT NOT NULL, content TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            // Money is NULL where the policy does not say how much.
            """
            CREATE TABLE bill(
                person BLOB NOT NULL, year INTEGER NOT NULL, version INTEGER NOT NULL,
                place TEXT NOT NULL, school TEXT, tier TEXT, exclusion TEXT,
                own INTEGER, individual INTEGER, fiscal INTEGER, late INTEGER, basis BLOB,
                cause TEXT NOT NULL, run BLOB NOT NULL, recorded INTEGER NOT NULL, repaired TEXT,
                PRIMARY KEY (person, year, version)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX bill_place ON bill(year, place, person)",
        ] + appendOnly("basis") + appendOnly("bill")

    private static let grants =
        [
            """
            CREATE TABLE enrolment_grant(
                person BLOB NOT NULL, year INTEGER NOT NULL, contributor TEXT NOT NULL, version INTEGER NOT NULL,
                category TEXT, list TEXT, amount INTEGER NOT NULL, place TEXT NOT NULL,
                run BLOB NOT NULL, recorded INTEGER NOT NULL,
                PRIMARY KEY (person, year, contributor, version)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX enrolment_grant_place ON enrolment_grant(year, place, person)",
            // How much of a grant its department has settled, in all its settlements.
            """
            CREATE TABLE grant_settled(
                person BLOB NOT NULL, year INTEGER NOT NULL, contributor TEXT NOT NULL, number INTEGER NOT NULL,
                amount INTEGER NOT NULL, run BLOB NOT NULL, recorded INTEGER NOT NULL,
                PRIMARY KEY (person, year, contributor, number)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("enrolment_grant") + appendOnly("grant_settled")

    private static let cash =
        [
            // The same number comes again only after the payment was taken back: `attempt` counts. The number comes first in the key:
            // a server that begins with the source, of which there are two, reads all payments.
            """
            CREATE TABLE payment(
                id BLOB PRIMARY KEY, run BLOB NOT NULL, source TEXT NOT NULL, serial TEXT NOT NULL,
                attempt INTEGER NOT NULL, day INTEGER NOT NULL, year INTEGER NOT NULL, amount INTEGER NOT NULL,
                payer TEXT NOT NULL, person BLOB, stated BLOB, stated_index BLOB, recorded INTEGER NOT NULL,
                UNIQUE (serial, source, attempt)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX payment_run ON payment(run)",
            "CREATE INDEX payment_person ON payment(person)",
            // Divided by person, which payments are not: no reference leads there. `Reconciliation` would find one that is missing.
            """
            CREATE TABLE allocation(
                person BLOB NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
                payment BLOB NOT NULL, amount INTEGER NOT NULL,
                run BLOB NOT NULL, recorded INTEGER NOT NULL,
                PRIMARY KEY (person, year, number)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX allocation_payment ON allocation(payment)",
            """
            CREATE TABLE refund(
                payment BLOB NOT NULL REFERENCES payment, number INTEGER NOT NULL, kind TEXT NOT NULL,
                amount INTEGER NOT NULL, day INTEGER NOT NULL, run BLOB NOT NULL, recorded INTEGER NOT NULL,
                PRIMARY KEY (payment, number)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("payment") + appendOnly("allocation") + appendOnly("refund")
}
