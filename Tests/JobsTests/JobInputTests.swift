import Storage
import TestDatabase
import Testing
import Vocabulary

@testable import Jobs

/// The file a job works on is there while the job is not over, and no longer.
@Suite struct JobInputTests {
    private func ask(_ works: Works) throws -> ID<Job> {
        let moment = works.clock()
        return try works.database.transaction {
            try JobBook($0).ask("read", input: [1, 2, 3], by: nil, about: Works.place, at: moment).id
        }
    }

    private func input(_ id: ID<Job>, _ works: Works) throws -> [UInt8]? {
        try works.database.read { try JobBook($0).input(of: id) }
    }

    @Test(arguments: ["finishes", "returns", "fails"])
    func `however a job ends, its file is gone`(_ way: String) async throws {
        let works = try Works()
        let id = try ask(works)
        let other = try ask(works)
        let kind = JobKind("read", Words("读", "read")) { [database = works.database] job, progress in
            let bytes = try await database.read { try JobBook($0).input(of: job.id) }
            guard bytes == [1, 2, 3], way != "fails" else { throw JobFailure(Words("坏", "bad")) }
            if way == "finishes" {
                try await database.transaction { try progress.finish("好", in: $0) }
            }
            return "好"
        }
        #expect(try await works.runner([kind]).runNext())
        #expect(try works.job(id)?.state.isOver == true)
        #expect(try input(id, works) == nil)
        #expect(try input(other, works) == [1, 2, 3])
    }

    @Test func `a waiting job that is cancelled has no file`() throws {
        let works = try Works()
        let id = try ask(works)
        try works.cancel(id)
        #expect(try input(id, works) == nil)
    }
}
