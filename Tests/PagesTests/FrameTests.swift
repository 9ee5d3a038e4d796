import Testing
import Vocabulary

@testable import Pages

struct FrameTests {
    private func frame(
        _ language: Language = .chinese, signedIn: Frame.SignedIn? = nil, notice: Words? = nil,
        demonstration: Bool = false
    ) -> Frame {
        Frame(
            language: language, signedIn: signedIn,
            navigation: [
                .init(Words("政策", "Policies"), href: "/policies", current: false),
                .init(Words("结算", "Settlements"), href: "/settle", current: true),
            ],
            token: "0f3a", languageSwitch: "/language?to=en&back=/settle", notice: notice,
            demonstration: demonstration, version: "0.1.0",
            moment: Instant(microseconds: 1_688_175_005_000_000))
    }

    private func page(_ frame: Frame, faults: [Fault] = []) -> String {
        frame.page(Words("结算", "Settle"), lead: Words("录入一笔费用。", "Enter a claim."), faults: faults) { h in
            h.element(.p, verbatim: "正文")
        }.description
    }

    @Test func `a page says its language, its title and what it is for`() {
        #expect(page(frame()).hasPrefix("<!doctype html>\n<html lang=\"zh-CN\">"))
        #expect(page(frame()).contains("<title>结算 – 医靠</title>"))
        #expect(page(frame()).contains("<h1>结算</h1><p class=\"lead\">录入一笔费用。</p>"))
        #expect(page(frame(.english)).contains("<html lang=\"en\">"))
        #expect(page(frame(.english)).contains("<h1>Settle</h1>"))
    }

    @Test func `the keyboard reaches the content first, and navigation shows where one is`() throws {
        let text = page(frame())
        let skip = try #require(text.firstRange(of: "href=\"#main\""))
        let menu = try #require(text.firstRange(of: "<nav"))
        #expect(skip.lowerBound < menu.lowerBound)
        #expect(text.contains("<a href=\"/settle\" aria-current=\"page\">结算</a>"))
        #expect(text.contains("<main id=\"main\""))
    }

    @Test func `the other language is offered in its own words`() {
        #expect(page(frame()).contains("lang=\"en\">English</a>"))
        #expect(page(frame(.english)).contains("lang=\"zh-CN\">中文</a>"))
        #expect(page(frame()).contains("href=\"/language?to=en&amp;back=/settle\""))
    }

    @Test func `who is signed in can sign out, and only by a form with the token`() {
        let text = page(frame(signedIn: .init(name: "<i>王", role: Words("经办", "clerk"))))
        #expect(text.contains("<bdi>&lt;i&gt;王</bdi>（经办）"))
        #expect(text.contains("action=\"/sign-out\"><input type=\"hidden\" name=\"token\" value=\"0f3a\">"))
        #expect(!text.contains("href=\"/sign-in\""))
        #expect(page(frame()).contains("href=\"/sign-in\""))
    }

    @Test func `faults stand above the title and in the title of the window`() throws {
        let text = page(frame(), faults: [Fault("total", Words("总费用读不出来。", "The total cannot be read."))])
        let faults = try #require(text.firstRange(of: "class=\"faults\""))
        let title = try #require(text.firstRange(of: "<h1>"))
        #expect(faults.lowerBound < title.lowerBound)
        #expect(text.contains("<title>需更正：结算"))
    }

    @Test func `a demonstration says so on every page, and a real system does not`() {
        #expect(page(frame(demonstration: true)).contains("演示数据"))
        #expect(!page(frame()).contains("演示数据"))
    }

    @Test func `prints say who printed and when`() {
        let text = page(frame(signedIn: .init(name: "王经办", role: Words("经办", "clerk"))))
        #expect(text.contains("打印：王经办 <time datetime=\"2023-07-01T09:30:05+08:00\">"))
    }

    @Test func `no page runs a script, carries inline style, or asks a third party`() {
        let text = page(frame(notice: Words("已入账。", "Posted.")))
        for forbidden in ["<script", "style=", "onclick", "http://", "https://"] {
            #expect(!text.contains(forbidden))
        }
    }
}
