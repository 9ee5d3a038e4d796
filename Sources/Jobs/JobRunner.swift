package import Storage
import Synchronization
package import Vocabulary

/// Does the jobs of a database, one at a time. Each process that serves has one; several may share a database.
package final class JobRunner: Sendable {
    private let database: Database
    private let kinds: [String: JobKind]
    private let clock: @Sendable () -> Instant
    /// Who we are, in the rows that say who began.
    package let process: String
    /// Seconds between looks at the queue, and between reports.
    private let pause: Duration
    /// Seconds after which a process that was not heard of counts as dead.
    package let patience: Double
    /// Told of errors that are nobody's to see but the log's.
    private let log: @Sendable (any Error) -> Void
    private let running = Mutex<(job: ID<Job>, progress: JobProgress)?>(nil)

    package init(
        _ database: Database, _ kinds: [JobKind], process: String, clock: @escaping @Sendable () -> Instant,
        pause: Duration = .seconds(1), patience: Double = 60,
        log: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.database = database
        self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
        offered = kinds.filter(\.isOffered)
        self.process = process
        self.clock = clock
        self.pause = pause
        self.patience = patience
        self.log = log
    }

    /// Works until the task is cancelled; a job under way is then left to whoever comes next.
    package func run() async {
        while !Task.isCancelled {
            do {
                if try await runNext() { continue }
            } catch {
                log(error)
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// How far a job has come that this process is doing now, before it is written down.
    package func live(_ id: ID<Job>) -> JobDone? {
        running.withLock { $0?.job == id ? $0?.progress.done : nil }
    }

    /// Tells a job that this process is doing to stop, ahead of what is written down; false where it is doing another.
    @discardableResult
    package func stop(_ id: ID<Job>) -> Bool {
        running.withLock { running in
            guard let running, running.job == id else { return false }
            running.progress.stop()
            return true
        }
    }

    /// The kinds that may be asked for with nothing further to say, in the order in which the program gave them.
    package let offered: [JobKind]

    /// What a kind is called; nil where this program does none of it.
    package func title(of kind: String) -> Words? { kinds[kind]?.title }

    /// Does the next job; false where there was none.
    package func runNext() async throws -> Bool {
        guard let job = try await claim() else { return false }
        let progress = JobProgress(job.id, clock: clock)
        running.withLock { $0 = (job.id, progress) }
        defer { running.withLock { $0 = nil } }
        let outcome = await work(on: job, progress)
        try await record(outcome, of: job, progress)
        return true
    }

    private func claim() async throws -> Job? {
        let names = Set(kinds.keys)
        // A look costs nothing; only what looks free is worth the writer's turn.
        let (process, patience, moment) = (process, patience, clock())
        let isWorthIt = try await database.read { connection in
            try JobBook(connection).open().contains { job in
                names.contains(job.kind)
                    && (job.state == .waiting || job.isAbandoned(at: moment, patience: patience))
            }
        }
        guard isWorthIt else { return nil }
        do {
            return try await database.transaction {
                try JobBook($0).claim(names, for: process, patience: patience, at: moment)
            }
        } catch StorageError.constraint {
            return nil  // another process was quicker
        }
    }

    // MARK: - The work, and what is written beside it

    private func work(on job: Job, _ progress: JobProgress) async -> Result<String, any Error> {
        guard let kind = kinds[job.kind] else { return .failure(JobStopped()) }
        let work = Task { try await kind.work(job, progress) }
        return await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self) { beside in
                beside.addTask { await self.watch(job, progress) { work.cancel() } }
                beside.addTask { await self.write(job, progress) }
                let outcome = await work.result
                beside.cancelAll()
                return outcome
            }
        } onCancel: {
            progress.stop()
            work.cancel()
        }
    }

    /// Looks whether somebody wants the job to stop.
    private func watch(_ job: Job, _ progress: JobProgress, stop: @Sendable () -> Void) async {
        while !Task.isCancelled {
            let isWanted = try? await database.read { try JobBook($0).find(job.id)?.isCancelWanted == true }
            if isWanted == true { progress.stop() }
            if progress.isStopping {
                stop()
                return
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// Writes down how far it has come, and at least that somebody is there.
    private func write(_ job: Job, _ progress: JobProgress) async {
        var last = JobDone(-1, of: 0)
        var written = clock()
        while !Task.isCancelled {
            try? await Task.sleep(for: pause)
            if Task.isCancelled { return }
            let (now, moment) = (progress.done, clock())
            let isLate = Double(moment.microseconds - written.microseconds) / 1_000_000 > patience / 4
            guard isLate || (now != nil && now != last) else { continue }
            let event = JobEvent(job: job.id, kind: .progress, recorded: moment, process: process, done: now)
            do {
                // Waits for its turn on SQLite; it takes up no thread meanwhile.
                try await database.transaction { try event.insert($0) }
                (last, written) = (now ?? last, clock())
            } catch is CancellationError {
                return
            } catch {
                log(error)
            }
        }
    }

    private func record(
        _ outcome: Result<String, any Error>, of job: Job, _ progress: JobProgress
    ) async throws {
        var event = JobEvent(job: job.id, kind: .finished, recorded: clock(), process: process)
        switch outcome {
        case .success where progress.isFinished: return
        case .success(let result): event.words = result
        case .failure where progress.isStopping:
            // The program ends, or somebody wanted the job to stop.
            let isWanted = try await unhurried { try JobBook($0).find(job.id)?.isCancelWanted == true }
            event = JobEvent(
                job: job.id, kind: isWanted || !Task.isCancelled ? .cancelled : .left, recorded: clock(),
                process: process)
        case .failure(let error):
            if (error as? JobFailure) == nil { log(error) }
            let words = (error as? JobFailure)?.words ?? JobRunner.ours
            event = JobEvent(
                job: job.id, kind: .failed, recorded: clock(), process: process, words: words.both)
        }
        let last = event
        do {
            if let done = progress.done, last.kind != .left {
                let event = JobEvent(
                    job: job.id, kind: .progress, recorded: clock(), process: process, done: done)
                try await unhurried { try event.insert($0) }
            }
            let ended = JobEvent(
                job: last.job, kind: last.kind, recorded: clock(), process: process, words: last.words)
            try await unhurried { try ended.insert($0) }
        } catch StorageError.constraint {
            // Another process took us for dead and has ended the job.
        }
    }

    /// A transaction that is done even while the program ends.
    private func unhurried<Answer: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        try await Task.detached { [database] in try await database.transaction(body) }.value
    }

    private static let ours = Words(
        "程序出了问题，什么也没有写；已记入日志", "something went wrong on our side; nothing was written; it is in the log")
}
