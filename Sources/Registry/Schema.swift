package import Storage

extension Schema {
    /// The people. Rows of one person sit under `person`, so the same tables divide by person.
    package static let registry = Schema(
        name: "registry",
        versions: [
            persons + acts + merges + identities + categories + schools + insurance + facilities + operators
                + places
        ])

    private static let persons =
        [
            """
            CREATE TABLE person(
                id BLOB PRIMARY KEY, number TEXT NOT NULL UNIQUE, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE TABLE household(id BLOB PRIMARY KEY, recorded INTEGER NOT NULL) STRICT, WITHOUT ROWID",
            // Who a person is has no day: what was recorded last holds. `number` is the person's, which never changes: with
            // it an index of names or of places lists people in the order of their numbers; see PersonSearch.
            """
            CREATE TABLE person_identity(
                person BLOB NOT NULL REFERENCES person, recorded INTEGER NOT NULL, number TEXT NOT NULL,
                name TEXT NOT NULL, sex TEXT NOT NULL, birth INTEGER NOT NULL,
                PRIMARY KEY (person, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX person_identity_name ON person_identity(name, number)",
            """
            CREATE TABLE person_home(
                person BLOB NOT NULL REFERENCES person,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL, number TEXT NOT NULL,
                household BLOB NOT NULL REFERENCES household, district TEXT NOT NULL, village TEXT,
                PRIMARY KEY (person, effective, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX person_home_household ON person_home(household)",
            "CREATE INDEX person_home_place ON person_home(district, village, number)",
            "CREATE INDEX person_home_township ON person_home(district, substr(village, 1, 9), number)",
            "CREATE INDEX person_home_district ON person_home(district, number)",
            // 户籍, which need not be where they live.
            """
            CREATE TABLE person_registration(
                person BLOB NOT NULL REFERENCES person,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL, place TEXT NOT NULL,
                PRIMARY KEY (person, effective, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            // The day is NULL where the report of a death was withdrawn.
            """
            CREATE TABLE person_death(
                person BLOB NOT NULL REFERENCES person, recorded INTEGER NOT NULL, day INTEGER,
                PRIMARY KEY (person, recorded)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("person") + appendOnly("household") + appendOnly("person_identity")
        + appendOnly("person_home") + appendOnly("person_death") + appendOnly("person_registration")

    /// What somebody changed by hand about a person, and on what ground. `id` is that of the form, so that a form sent twice is
    /// done once; `recorded` is that of the facts it left.
    private static let acts =
        [
            """
            CREATE TABLE person_act(
                person BLOB NOT NULL REFERENCES person, recorded INTEGER NOT NULL, id BLOB NOT NULL UNIQUE,
                kind TEXT NOT NULL, reason TEXT NOT NULL, operator TEXT NOT NULL,
                PRIMARY KEY (person, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE person_withdrawn(
                person BLOB PRIMARY KEY REFERENCES person, recorded INTEGER NOT NULL, reason TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("person_act") + appendOnly("person_withdrawn")

    /// `kept` is NULL where a merge was taken back.
    private static let merges =
        [
            """
            CREATE TABLE person_merge(
                gone BLOB NOT NULL REFERENCES person, recorded INTEGER NOT NULL,
                kept BLOB REFERENCES person, reason TEXT NOT NULL,
                PRIMARY KEY (gone, recorded)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX person_merge_kept ON person_merge(kept)",
        ] + appendOnly("person_merge")

    private static let categories =
        [
            """
            CREATE TABLE category(
                person BLOB NOT NULL REFERENCES person, category TEXT NOT NULL,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL, through INTEGER, source TEXT NOT NULL,
                PRIMARY KEY (person, category, effective, recorded)
            ) STRICT, WITHOUT ROWID
            """
        ] + appendOnly("category")

    private static let facilities =
        [
            """
            CREATE TABLE facility(
                id BLOB PRIMARY KEY, code TEXT NOT NULL UNIQUE, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE facility_fact(
                facility BLOB NOT NULL REFERENCES facility,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL,
                name TEXT NOT NULL, level TEXT NOT NULL, own_class TEXT, district TEXT NOT NULL,
                designated_from INTEGER, designated_through INTEGER,
                PRIMARY KEY (facility, effective, recorded)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("facility") + appendOnly("facility_fact")

    private static let schools =
        [
            """
            CREATE TABLE school(
                id BLOB PRIMARY KEY, code TEXT NOT NULL UNIQUE, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE school_fact(
                school BLOB NOT NULL REFERENCES school,
                effective INTEGER NOT NULL, recorded INTEGER NOT NULL,
                name TEXT NOT NULL, kind TEXT NOT NULL, district TEXT NOT NULL,
                PRIMARY KEY (school, effective, recorded)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("school") + appendOnly("school_fact")

    private static let operators =
        [
            """
            CREATE TABLE operator(
                id BLOB PRIMARY KEY, sign_in TEXT NOT NULL COLLATE NOCASE UNIQUE, recorded INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            // A right holds from the moment it is recorded, so there is one time only.
            """
            CREATE TABLE operator_fact(
                operator BLOB NOT NULL REFERENCES operator, recorded INTEGER NOT NULL,
                role TEXT NOT NULL, password TEXT NOT NULL, facility BLOB REFERENCES facility,
                department TEXT, school BLOB REFERENCES school, scope TEXT NOT NULL, disabled INTEGER NOT NULL,
                PRIMARY KEY (operator, recorded)
            ) STRICT, WITHOUT ROWID
            """,
        ] + appendOnly("operator") + appendOnly("operator_fact")

    private static let places =
        [
            """
            CREATE TABLE place(
                code TEXT NOT NULL, recorded INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (code, recorded)
            ) STRICT, WITHOUT ROWID
            """
        ] + appendOnly("place")
}
