import Storage
import Synchronization
import TestDatabase
import Testing
import Vocabulary

@testable import Jobs

/// Cancelled, left behind, taken up again.
@Suite struct InterruptedJobTests {
    /// A process takes the next job up, and is never heard of again.
    private func die(_ works: Works, _ process: String = "dead") throws -> Job {
        let moment = works.clock()
        return try #require(
            try works.database.transaction {
                try JobBook($0).claim(["pick"], for: process, patience: 60, at: moment)
            })
    }

    @Test func `a waiting job is cancelled at once and never begun`() async throws {
        let works = try Works()
        let id = try works.ask()
        try works.cancel(id)
        guard case .cancelled = try works.job(id)?.state else {
            Issue.record("it is cancelled")
            return
        }
        #expect(try await !works.runner([works.picking]).runNext())
        try works.cancel(id)
        #expect(try works.fruits() == 0)
    }

    @Test func `a running job stops between two batches, and nothing of it is left`() async throws {
        let works = try Works()
        let id = try works.ask("endless")
        let endless = JobKind("endless", Words("无尽", "endless")) { [works] job, progress in
            var n = 0
            while true {
                n += 1
                try progress.report(n, of: 1_000_000)
                try await Task.sleep(for: .milliseconds(1))
                if n == 1_000_000 { return "\(job.id) \(try works.fruits())" }
            }
        }
        let runner = works.runner([endless])
        async let isDone = runner.runNext()
        try await works.until { runner.live(id) != nil }
        try works.cancel(id)
        #expect(try works.job(id)?.state.isOver == false || runner.live(id) == nil)
        #expect(try await isDone)
        guard case .cancelled = try works.job(id)?.state else {
            Issue.record("it is cancelled")
            return
        }
    }

    @Test func `a transaction that is told to stop is undone`() async throws {
        let works = try Works()
        let id = try works.ask("pick")
        let begun = Mutex(false)
        let told = Mutex(false)
        let kind = JobKind("pick", Words("采摘", "picking")) { [works] job, progress in
            try await works.database.transaction { connection in
                try connection.run("INSERT INTO fruit VALUES (\(job.id), 1)")
                begun.withLock { $0 = true }
                while !told.withLock({ $0 }) {}
                try progress.report(1, of: 2)
                try progress.finish("", in: connection)
            }
            return ""
        }
        let runner = works.runner([kind])
        async let isDone = runner.runNext()
        try await works.until { begun.withLock { $0 } }
        runner.stop(id)
        told.withLock { $0 = true }
        #expect(try await isDone)
        #expect(try works.fruits() == 0)
        guard case .cancelled = try works.job(id)?.state else {
            Issue.record("it is cancelled")
            return
        }
    }

    @Test func `a job whose process died is begun anew after a minute, not before`() async throws {
        let works = try Works()
        let id = try works.ask()
        _ = try die(works)
        works.pass(seconds: 50)
        let runner = works.runner([works.picking], as: "next")
        #expect(try await !runner.runNext())
        guard case .running("dead", _) = try works.job(id)?.state else {
            Issue.record("it is still taken to run")
            return
        }
        works.pass(seconds: 11)
        #expect(try await runner.runNext())
        let job = try #require(try works.job(id))
        #expect(job.attempts == 2)
        guard case .finished = job.state else {
            Issue.record("it is finished")
            return
        }
        #expect(try works.fruits() == 10)
    }

    @Test func `a process that was taken for dead and comes back undoes its work`() async throws {
        let works = try Works()
        let id = try works.ask()
        let job = try die(works)
        works.pass(seconds: 61)
        #expect(try await works.runner([works.picking], as: "next").runNext())
        let progress = JobProgress(job.id, clock: works.clock)
        #expect(throws: StorageError.constraint("job_event.job, job_event.ending")) {
            try works.database.transaction { connection in
                try connection.run("INSERT INTO fruit VALUES (\(job.id), 99)")
                try progress.finish("twice", in: connection)
            }
        }
        // Nor does what it says of its progress count.
        let moment = works.clock()
        try await works.database.transaction {
            try JobEvent(
                job: id, kind: .progress, recorded: moment, process: "dead", done: JobDone(1, of: 10)
            )
            .insert($0)
        }
        #expect(try works.fruits() == 10)
        guard case .finished("10", _) = try works.job(id)?.state else {
            Issue.record("the first end stands")
            return
        }
    }

    @Test func `a job that takes the program with it three times is not begun again`() async throws {
        let works = try Works()
        let id = try works.ask()
        for n in 1...3 {
            _ = try die(works, "dead \(n)")
            works.pass(seconds: 61)
        }
        #expect(try await !works.runner([works.picking]).runNext())
        guard case .failed(let words, _) = try works.job(id)?.state else {
            Issue.record("it failed")
            return
        }
        #expect(words.contains("三次"))
    }

    @Test func `a job that its process left when the program ended is begun anew at once`() async throws {
        let works = try Works()
        let id = try works.ask("patient")
        let isFirst = Mutex(true)
        let patient = JobKind("patient", Words("久", "patient")) { _, progress in
            let first = isFirst.withLock { isFirst in
                defer { isFirst = false }
                return isFirst
            }
            while first {
                try progress.report(1, of: 2)
                try await Task.sleep(for: .milliseconds(1))
            }
            return "second time"
        }
        let runner = works.runner([patient])
        let program = Task { await runner.run() }
        try await works.until { runner.live(id) != nil }
        program.cancel()
        await program.value
        #expect(try works.job(id)?.state == .waiting)
        #expect(try await works.runner([patient], as: "next").runNext())
        guard case .finished("second time", _) = try works.job(id)?.state else {
            Issue.record("it is finished")
            return
        }
        #expect(try works.job(id)?.attempts == 2)
    }

    @Test func `a job that was cancelled while nobody was there is not begun again`() async throws {
        let works = try Works()
        let id = try works.ask()
        _ = try die(works)
        try works.cancel(id)
        works.pass(seconds: 61)
        #expect(try await !works.runner([works.picking]).runNext())
        guard case .cancelled = try works.job(id)?.state else {
            Issue.record("it is cancelled")
            return
        }
    }
}
