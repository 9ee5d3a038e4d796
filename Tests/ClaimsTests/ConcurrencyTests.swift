import Claims
import Foundation
import Receipts
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

struct ConcurrencyTests {
    @Test func `sixty-four claims of one person at the same time equal some order of one after the other`()
        async throws
    {
        let path = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString).db")
            .path
        defer {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
        let world = try World(try Database.open(at: path, durability: .off))
        let person = try world.person("P1", categories: [.minimumLiving])
        // Two programs on one file: the lock is the database's, not this process's queue.
        let databases = [world.database, try Database.open(at: path, durability: .off)]
        let desk = world.desk
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<64 {
                let request = try world.stay(person, .fen(Int64(200_000 + index * 77_777)), level: .tertiary)
                let database = databases[index % 2]
                group.addTask {
                    _ = try await database.transaction { connection in
                        try desk.settle(
                            request, message: "M\(index)",
                            at: Instant(microseconds: World.noon(12, 1).microseconds + Int64(index)),
                            connection)
                    }
                }
            }
            try await group.waitForAll()
        }
        // In the order in which they were filed, each starts from what the one before it left.
        let receipts = try world.receipts(person)
        #expect(receipts.count == 64)
        var fold = YearToDate()
        for receipt in receipts {
            #expect(receipt.before == fold)
            fold.move(receipt.claim, receipt.statement.settlement)
            fold = fold.withoutEmptyCounters
        }
        #expect(try world.replayed().differences.isEmpty)
        #expect(try world.used(person) == fold)
    }
}
