import Testing

@testable import Population

@Suite struct DiceTests {
    @Test func `the same seed throws the same, another seed or purpose something else`() {
        func throwsOf(_ seed: UInt64, _ purpose: StaticString) -> [UInt64] {
            var dice = Dice(seed: seed, for: purpose)
            return (0..<4).map { _ in dice.next() }
        }
        #expect(throwsOf(1, "a") == throwsOf(1, "a"))
        #expect(throwsOf(1, "a") != throwsOf(2, "a"))
        #expect(throwsOf(1, "a") != throwsOf(1, "b"))
    }

    @Test func `the first throws of seed 1 never change`() {
        var dice = Dice(seed: 1, for: "villages")
        #expect((0..<4).map { _ in dice.below(1000) } == [385, 850, 154, 383])
    }

    @Test func `apportioning adds up, and is off by less than one`() {
        for total in [0, 1, 2, 3, 7, 100, 4139] {
            let shares = [0.301, 0.325, 0.374]
            let counts = apportion(total, shares)
            #expect(counts.reduce(0, +) == total)
            for (count, share) in zip(counts, shares) {
                #expect(abs(Double(count) - share * Double(total)) < 1)
            }
        }
        #expect(apportion(1, [1, 1]) == [1, 0])
    }

    @Test func `each slice has one number, strictly between 0 and 1`() {
        var dice = Dice(seed: 9, for: "slices")
        let sorted = dice.slices(1000).sorted()
        for (index, value) in sorted.enumerated() {
            #expect(Int(value * 1000) == index)
            #expect(value > 0 && value < 1)
        }
        #expect(dice.slices(0).isEmpty)
    }

    @Test func `a shuffle loses nothing and every place is possible`() {
        var dice = Dice(seed: 3, for: "shuffle")
        var seen = Set<Int>()
        for _ in 0..<200 {
            var list = Array(0..<5)
            dice.shuffle(&list)
            #expect(list.sorted() == Array(0..<5))
            seen.insert(list.firstIndex(of: 0)!)
        }
        #expect(seen.count == 5)
    }
}
