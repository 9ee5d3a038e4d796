package import Registry
import Synchronization
package import Vocabulary

/// One signed-in stretch of work (会话). Its id says when it began.
package struct Session: Sendable {
    package let id: ID<Session>
    package let `operator`: ID<Operator>
    /// The stored password it was opened with: a new password ends the sessions of the old one.
    let password: PasswordHash
    let opened: Instant
}

/// The sessions that are open, in memory: a restart ends them all.
package final class Sessions: Sendable {
    /// Eight hours: a working day.
    package static let lifetime: Int64 = 8 * 3600
    /// So many at most; beyond it the oldest end.
    static let limit = 20_000

    private let open = Mutex<[ID<Session>: Session]>([:])

    package init() {}

    func open(for who: Operator, at moment: Instant) -> Session {
        let session = Session(
            id: ID(at: moment), operator: who.id, password: who.password, opened: moment)
        open.withLock { open in
            if open.count >= Sessions.limit {
                open = open.filter { !Sessions.isOver($0.value, at: moment) }
                while open.count >= Sessions.limit, let oldest = open.keys.min() { open[oldest] = nil }
            }
            open[session.id] = session
        }
        return session
    }

    func find(_ id: ID<Session>, at moment: Instant) -> Session? {
        open.withLock { open in
            guard let session = open[id] else { return nil }
            if Sessions.isOver(session, at: moment) {
                open[id] = nil
                return nil
            }
            return session
        }
    }

    func end(_ id: ID<Session>) { open.withLock { $0[id] = nil } }

    var count: Int { open.withLock { $0.count } }

    private static func isOver(_ session: Session, at moment: Instant) -> Bool {
        moment.microseconds - session.opened.microseconds >= lifetime * 1_000_000
    }
}
