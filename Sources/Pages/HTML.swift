package import Vocabulary

/// A page, or a piece of one, in one language: bytes written front to back, everything escaped.
///
/// Markup comes from `Tag` and `Attribute` alone; there is no way to write it from a `String`.
package struct HTML: Sendable {
    package let language: Language
    package private(set) var bytes: [UInt8] = []
    /// The columns of the table being written, and which of them comes next; see `Table.swift`.
    var columns: [Column] = []
    var nextColumn = 0

    package init(_ language: Language) { self.language = language }

    // MARK: Elements

    package mutating func element(
        _ tag: Tag, _ attributes: Attribute?..., content: (inout HTML) -> Void
    ) {
        start(tag.rawValue, attributes)
        content(&self)
        end(tag)
    }

    package mutating func element(_ tag: Tag, _ attributes: Attribute?..., text words: Words) {
        start(tag.rawValue, attributes)
        text(words)
        end(tag)
    }

    package mutating func element(_ tag: Tag, _ attributes: Attribute?..., verbatim: String) {
        start(tag.rawValue, attributes)
        text(verbatim)
        end(tag)
    }

    package mutating func void(_ tag: VoidTag, _ attributes: Attribute?...) {
        start(tag.rawValue, attributes)
    }

    // MARK: Text

    package mutating func text(_ words: Words) { escape(words[language]) }

    package mutating func text(_ verbatim: String) { escape(verbatim) }

    /// `<!doctype html>`, which opens every page.
    mutating func doctype() { bytes.append(contentsOf: "<!doctype html>\n".utf8) }

    // MARK: Bytes

    private mutating func start(_ name: String, _ attributes: [Attribute?]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for case let attribute? in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: attribute.name.utf8)
            guard let value = attribute.value else { continue }
            bytes.append(contentsOf: "=\"".utf8)
            escape(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func end(_ tag: Tag) {
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Text and attribute values alike. Control characters, which HTML forbids, are left out.
    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: continue
            default: bytes.append(byte)
            }
        }
    }
}

extension HTML: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}
