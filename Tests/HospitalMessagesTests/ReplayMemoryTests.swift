import HospitalMessages
import Testing
import Vocabulary

struct ReplayMemoryTests {
    private func instant(_ seconds: Int64) -> Instant {
        Instant(microseconds: (1_638_180_000 + seconds) * 1_000_000)
    }

    private func tif(_ nonce: String, at seconds: Int64, by key: String = "A") throws -> Signature {
        let headers = Signature.tif(accessKey: key, secret: "s", nonce: nonce, at: 1_638_180_000 + seconds)
        return try #require(try Signature.find { name in headers.first { $0.name == name }?.value })
    }

    private func hsaf(_ infno: String, at seconds: Int64) throws -> Signature {
        let headers = Signature.hsaf(
            accessKey: "A", secret: "s", infno: infno, at: (1_638_180_000 + seconds) * 1000)
        return try #require(try Signature.find { name in headers.first { $0.name == name }?.value })
    }

    @Test func `a nonce is for one body, however often that comes`() throws {
        var memory = ReplayMemory()
        #expect(memory.admit(try tif("n", at: 0), body: [1], now: instant(0)))
        #expect(memory.admit(try tif("n", at: 0), body: [1], now: instant(5)))
        #expect(!memory.admit(try tif("n", at: 0), body: [2], now: instant(5)))
        #expect(memory.admit(try tif("m", at: 0), body: [2], now: instant(5)))
        #expect(memory.admit(try tif("n", at: 0, by: "B"), body: [2], now: instant(5)))
        #expect(memory.count == 3)
    }

    @Test func `without a nonce a few bodies share a millisecond`() throws {
        var memory = ReplayMemory()
        for body in UInt8(1)...4 {
            #expect(memory.admit(try hsaf("2207", at: 0), body: [body], now: instant(0)))
        }
        #expect(!memory.admit(try hsaf("2207", at: 0), body: [5], now: instant(0)))
        #expect(memory.admit(try hsaf("2207", at: 0), body: [3], now: instant(0)))
        #expect(memory.admit(try hsaf("2206", at: 0), body: [5], now: instant(0)))
    }

    @Test func `it remembers as long as the signature could come again, and no more than ten minutes longer`()
        throws
    {
        // Signed half an hour ahead of our clock: good for a whole hour.
        var memory = ReplayMemory()
        #expect(memory.admit(try tif("n", at: 1800), body: [1], now: instant(0)))
        #expect(!memory.admit(try tif("n", at: 1800), body: [2], now: instant(3600)))
        #expect(memory.count == 1)
        #expect(memory.admit(try tif("x", at: 4200), body: [1], now: instant(4200)))
        #expect(memory.count == 1)
    }

    @Test func `it does not grow under a steady stream`() throws {
        var memory = ReplayMemory()
        var most = 0
        for second in stride(from: Int64(0), to: 20_000, by: 10) {
            #expect(memory.admit(try tif("\(second)", at: second), body: [1], now: instant(second)))
            most = max(most, memory.count)
        }
        // Forty minutes at one in ten seconds.
        #expect(most <= 241)
    }
}
