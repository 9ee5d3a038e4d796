public import Vocabulary

/// A class of facilities that a policy grades terms by (医疗机构类别): a level, or a region's own class within one.
public struct Grade: Hashable, Sendable {
    /// `tertiary`, or the region's own key such as `tertiaryB`.
    public let key: String
    public let words: Words
    public let level: FacilityLevel
    /// What its hospitals are besides, whatever their class (另一种分法): `tcm` of `tertiary+tcm`.
    public let trait: String?

    public init(key: String, words: Words, level: FacilityLevel, trait: String? = nil) {
        self.trait = trait
        self.key = key
        self.words = words
        self.level = level
    }

    /// The hospitals of this class that have a trait besides.
    public func with(_ trait: String, _ words: Words) -> Grade {
        Grade(
            key: Grade.key(key, with: trait),
            words: Words("\(self.words.zh)（\(words.zh)）", "\(self.words.en) (\(words.en))"), level: level,
            trait: trait)
    }

    /// `tertiary+tcm`.
    static func key(_ key: String, with trait: String) -> String { "\(key)+\(trait)" }

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
