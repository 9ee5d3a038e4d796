/// The class of a drug or service in the benefit catalogue (医保目录类别): how much of its price is in scope.
public enum CatalogueClass: String, CaseIterable, Codable, Sendable {
    /// 甲类: in scope as a whole.
    case a = "A"
    /// 乙类: in scope after the patient's first self-pay (先行自付).
    case b = "B"
    /// 丙类, outside the catalogue: the patient's own.
    case c = "C"

    public var words: Words {
        switch self {
        case .a: Words("甲类", "class A")
        case .b: Words("乙类", "class B")
        case .c: Words("丙类（目录外）", "class C, outside the catalogue")
        }
    }

    public init?(word: some StringProtocol) {
        switch word {
        case "A", "a", "甲", "甲类": self = .a
        case "B", "b", "乙", "乙类": self = .b
        case "C", "c", "丙", "丙类", "自费": self = .c
        default: return nil
        }
    }
}
