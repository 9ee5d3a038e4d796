import Testing

@testable import Pages

struct StylesheetTests {
    @Test func `its address carries a hash of its content`() {
        #expect(Stylesheet.path.hasPrefix("/assets/style-"))
        #expect(Stylesheet.path.hasSuffix(".css"))
        #expect(Stylesheet.name.count > 20)
    }

    @Test func `it is small, balanced, and asks nothing of anybody`() {
        #expect(Stylesheet.text.utf8.count < 20_480)
        #expect(Stylesheet.text.count { $0 == "{" } == Stylesheet.text.count { $0 == "}" })
        for forbidden in ["url(", "@import", "http"] { #expect(!Stylesheet.text.contains(forbidden)) }
    }

    @Test func `every colour is a token, so that dark mode and print change them all`() throws {
        let rules =
            Stylesheet.base + Stylesheet.frame + Stylesheet.forms + Stylesheet.tables + Stylesheet.marks
            + Stylesheet.pages
        #expect(try rules.matches(of: Regex(": [^;{]*#[0-9a-f]{3,6}\\b")).isEmpty)
    }
}
