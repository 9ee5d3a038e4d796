import Testing
import Vocabulary

@testable import Ledger
@testable import Pages

struct JournalPageTests {
    private func page(
        _ items: [JournalPage.Item], typed: [String: String] = [:], faults: [Fault] = [], next: String? = nil
    ) -> HTML {
        JournalPage(
            items, count: 12_345, filter: Form(action: "/journal", token: "", typed: typed, faults: faults),
            next: next
        ).html(in: Specimen.frame())
    }

    @Test func `each entry stands with its day, memo, reference, parties and both sides`() {
        let text = page(Gallery.entries(1)).description
        for words in [
            "2023年7月1日", "记于 ", "<a href=\"/statements/0189\">医疗费用结算</a>", "基本医保待遇支出", "H50011200001",
            "34,790.00",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(text.contains("rowspan=\"4\""))
    }

    @Test func `the page's debits equal its credits`() throws {
        let foot = try #require(page(Gallery.entries(50)).all("tfoot").first)
        let sums = foot.matches(of: /amount">([0-9.,]+)/).compactMap { Money($0.output.1) }
        #expect(sums.count == 2)
        #expect(sums[0] == sums[1])
        #expect(sums[0] == Gallery.entries(50).map(\.entry.amount).sum)
    }

    @Test func `a reversal is marked by a word`() {
        #expect(page(Gallery.entries(7)).description.contains("state-reversal\">冲正"))
    }

    @Test func `the filters stay in view and go into the address`() {
        let text = page([], typed: ["from": "2023-07-01", "fund": "basic", "kind": "reversal"]).description
        #expect(text.contains("method=\"get\" action=\"/journal\""))
        #expect(text.contains("value=\"2023-07-01\""))
        #expect(text.contains("value=\"basic\" selected"))
        #expect(text.contains("value=\"reversal\" selected"))
        #expect(text.contains("没有分录"))
    }

    @Test func `a day that cannot be read is said at its field`() {
        let fault = Fault("from", Words("日期写成 2023-07-01。", "Write the day as 2023-07-01."))
        let text = page([], typed: ["from": "x"], faults: [fault]).description
        #expect(text.contains("<a href=\"#from\">日期写成 2023-07-01。</a>"))
        #expect(text.contains("id=\"from-wrong\""))
    }

    @Test func `an empty journal says how it fills, and a long one leads on`() {
        #expect(page([]).description.contains("还没有记过账"))
        #expect(
            page(Gallery.entries(3), next: "/journal?after=1").description.contains(
                "href=\"/journal?after=1\""))
    }
}

struct TrialBalancePageTests {
    private func text(_ balance: TrialBalance) -> String {
        TrialBalancePage(balance, filter: Form(action: "/balance", token: "")).html(in: Specimen.frame())
            .description
    }

    @Test func `it shows that each fund adds up to nothing`() {
        let text = text(Gallery.balance())
        #expect(text.contains("✓ 每个基金借贷相等"))
        #expect(text.matches(of: /借贷之差 <span class="amount">0\.00/).count == 2)
        #expect(text.contains("basic.payable.facilities"))
    }

    @Test func `books out of balance say so`() {
        let text = text(
            TrialBalance(lines: [Balance(account: .basicBank, debits: .yuan(2), credits: .yuan(1))]))
        #expect(text.contains("✗ 借贷不等"))
        #expect(text.contains("借贷之差 <span class=\"amount\">1.00"))
    }

    @Test func `empty books say so`() {
        #expect(text(TrialBalance(lines: [])).contains("还没有记过账"))
    }
}
