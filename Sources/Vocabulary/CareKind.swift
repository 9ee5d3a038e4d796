/// The kind of benefit a claim asks for (待遇类别).
public enum CareKind: String, CaseIterable, Codable, Sendable {
    /// 住院
    case inpatient
    /// 普通门诊
    case outpatient
    /// 门诊慢特病
    case chronic
    /// 两病（高血压、糖尿病门诊用药）
    case twoDiseases
    /// 双通道药品（国家谈判药）
    case negotiatedDrugs
    /// 住院分娩
    case maternity
    /// 产前检查
    case prenatal

    /// 0, 1, … in the order of the cases: the place in a table by kind.
    @inlinable
    public var position: Int {
        switch self {
        case .inpatient: 0
        case .outpatient: 1
        case .chronic: 2
        case .twoDiseases: 3
        case .negotiatedDrugs: 4
        case .maternity: 5
        case .prenatal: 6
        }
    }

    public var words: Words {
        switch self {
        case .inpatient: Words("住院", "inpatient stay")
        case .outpatient: Words("普通门诊", "outpatient visit")
        case .chronic: Words("门诊慢特病", "chronic and special disease")
        case .twoDiseases: Words("两病门诊用药", "two diseases")
        case .negotiatedDrugs: Words("双通道药品", "dual-channel drugs")
        case .maternity: Words("住院分娩", "maternity")
        case .prenatal: Words("产前检查", "prenatal care")
        }
    }

    public init?(word: some StringProtocol) {
        switch word {
        case "inpatient", "住院": self = .inpatient
        case "outpatient", "门诊", "普通门诊": self = .outpatient
        case "chronic", "慢特病", "门诊慢特病": self = .chronic
        case "twoDiseases", "两病", "两病门诊用药": self = .twoDiseases
        case "negotiatedDrugs", "双通道", "双通道药品": self = .negotiatedDrugs
        case "maternity", "生育", "住院分娩": self = .maternity
        case "prenatal", "产检", "产前检查": self = .prenatal
        default: return nil
        }
    }
}
