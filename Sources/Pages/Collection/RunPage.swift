package import Collection
package import Payments
package import Registry
package import Vocabulary

/// One run: what it was, what it moved, and taking it back.
package struct RunPage: Sendable {
    let heading: SeasonHeading
    let run: Run
    /// The run that took it back, or that it takes back.
    let undoneBy: (words: Words, href: String)?
    let payments: [(payment: Payment, free: Money, href: String)]
    let paymentCount: Int
    let total: Money
    /// The next page of payments.
    let next: String?
    let differences: Season.Differences?
    let people: [ID<Person>: (name: String, number: String, href: String)]
    /// Where it may be taken back.
    let undo: Form?

    package init(
        _ heading: SeasonHeading, run: Run, undoneBy: (words: Words, href: String)?,
        payments: [(payment: Payment, free: Money, href: String)], paymentCount: Int, total: Money,
        next: String? = nil,
        differences: Season.Differences?,
        people: [ID<Person>: (name: String, number: String, href: String)], undo: Form?
    ) {
        self.heading = heading
        self.run = run
        self.undoneBy = undoneBy
        self.payments = payments
        self.paymentCount = paymentCount
        self.total = total
        self.next = next
        self.differences = differences
        self.people = people
        self.undo = undo
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("一个批次", "A run"),
            lead: Words("这一批做了什么；弄错了可以整批撤销。", "What this run did; a mistake is taken back as a whole.")
        ) { h in
            h.season(heading)
            if let undoneBy {
                h.attention { h in
                    h.element(.p) { h in h.element(.a, .href(undoneBy.href), text: undoneBy.words) }
                }
            }
            h.facts { h in
                h.fact(Words("种类", "Kind")) { $0.text(run.kind.words) }
                h.fact(Words("文件或事由", "File or matter")) { $0.original(run.title) }
                h.fact(Words("时间", "When")) { $0.moment(run.recorded) }
                h.fact(Words("谁做的", "By")) { $0.name(run.by) }
                h.fact(Words("编号", "Number")) { h in h.element(.code, verbatim: run.id.description) }
            }
            if let differences { h.differences(differences, people) }
            if paymentCount > 0 { table(into: &h) }
            if let undo {
                h.opening {
                    $0.text(Words("撤销这一批", "Take this run back"))
                } content: { h in
                    h.element(
                        .p,
                        text: Words(
                            "它收的每一笔都从应缴上退下来，账簿记相反的分录；原来的记录都留着。撤销以后同一个文件可以再导入。",
                            "Every payment of it comes off the bills it paid, and the books get the opposite entries; nothing is deleted. The same file may be imported again afterwards."
                        ))
                    h.form(undo, act: Words("撤销这一批", "Take it back")) { h in
                        for (name, value) in undo.typed.sorted(by: { $0.key < $1.key }) {
                            h.carried(name, value)
                        }
                    }
                }
            }
        }
    }

    private func table(into h: inout HTML) {
        let all = h.language.text(paymentCount)
        h.element(.h2, text: Words("收款", "Payments"))
        h.table(
            Words("共 \(all) 笔", "\(all) payments"),
            [
                .name(Words("票号", "Number")), .word(Words("缴费日期", "Day")), .word(Words("谁缴的", "Payer")),
                .figure(Words("金额", "Amount")), .figure(Words("还没有入账", "Free")),
            ],
            rows: { h in
                for (payment, free, href) in payments {
                    h.row { h in
                        h.cell { h in
                            h.element(.a, .href(href)) { h in h.element(.code, verbatim: payment.serial) }
                        }
                        h.cell(payment.day)
                        h.cell(payment.payer.words)
                        h.cell(payment.amount)
                        h.cell(free)
                    }
                }
            },
            sum: { h in
                h.cell(Words("全部合计", "Sum of all"))
                h.emptyCell()
                h.emptyCell()
                h.cell(total)
                h.emptyCell()
            })
        if let next { h.ways([(Words("下一页", "Next page"), href: next, isCurrent: false)]) }
    }
}
