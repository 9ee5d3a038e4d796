import Storage
import Synchronization
import TestDatabase
import Testing
import Vocabulary

@testable import Jobs

@Suite struct JobRunnerTests {
    @Test func `a job is done with its result, and how far it came stays`() async throws {
        let works = try Works()
        let id = try works.ask()
        #expect(try works.job(id)?.state == .waiting)
        #expect(try await works.runner([works.picking]).runNext())
        let job = try #require(try works.job(id))
        guard case .finished("10", _) = job.state else {
            Issue.record("\(job.state)")
            return
        }
        #expect(job.attempts == 1)
        #expect(try works.fruits() == 10)
        #expect(try await !works.runner([works.picking]).runNext())
    }

    @Test func `jobs are done in the order in which they were asked; kinds nobody knows wait`() async throws {
        let works = try Works()
        let order = Mutex<[String]>([])
        let kind = JobKind("note", Words("记", "note")) { job, _ in
            order.withLock { $0.append(job.parameters) }
            return ""
        }
        try await works.database.transaction { [clock = works.clock] connection in
            for n in 1...3 {
                try JobBook(connection).ask(
                    "note", parameters: "\(n)", by: nil, about: Works.place, at: clock())
            }
        }
        let unknown = try works.ask("unknown")
        let runner = works.runner([kind])
        while try await runner.runNext() {}
        #expect(order.withLock { $0 } == ["1", "2", "3"])
        #expect(try works.job(unknown)?.state == .waiting)
    }

    @Test func `two runners on one database do each job once`() async throws {
        let works = try Works()
        let count = 20
        let ids = try (0..<count).map { _ in try works.ask() }
        let runs = Mutex<[ID<Job>: Int]>([:])
        let picking = works.picking
        let counted = JobKind("pick", picking.title) { job, progress in
            runs.withLock { $0[job.id, default: 0] += 1 }
            return try await picking.work(job, progress)
        }
        await withTaskGroup(of: Void.self) { group in
            for name in ["one", "two"] {
                group.addTask {
                    // A claim that the other was quicker at says no too, so each asks until all is done.
                    for _ in 0..<1000 {
                        _ = try? await works.runner([counted], as: name).runNext()
                        if (try? await works.database.read { try JobBook($0).open().isEmpty }) == true {
                            return
                        }
                    }
                }
            }
        }
        #expect(runs.withLock { $0 } == Dictionary(uniqueKeysWithValues: ids.map { ($0, 1) }))
        #expect(try works.fruits() == 10 * count)
    }

    @Test func `what the work cannot do is said in its words; what is our mistake, without a word of it`()
        async throws
    {
        let works = try Works()
        struct Secret: Error { let name = "张三" }
        let kinds = [
            JobKind("bad", Words("坏", "bad")) { _, _ in
                throw JobFailure(Words("第 3 行没有编号", "line 3 has no number"))
            },
            JobKind("worse", Words("更坏", "worse")) { _, _ in throw Secret() },
        ]
        let (bad, worse) = (try works.ask("bad"), try works.ask("worse"))
        let runner = works.runner(kinds)
        while try await runner.runNext() {}
        guard case .failed(let words, _) = try works.job(bad)?.state,
            case .failed(let others, _) = try works.job(worse)?.state
        else {
            Issue.record("both fail")
            return
        }
        #expect(words == "第 3 行没有编号 / line 3 has no number")
        #expect(others.contains("程序出了问题") && !others.contains("张三"))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `how far a job has come never goes back`(seed: UInt64) async throws {
        let works = try Works()
        let id = try works.ask("wander")
        let wander = JobKind("wander", Words("走", "wander")) { _, progress in
            for n in 0..<60 {
                // Forwards on the whole, with steps back.
                let place = max(0, n + Int((seed &* 7919 &+ UInt64(n) &* 104_729) % 9) - 4)
                try progress.report(place, of: 70)
                try await Task.sleep(for: .milliseconds(1))
            }
            return ""
        }
        let runner = works.runner([wander])
        let seen = Mutex<[Int]>([])
        async let isDone = runner.runNext()
        try await works.until {
            let job = try works.job(id)
            if let done = runner.live(id) ?? job?.done { seen.withLock { $0.append(done.done) } }
            return job?.state.isOver == true
        }
        #expect(try await isDone)
        let all = seen.withLock { $0 }
        #expect(all == all.sorted() && all.count > 2)
        let last = try #require(try works.job(id)?.done)
        #expect(last.done >= all.last ?? 0 && last.of == 70)
    }

    @Test func `progress is written down while the work goes on, where the database lets two write at once`()
        async throws
    {
        let works = try Works()
        let id = try works.ask("slow")
        let slow = JobKind("slow", Words("慢", "slow")) { _, progress in
            for n in 1...1000 {
                try progress.report(n, of: 1000, Words("第 \(n) 批", "batch \(n)"))
                try await Task.sleep(for: .milliseconds(2))
            }
            return ""
        }
        let runner = works.runner([slow])
        async let isDone = runner.runNext()
        try await works.until { try works.job(id)?.done?.note?.contains("批") == true }
        try works.cancel(id)
        #expect(try await isDone)
    }
}
