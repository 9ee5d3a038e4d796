/// Where and on what path care was given, seen from the pooling region (就医地): at home with or without the referral that
/// some regions ask for, or elsewhere, filed for living there, referred, as an emergency, or not filed (异地就医备案).
public enum CarePlace: String, CaseIterable, Codable, Sendable {
    /// 统筹区内
    case local
    /// 异地，已备案
    case elsewhereFiled
    /// 异地，未备案
    case elsewhereUnfiled
    /// 统筹区内，应转诊而未转诊（或未经首诊）
    case localUnreferred
    /// 异地，转诊转院
    case elsewhereReferred
    /// 异地，急诊抢救
    case elsewhereEmergency

    /// 0, 1, … in the order of the cases: the place in a table by place.
    @inlinable
    public var position: Int {
        switch self {
        case .local: 0
        case .elsewhereFiled: 1
        case .elsewhereUnfiled: 2
        case .localUnreferred: 3
        case .elsewhereReferred: 4
        case .elsewhereEmergency: 5
        }
    }

    public var words: Words {
        switch self {
        case .local: Words("统筹区内", "in the region")
        case .elsewhereFiled: Words("异地（已备案）", "elsewhere, filed")
        case .elsewhereUnfiled: Words("异地（未备案）", "elsewhere, not filed")
        case .localUnreferred: Words("统筹区内（未转诊）", "in the region, not referred")
        case .elsewhereReferred: Words("异地（转诊）", "elsewhere, referred")
        case .elsewhereEmergency: Words("异地（急诊）", "elsewhere, emergency")
        }
    }

    public init?(word: some StringProtocol) {
        switch word {
        case "local", "本地", "统筹区内": self = .local
        case "elsewhereFiled", "异地已备案", "异地（已备案）": self = .elsewhereFiled
        case "elsewhereUnfiled", "异地未备案", "异地（未备案）": self = .elsewhereUnfiled
        case "localUnreferred", "未转诊", "统筹区内（未转诊）": self = .localUnreferred
        case "elsewhereReferred", "异地转诊", "异地（转诊）": self = .elsewhereReferred
        case "elsewhereEmergency", "异地急诊", "异地（急诊）": self = .elsewhereEmergency
        default: return nil
        }
    }
}
