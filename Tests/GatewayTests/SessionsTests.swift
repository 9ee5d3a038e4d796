import Registry
import Testing
import Vocabulary

@testable import Gateway

struct SessionsTests {
    private let wang = Operator(
        id: ID(at: Instant(microseconds: 1)), signIn: "wang", role: .clerk,
        password: PasswordHash("scrypt$…"),
        scope: RegionCode("500000")!)

    private func moment(hours: Int64) -> Instant { Instant(microseconds: 1_000_000 + hours * 3_600_000_000) }

    @Test func `a session is found until its eight hours are over`() {
        let sessions = Sessions()
        let session = sessions.open(for: wang, at: moment(hours: 0))
        #expect(sessions.find(session.id, at: moment(hours: 0))?.operator == wang.id)
        #expect(sessions.find(session.id, at: moment(hours: 7)) != nil)
        #expect(sessions.find(session.id, at: moment(hours: 8)) == nil)
        #expect(sessions.count == 0)
    }

    @Test func `an ended session is gone, the others stay`() {
        let sessions = Sessions()
        let (one, two) = (
            sessions.open(for: wang, at: moment(hours: 0)), sessions.open(for: wang, at: moment(hours: 0))
        )
        sessions.end(one.id)
        #expect(sessions.find(one.id, at: moment(hours: 0)) == nil)
        #expect(sessions.find(two.id, at: moment(hours: 0)) != nil)
    }

    @Test func `there are never more than the limit, and the newest stay`() {
        let sessions = Sessions()
        for _ in 0..<Sessions.limit { _ = sessions.open(for: wang, at: moment(hours: 0)) }
        let last = sessions.open(for: wang, at: moment(hours: 1))
        #expect(sessions.count == Sessions.limit)
        #expect(sessions.find(last.id, at: moment(hours: 1)) != nil)
    }
}
