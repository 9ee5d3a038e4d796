/// The same words in Chinese and English. Screens are Chinese first, English second.
public struct Words: Hashable, Sendable, Codable {
    public let zh: String
    public let en: String

    public init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    public subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }

    /// Both languages on one line, for messages whose reader is not known: `中文 / English`.
    public var both: String { "\(zh) / \(en)" }
}

/// A language of the screens.
public enum Language: String, CaseIterable, Sendable {
    case chinese = "zh-CN"
    case english = "en"
}
