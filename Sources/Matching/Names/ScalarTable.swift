/// Texts kept once each, by number, as Unicode scalars in one array.
struct ScalarTable: Sendable {
    private var scalars: [UInt32] = []
    /// Where each ends.
    private var ends: [UInt32] = []
    /// Open addressing: a number plus one, or 0.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    var count: Int { ends.count }

    /// The number of this text, a new one if it is new.
    mutating func intern(_ text: [UInt32]) -> UInt32 {
        let (found, slot) = look(text)
        if let found { return found }
        scalars.append(contentsOf: text)
        ends.append(UInt32(scalars.count))
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return UInt32(ends.count - 1)
    }

    func find(_ text: [UInt32]) -> UInt32? { look(text).found }

    func text(_ number: UInt32) -> ArraySlice<UInt32> { scalars[range(number)] }

    func withText<Result>(_ number: UInt32, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        scalars.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
    }

    private func range(_ number: UInt32) -> Range<Int> {
        let index = Int(number)
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    private func look(_ text: [UInt32]) -> (found: UInt32?, slot: Int) {
        var slot = Int(truncatingIfNeeded: ScalarTable.hash(text[...])) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            if scalars[range(number)].elementsEqual(text) { return (number, slot) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (nil, slot)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in 0..<UInt32(ends.count) {
            var slot = Int(truncatingIfNeeded: ScalarTable.hash(text(number))) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number + 1
        }
    }

    private static func hash(_ text: ArraySlice<UInt32>) -> UInt64 {
        var word: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in text { word = (word ^ UInt64(scalar)) &* 0x100_0000_01B3 }
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return word ^ (word >> 31)
    }
}
