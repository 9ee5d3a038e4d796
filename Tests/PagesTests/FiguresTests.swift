import Testing
import Vocabulary

@testable import Pages

struct FiguresTests {
    @Test(arguments: [
        (Money.zero, "0.00\u{A0}元"), (.fen(1), "0.01\u{A0}元"), (.fen(99_999), "999.99\u{A0}元"),
        (.fen(1_234_560), "12,345.60\u{A0}元"), (.fen(-5), "-0.05\u{A0}元"),
    ])
    func `an amount is grouped by threes and keeps its unit on the line`(amount: Money, text: String) {
        #expect(Language.chinese.text(amount) == text)
    }

    @Test func `days and moments are written as each language writes them`() throws {
        let day = try #require(Day(2025, 1, 3))
        #expect(Language.chinese.text(day) == "2025年1月3日")
        #expect(Language.english.text(day) == "3\u{A0}January\u{A0}2025")
        #expect(Language.chinese.text(from: day, to: day + 29) == "2025年1月3日–2025年2月1日")
        let moment = Instant(microseconds: 1_688_175_005_000_000)
        #expect(Language.chinese.text(moment) == "2023年7月1日\u{A0}09:30")
    }

    @Test func `a day carries its machine form, so that it can be read by programs`() throws {
        var h = HTML(.chinese)
        h.day(try #require(Day(2023, 7, 1)))
        #expect(h.description == "<time datetime=\"2023-07-01\">2023年7月1日</time>")
    }

    @Test func `a negative amount is marked by its sign and its class`() {
        var h = HTML(.chinese)
        h.amount(.fen(-2_300))
        #expect(h.description == "<span class=\"amount minus\">-23.00\u{A0}元</span>")
    }

    @Test func `confidence differs by word and by shape`() {
        let written = Confidence.allCases.map { confidence in
            var h = HTML(.chinese)
            h.confidence(confidence)
            return h.description
        }
        for (text, (dots, words)) in zip(written, [("●○○", "可信度低"), ("●●○", "可信度中"), ("●●●", "可信度高")]) {
            #expect(text.contains(dots))
            #expect(text.contains(words))
        }
    }

    @Test func `unknown says so, with what is missing`() {
        var h = HTML(.chinese)
        h.unknown(missing: Words("渝北区的限额", "the district's limit"))
        #expect(h.description.contains("尚无依据"))
        #expect(h.description.hasSuffix("：渝北区的限额"))
    }
}
