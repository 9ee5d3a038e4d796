import Foundation
import TestSupport
import Testing
import Vocabulary

struct IDTests {
    enum Something {}

    @Test func `an identity made later stands later, whatever its random part`() throws {
        try property(seeds: 0..<2000) { random in
            let moment = Instant(microseconds: random.int(0...4_000_000_000_000_000))
            let later = Instant(microseconds: moment.microseconds + 1000)
            let first = ID<Something>(at: moment, using: &random)
            let second = ID<Something>(at: later, using: &random)
            try #require(first < second)
            try #require(first.description < second.description)
            try #require(ID<Something>(first.description) == first)
            try #require(first.description.count == 32)
        }
    }

    @Test func `two identities of one moment differ, and the same seed makes the same`() {
        let moment = Instant(microseconds: 1_688_140_800_000_000)
        #expect(ID<Something>(at: moment) != ID<Something>(at: moment))
        var one = SplitMix64(seed: 7)
        var other = SplitMix64(seed: 7)
        #expect(ID<Something>(at: moment, using: &one) == ID<Something>(at: moment, using: &other))
        #expect(ID<Something>(at: moment).high >> 16 == 1_688_140_800_000)
    }

    @Test func `it is 32 hexadecimal digits`() throws {
        let id = ID<Something>(high: 0xFF, low: 1)
        #expect(id.description == "00000000000000ff0000000000000001")
        #expect(ID<Something>("00000000000000FF0000000000000001") == id)
        #expect(String(decoding: try JSONEncoder().encode([id]), as: UTF8.self) == "[\"\(id)\"]")
        #expect(try JSONDecoder().decode([ID<Something>].self, from: JSONEncoder().encode([id])) == [id])
    }

    @Test(arguments: [
        "", "0", "00000000000000ff000000000000000", "00000000000000ff00000000000000011",
        "g0000000000000ff0000000000000001", "+0000000000000ff0000000000000001",
        "-0000000000000ff0000000000000001",
        "00000000000000ff+000000000000001", "00000000000000ff-000000000000001",
        "00000000-00ff-0000-0000-00000001",
    ])
    func `what is no identity is refused`(text: String) {
        #expect(ID<Something>(text) == nil)
    }

    @Test func `the order is that of both words`() {
        #expect(ID<Something>(high: 1, low: 9) < ID<Something>(high: 2, low: 0))
        #expect(ID<Something>(high: 1, low: 1) < ID<Something>(high: 1, low: 2))
        #expect(!(ID<Something>(high: 1, low: 1) < ID<Something>(high: 1, low: 1)))
    }
}
