package import Registry
package import Scheme
package import Vocabulary

/// Where a person stands on a day (待遇状态): covered or not, in which categories, what the year has used up.
package struct Standing: Sendable {
    package let person: Person
    /// The person as the rules see them on that day.
    package let insured: Insured
    /// By layer key.
    package let before: [String: YearToDate.Counter]

    /// The plan's view of the year so far.
    package func yearToDate(_ kind: CareKind, under plan: Plan) -> YearToDate {
        plan.yearToDate(kind, from: before)
    }
}
