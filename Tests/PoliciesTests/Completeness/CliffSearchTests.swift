import Testing
import TestSupport
import Vocabulary

@testable import Policies

/// Where one more yuan leaves less paid, on lines drawn for the purpose.
struct CliffSearchTests {
    /// A share above a deductible, held to a cap, all in yuan; and above some costs so many fen less.
    private static func line(
        _ cost: Int64, deductible: Int64 = 300, percent: Int64 = 70, cap: Int64 = 80_000,
        steps: [Int64: Int64] = [:]
    ) -> Int64 {
        let share = min(max(0, cost - deductible * 100) * percent / 100, cap * 100)
        let down = steps.reduce(Int64(0)) { $0 + (cost > $1.key * 100 ? $1.value : 0) }
        return share - down
    }

    private func found(_ edges: [Int64], _ paid: @escaping (Int64) -> Int64?) -> [CliffSearch.Step] {
        CliffSearch(paid: paid).steps(between: edges.map { $0 * 100 })
    }

    @Test func `deductible, bands and cap have corners, and no cliff`() {
        #expect(found([0, 300, 80_000, 2_000_000]) { Self.line($0) } == [])
        #expect(found([0, 2_000_000]) { Self.line($0) } == [])
        let bands: (Int64) -> Int64? = { cost in
            min(cost, 10_000_00) * 60 / 100 + max(0, cost - 10_000_00) * 85 / 100
        }
        #expect(found([0, 500_000], bands) == [])
    }

    @Test(arguments: [1, 299, 300, 301, 9_999, 10_000, 123_456, 1_999_998])
    func `a step is found at its very fen, wherever it is`(_ at: Int64) {
        let steps = found([0, 300, 2_000_000]) { Self.line($0, steps: [at: 150_00]) }
        #expect(steps == [.init(cost: at * 100, less: 150_00)])
    }

    @Test func `a step at an edge that the file names is found as well`() {
        let steps = found([0, 300, 10_000, 2_000_000]) {
            Self.line($0, steps: [10_000: 500_00, 20_000: 5_00])
        }
        #expect(steps.map(\.cost) == [10_000_00, 20_000_00])
        #expect(steps.map(\.less) == [500_00, 5_00])
    }

    @Test func `less than a yuan may be rounding and is not told`() {
        #expect(found([0, 100_000]) { $0 * 70 / 100 - ($0 > 5_000_00 ? 50 : 0) } == [])
    }

    @Test func `who is worse off with every further yuan is told once`() {
        let falling: (Int64) -> Int64? = { 50_000_00 - $0 / 10 }
        #expect(found([0, 10_000], falling) == [.init(cost: 0, less: 1_000_00)])
    }

    @Test func `a ratio of the whole amount by its size makes a cliff`() {
        // 80% of up to 10,000, 60% of all above: at 10,000.01 some 2,000 are lost.
        let steps = found([0, 10_000, 200_000]) { $0 <= 10_000_00 ? $0 * 80 / 100 : $0 * 60 / 100 }
        #expect(steps == [.init(cost: 10_000_00, less: 2_000_00)])
    }

    @Test func `where nothing is known of a cost there is nothing to tell`() {
        #expect(found([0, 10_000]) { $0 > 5_000_00 ? nil : $0 } == [])
    }

    @Test func `steps put at random are all found, and nothing else`() throws {
        try property(seeds: 0..<60) { random in
            var steps: [Int64: Int64] = [:]
            for _ in 0..<random.int(0...3) { steps[random.int(1...1_000_000)] = random.int(200...500_000) }
            let (percent, cap) = (random.int(20...80), random.int(1_000...200_000))
            let found = found([0, 300, 50_000, 2_000_000]) {
                Self.line($0, percent: percent, cap: cap, steps: steps)
            }
            try #require(found.map(\.cost) == steps.keys.sorted().map { $0 * 100 })
        }
    }
}
