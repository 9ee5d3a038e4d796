public import Vocabulary

/// A class of facilities that a policy grades terms by (医疗机构类别): a level, or a region's own class within one.
public struct Grade: Hashable, Sendable {
    /// `tertiary`, or the region's own key such as `tertiaryB`.
    public let key: String
    public let words: Words
    public let level: FacilityLevel

    public init(key: String, words: Words, level: FacilityLevel) {
        self.key = key
        self.words = words
        self.level = level
    }

    public init(_ level: FacilityLevel) {
        self.init(key: level.rawValue, words: level.words, level: level)
    }
}

/// What a claim is for, where terms are graded by it (病种、分娩方式): a disease, a way of delivery, an item.
public struct Condition: Hashable, Sendable {
    public let key: String
    public let words: Words

    public init(key: String, words: Words) {
        self.key = key
        self.words = words
    }
}
