import TestSupport
import Testing

@testable import Gateway

struct FieldsTests {
    @Test(
        arguments: [
            ("", []), ("a=1&b=2", [("a", "1"), ("b", "2")]), ("a=1+2%2B3", [("a", "1 2+3")]),
            ("a", [("a", "")]),
            ("a==", [("a", "=")]), ("&&a=1&", [("a", "1")]), ("%E5%A7%93=%E7%8E%8B", [("姓", "王")]),
            ("a=姓", [("a", "姓")]),
        ] as [(String, [(String, String)])])
    func `a form is read as it was typed`(text: String, pairs: [(String, String)]) throws {
        let fields = try #require(Fields(encoded: text))
        #expect(fields.pairs.elementsEqual(pairs) { $0.name == $1.0 && $0.value == $1.1 })
    }

    @Test(arguments: ["a=%", "a=%4", "a=%GG", "a=%FF", "%C0%80=1"])
    func `what is no form is refused rather than guessed`(text: String) {
        #expect(Fields(encoded: text) == nil)
    }

    @Test func `more fields than anybody types are refused`() {
        #expect(Fields(encoded: String(repeating: "a=1&", count: Fields.limit)) != nil)
        #expect(Fields(encoded: String(repeating: "a=1&", count: Fields.limit + 1)) == nil)
    }

    @Test func `the first of two values counts`() {
        #expect(Fields(encoded: "a=1&a=2")?["a"] == "1")
        #expect(Fields(encoded: "a=1&a=2")?.typed == ["a": "1"])
    }

    @Test func `what is encoded is decoded to the same`() throws {
        try property(seeds: 0..<200) { generator in
            let scalars = (0..<Int.random(in: 0...20, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
            }
            let text = String(String.UnicodeScalarView(scalars))
            try #require(Fields(encoded: "a=\(Fields.encoded(text))")?["a"] == text)
        }
    }
}
