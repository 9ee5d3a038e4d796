/// Sex as the identity card records it (性别).
public enum Sex: String, CaseIterable, Codable, Sendable {
    case male
    case female

    public var words: Words {
        switch self {
        case .male: Words("男", "male")
        case .female: Words("女", "female")
        }
    }

    public init?(word: some StringProtocol) {
        switch word {
        case "male", "男", "M", "1": self = .male
        case "female", "女", "F", "2": self = .female
        default: return nil
        }
    }
}
