/// The chance of the synthetic region: seeded, the same on every machine and with every Swift.
///
/// SplitMix64. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014). It does not
/// use the standard library's `random(in:)`, whose way of drawing may change from release to release.
struct Dice {
    private var state: UInt64

    /// The dice for one purpose: another purpose that throws more or less does not disturb it.
    init(seed: UInt64, for purpose: StaticString) {
        state = seed
        purpose.withUTF8Buffer { for byte in $0 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 } }
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Evenly between 0 and 1, never either.
    mutating func unit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

    /// Evenly from 0 to one below `count`.
    mutating func below(_ count: Int) -> Int {
        precondition(count > 0, "nothing to draw from")
        return Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

    mutating func shuffle<Element>(_ list: inout [Element]) {
        for last in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(last, below(last + 1)) }
    }

    /// One number from each of `count` equal slices of 0 to 1, in random order: even on the whole, random in
    /// the particular.
    mutating func slices(_ count: Int) -> [Double] {
        var slices = (0..<count).map { (Double($0) + unit()) / Double(count) }
        shuffle(&slices)
        return slices
    }

    /// `total` things in the given proportions, to the nearest whole, in random order of their kinds.
    mutating func apportioned(_ total: Int, _ shares: [Double]) -> [Int] {
        var kinds = apportion(total, shares).enumerated().flatMap { Array(repeating: $0, count: $1) }
        shuffle(&kinds)
        return kinds
    }
}

/// How many of `total` fall to each share, by largest remainder (最大余额法); they add up to `total`.
func apportion(_ total: Int, _ shares: [Double]) -> [Int] {
    let sum = shares.reduce(0, +)
    let exact = shares.map { $0 / sum * Double(total) }
    var counts = exact.map { Int($0) }
    let missing = total - counts.reduce(0, +)
    let byRemainder = exact.indices.sorted {
        let (a, b) = (exact[$0] - Double(counts[$0]), exact[$1] - Double(counts[$1]))
        return a == b ? $0 < $1 : a > b
    }
    for index in byRemainder.prefix(missing) { counts[index] += 1 }
    return counts
}
