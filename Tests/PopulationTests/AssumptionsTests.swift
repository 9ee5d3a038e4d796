import Testing
import Vocabulary

@testable import Population

@Suite struct AssumptionsTests {
    @Test func `every assumption has a key of its own, words in both languages and values`() {
        #expect(Set(Assumptions.all.map(\.key)).count == Assumptions.all.count)
        for assumption in Assumptions.all {
            #expect(!assumption.parts.isEmpty)
            let words = [assumption.words, assumption.unit.words, assumption.basis.words]
            for words in words + assumption.parts.map(\.words) + [assumption.note].compactMap({ $0 }) {
                #expect(!words.zh.isEmpty && !words.en.isEmpty)
            }
        }
    }

    @Test func `what is published or derived has a source and a confidence`() {
        for assumption in Assumptions.all where assumption.basis != .assumed {
            #expect(assumption.source != nil && assumption.confidence != nil)
        }
    }

    @Test(arguments: [
        Assumptions.levelShares, Assumptions.ageShares, Assumptions.householdSizes, Assumptions.outsideScope,
        Assumptions.frailtyShares,
    ])
    func `shares of a whole add up to it`(_ assumption: Assumption) {
        #expect(abs(assumption.values.reduce(0, +) - 1) < 1e-9)
    }

    @Test func `the levels give the published means of all stays`() {
        func mean(_ values: [Double]) -> Double {
            zip(Assumptions.levelShares.values, values).reduce(0) { $0 + $1.0 * $1.1 }
        }
        #expect(abs(mean(Assumptions.meanCosts.values) - 7674) < 15)
        #expect(abs(mean(Assumptions.stayDays.values) - 8.8) < 0.05)
        let costs = zip(Assumptions.meanCosts.values, Assumptions.inScope.values).map { $0 * $1 }
        #expect(abs(mean(costs) / mean(Assumptions.meanCosts.values) - 0.849) < 0.005)
    }

    @Test func `the ages keep to what was published about them`() {
        #expect(AgeBand.all[0].ages.lowerBound == 0)
        for (band, next) in zip(AgeBand.all, AgeBand.all.dropFirst()) {
            #expect(band.ages.upperBound + 1 == next.ages.lowerBound)
        }
        let minors = AgeBand.all.filter { $0.ages.upperBound < 18 }.map(\.share).reduce(0, +)
        #expect(abs(minors - 0.2477) < 1e-9)
        for band in AgeBand.all {
            // 15 to 24 below 10 per hundred, the others above.
            #expect((15...24).overlaps(band.ages) == (band.admissions < 10))
        }
    }
}
