import Jobs
import Storage
import Synchronization
import TestDatabase
import Vocabulary

/// A database with jobs, a clock that is moved by hand, and a table that work writes to.
final class Works: Sendable {
    static let place = RegionCode("500112")!

    private static let fruit = Schema(
        name: "fruit",
        versions: [["CREATE TABLE fruit(job BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (job, n)) STRICT"]]
    )

    let database: Database
    private let now = Mutex(Instant(microseconds: 1_700_000_000_000_000))

    init() throws {
        database = try Database.trial()
        try database.prepare([.jobs, Works.fruit])
    }

    /// Each look is a millisecond later.
    var clock: @Sendable () -> Instant {
        {
            self.now.withLock {
                $0 = Instant(microseconds: $0.microseconds + 1000)
                return $0
            }
        }
    }

    func pass(seconds: Int64) {
        now.withLock { $0 = Instant(microseconds: $0.microseconds + seconds * 1_000_000) }
    }

    func runner(_ kinds: [JobKind], as process: String = "one", patience: Double = 60) -> JobRunner {
        JobRunner(
            database, kinds, process: process, clock: clock, pause: .milliseconds(2), patience: patience)
    }

    func ask(_ kind: String = "pick", place: RegionCode = Works.place) throws -> ID<Job> {
        let moment = clock()
        return try database.transaction { try JobBook($0).ask(kind, by: nil, about: place, at: moment).id }
    }

    func job(_ id: ID<Job>) throws -> Job? { try database.read { try JobBook($0).find(id) } }

    func cancel(_ id: ID<Job>) throws {
        let moment = clock()
        try database.transaction { try JobBook($0).cancel(id, at: moment) }
    }

    func fruits() throws -> Int { try database.read { try $0.value("SELECT count(*) FROM fruit") } ?? 0 }

    /// Picks ten in one transaction, which records its end.
    var picking: JobKind {
        JobKind("pick", Words("采摘", "picking")) { [database] job, progress in
            try await database.transaction { connection in
                for n in 1...10 {
                    try connection.run("INSERT INTO fruit VALUES (\(job.id), \(n))")
                    try progress.report(n, of: 10)
                }
                try progress.finish("10", in: connection)
            }
            return "10"
        }
    }

    /// Waits until something is so, at most ten seconds.
    func until(_ isSo: () throws -> Bool) async throws {
        for _ in 0..<2000 {
            if try isSo() { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw TooLong()
    }

    struct TooLong: Error {}
}
