import Ledger
import Testing
import Vocabulary

@Suite struct AccountTests {
    @Test func `every account is found by its code, and every code begins with its fund`() {
        #expect(Set(Account.all.map(\.code)).count == Account.all.count)
        for account in Account.all {
            #expect(Account(code: account.code) == account)
            #expect(account.code.hasPrefix(account.fund.rawValue + "."))
            #expect(!account.words.zh.isEmpty && !account.words.en.isEmpty)
        }
        #expect(Account(code: "basic.elsewhere") == nil)
    }

    @Test(arguments: Fund.allCases)
    func `every fund has its money, its debts to facilities, its balance, an income and its benefits`(
        _ fund: Fund
    ) {
        let accounts = Account.all.filter { $0.fund == fund }
        for kind in Account.Kind.allCases { #expect(accounts.contains { $0.kind == kind }) }
        #expect(accounts.contains { $0.kind == .liability && $0.party == .facility })
        #expect(accounts.contains { $0.code == "\(fund.rawValue).benefits" })
    }

    @Test func `what we have and what we spent grow on the debit side, the rest on the credit side`() {
        #expect(Account.Kind.allCases.filter { $0.grows == .debit } == [.asset, .expense])
    }

    @Test func `every word is said in both languages`() {
        for words in Entry.Kind.allCases.map(\.words) + Fund.allCases.map(\.words)
            + Side.allCases.map(\.words) + Account.Kind.allCases.map(\.words)
        {
            #expect(!words.zh.isEmpty && !words.en.isEmpty)
        }
    }
}
