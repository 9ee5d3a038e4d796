import Vocabulary

/// The moments at which simulated things are recorded: each later than the last.
struct SimulatedClock {
    private var now: Int64

    /// Ten in the morning of this day, in China.
    init(_ day: Day) { now = SimulatedClock.morning(of: day) }

    mutating func advance(to day: Day) { now = max(now, SimulatedClock.morning(of: day)) }

    mutating func tick() -> Instant {
        now += 1000
        return Instant(microseconds: now)
    }

    private static func morning(of day: Day) -> Int64 { (Int64(day.number) * 86_400 + 2 * 3600) * 1_000_000 }
}
