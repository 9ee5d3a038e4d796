/// Characters that XML cannot hold, as workbooks write them: `_x000D_` is a carriage return.
enum EscapedText {
    /// The text with such characters in place; nil when there are none, which is nearly always.
    static func unescape(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard var at = text.firstIndex(of: UInt8(ascii: "_")), text.endIndex - at >= 7 else { return nil }
        var result: [UInt8]?
        var kept = text.startIndex
        while at + 7 <= text.endIndex {
            if text[at] == UInt8(ascii: "_"), let unit = codeUnit(text[at..<at + 7]) {
                var plain = result ?? []
                plain.append(contentsOf: text[kept..<at])
                plain.append(contentsOf: String(decoding: [unit], as: UTF16.self).utf8)
                result = plain
                at += 7
                kept = at
            } else {
                at += 1
            }
        }
        result?.append(contentsOf: text[kept...])
        return result
    }

    /// Whether `_x0041_` begins here, which would be read as something else.
    static func looksEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        at + 7 <= bytes.count && codeUnit(ArraySlice(bytes[at..<at + 7])) != nil
    }

    private static func codeUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
        let at = bytes.startIndex
        guard bytes[at] == UInt8(ascii: "_"), bytes[at + 1] == UInt8(ascii: "x"),
            bytes[at + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt16(String(decoding: bytes[at + 2..<at + 6], as: UTF8.self), radix: 16)
    }
}
