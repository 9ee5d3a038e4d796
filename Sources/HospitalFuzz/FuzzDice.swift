/// The chance of one input: seeded, the same on every machine (SplitMix64).
struct FuzzDice {
    private var state: UInt64

    /// Every number of every seed has a sequence of its own.
    init(seed: UInt64, number: UInt64) {
        state = seed &* 0xD1B5_4A32_D192_ED03 ^ number &* 0x9E37_79B9_7F4A_7C15
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

    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
}
