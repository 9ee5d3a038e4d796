import Testing
import Vocabulary

@testable import Pages

struct ProblemPageTests {
    @Test func `it says what is wrong, what to do, and the number of the request`() {
        let frame = Frame(
            language: .english, token: "", languageSwitch: "/language?to=zh-CN", version: "0.1.0",
            moment: Instant(microseconds: 0))
        let text = ProblemPage(
            title: Words("没有这一页", "No such page"), detail: Words("没有内容。", "Nothing is here."),
            advice: Words("请检查地址。", "Check the address."), request: "a1b2"
        ).html(in: frame).description
        for words in [
            "<h1>No such page</h1>", "Nothing is here.", "Check the address.", "a1b2", "href=\"/\"",
        ] {
            #expect(text.contains(words))
        }
    }
}
