import Storage
import Vocabulary

/// One thing that happened to a job: a row that stays.
struct JobEvent {
    enum Kind: String, CaseIterable {
        /// A process took it up, or took it up again.
        case started
        /// It has come so far; also a sign of life.
        case progress
        /// The process stopped in an orderly way before the job was done: it waits again.
        case left
        case cancelWanted = "cancel-wanted"
        case finished, failed, cancelled
    }

    let job: ID<Job>
    let kind: Kind
    let recorded: Instant
    var attempt: Int?
    var process: String?
    var done: JobDone?
    /// The result, or why it failed.
    var words: String?

    /// Its place in the order of what happened; of one moment, what ends comes last.
    var order: (Instant, Int) { (recorded, Kind.allCases.firstIndex(of: kind) ?? 0) }

    /// 1 for an end: a job has one.
    var ending: Int? {
        switch kind {
        case .finished, .failed, .cancelled: 1
        case .started, .progress, .left, .cancelWanted: nil
        }
    }
}

extension JobEvent {
    /// Adds the row. An end takes the file the job worked on with it.
    func insert(_ connection: Connection) throws {
        try connection.run(
            """
            INSERT INTO job_event(id, job, recorded, kind, attempt, ending, process, done, total, words)
            VALUES (\(ID<JobEvent>(at: recorded)), \(job), \(recorded), \(kind), \(attempt), \(ending), \(process), \
            \(done?.done), \(done?.of), \(done?.note ?? words))
            """)
        if ending != nil { try connection.run("DELETE FROM job_input WHERE job = \(job)") }
    }

    init(_ row: Row) throws {
        job = try row["job"]
        kind = try row["kind"]
        recorded = try row["recorded"]
        attempt = try row["attempt"]
        process = try row["process"]
        words = try row["words"]
        if let count: Int = try row["done"], let total: Int = try row["total"] {
            done = JobDone(count, of: total, note: words)
        }
    }
}

extension Job {
    /// Takes in what happened next.
    mutating func take(_ event: JobEvent) {
        guard !state.isOver else { return }
        switch event.kind {
        case .started:
            attempts += 1
            done = nil
            state = .running(process: event.process ?? "", since: event.recorded)
        case .progress:
            // A process that was given up for dead and still reports is not the one that runs the job now.
            guard case .running(event.process ?? "", _) = state else { return }
            if let next = event.done, next.done >= done?.done ?? 0 { done = next }
        case .left:
            guard case .running(event.process ?? "", _) = state else { return }
            state = .waiting
        case .cancelWanted: isCancelWanted = true
        case .finished: state = .finished(result: event.words ?? "", at: event.recorded)
        case .failed: state = .failed(words: event.words ?? "", at: event.recorded)
        case .cancelled: state = .cancelled(at: event.recorded)
        }
        if event.kind != .cancelWanted { heard = max(heard, event.recorded) }
    }
}
