import Testing

@testable import Tabular

@Suite struct FieldTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("a", "a"), (" a b ", "a b"), ("\ta\r", "a"), ("\u{3000}张 三\u{3000} ", "张 三"),
        ("\u{A0}a\u{A0}", "a"), ("\u{FEFF}a\u{200B}", "a"), ("张", "张"), ("　", ""), ("。", "。"),
    ])
    func `spaces around a text are left out, full-width ones too`(text: String, trimmed: String) {
        withField(text) {
            #expect($0.trimmed.string == trimmed)
            #expect($0.isBlank == trimmed.isEmpty)
        }
    }

    @Test func `fields are compared byte by byte`() {
        withField("三级") { field in
            #expect(field.equals("三级"))
            #expect(!field.equals("三"))
            #expect(!field.equals("三级甲等"))
            withField("三级") { #expect(field.equals($0)) }
            withField("二级") { #expect(!field.equals($0)) }
        }
    }
}
