package import Vocabulary

/// A number the synthetic region is made from, and where it comes from (假设). `yikao simulate --assumptions` prints the whole list.
package struct Assumption: Sendable {
    package enum Basis: String, CaseIterable, Sendable {
        /// 公布: as published.
        case published
        /// 推算: follows from published numbers.
        case derived
        /// 假定: nobody published it; chosen here.
        case assumed

        package var words: Words {
            switch self {
            case .published: Words("公布", "published")
            case .derived: Words("推算", "derived")
            case .assumed: Words("假定", "assumed")
            }
        }
    }

    package enum Unit: String, Sendable {
        case share, perHundred, yuan, days, years, factor, count, spread

        package var words: Words {
            switch self {
            case .share: Words("占比", "share of one")
            case .perHundred: Words("每百人", "per hundred persons")
            case .yuan: Words("元", "yuan")
            case .days: Words("天", "days")
            case .years: Words("年", "years")
            case .factor: Words("倍", "times")
            case .count: Words("个", "number")
            case .spread: Words("对数标准差", "standard deviation of the logarithm")
            }
        }
    }

    /// One value of it, and what it is for.
    package struct Part: Sendable {
        package let words: Words
        package let value: Double
    }

    package let key: String
    package let words: Words
    package let unit: Unit
    package let parts: [Part]
    package let basis: Basis
    /// Nil for what is assumed.
    package let source: String?
    package let confidence: Confidence?
    package let note: Words?

    /// The first or only value.
    var value: Double { parts[0].value }
    var values: [Double] { parts.map(\.value) }

    init(
        _ key: String, _ zh: String, _ en: String, _ unit: Unit, _ parts: [Part], _ basis: Basis,
        source: String? = nil, confidence: Confidence? = nil, note: Words? = nil
    ) {
        self.key = key
        self.words = Words(zh, en)
        self.unit = unit
        self.parts = parts
        self.basis = basis
        self.source = source
        self.confidence = confidence
        self.note = note
    }

    static func part(_ zh: String, _ en: String, _ value: Double) -> Part {
        Part(words: Words(zh, en), value: value)
    }

    static func one(_ value: Double) -> [Part] { [part("全部", "all", value)] }

    /// One value for each level, primary first, as in `FacilityLevel.allCases`.
    static func byLevel(_ primary: Double, _ secondary: Double, _ tertiary: Double) -> [Part] {
        zip(FacilityLevel.allCases, [primary, secondary, tertiary]).map { Part(words: $0.words, value: $1) }
    }
}
