import TestSupport
import Testing
import Vocabulary

struct RoundingTests {
    /// Of hundredths of a fen: just below, at and just above a half, between an even and an odd neighbour.
    @Test(arguments: [
        // dividend, halfUp, halfEven, down, up
        (0, 0, 0, 0, 0), (1, 0, 0, 0, 1), (49, 0, 0, 0, 1), (50, 1, 0, 0, 1), (51, 1, 1, 0, 1),
        (99, 1, 1, 0, 1),
        (100, 1, 1, 1, 1), (149, 1, 1, 1, 2), (150, 2, 2, 1, 2), (151, 2, 2, 1, 2),
        (249, 2, 2, 2, 3), (250, 3, 2, 2, 3), (251, 3, 3, 2, 3),
    ])
    func `a rule decides below, at and above a half`(_ row: (Int64, Int64, Int64, Int64, Int64)) {
        #expect(Rounding.halfUp.divide(row.0, by: 100) == row.1)
        #expect(Rounding.halfEven.divide(row.0, by: 100) == row.2)
        #expect(Rounding.down.divide(row.0, by: 100) == row.3)
        #expect(Rounding.up.divide(row.0, by: 100) == row.4)
    }

    @Test func `thirds have no half to argue about`() {
        #expect(Rounding.allCases.map { $0.divide(1, by: 3) } == [0, 0, 0, 1])
        #expect(Rounding.allCases.map { $0.divide(2, by: 3) } == [1, 1, 0, 1])
        #expect(Rounding.allCases.map { $0.divide(7, by: 1) } == [7, 7, 7, 7])
    }

    @Test func `the largest products are divided without overflow`() {
        #expect(Rounding.halfUp.divide(.max, by: 1_000_000) == 9_223_372_036_855)
        #expect(Rounding.down.divide(.max, by: 1_000_000) == 9_223_372_036_854)
        #expect(Rounding.halfEven.divide(.max, by: 2) == 4_611_686_018_427_387_904)
    }

    @Test func `no rule moves a result by a whole fen, and each keeps the order of results`() throws {
        try property(seeds: 0..<10_000) { random in
            let divisor = random.int(1...1_000_000)
            let dividend = random.int(0...1_000_000_000_000)
            for rule in Rounding.allCases {
                let rounded = rule.divide(dividend, by: divisor)
                try #require(abs(rounded * divisor - dividend) < divisor)
                try #require(rule.divide(dividend + 1, by: divisor) >= rounded)
            }
        }
    }

    @Test func `policy files name the rules`() {
        #expect(Rounding.allCases.map(\.rawValue) == ["half-up", "half-even", "down", "up"])
    }
}
