import HospitalMessages
private import Synchronization
import Vocabulary

/// The signatures that came within the last hour, with the messages they came with (防重放).
///
/// A signature of these variants says nothing of the body, so one that was overheard must not carry another.
final class Replays: Sendable {
    private struct Taken {
        var bodies: Set<[UInt8]>
        var at: Instant
    }

    private let taken = Mutex<(keys: [String: Taken], swept: Instant)>(([:], Instant(microseconds: 0)))

    /// Whether this signature may carry this body.
    func take(_ key: String, most: Int, body: [UInt8], at now: Instant) -> Bool {
        let window = Int64(2 * Signature.window) * 1_000_000
        return taken.withLock { taken in
            if now.microseconds - taken.swept.microseconds > 60_000_000 {
                taken.keys = taken.keys.filter { now.microseconds - $0.value.at.microseconds <= window }
                taken.swept = now
            }
            var one = taken.keys[key] ?? Taken(bodies: [], at: now)
            one.bodies.insert(body)
            guard one.bodies.count <= most else { return false }
            taken.keys[key] = one
            return true
        }
    }
}
