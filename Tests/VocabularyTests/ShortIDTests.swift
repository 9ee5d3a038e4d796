import Testing
import Vocabulary

struct ShortIDTests {
    private enum Thing {}

    @Test(
        arguments: [
            (0, 0, "00000000000000000000000000"),
            (0, 1, "00000000000000000000000001"),
            (0, 31, "0000000000000000000000000Z"),
            (UInt64.max, UInt64.max, "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
            (1, 0, "0000000000000G000000000000"),
        ] as [(UInt64, UInt64, String)])
    func `an id is written with 26 characters, and read again`(_ high: UInt64, _ low: UInt64, _ text: String)
    {
        let id = ID<Thing>(high: high, low: low)
        #expect(id.short == text)
        #expect(ID<Thing>(short: text) == id)
        #expect(ID<Thing>(short: text.lowercased()) == id)
    }

    @Test(arguments: [
        "", "0", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000I", "0000000000000000000000000-",
    ])
    func `what is none is not read`(_ text: String) {
        #expect(ID<Thing>(short: text) == nil)
    }

    @Test func `the order of ids is the order of their texts`() {
        var generator = SystemRandomNumberGenerator()
        let ids = (0..<200).map {
            ID<Thing>(at: Instant(microseconds: Int64($0) * 10_000), using: &generator)
        }
        #expect(ids.sorted().map(\.short) == ids.map(\.short).sorted())
        #expect(ids.allSatisfy { ID<Thing>(short: $0.short) == $0 })
    }
}
