import Jobs
import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct JobBookTests {
    @Test(arguments: [
        ("500000", 3), ("500112", 2), ("500112001", 1), ("500112001200", 0), ("500101", 1), ("110000", 0),
    ])
    func `an area sees the jobs about its own places`(area: String, count: Int) throws {
        let works = try Works()
        for place in ["500112", "500112001", "500101"] {
            _ = try works.ask(place: try #require(RegionCode(place)))
        }
        let jobs = try works.database.read { try JobBook($0).latest(in: RegionCode(area)) }
        #expect(jobs.count == count)
        let all = try works.database.read { try JobBook($0).latest() }
        for job in all {
            let isSeen = try works.database.read { try JobBook($0).find(job.id, in: RegionCode(area)) } != nil
            #expect(isSeen == jobs.contains { $0.id == job.id })
        }
    }

    @Test func `the newest come first, a page at a time`() throws {
        let works = try Works()
        let ids = try (0..<5).map { _ in try works.ask() }
        let (first, second) = try works.database.read { connection in
            let first = try JobBook(connection).latest(limit: 3)
            return (first, try JobBook(connection).latest(after: first.last?.id, limit: 3))
        }
        #expect((first + second).map(\.id) == ids.reversed())
    }

    @Test(arguments: [
        (0, 0, 0), (0, 10, 0), (1, 3, 33), (999, 1000, 99), (10, 10, 100), (11, 10, 100), (-1, 10, 0),
    ])
    func `the share done is rounded down, so that 100 means all`(done: Int, total: Int, percent: Int) {
        #expect(JobDone(done, of: total).percent == percent)
    }
}
