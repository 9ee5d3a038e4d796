/// The chance of the invented people and lists: seeded, the same on every machine (SplitMix64).
///
/// Each person, household and row has its own, so that any of them can be made without those before it.
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64, _ kind: UInt64, _ position: Int) {
        state = seed &* 0xD6E8_FEB8_6659_FD93 ^ kind &* 0xA24B_AED4_963E_E407 ^ UInt64(position)
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    mutating func int(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True so many times in ten thousand.
    mutating func hits(_ share: Int) -> Bool { below(10_000) < share }

    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    /// The first oftener than the last, as names are given.
    mutating func skewed<Element>(_ list: [Element]) -> Element {
        list[min(below(list.count), below(list.count))]
    }
}
