import Foundation
import HospitalGateway
import HospitalMessages
import Storage
import Synchronization
import Testing
import Visits
import Vocabulary

/// Messages that come at the same moment.
struct ConcurrentTests {
    let world: World

    init() throws {
        world = try World()
        try world.person("P1")
    }

    /// Sends all of them at once; the answers in the order of the messages.
    private func send(_ bodies: [[UInt8]]) -> [DoorAnswer?] {
        let answers = Mutex([DoorAnswer?](repeating: nil, count: bodies.count))
        let door = world.door
        DispatchQueue.concurrentPerform(iterations: bodies.count) { index in
            let answer = door.answer(
                DoorRequest(path: "/", body: bodies[index], remote: "127.0.0.1"))
            answers.withLock { $0[index] = answer }
        }
        return answers.withLock { $0 }
    }

    @Test func `the same settlement sent by several windows at once is done once, and all have its answer`()
        throws
    {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let body = world.message("2207", World.bill(visit, "500.00"), msgid: "SAME")
        let answers = send(Array(repeating: body, count: 8))
        let first = try #require(answers[0])
        #expect(try Reply(first.body).isSuccess)
        #expect(answers.allSatisfy { $0 == first })
        let found = try #require(try world.database.read { try VisitBook($0).find(number: visit) })
        #expect(found.settlements.count == 1)
    }

    @Test func `of two settlements of the same lines one is done and the other finds none`() throws {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let replies = try send(
            (0..<4).map { world.message("2207", World.bill(visit, "500.00"), msgid: "M\($0)") }
        )
        .compactMap { $0 }.map { try Reply($0.body) }
        #expect(replies.filter(\.isSuccess).count == 1)
        let found = try #require(try world.database.read { try VisitBook($0).find(number: visit) })
        #expect(found.settlements.count == 1 && found.lines.count == 1)
    }

    @Test(arguments: 0..<5)
    func `a settlement and its calling off at once leave nothing settled, whichever comes first`(_ round: Int)
        throws
    {
        let before = try world.balances()
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let settle = world.message("2207", World.bill(visit, "500.00"), msgid: "S\(round)")
        let off = world.message(
            "2601", ["data": ["psn_no": "P1", "omsgid": .text("S\(round)"), "oinfno": "2207"]])
        _ = send(round % 2 == 0 ? [settle, off] : [off, settle])
        let found = try #require(try world.database.read { try VisitBook($0).find(number: visit) })
        #expect(!found.isSettled)
        #expect(try world.balances() == before)
    }
}
