package import Collection
package import Payments
package import Registry
package import Vocabulary

/// Check your answers: what will be taken at the counter, for whom, before it is. Pressed twice, it is taken once.
package struct TakePaymentPage: Sendable {
    let heading: SeasonHeading
    let people: [(person: Person, owed: Money, isLate: Bool)]
    /// What is paid for besides, by the person's number.
    let repairs: [String: Season.RepairOption]
    let payer: PayerKind
    let day: Day
    /// 代收: which school brings the money; nil where none does.
    let school: String?
    /// Carries everything along; its `serial` is that of the receipt.
    let form: Form
    let back: String

    package init(
        _ heading: SeasonHeading, people: [(person: Person, owed: Money, isLate: Bool)], payer: PayerKind,
        repairs: [String: Season.RepairOption] = [:], day: Day, school: String? = nil, form: Form,
        back: String
    ) {
        self.heading = heading
        self.people = people
        self.repairs = repairs
        self.payer = payer
        self.day = day
        self.school = school
        self.form = form
        self.back = back
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后收费", "Check before taking the payment"),
            lead: Words(
                "人和金额都对，再按“收费并打印收据”。现在还没有记账；按两次也只收一次。",
                "If people and amount are right, take the payment. Nothing is posted yet; pressed twice, it is taken once."
            )
        ) { h in
            h.season(heading)
            h.table(
                Words("将要收的", "What will be taken"),
                [.name(Words("替谁缴", "For")), .word(Words("个人编号", "Number")), .figure(Words("应收", "Amount"))],
                rows: { h in
                    for (person, owed, isLate) in people {
                        h.row { h in
                            h.cell { h in
                                h.name(person.name)
                                if isLate {
                                    h.text(" ")
                                    h.state(Words("过期缴费", "late"), .attention)
                                }
                                if let repair = repairs[person.number] {
                                    h.element(.span, .class("block"), text: repair.words)
                                }
                            }
                            h.cell(person.number)
                            h.cell(owed)
                        }
                    }
                },
                sum: { h in
                    h.cell(Words("合计", "Sum"))
                    h.emptyCell()
                    h.cell(people.map(\.owed).sum)
                })
            h.facts { h in
                h.fact(Words("大写", "In words")) { $0.original(people.map(\.owed).sum.capitals) }
                h.fact(Words("谁来缴", "Who pays")) { $0.text(payer.words) }
                if let school {
                    h.fact(Words("哪所学校代收", "School")) { $0.name(school) }
                    h.fact(Words("人数", "People")) { $0.text("\(people.count)") }
                }
                h.fact(Words("缴费日期", "Day of payment")) { $0.day(day) }
            }
            h.form(form, acts: [Act(Words("收费并打印收据", "Take it and print the receipt"), value: "post")]) { h in
                for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
            }
            h.ways([(Words("返回修改", "Back"), href: back, isCurrent: false)])
        }
    }
}
