/// A path on this site that somebody else named, checked before anyone is sent there.
package struct LocalPath: Hashable, Sendable {
    package let text: String

    /// Nil unless it is `/…` and cannot be read as another site: no `//`, no backslash, no control character.
    package init?(_ text: String?) {
        guard let text, text.utf8.count <= 2000, text.hasPrefix("/"), !text.hasPrefix("//"),
            !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        self.text = text
    }

    package static let start = LocalPath("/")!
}
