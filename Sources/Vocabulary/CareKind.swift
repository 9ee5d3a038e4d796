/// The kind of benefit a claim asks for (待遇类别).
public enum CareKind: String, CaseIterable, Codable, Sendable {
    /// 住院
    case inpatient
    /// 普通门诊
    case outpatient

    /// 0, 1, … in the order of the cases: the place in a table by kind.
    @inlinable
    public var position: Int {
        switch self {
        case .inpatient: 0
        case .outpatient: 1
        }
    }

    public var words: Words {
        switch self {
        case .inpatient: Words("住院", "inpatient stay")
        case .outpatient: Words("普通门诊", "outpatient visit")
        }
    }

    public init?(word: some StringProtocol) {
        switch word {
        case "inpatient", "住院": self = .inpatient
        case "outpatient", "门诊", "普通门诊": self = .outpatient
        default: return nil
        }
    }
}
