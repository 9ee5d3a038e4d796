public import Vocabulary

/// A report being written: headings, lines and tables, as plain text for a terminal or as Markdown.
public struct Paper: Sendable {
    public enum Form: Sendable {
        case text
        case markdown
    }

    public let form: Form
    public let language: Language
    private var lines: [String] = []

    public init(_ form: Form, _ language: Language) {
        self.form = form
        self.language = language
    }

    /// All that was written, ending in one line end.
    public var written: String {
        lines.joined(separator: "\n") + (lines.last?.isEmpty == true ? "" : "\n")
    }

    public mutating func title(_ words: Words) {
        lines.append((form == .markdown ? "# " : "") + shown(words))
    }

    public mutating func heading(_ words: Words) {
        gap()
        lines += form == .markdown ? ["## \(shown(words))", ""] : [shown(words)]
    }

    /// A line by itself.
    public mutating func line(_ words: Words) {
        if form == .markdown { gap() }
        lines.append(shown(words))
    }

    /// A point of a list, with remarks below it.
    public mutating func point(_ words: Words, remarks: [Words] = []) {
        lines.append((form == .markdown ? "- " : "  ") + shown(words))
        for remark in remarks { lines.append((form == .markdown ? "  - " : "      ") + shown(remark)) }
    }

    public mutating func table(_ table: PaperTable) {
        if form == .markdown { gap() }
        lines += form == .markdown ? table.markdown(language) + [""] : table.text(language)
    }

    /// An empty line, unless there is one.
    public mutating func gap() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    private func shown(_ words: Words) -> String {
        form == .markdown ? words[language].inMarkdown : words[language]
    }
}

extension String {
    /// This text, with the marks that Markdown would read as its own taken for what they are.
    var inMarkdown: String {
        var text = ""
        for character in self {
            if "\\|`*_<>[]#".contains(character) { text.append("\\") }
            text.append(character == "\n" ? " " : character)
        }
        return text
    }
}
