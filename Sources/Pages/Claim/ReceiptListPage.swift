package import Receipts
package import Registry
import Scheme
package import Vocabulary

/// The latest settlements and reversals, each leading to its statement.
package struct ReceiptListPage: Sendable {
    /// One filed settlement or reversal.
    package struct Item: Sendable {
        let receipt: Receipt
        let person: Person
        let facility: String
        let href: String
        let isReversed: Bool

        package init(_ receipt: Receipt, person: Person, facility: String, href: String, isReversed: Bool) {
            self.receipt = receipt
            self.person = person
            self.facility = facility
            self.href = href
            self.isReversed = isReversed
        }

        private var sign: Int64 { receipt.reverses == nil ? 1 : -1 }
        fileprivate var total: Money { signed(receipt.claim.amounts.total) }
        fileprivate var paid: Money { signed(receipt.statement.settlement?.paid ?? .zero) }

        private func signed(_ amount: Money) -> Money { Money(fen: amount.fen * sign) }
    }

    /// The newest first.
    let items: [Item]
    let links: [(Words, href: String)]

    package init(_ items: [Item], links: [(Words, href: String)] = []) {
        self.items = items
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("结算单", "Receipts"),
            lead: Words("最近的结算和冲正，新的在前。", "The latest settlements and reversals, the newest first.")
        ) { h in
            if items.isEmpty {
                h.nothing(Words("还没有结算过。", "Nothing has been settled yet."))
            } else {
                table(into: &h)
            }
            h.element(.ul, .class("links")) { h in
                for (words, href) in links {
                    h.element(.li) { h in h.element(.a, .href(href), text: words) }
                }
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近 \(items.count) 份", "The latest \(items.count)"),
            [
                .name(Words("记账时间", "Recorded"), help: Words("出院日期", "discharge")),
                .text(Words("参保人", "Person"), help: Words("医疗机构", "facility")),
                .figure(Words("总费用", "Total")), .figure(Words("医保、救助等付", "Insurance, aid and others")),
                .word(Words("状态", "State")),
            ],
            rows: { h in
                for item in items {
                    h.row(item.isReversed ? "struck" : nil) { h in
                        h.cell { h in
                            h.element(.a, .href(item.href)) { $0.moment(item.receipt.recorded) }
                            h.element(.small, .class("block")) { $0.day(item.receipt.claim.discharge) }
                        }
                        h.cell { h in
                            h.name(item.person.name)
                            h.text(" \(item.person.number)")
                            h.element(.small, .class("block")) { $0.name(item.facility) }
                        }
                        h.cell(item.total)
                        h.cell(item.paid)
                        h.cell { h in state(item, into: &h) }
                    }
                }
            })
    }

    private func state(_ item: Item, into h: inout HTML) {
        if item.receipt.reverses != nil {
            h.state(Words("冲正", "reversal"), .reversal)
        } else if item.isReversed {
            h.state(Words("✗ 已冲正", "✗ reversed"), .reversal)
        } else {
            h.state(Words("已记账", "posted"), .good)
        }
    }
}
