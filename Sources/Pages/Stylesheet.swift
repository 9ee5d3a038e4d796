/// The one stylesheet of all pages, and where it is served.
///
/// Its address carries a hash of its content: browsers may keep it for a year, and a new one has a new address.
package enum Stylesheet {
    package static let text = compact(
        [tokens, base, frame, forms, tables, marks, pages, collection, print].joined(separator: "\n"))

    /// Without the spaces that are there for us to read.
    private static func compact(_ text: String) -> String {
        [" {": "{", "{ ": "{", ": ": ":", "; ": ";", ";}": "}", " }": "}"].sorted { $0.key < $1.key }
            .reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    package static let path = "/assets/\(name)"

    /// `style-3f2a….css`
    package static let name = "style-\(fingerprint(of: text)).css"

    /// FNV-1a, 64 bits: it tells versions apart and guards nothing.
    private static func fingerprint(of text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

/// The mark in the browser's tab.
package enum Icon {
    package static let path = "/assets/icon.svg"

    package static let text = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" \
        fill="#0b5563"/><path d="M16 7v18M7 16h18" stroke="#fff" stroke-width="5" stroke-linecap="round"/></svg>
        """
}
