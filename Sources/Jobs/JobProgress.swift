package import Storage
import Synchronization
package import Vocabulary

/// What a job's work is handed, to say how far it has come and to learn when to stop.
package final class JobProgress: Sendable {
    private struct Standing {
        var done: JobDone?
        var mustStop = false
        var isFinished = false
    }

    private let job: ID<Job>
    private let clock: @Sendable () -> Instant
    private let standing = Mutex(Standing())

    init(_ job: ID<Job>, clock: @escaping @Sendable () -> Instant) {
        self.job = job
        self.clock = clock
    }

    /// Says how far the work has come. Call it between batches: it throws `JobStopped` when the work is to stop.
    ///
    /// It costs nothing and writes nothing: the runner writes it down from time to time. It never goes back: less than
    /// was said before is not heard.
    package func report(_ done: Int, of total: Int, _ note: Words? = nil) throws(JobStopped) {
        try standing.withLock { standing throws(JobStopped) in
            if done >= standing.done?.done ?? 0 {
                standing.done = JobDone(done, of: total, note: note?.both ?? standing.done?.note)
            }
            if standing.mustStop { throw JobStopped() }
        }
    }

    /// Throws `JobStopped` when the work is to stop.
    package func check() throws(JobStopped) {
        if standing.withLock({ $0.mustStop }) { throw JobStopped() }
    }

    /// Records the end in the work's own transaction, as its last statement: the work and its end are there together or
    /// not at all. Throws when another process has ended the job meanwhile, which undoes the work.
    package func finish(_ result: String, in connection: Connection) throws {
        try check()
        try JobEvent(job: job, kind: .finished, recorded: clock(), words: result).insert(connection)
        standing.withLock { $0.isFinished = true }
    }

    /// How far it has come.
    package var done: JobDone? { standing.withLock { $0.done } }

    /// Whether `finish` was called.
    var isFinished: Bool { standing.withLock { $0.isFinished } }
    var isStopping: Bool { standing.withLock { $0.mustStop } }
    func stop() { standing.withLock { $0.mustStop = true } }
}
