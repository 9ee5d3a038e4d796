package import Vocabulary

/// Something wrong with one field of what was sent: where, what, and what to write instead.
package struct WrongField: Hashable, Sendable {
    /// Its name in the form and in JSON alike.
    package let field: String
    package let what: Words
    package let write: Words

    package init(_ field: String, _ what: Words, _ write: Words) {
        self.field = field
        self.what = what
        self.write = write
    }

    /// Both in one line, as it stands beside a field.
    package var words: Words { Words("\(what.zh)；\(write.zh)", "\(what.en); \(write.en)") }

    static func missing(_ field: String, _ write: Words) -> WrongField {
        WrongField(field, Words("没有填", "nothing was given"), write)
    }

    /// With what was most likely meant, and what there is.
    static func noSuchWord(_ field: String, _ choices: Choices, given: String = "") -> WrongField {
        WrongField(field, Words("没有这个选项", "there is no such choice"), choices.advice(for: given))
    }
}
