import Receipts
import Scheme
import Testing
import Vocabulary

@testable import Pages

struct ReceiptListPageTests {
    private func page(_ language: Language = .chinese, name: String = "张三") throws -> HTML {
        let statement = try Specimen.ex001()
        let (first, second) = (Specimen.receipt(1, statement), Specimen.receipt(2, statement))
        let reversal = Specimen.receipt(3, statement, reverses: first)
        let person = try Specimen.person(name)
        return ReceiptListPage(
            [reversal, second, first].map {
                ReceiptListPage.Item(
                    $0, person: person, facility: "渝北二院", href: "/claims/\($0.id)",
                    isReversed: $0.id == first.id)
            }, links: [(Words("录入新的一笔", "Enter a new claim"), href: "/claims/new")]
        ).html(in: Specimen.frame(language))
    }

    @Test func `every receipt leads to its statement, and says whether it counts`() throws {
        let text = try page().description
        for number in 1...3 as ClosedRange<UInt64> {
            #expect(text.contains("href=\"/claims/\(ID<Receipt>(high: 0x0189_0f3a, low: number))\""))
        }
        for words in ["✗ 已冲正", "已记账", "冲正", "52,000.00", "-52,000.00", "-46,374.80", "href=\"/claims/new\""] {
            #expect(text.contains(words))
        }
    }

    @Test func `without receipts it says so`() {
        let text = ReceiptListPage([]).html(in: Specimen.frame()).description
        #expect(text.contains("还没有结算过"))
    }

    @Test func `a script in a name is shown, never run`() throws {
        let text = try page(name: Specimen.script).description
        #expect(text.contains("&lt;script&gt;") && !text.contains("<script"))
    }

    @Test func `in English, what stays Chinese is marked`() throws {
        #expect(try page(.english).strayChinese.isEmpty)
    }
}
