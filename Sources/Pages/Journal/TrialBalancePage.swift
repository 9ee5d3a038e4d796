package import Ledger
package import Vocabulary

/// The trial balance (科目余额表): the sums of every account, and that each fund's debits equal its credits.
package struct TrialBalancePage: Sendable {
    /// The name of the day in the address.
    package static let day = "day"

    let balance: TrialBalance
    /// The day as typed, with what is wrong with it; its action is this page. Empty: everything posted so far.
    let filter: Form
    let links: [(Words, href: String)]

    package init(_ balance: TrialBalance, filter: Form, links: [(Words, href: String)] = []) {
        self.balance = balance
        self.filter = filter
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("科目余额表", "Trial balance"),
            lead: Words(
                "每个基金各科目的发生额和余额，核对借贷是否相等。",
                "The sums and the balance of every account, fund by fund, to see that debits equal credits."),
            faults: filter.faults
        ) { h in
            h.query(filter, act: Words("看这一天的", "As of this day")) { h in
                h.field(
                    .day(
                        TrialBalancePage.day, Words("截至哪天", "As of"),
                        hint: Words("不填就是到现在为止的全部", "empty: everything so far")
                    ).ifItApplies, in: filter)
            }
            if balance.lines.isEmpty {
                h.nothing(Words("还没有记过账。", "Nothing is posted yet."))
            } else {
                verdict(into: &h)
                for fund in Fund.allCases { table(of: fund, into: &h) }
            }
            h.element(.ul, .class("links")) { h in
                for (words, href) in links {
                    h.element(.li) { h in h.element(.a, .href(href), text: words) }
                }
            }
        }
    }

    private func verdict(into h: inout HTML) {
        h.element(.p, .class("states")) { h in
            if balance.isBalanced {
                h.state(Words("✓ 每个基金借贷相等", "✓ every fund balances"), .good)
            } else {
                h.state(Words("✗ 借贷不等，请立即报告管理员", "✗ out of balance: tell the administrator now"), .reversal)
            }
        }
    }

    private func table(of fund: Fund, into h: inout HTML) {
        let lines = balance.lines.filter { $0.account.fund == fund }
        guard !lines.isEmpty else { return }
        let (debits, credits) = (balance.debits(of: fund), balance.credits(of: fund))
        h.element(.h2, text: fund.words)
        h.table(
            Words("发生额和余额", "Sums and balances"),
            [
                .name(Words("科目", "Account")), .word(Words("类别", "Kind")),
                .figure(Words("借方合计", "Debits")), .figure(Words("贷方合计", "Credits")),
                .figure(Words("余额", "Balance"), help: Words("在它增加的一方", "on the side it grows")),
            ],
            rows: { h in
                for line in lines {
                    h.row { h in
                        h.cell { h in
                            h.text(line.account.words)
                            h.element(.code, .class("block place"), verbatim: line.account.code)
                        }
                        h.cell(line.account.kind.words)
                        h.cell(line.debits)
                        h.cell(line.credits)
                        h.cell { h in
                            h.text(line.account.kind.grows.words)
                            h.text(" ")
                            h.amount(line.amount)
                        }
                    }
                }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.emptyCell()
                h.cell(debits)
                h.cell(credits)
                h.cell { h in
                    h.text(Words("借贷之差 ", "difference "))
                    h.amount(debits - credits)
                }
            })
    }
}
