import HTTPTypes
package import Vocabulary

/// Which language a reader gets: the one chosen on a page, else the one the browser asks for, else Chinese.
package enum Preference {
    package static let cookie = "lang"

    package static func language(chosen: String?, accepted: String?) -> Language {
        chosen.flatMap(Language.init(tag:)) ?? accepted.flatMap(asked) ?? .chinese
    }

    /// The first language we speak in the reader's order of wishes: `fr, en;q=0.8, zh;q=0.5` asks for English.
    private static func asked(_ header: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for wish in header.split(separator: ",") {
            let parts = wish.split(separator: ";").map { $0.trimming() }
            guard let tag = parts.first, let language = Language(tag: tag) else { continue }
            let weight =
                parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }
}

extension Language {
    /// `zh-CN`, `zh`, `zh-Hans-CN`, `en`, `en-GB`.
    package init?(tag: some StringProtocol) {
        switch tag.lowercased().split(separator: "-").first {
        case "zh": self = .chinese
        case "en": self = .english
        default: return nil
        }
    }
}

extension Substring {
    fileprivate func trimming() -> Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
