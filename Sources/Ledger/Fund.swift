package import Vocabulary

/// A fund that keeps its own books (基金): its accounts balance without the others'.
package enum Fund: String, CaseIterable, Sendable {
    /// 城乡居民基本医疗保险基金
    case basic
    /// 大病保险资金: bought for the insured from an insurer, who keeps it apart from its other business.
    case criticalIllness
    /// 城乡医疗救助基金
    case medicalAid

    package var words: Words {
        switch self {
        case .basic: Words("居民基本医保基金", "resident basic insurance fund")
        case .criticalIllness: Words("大病保险资金", "critical illness insurance money")
        case .medicalAid: Words("医疗救助基金", "medical aid fund")
        }
    }
}
