/// The level of a hospital (定点医药机构等级), as policies grade deductibles and ratios by it.
public enum FacilityLevel: String, CaseIterable, Codable, Sendable {
    /// 一级及以下
    case primary
    /// 二级
    case secondary
    /// 三级
    case tertiary

    /// 0, 1, 2 from the lowest up: the column in a table by level.
    @inlinable
    public var position: Int {
        switch self {
        case .primary: 0
        case .secondary: 1
        case .tertiary: 2
        }
    }

    public var words: Words {
        switch self {
        case .primary: Words("一级及以下医疗机构", "primary hospital")
        case .secondary: Words("二级医疗机构", "secondary hospital")
        case .tertiary: Words("三级医疗机构", "tertiary hospital")
        }
    }

    /// Its key, or as files write it: `一级`, `二级`, `三级`, `1`, `2`, `3`.
    public init?(word: some StringProtocol) {
        switch word {
        case "primary", "一级", "一级及以下", "1": self = .primary
        case "secondary", "二级", "2": self = .secondary
        case "tertiary", "三级", "3": self = .tertiary
        default: return nil
        }
    }
}
