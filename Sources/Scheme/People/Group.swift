public import Vocabulary

/// The people to whom the same terms apply (人群): a name, and the ways in which one can belong to it.
///
/// Categories, ages and years of contribution are all it may ask: who a person is beyond that is no business of a rule.
public struct Group: Hashable, Sendable {
    public let key: String
    public let words: Words
    /// Belonging to any of these is enough; none at all: nobody belongs.
    public let anyOf: [Alternative]

    /// One way to belong: everything it asks has to hold.
    public struct Alternative: Hashable, Sendable {
        /// Any of these; empty: whatever the category.
        public let categories: CategorySet
        /// And all of these, at one time: 低保对象中的重度残疾人.
        public let allOf: CategorySet
        /// This age in completed years, or above, on the day that the rule looks at.
        public let fromAge: Int?
        /// Below this age.
        public let underAge: Int?
        /// At least so many years of contribution without a gap, this one included (连续缴费年限).
        public let fromContinuousYears: Int?

        public init(
            categories: CategorySet = [], allOf: CategorySet = [], fromAge: Int? = nil, underAge: Int? = nil,
            fromContinuousYears: Int? = nil
        ) {
            self.categories = categories
            self.allOf = allOf
            self.fromAge = fromAge
            self.underAge = underAge
            self.fromContinuousYears = fromContinuousYears
        }

        /// What is not known does not hold: an age that nobody recorded is neither young nor old.
        public func holds(for categories: CategorySet, age: Int?, continuousYears: Int?) -> Bool {
            if !self.categories.isEmpty, self.categories.isDisjoint(with: categories) { return false }
            guard categories.isSuperset(of: allOf) else { return false }
            if let fromAge { guard let age, age >= fromAge else { return false } }
            if let underAge { guard let age, age < underAge else { return false } }
            if let fromContinuousYears {
                guard let continuousYears, continuousYears >= fromContinuousYears else { return false }
            }
            return true
        }
    }

    public init(key: String, words: Words, anyOf: [Alternative]) {
        self.key = key
        self.words = words
        self.anyOf = anyOf
    }

    public func holds(for categories: CategorySet, age: Int?, continuousYears: Int?) -> Bool {
        anyOf.contains { $0.holds(for: categories, age: age, continuousYears: continuousYears) }
    }
}
