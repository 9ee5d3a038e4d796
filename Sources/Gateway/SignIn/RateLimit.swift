import Synchronization
package import Vocabulary

/// So many acts per minute and key, in bursts of as many: a bucket that holds `perMinute` tokens and refills evenly.
///
/// Of each key only the moment is kept at which its bucket will be full again (the cell rate of telephone
/// networks), so a forgotten key and a full bucket are the same, and memory stays bounded.
package final class RateLimit: Sendable {
    private let interval: Int64
    private let burst: Int64
    private let remembered: Int
    private let fullAgain = Mutex<[String: Int64]>([:])

    package init(perMinute: Int, remembering remembered: Int = 50_000) {
        precondition(perMinute > 0 && remembered > 1)
        interval = 60_000_000 / Int64(perMinute)
        burst = interval * Int64(perMinute)
        self.remembered = remembered
    }

    /// Takes a token; or, where there is none, says in how many whole seconds there will be.
    package func take(_ key: String, at moment: Instant) -> Int? {
        let now = moment.microseconds
        return fullAgain.withLock { fullAgain in
            let after = max(fullAgain[key] ?? now, now) + interval
            let wait = after - now - burst
            if wait > 0 { return Int((wait + 999_999) / 1_000_000) }
            if fullAgain[key] == nil, fullAgain.count >= remembered { forget(in: &fullAgain, at: now) }
            fullAgain[key] = after
            return nil
        }
    }

    /// Puts a token back, where the act turned out to be none that counts.
    package func putBack(_ key: String) {
        fullAgain.withLock { fullAgain in
            if let moment = fullAgain[key] { fullAgain[key] = moment - interval }
        }
    }

    var count: Int { fullAgain.withLock { $0.count } }

    /// Forgets full buckets; if that is not enough, the quarter nearest to full.
    private func forget(in fullAgain: inout [String: Int64], at now: Int64) {
        fullAgain = fullAgain.filter { $0.value > now }
        guard fullAgain.count >= remembered else { return }
        for (key, _) in fullAgain.sorted(by: { $0.value < $1.value }).prefix(max(1, remembered / 4)) {
            fullAgain[key] = nil
        }
    }
}
