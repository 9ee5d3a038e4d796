import Testing
import Vocabulary

@testable import Gateway

struct SealTests {
    private enum Thing {}
    private enum Other {}
    private let seal = Seal(secret: [UInt8](repeating: 1, count: 32))
    private let id = ID<Thing>(at: Instant(microseconds: 1_000_000))

    @Test func `a cookie brings its id back, and no change of it does`() {
        let cookie = seal.cookie(id)
        #expect(seal.id(in: cookie, Thing.self) == id)
        for place in cookie.indices {
            var forged = cookie
            forged.replaceSubrange(place...place, with: cookie[place] == "0" ? "1" : "0")
            #expect(seal.id(in: forged, Thing.self) == nil)
        }
    }

    @Test func `a mark is for one secret, one purpose, one kind of thing`() {
        let cookie = seal.cookie(id)
        #expect(Seal(secret: [UInt8](repeating: 2, count: 32)).id(in: cookie, Thing.self) == nil)
        #expect(seal.id(in: cookie, Other.self) == nil)
        #expect(seal.id(in: "\(id).\(seal.token(for: id))", Thing.self) == nil)
    }

    @Test func `a token is right for its own session only`() {
        let other = ID<Thing>(at: Instant(microseconds: 1_000_000))
        #expect(seal.isToken(seal.token(for: id), for: id))
        #expect(!seal.isToken(seal.token(for: other), for: id))
        for junk in ["", "00", "no hex", String(repeating: "0", count: 64)] {
            #expect(!seal.isToken(junk, for: id))
        }
    }
}
