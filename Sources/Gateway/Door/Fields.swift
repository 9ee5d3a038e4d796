/// What a form or a query says: names and values in their order, decoded.
package struct Fields: Sendable, Equatable {
    package let pairs: [(name: String, value: String)]

    /// The most fields one request may bring; nobody types as many.
    static let limit = 1000

    /// Reads `name=value&name=value`, percent-encoded UTF-8, `+` for a space. Nil where it is not that.
    package init?(encoded text: some StringProtocol) {
        var pairs: [(name: String, value: String)] = []
        for part in text.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Fields.decoded(halves[0]),
                let value = Fields.decoded(halves.count > 1 ? halves[1] : ""),
                pairs.count < Fields.limit
            else { return nil }
            pairs.append((name, value))
        }
        self.pairs = pairs
    }

    package init() { pairs = [] }

    /// The first value of this name.
    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// The first value of every name, as a form puts them back.
    package var typed: [String: String] {
        Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
    }

    package static func == (a: Fields, b: Fields) -> Bool { a.pairs.elementsEqual(b.pairs, by: ==) }

    // MARK: Percent-encoding

    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(Hex.digit),
                    let low = rest.popFirst().flatMap(Hex.digit)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// One name or value, safe in a path or a query.
    package static func encoded(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + Hex.text([byte]).uppercased()
            }
        }
        return out
    }
}
