/// Where care was given, seen from the pooling region (就医地): at home, or elsewhere with or without filing (异地就医备案).
public enum CarePlace: String, CaseIterable, Codable, Sendable {
    /// 统筹区内
    case local
    /// 异地，已备案
    case elsewhereFiled
    /// 异地，未备案
    case elsewhereUnfiled

    public var words: Words {
        switch self {
        case .local: Words("统筹区内", "in the region")
        case .elsewhereFiled: Words("异地（已备案）", "elsewhere, filed")
        case .elsewhereUnfiled: Words("异地（未备案）", "elsewhere, not filed")
        }
    }

    public init?(word: some StringProtocol) {
        switch word {
        case "local", "本地", "统筹区内": self = .local
        case "elsewhereFiled", "异地已备案", "异地（已备案）": self = .elsewhereFiled
        case "elsewhereUnfiled", "异地未备案", "异地（未备案）": self = .elsewhereUnfiled
        default: return nil
        }
    }
}
