import Testing
import Vocabulary

@testable import Pages

struct StartPageTests {
    private let frame = Frame(
        language: .chinese, token: "", languageSwitch: "/language?to=en", version: "0.1.0",
        moment: Instant(microseconds: 0))

    @Test func `it leads to each job and to each region's years`() throws {
        let page = StartPage(
            jobs: [.init(Words("结算", "Settle"), purpose: Words("录入费用。", "Enter a claim."), href: "/settle")],
            regions: [
                .init(
                    name: Words("重庆市", "Chongqing"), code: try #require(RegionCode("500000")),
                    years: [(try #require(BenefitYear(2023)), href: "/policy/500000/2023")])
            ])
        let text = page.html(in: frame).description
        #expect(text.contains("<a href=\"/settle\">结算</a>"))
        #expect(text.contains("<a href=\"/policy/500000/2023\">2023年</a>"))
    }

    @Test func `without any policy it says what to do`() {
        #expect(StartPage(jobs: [], regions: []).html(in: frame).description.contains("还没有政策文件"))
    }

    @Test func `a demonstration says what is real and what is made up, and what it holds`() throws {
        let page = StartPage(
            jobs: [], regions: [],
            figures: .init(persons: 20_000, enrolled: 19_312, in: Specimen.year, settlements: 3_998))
        let text = page.html(in: Specimen.frame()).description
        for words in ["这是演示", "20,000", "19,312", "3,998", "2023 年参保"] { #expect(text.contains(words)) }
        let real = page.html(in: frame).description
        #expect(!real.contains("这是演示"))
    }
}
