import TestSupport
import Testing
import Vocabulary

@testable import Gateway

struct RateLimitTests {
    private func moment(_ seconds: Double) -> Instant {
        Instant(microseconds: 1_000_000_000 + Int64(seconds * 1_000_000))
    }

    @Test func `ten a minute go at once, the eleventh waits for the bucket to drip`() {
        let limit = RateLimit(perMinute: 10)
        for _ in 1...10 { #expect(limit.take("a", at: moment(0)) == nil) }
        #expect(limit.take("a", at: moment(0)) == 6)
        #expect(limit.take("a", at: moment(5.5)) == 1)
        #expect(limit.take("a", at: moment(6)) == nil)
        #expect(limit.take("a", at: moment(6)) == 6)
        #expect(limit.take("b", at: moment(6)) == nil)
    }

    @Test func `a token put back can be taken again`() {
        let limit = RateLimit(perMinute: 1)
        #expect(limit.take("a", at: moment(0)) == nil)
        #expect(limit.take("a", at: moment(0)) == 60)
        limit.putBack("a")
        #expect(limit.take("a", at: moment(0)) == nil)
    }

    @Test func `memory is bounded, and those who have taken most are remembered`() {
        let limit = RateLimit(perMinute: 60, remembering: 100)
        for _ in 1...60 { _ = limit.take("greedy", at: moment(0)) }
        for number in 1...1000 {
            _ = limit.take("\(number)", at: moment(0))
            #expect(limit.count <= 100)
        }
        #expect(limit.take("greedy", at: moment(0)) != nil)
    }

    @Test func `full buckets are forgotten first`() {
        let limit = RateLimit(perMinute: 60, remembering: 3)
        for key in ["a", "b", "c"] { _ = limit.take(key, at: moment(0)) }
        _ = limit.take("d", at: moment(10))
        #expect(limit.count == 1)
    }

    @Test func `no minute sees more than twice the limit, and waiting as told always helps`() throws {
        try property(seeds: 0..<100) { generator in
            let perMinute = Int.random(in: 1...20, using: &generator)
            let limit = RateLimit(perMinute: perMinute)
            var now = 0.0
            var taken: [Double] = []
            for _ in 1...200 {
                now += Double.random(in: 0...5, using: &generator)
                if let seconds = limit.take("a", at: moment(now)) {
                    now += Double(seconds)
                    try #require(limit.take("a", at: moment(now)) == nil)
                }
                taken.append(now)
                try #require(taken.count { $0 > now - 60 } <= 2 * perMinute)
            }
        }
    }
}
