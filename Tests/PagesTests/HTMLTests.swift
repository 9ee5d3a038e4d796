import Testing
import Vocabulary

@testable import Pages

struct HTMLTests {
    @Test func `a script in a name never comes through as markup`() {
        var h = HTML(.chinese)
        h.element(
            .p, .data("name", "\"><script>alert(1)</script>"), verbatim: "<script>alert('张三')</script> & \"")
        #expect(
            h.description
                == "<p data-name=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"
                + "&lt;script&gt;alert(&#39;张三&#39;)&lt;/script&gt; &amp; &quot;</p>")
    }

    @Test func `characters HTML forbids are left out, line ends and tabs stay`() {
        var h = HTML(.chinese)
        h.text("甲\u{0}\u{1F}\u{7F}乙\n\t丙\r")
        #expect(h.description == "甲乙\n\t丙\r")
    }

    @Test func `words come in the language of the page`() {
        for (language, text) in [(Language.chinese, "<b>基金"), (.english, "fund")] {
            var h = HTML(language)
            h.text(Words("<b>基金", "fund"))
            #expect(h.description == text.replacing("<b>", with: "&lt;b&gt;"))
        }
    }

    @Test(arguments: [
        ("/policy/500000/2023?x=1&y=2", "/policy/500000/2023?x=1&amp;y=2"),
        ("#total", "#total"), ("?year=2023", "?year=2023"), ("https://www.gov.cn/", "https://www.gov.cn/"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ("javascript:alert(1)", "#"), ("JavaScript:alert(1)", "#"), (" javascript:alert(1)", "#"),
        ("data:text/html,x", "#"), ("//elsewhere.example", "#"), ("/\\elsewhere.example", "#"), ("", "#"),
    ])
    func `a link leads to this site or to the web, and never runs anything`(address: String, written: String)
    {
        var h = HTML(.chinese)
        h.element(.a, .href(address), verbatim: "依据")
        #expect(h.description == "<a href=\"\(written)\">依据</a>")
    }

    @Test func `an attribute without a value is its name alone, and a missing one is nothing`() {
        var h = HTML(.chinese)
        h.void(.input, .name("day"), nil, .required)
        #expect(h.description == "<input name=\"day\" required>")
    }
}
