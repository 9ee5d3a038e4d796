package import Storage

extension Schema {
    /// What was asked for, and what became of it.
    package static let jobs = Schema(
        name: "jobs",
        versions: [
            [
                """
                CREATE TABLE job(
                    id BLOB PRIMARY KEY, kind TEXT NOT NULL, parameters TEXT NOT NULL,
                    asker BLOB, place TEXT NOT NULL, recorded INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID
                """,
                // `attempt` stands in a start alone and `ending` (1) in an end: one process takes up an attempt, and a job
                // ends once, whoever else believes to be at it.
                """
                CREATE TABLE job_event(
                    id BLOB PRIMARY KEY, job BLOB NOT NULL REFERENCES job, recorded INTEGER NOT NULL,
                    kind TEXT NOT NULL, attempt INTEGER, ending INTEGER, process TEXT,
                    done INTEGER, total INTEGER, words TEXT,
                    UNIQUE (job, attempt), UNIQUE (job, ending)
                ) STRICT, WITHOUT ROWID
                """,
                "CREATE INDEX job_event_job ON job_event(job, recorded)",
            ] + appendOnly("job") + appendOnly("job_event"),
            // The file a job works on. It is there while the job is not over, and then deleted.
            [
                """
                CREATE TABLE job_input(
                    job BLOB PRIMARY KEY REFERENCES job, content BLOB NOT NULL
                ) STRICT, WITHOUT ROWID
                """
            ],
        ])
}
