package import HospitalMessages
private import Synchronization
package import Vocabulary

/// The last messages of each institution, for its programmer (最近报文): which transaction, and what was wrong with it. Nothing of
/// what stood in them is kept.
///
/// Kept in memory alone: it is for finding out why a message fails, and no record.
package final class RecentMessages: Sendable {
    package struct Note: Hashable, Sendable {
        package let institution: String
        package let infno: String
        package let msgid: String
        package let at: Instant
        package let isSuccess: Bool
        /// What was wrong.
        package let words: Words?
    }

    private static let most = 100
    private let notes = Mutex<[String: [Note]]>([:])

    func note(_ envelope: Envelope, isSuccess: Bool, _ words: Words?, at moment: Instant) {
        let note = Note(
            institution: envelope.institution, infno: envelope.infno, msgid: envelope.msgid, at: moment,
            isSuccess: isSuccess, words: words)
        notes.withLock { notes in
            var own = notes[note.institution] ?? []
            if own.count == RecentMessages.most { own.removeFirst() }
            own.append(note)
            notes[note.institution] = own
        }
    }

    /// The latest first.
    package func of(_ institution: String) -> [Note] {
        notes.withLock { $0[institution] ?? [] }.reversed()
    }
}
