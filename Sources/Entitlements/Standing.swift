package import Registry
package import Scheme
import Vocabulary

/// Where a person stands on a day (待遇状态): covered or not, in which categories, what the year has used up.
package struct Standing: Sendable {
    package let person: Person
    /// The person as the rules see them on that day.
    package let insured: Insured
    /// What the year has used up.
    package let before: YearToDate
    /// The whole year's coverage, explained.
    package let coverage: Coverage
}
