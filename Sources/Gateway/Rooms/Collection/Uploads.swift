import Synchronization
import Vocabulary

/// A file as it was sent.
package struct Upload: Sendable, Equatable {
    let name: String
    let bytes: [UInt8]
}

/// Files between their preview and the decision, in memory alone, for half an hour: they name people and are never written down.
final class Uploads: Sendable {
    private struct Kept {
        let key: String
        let session: ID<Session>?
        let upload: Upload
        let until: Instant
    }

    private let kept = Mutex<[Kept]>([])
    /// The oldest goes first.
    static let most = 8
    private static let life: Int64 = 1800 * 1_000_000

    func keep(_ upload: Upload, as key: String, for session: ID<Session>?, at moment: Instant) {
        kept.withLock { all in
            all.removeAll { $0.until < moment || ($0.key == key && $0.session == session) }
            if all.count >= Uploads.most { all.removeFirst() }
            all.append(
                Kept(
                    key: key, session: session, upload: upload,
                    until: Instant(microseconds: moment.microseconds + Uploads.life)))
        }
    }

    func find(_ key: String, for session: ID<Session>?, at moment: Instant) -> Upload? {
        kept.withLock { all in
            all.first { $0.key == key && $0.session == session && $0.until >= moment }?.upload
        }
    }

    func drop(_ key: String, for session: ID<Session>?) {
        kept.withLock { $0.removeAll { $0.key == key && $0.session == session } }
    }
}
