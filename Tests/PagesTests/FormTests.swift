import Testing
import Vocabulary

@testable import Pages

struct FormTests {
    private let form = Form(
        action: "/settle", token: "0f3a",
        typed: ["admission": "2023-02-30", "place": "local", "password": "hunter2", "level": "tertiary"],
        faults: [
            Fault("admission", Words("2月没有30日。", "February has no 30th.")),
            Fault("place", Words("请选择就医地。", "Choose the place.")),
            Fault(nil, Words("没有这个年度的政策。", "No policy for this year.")),
        ])

    private func written(_ field: Field) -> String {
        var h = HTML(.chinese)
        h.field(field, in: form)
        return h.description
    }

    @Test func `the summary links each fault to its field, and says those that have none`() {
        var h = HTML(.chinese)
        h.faults(form.faults)
        let text = h.description
        #expect(text.contains("<a href=\"#admission\">2月没有30日。</a>"))
        #expect(text.contains("<a href=\"#place\">请选择就医地。</a>"))
        #expect(text.contains("<li>没有这个年度的政策。</li>"))
        #expect(text.contains("role=\"alert\""))
    }

    @Test func `without faults there is no summary`() {
        var h = HTML(.chinese)
        h.faults([])
        #expect(h.bytes.isEmpty)
    }

    @Test func `a faulty field says so again, keeps what was typed, and is described by the message`() {
        let text = written(.day("admission", Words("入院日期", "Admission")))
        #expect(text.contains("class=\"field faulty\""))
        #expect(text.contains("id=\"admission\""))
        #expect(text.contains("value=\"2023-02-30\""))
        #expect(text.contains("2月没有30日。"))
        #expect(text.contains("aria-describedby=\"admission-hint admission-wrong\""))
        #expect(text.contains("aria-invalid=\"true\""))
    }

    @Test func `the link to a choice of radio buttons leads to the first of them`() {
        let text = written(
            .choices(
                "place", Words("就医地", "Place"), CarePlace.allCases.map { Field.Choice($0.rawValue, $0.words) }
            ))
        #expect(text.contains("type=\"radio\" id=\"place\" name=\"place\" value=\"local\" checked"))
        #expect(text.contains("id=\"place-2\" name=\"place\" value=\"elsewhereFiled\">"))
    }

    @Test func `what was chosen in a list stays chosen, and an empty list asks`() {
        let levels = FacilityLevel.allCases.map { Field.Choice($0.rawValue, $0.words) }
        #expect(written(.list("level", Words("等级", "Level"), levels)).contains("value=\"tertiary\" selected"))
        #expect(!written(.list("level", Words("等级", "Level"), levels)).contains("请选择"))
        #expect(written(.list("other", Words("等级", "Level"), levels)).contains("<option value=\"\">请选择"))
    }

    @Test func `a password is never put back`() {
        #expect(!written(.secret("password", Words("密码", "Password"))).contains("hunter2"))
    }

    @Test func `an optional field says so and is not required`() {
        let text = written(.text("note", Words("备注", "Note")).mayBeEmpty)
        #expect(text.contains("（选填）"))
        #expect(!text.contains("required"))
        #expect(written(.text("note", Words("备注", "Note"))).contains("required"))
    }

    @Test func `every form carries the token and a button that names the act`() {
        var h = HTML(.english)
        h.form(form, act: Words("试算", "Pre-settle")) { _ in }
        #expect(h.description.contains("<input type=\"hidden\" name=\"token\" value=\"0f3a\">"))
        #expect(h.description.contains("type=\"submit\">Pre-settle</button>"))
        #expect(h.description.contains("method=\"post\" action=\"/settle\""))
    }
}
