@testable import Jobs
import Ledger
import Payments
import Policies
import Sealing
import Storage
import Synchronization
import TestDatabase
import Testing
import Vocabulary

import Collection

/// Assessment, files of payments and undoing as jobs: done once, or not at all.
final class SeasonJobsTests {
    private let world: World
    private let jobs: SeasonJobs
    private let clock = Ticking()
    private let kinds: [JobKind]

    /// Each look is a millisecond later.
    private final class Ticking: Sendable {
        private let now = Mutex(Instant(microseconds: 1_735_000_000_000_000))

        func pass(_ seconds: Int64) -> Instant {
            now.withLock {
                $0 = Instant(microseconds: $0.microseconds + 1000 + seconds * 1_000_000)
                return $0
            }
        }
    }

    init() throws {
        world = try World()
        try world.database.prepare([.jobs])
        let vault = Vault(try VaultKey(bytes: [UInt8](repeating: 7, count: 32)))
        jobs = SeasonJobs(book: world.book, region: World.region, vault: vault)
        kinds = jobs.kinds(world.database) { [clock] in clock.pass(0) }
    }

    private var moment: Instant { clock.pass(0) }

    private func runner(_ process: String = "one") -> JobRunner {
        JobRunner(
            world.database, kinds, process: process, clock: { [clock] in clock.pass(0) },
            pause: .milliseconds(2))
    }

    private func task(_ run: ID<Run>, _ title: String, undoes: ID<Run>? = nil) -> SeasonTask {
        SeasonTask(
            district: World.district, year: World.year, run: run, title: title, undoes: undoes)
    }

    private func ask(_ kind: SeasonJobs.Kind, _ task: SeasonTask, file: [UInt8]? = nil) throws -> Job {
        let moment = moment
        return try world.database.transaction {
            try jobs.ask(kind, task, file: file, by: nil, at: moment, $0)
        }
    }

    private func state(_ job: Job) throws -> JobState? {
        try world.database.read { try JobBook($0).find(job.id)?.state }
    }

    private func result(_ job: Job) throws -> String {
        guard case .finished(let words, _) = try state(job) else {
            return "\(String(describing: try state(job)))"
        }
        return words
    }

    private func input(_ job: Job) throws -> [UInt8]? {
        try world.database.read { try JobBook($0).input(of: job.id) }
    }

    private func payments() throws -> Int? {
        try world.database.read { try $0.value("SELECT count(*) FROM payment") }
    }

    private func newRun() -> ID<Run> { ID(at: moment) }

    private func file(_ count: Int, _ title: String = "T") -> [UInt8] {
        var text = "税票号码,个人编号,金额,缴费日期\n"
        for number in 1...count { text += "\(title)\(number),P\(number),400,2024-11-02\n" }
        return Array(text.utf8)
    }

    @Test func `a trial writes nothing; an assessment is made once however often it is asked for`()
        async throws
    {
        let people = try (0..<3).map { _ in try world.person() }
        let trial = try ask(.tryAssessing, task(newRun(), "试"))
        #expect(try await runner().runNext())
        #expect(try result(trial).contains("登记 3 人"))
        #expect(try world.year(of: people[0]).bill == nil)

        let run = newRun()
        let first = try ask(.assess, task(run, "应缴核定"))
        #expect(try ask(.assess, task(run, "应缴核定")).id == first.id, "pressed twice, it is one job")
        #expect(try await runner().runNext())
        #expect(try world.year(of: people[0]).owed == .yuan(400))
        let again = try ask(.assess, task(run, "应缴核定"))
        #expect(again.id != first.id)
        #expect(try await runner().runNext())
        #expect(try result(again).contains("已经做过"))
        #expect(try world.year(of: people[0]).bill?.version == 1)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a file lies sealed while it waits, is posted once, taken back, and is gone`() async throws {
        let people = try (0..<3).map { _ in try world.person() }
        try world.assess()
        let run = newRun()
        let job = try ask(.post, task(run, "十月.csv"), file: file(3))
        let kept = try #require(try input(job))
        #expect(kept.firstRange(of: Array("T1,P1".utf8)) == nil)
        #expect(try await runner().runNext())
        #expect(try result(job).contains("缴清 3 人"))
        #expect(try input(job) == nil)
        #expect(try people.allSatisfy { try world.year(of: $0).isSettled })

        // The same file under another number is refused, in words.
        let same = try ask(.post, task(newRun(), "十月.csv"), file: file(3))
        #expect(try await runner().runNext())
        guard case .failed(let words, _) = try state(same) else {
            Issue.record("the same file is posted once")
            return
        }
        #expect(words.contains("入过账"))

        let undo = try ask(.undo, task(newRun(), "撤销：十月.csv", undoes: run))
        #expect(try await runner().runNext())
        #expect(try result(undo).contains("3"))
        #expect(try people.allSatisfy { try world.year(of: $0).allocated == .zero })
        #expect(try people.allSatisfy { try !world.isEnrolled($0) })
        #expect(try world.balance(.basicTreasury) == .zero)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a process that dies leaves nothing; the next takes the file up and posts it`() async throws {
        for _ in 0..<3 { try world.person() }
        try world.assess()
        let job = try ask(.post, task(newRun(), "十月.csv"), file: file(3))
        let begun = moment
        try await world.database.transaction { connection in
            _ = try JobBook(connection).claim(["post-payments"], for: "dead", patience: 60, at: begun)
        }
        _ = clock.pass(61)
        #expect(try await runner("next").runNext())
        #expect(try result(job).contains("缴清 3 人"))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a file with a mistake, and one that is no file, fail in words and leave nothing`()
        async throws
    {
        for text in ["税票号码,个人编号,金额,缴费日期\nT1,P1,三百,2024-11-02\n", "没有列\n"] {
            let job = try ask(.post, task(newRun(), "坏.csv"), file: Array(text.utf8))
            #expect(try await runner().runNext())
            guard case .failed(let words, _) = try state(job) else {
                Issue.record("it fails")
                return
            }
            #expect(!words.contains("三百"))
            #expect(try input(job) == nil)
        }
        #expect(try payments() == 0)
    }

    @Test func `stopped in the middle of posting, nothing of it is there`() throws {
        let person = try world.person()
        try world.assess()
        struct Stop: Error {}
        let run = world.run(.paymentFile)
        #expect(throws: Stop.self) {
            try world.database.transaction {
                _ = try world.season.post([line("T1", 400, person)], source: Season.tax, as: run, $0) {
                    _ in throw Stop()
                }
            }
        }
        #expect(try world.year(of: person).allocated == .zero)
        #expect(try world.database.read { try Runs($0).find(run.id) } == nil)
    }
}
