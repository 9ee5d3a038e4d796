private import Crypto
public import Vocabulary

/// The signatures that have come within the window, with the bodies they came with (防重放). A value: the door guards it.
///
/// The same signature with the same body is a client's library trying again, and is let through; what the message did once, its
/// msgid keeps from being done twice. With another body it is refused. After a restart it knows nothing for half an hour.
public struct ReplayMemory: Sendable {
    /// Short digests of the bodies of one replay key; 0 is none.
    private typealias Bodies = SIMD4<UInt64>

    /// By the ten minutes in which they were signed, so that a whole bucket is forgotten at once.
    private var buckets: [Int64: [UInt128: Bodies]] = [:]

    private static let minutes: Int64 = 10

    public init() {}

    /// How many signatures it remembers.
    public var count: Int { buckets.values.reduce(0) { $0 + $1.count } }

    /// Whether this message may pass, and remembers it. Only after `Signature.check`: nobody without a secret can fill it.
    public mutating func admit(_ signature: Signature, body: [UInt8], now: Instant) -> Bool {
        forget(before: now)
        guard let signed = signature.milliseconds else { return false }
        let bucket = signed / (ReplayMemory.minutes * 60_000)
        let key = ReplayMemory.short(Array(signature.replayKey.utf8))
        let digest = UInt64(truncatingIfNeeded: ReplayMemory.short(body)) | 1
        var bodies = buckets[bucket]?[key] ?? Bodies()
        for place in 0..<signature.bodiesPerReplayKey {
            if bodies[place] == digest { return true }
            if bodies[place] == 0 {
                bodies[place] = digest
                buckets[bucket, default: [:]][key] = bodies
                return true
            }
        }
        return false
    }

    /// What nobody could send any more is forgotten.
    private mutating func forget(before now: Instant) {
        let oldest =
            (now.microseconds / 1000 - Int64(Signature.window) * 1000) / (ReplayMemory.minutes * 60_000)
        for bucket in buckets.keys where bucket < oldest { buckets[bucket] = nil }
    }

    private static func short(_ bytes: [UInt8]) -> UInt128 {
        SHA256.hash(data: bytes).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
    }
}
