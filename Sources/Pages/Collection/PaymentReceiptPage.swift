package import Payments
package import Registry
package import Vocabulary

/// The receipt of a payment at the counter (缴费收据), to be printed: for whom, how much, in figures and words.
package struct PaymentReceiptPage: Sendable {
    let heading: SeasonHeading
    let payment: Payment
    /// Whose bills it paid, or, once it was taken back, nobody's.
    let people: [(person: Person, amount: Money)]
    let free: Money
    let isTakenBack: Bool
    let by: String
    /// What was done, where the payer is a school: it names the school.
    let title: String?
    let links: [(Words, href: String)]

    package init(
        _ heading: SeasonHeading, payment: Payment, people: [(person: Person, amount: Money)], free: Money,
        isTakenBack: Bool, by: String, title: String? = nil, links: [(Words, href: String)]
    ) {
        self.heading = heading
        self.payment = payment
        self.people = people
        self.free = free
        self.isTakenBack = isTakenBack
        self.by = by
        self.title = title
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("缴费收据", "Receipt"),
            lead: Words("一笔缴费入到了谁的名下。可以直接打印。", "Whose bills a payment went to. It may be printed as it is.")
        ) { h in
            if isTakenBack {
                h.attention { h in
                    h.element(
                        .p,
                        text: Words(
                            "✗ 这笔缴费已经撤销或冲正，收据作废。", "✗ This payment was taken back; the receipt is void."))
                }
            }
            h.facts { h in
                h.fact(Words("编号", "Number")) { h in h.element(.code, verbatim: payment.serial) }
                h.fact(Words("地区和年度", "Place and year")) { h in
                    h.original(heading.place)
                    h.text(
                        Words("，\(heading.year) 年度城乡居民基本医疗保险", ", resident medical insurance \(heading.year)")
                    )
                }
                h.fact(Words("缴费日期", "Day of payment")) { $0.day(payment.day) }
                h.fact(Words("谁缴的", "Payer")) { $0.text(payment.payer.words) }
                if let title { h.fact(Words("代收单位", "Collected by")) { $0.name(title) } }
                if people.count > 1 { h.fact(Words("人数", "People")) { $0.text("\(people.count)") } }
                h.fact(Words("金额", "Amount")) { h in h.element(.strong) { $0.amount(payment.amount) } }
                h.fact(Words("大写", "In words")) { $0.original(payment.amount.capitals) }
                h.fact(Words("经办人", "Clerk")) { $0.name(by) }
            }
            if !people.isEmpty {
                h.table(
                    Words("入到", "Allocated to"),
                    [
                        .name(Words("姓名", "Name")), .word(Words("个人编号", "Number")),
                        .figure(Words("金额", "Amount")),
                    ],
                    rows: { h in
                        for (person, amount) in people {
                            h.row { h in
                                h.cell { $0.name(person.name) }
                                h.cell(person.number)
                                h.cell(amount)
                            }
                        }
                    },
                    sum: { h in
                        h.cell(Words("合计", "Sum"))
                        h.emptyCell()
                        h.cell(people.map(\.amount).sum)
                    })
            }
            if free > .zero {
                h.element(.p) { h in
                    h.text(Words("还没有入账：", "Not allocated: "))
                    h.amount(free)
                }
            }
            h.element(.div, .class("signs print-only")) { h in
                h.element(.span, text: Words("收款单位（章）：", "Office:"))
                h.element(.span, text: Words("缴费人签名：", "Payer:"))
            }
            h.ways(links.map { ($0.0, href: $0.href, isCurrent: false) })
        }
    }
}
