import Claims
import Foundation
import Receipts
import Registry
import Scheme
import Storage
import Testing
import Vocabulary

struct ConcurrencyTests {
    @Test func `sixty-four claims of one person at the same time equal some order of one after the other`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString).db").path
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        let world = try World(try Database.open(at: path, durability: .off))
        let person = try world.person("P1", categories: [.minimumLiving])
        let (database, desk) = (world.database, world.desk)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<64 {
                let request = try world.stay(person, .fen(Int64(200_000 + index * 77_777)), level: .tertiary)
                group.addTask {
                    _ = try await database.transaction { connection in
                        try desk.settle(
                            request, message: "M\(index)",
                            at: Instant(microseconds: World.noon(12, 1).microseconds + Int64(index)), connection)
                    }
                }
            }
            try await group.waitForAll()
        }
        // Some serial order: each receipt's counters are those the one before it left.
        let receipts = try world.database.read { try ReceiptFile($0).of(ID(of: person), in: World.year) }
        #expect(receipts.count == 64)
        var open = receipts
        var fold: [String: YearToDate.Counter] = [:]
        while let next = open.firstIndex(where: { $0.before.filter { $0.value != .init() } == fold.filter { $0.value != .init() } }) {
            let receipt = open.remove(at: next)
            fold.merge(receipt.movement) {
                YearToDate.Counter(entered: $0.entered + $1.entered, paid: $0.paid + $1.paid)
            }
        }
        #expect(open.isEmpty)
        #expect(try world.counters(person) == fold.filter { $0.value != YearToDate.Counter() })
    }
}
