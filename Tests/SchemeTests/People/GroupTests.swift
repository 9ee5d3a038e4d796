import Scheme
import Testing
import Vocabulary

/// Who belongs to a group of people.
struct GroupTests {
    private func group(_ anyOf: Group.Alternative...) -> Group {
        Group(key: "some", words: Words("一些人", "some"), anyOf: anyOf)
    }

    @Test(arguments: [(59, false), (60, true), (61, true), (nil, false)] as [(Int?, Bool)])
    func `an age counts from its birthday, and an unknown age is no age`(_ age: Int?, _ belongs: Bool) {
        let elders = group(.init(fromAge: 60))
        #expect(elders.holds(for: [], age: age, continuousYears: nil) == belongs)
    }

    @Test(arguments: [(17, true), (18, false), (nil, false)] as [(Int?, Bool)])
    func `below an age ends on the birthday`(_ age: Int?, _ belongs: Bool) {
        let minors = group(.init(underAge: 18))
        #expect(minors.holds(for: [], age: age, continuousYears: nil) == belongs)
    }

    @Test func `any way of belonging is enough, and each asks for all it names`() {
        let some = group(
            .init(categories: CategorySet(.severelyDisabled)),
            .init(categories: CategorySet(.student), underAge: 18))
        #expect(some.holds(for: CategorySet(.severelyDisabled), age: 40, continuousYears: nil))
        #expect(some.holds(for: CategorySet(.student), age: 17, continuousYears: nil))
        #expect(!some.holds(for: CategorySet(.student), age: 18, continuousYears: nil))
        #expect(!some.holds(for: CategorySet(.marginal), age: 17, continuousYears: nil))
    }

    @Test(arguments: [(3, false), (4, true), (nil, false)] as [(Int?, Bool)])
    func `years without a gap count from the number named`(_ years: Int?, _ belongs: Bool) {
        let loyal = group(.init(fromContinuousYears: 4))
        #expect(loyal.holds(for: [], age: nil, continuousYears: years) == belongs)
    }

    @Test func `an alternative that asks nothing is everybody, and no alternative is nobody`() {
        #expect(group(.init()).holds(for: [], age: nil, continuousYears: nil))
        #expect(!group().holds(for: CategorySet(.student), age: 10, continuousYears: 10))
    }
}
