package import Vocabulary

/// Text that stands on the page as it stands in a file or a register: a title, a note, a person's name.
extension HTML {
    /// It is Chinese on the English page too, and says so, for those who have the page read aloud.
    package mutating func original(_ text: String) {
        if let lang = tongue(text) {
            element(.span, lang, verbatim: text)
        } else {
            self.text(text)
        }
    }

    /// Words of a policy file, which may have been written in Chinese alone.
    package mutating func original(_ words: Words) { original(words[language]) }

    /// A person's name or a facility's: whatever its letters, they do not disturb the line around them.
    package mutating func name(_ name: String) { element(.bdi, tongue(name), verbatim: name) }

    /// The language of what is Chinese on an English page; nil where it is the page's own.
    func tongue(_ text: String) -> Attribute? {
        language == .english && text.hasHan ? .lang(Language.chinese.rawValue) : nil
    }

    func tongue(_ words: Words) -> Attribute? { tongue(words[language]) }
}

extension String {
    /// Whether Chinese is written in it: Han characters, or the marks that go with them.
    fileprivate var hasHan: Bool {
        unicodeScalars.contains {
            (0x3000...0x303F).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
                || (0xFF00...0xFFEF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value)
        }
    }
}
