package import Storage
package import Vocabulary

/// The jobs that were asked for, and what became of them. Rows are added, never changed.
package struct JobBook {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Puts a job at the end of the queue.
    ///
    /// - Parameter input: a file it works on. It names people, so it comes sealed where there is a key, and is deleted when the
    ///   job is over, however it ends.
    @discardableResult
    package func ask(
        _ kind: String, parameters: String = "{}", input: [UInt8]? = nil, by asker: ID<Asker>?,
        about place: RegionCode, at moment: Instant
    ) throws -> Job {
        let job = Job(
            id: ID(at: moment), kind: kind, parameters: parameters, asker: asker, place: place, asked: moment)
        try connection.run(
            """
            INSERT INTO job(id, kind, parameters, asker, place, recorded)
            VALUES (\(job.id), \(kind), \(parameters), \(asker), \(place), \(moment))
            """)
        if let input {
            try connection.run("INSERT INTO job_input(job, content) VALUES (\(job.id), \(input))")
        }
        return job
    }

    /// The file a job works on; nil where it has none, or is over.
    package func input(of id: ID<Job>) throws -> [UInt8]? {
        try connection.value("SELECT content FROM job_input WHERE job = \(id)")
    }

    /// Asks it to stop. One that waits is cancelled at once; one that runs stops at its next report; for one that is over
    /// nothing happens.
    package func cancel(_ id: ID<Job>, at moment: Instant) throws {
        guard let job = try find(id), !job.state.isOver else { return }
        let kind: JobEvent.Kind = job.state == .waiting ? .cancelled : .cancelWanted
        if kind == .cancelWanted, job.isCancelWanted { return }
        try JobEvent(job: id, kind: kind, recorded: moment).insert(connection)
    }

    /// The job, where it is about a place in this area.
    package func find(_ id: ID<Job>, in area: RegionCode? = nil) throws -> Job? {
        try jobs("WHERE id = \(id) AND \(JobBook.within(area))").first
    }

    /// The latest jobs of an area, the newest first. The next page comes `after` the last of this one.
    package func latest(
        in area: RegionCode? = nil, after id: ID<Job>? = nil, limit: Int = 50
    ) throws -> [Job] {
        let older: SQL = id.map { "id < \($0)" } ?? "TRUE"
        return try jobs("WHERE \(JobBook.within(area)) AND \(older) ORDER BY id DESC LIMIT \(limit)")
    }

    /// The jobs that are not over, the oldest first.
    package func open(limit: Int = 100) throws -> [Job] {
        try jobs(
            """
            WHERE NOT EXISTS (SELECT 1 FROM job_event WHERE job = job.id AND ending = 1) ORDER BY id LIMIT \(limit)
            """)
    }

    private func jobs(_ condition: SQL) throws -> [Job] {
        let jobs = try connection.rows(
            "SELECT id, kind, parameters, asker, place, recorded FROM job \(condition)"
        ).map {
            try Job(
                id: $0["id"], kind: $0["kind"], parameters: $0["parameters"], asker: $0["asker"],
                place: $0["place"], asked: $0["recorded"])
        }
        guard !jobs.isEmpty else { return [] }
        var events: [ID<Job>: [JobEvent]] = [:]
        try connection.forEach(
            "SELECT * FROM job_event WHERE job IN (\(all: jobs.map(\.id)))"
        ) { row in
            let event = try JobEvent(row)
            events[event.job, default: []].append(event)
        }
        return jobs.map { job in
            var job = job
            for event in (events[job.id] ?? []).sorted(by: { $0.order < $1.order }) { job.take(event) }
            return job
        }
    }

    /// Places that lie in the area or are it; see `RegionCode.lies(in:)`.
    private static func within(_ area: RegionCode?) -> SQL {
        guard let area else { return "TRUE" }
        return "place >= \(area.stem) AND place < \(area.stem + ":")"
    }
}

extension JobBook {
    /// Takes up the oldest job that waits, or that its process left behind; nil where there is none of these kinds, or
    /// somebody else was quicker.
    ///
    /// A job that was begun three times and never ended is not begun again: it would take the program with it each time.
    func claim(
        _ kinds: Set<String>, for process: String, patience: Double, at moment: Instant
    ) throws -> Job? {
        for job in try open() where kinds.contains(job.kind) {
            let isAbandoned = job.isAbandoned(at: moment, patience: patience)
            guard job.state == .waiting || isAbandoned else { continue }
            if job.isCancelWanted {
                try JobEvent(job: job.id, kind: .cancelled, recorded: moment).insert(connection)
                continue
            }
            if isAbandoned, job.attempts >= JobBook.mostAttempts {
                let words = "程序三次在中途停下，不再重试 / the program stopped in the middle three times; not tried again"
                try JobEvent(job: job.id, kind: .failed, recorded: moment, words: words).insert(connection)
                continue
            }
            let start = JobEvent(
                job: job.id, kind: .started, recorded: moment, attempt: job.attempts + 1, process: process)
            try start.insert(connection)
            var claimed = job
            claimed.take(start)
            return claimed
        }
        return nil
    }

    static let mostAttempts = 3
}
