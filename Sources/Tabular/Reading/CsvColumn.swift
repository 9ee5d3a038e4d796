/// A column that the caller wants, and the headings it goes by in files.
///
/// Headings are compared without regard to case, spaces, `_` and `-`.
public struct CsvColumn: Equatable, Sendable {
    /// The name by which the caller asks for it, which is also a heading it is known by.
    public let name: String
    public let aliases: [String]
    /// A file without it is refused.
    public let required: Bool

    public init(_ name: String, aliases: [String] = [], required: Bool = true) {
        self.name = name
        self.aliases = aliases
        self.required = required
    }

    func isCalled(_ heading: String) -> Bool {
        let wanted = Self.plain(heading)
        return Self.plain(name) == wanted || aliases.contains { Self.plain($0) == wanted }
    }

    /// A heading as it is compared.
    static func plain(_ heading: String) -> String {
        String(String.UnicodeScalarView(heading.unicodeScalars.filter { !isFiller($0) })).lowercased()
    }

    private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "_" || scalar == "-" || scalar == "\u{FEFF}"
    }
}
