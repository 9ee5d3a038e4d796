import Testing
import Vocabulary

@testable import Pages

struct SignInPageTests {
    private let frame = Frame(
        language: .chinese, token: "0f3a", languageSwitch: "/language?to=en", version: "0.1.0",
        moment: Instant(microseconds: 0))

    @Test func `it keeps the name that was typed and the page that was wanted`() {
        let form = Form(
            action: "/sign-in", token: "0f3a", typed: ["name": "wang", "password": "hunter2"],
            faults: [Fault("name", Words("用户名或密码不对。", "Wrong."))])
        let text = SignInPage(form: form, next: "/journal?month=7").html(in: frame).description
        #expect(text.contains("value=\"wang\""))
        #expect(!text.contains("hunter2"))
        #expect(text.contains("name=\"next\" value=\"/journal?month=7\""))
        #expect(text.contains("autocomplete=\"current-password\""))
        #expect(text.contains("<a href=\"#name\">用户名或密码不对。</a>"))
    }
}
