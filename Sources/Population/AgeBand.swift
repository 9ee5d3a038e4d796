package import Vocabulary

/// An age group: how many people are in it and how often they go to hospital. See `Assumptions`.
package struct AgeBand: Sendable {
    package let ages: ClosedRange<Int>
    /// Share of all people. Those below 18 add up to 24.77 %.
    package let share: Double
    /// Stays a year per hundred; only the proportion between the bands is used.
    package let admissions: Double

    package var words: Words {
        Words("\(ages.lowerBound)–\(ages.upperBound)岁", "\(ages.lowerBound)–\(ages.upperBound)")
    }

    package static let all = [
        AgeBand(ages: 0...5, share: 0.06, admissions: 22),
        AgeBand(ages: 6...14, share: 0.135, admissions: 11),
        AgeBand(ages: 15...17, share: 0.0527, admissions: 8),
        AgeBand(ages: 18...24, share: 0.06, admissions: 8),
        AgeBand(ages: 25...34, share: 0.08, admissions: 14),
        AgeBand(ages: 35...44, share: 0.105, admissions: 13),
        AgeBand(ages: 45...54, share: 0.15, admissions: 17),
        AgeBand(ages: 55...64, share: 0.165, admissions: 24),
        AgeBand(ages: 65...74, share: 0.1273, admissions: 37),
        AgeBand(ages: 75...94, share: 0.065, admissions: 48),
    ]

    package static func of(_ age: Int) -> AgeBand {
        all.first { age <= $0.ages.upperBound } ?? all[all.count - 1]
    }
}
