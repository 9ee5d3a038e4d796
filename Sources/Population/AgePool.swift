import Vocabulary

/// Someone without a name or a home yet.
struct Member {
    let age: Int
    let sex: Sex
}

/// How many people of each age and sex wait for a household.
struct AgePool {
    private var waiting = Array(repeating: [0, 0], count: 111)
    private(set) var count: Int

    /// People in the assumed proportions. Ages within a band are even; in the last one they thin out.
    init(_ total: Int, _ dice: inout Dice) {
        count = total
        for (band, people) in zip(AgeBand.all, apportion(total, AgeBand.all.map(\.share))) {
            let isLast = band.ages.upperBound == AgeBand.all[AgeBand.all.count - 1].ages.upperBound
            let men = band.ages.upperBound < 18 ? 0 : isLast ? 2 : 1
            let male = Assumptions.maleShares.values[men]
            for (slice, kind) in zip(dice.slices(people), dice.apportioned(people, [male, 1 - male])) {
                let place = isLast ? 1 - (1 - slice).squareRoot() : slice
                waiting[band.ages.lowerBound + Int(place * Double(band.ages.count))][kind] += 1
            }
        }
    }

    /// Takes the person nearest to an age: of the sex if one is within the ages, else of the other, else anybody.
    mutating func take(near age: Int, within ages: ClosedRange<Int>, sex: Sex) -> Member {
        precondition(count > 0, "nobody is left")
        let other: Sex = sex == .male ? .female : .male
        let found =
            nearest(age, ages, sex) ?? nearest(age, ages, other) ?? nearest(age, 0...110, sex)
            ?? nearest(age, 0...110, other)!
        waiting[found.age][found.sex == .male ? 0 : 1] -= 1
        count -= 1
        return found
    }

    private func nearest(_ age: Int, _ ages: ClosedRange<Int>, _ sex: Sex) -> Member? {
        let kind = sex == .male ? 0 : 1
        for distance in 0...110 {
            for candidate in [age - distance, age + distance]
            where ages.contains(candidate) && candidate < waiting.count && waiting[candidate][kind] > 0 {
                return Member(age: candidate, sex: sex)
            }
        }
        return nil
    }
}
