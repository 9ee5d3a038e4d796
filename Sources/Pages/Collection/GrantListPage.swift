package import Collection
import Payments
package import Registry
package import Scheme
package import Vocabulary

/// The ledger of subsidised enrolment (资助参保台账), with settling per payer.
package struct GrantListPage: Sendable {
    package enum Name: String, CaseIterable, Sendable { case contributor, status, category }

    package struct Item: Sendable {
        let row: Season.GrantRow
        let person: Person?
        let href: String?

        package init(_ row: Season.GrantRow, person: Person?, href: String?) {
            self.row = row
            self.person = person
            self.href = href
        }
    }

    /// What one payer still has to settle.
    package struct Due: Sendable {
        package let contributor: Contributor
        package var people = 0
        package var amount = Money.zero

        package init(_ contributor: Contributor) { self.contributor = contributor }
    }

    let heading: SeasonHeading
    let items: [Item]
    let count: Int
    let total: Money
    let dues: [(due: Due, form: Form?)]
    let filter: Form
    let next: String?

    package init(
        _ heading: SeasonHeading, items: [Item], count: Int, total: Money,
        dues: [(due: Due, form: Form?)], filter: Form, next: String?
    ) {
        self.heading = heading
        self.items = items
        self.count = count
        self.total = total
        self.dues = dues
        self.filter = filter
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("资助参保台账", "Subsidised enrolment"),
            lead: Words("谁资助谁、参保了没有；按部门结算。", "Who helps whom, and who is enrolled; settled payer by payer.")
        ) { h in
            h.season(heading)
            if !dues.isEmpty { settle(into: &h) }
            h.element(.h2, text: Words("台账", "Ledger"))
            filters(into: &h)
            if items.isEmpty {
                h.nothing(Words("没有这样的资助。", "There is no such subsidy."))
            } else {
                table(into: &h)
            }
            if let next { h.ways([(Words("后面的", "More"), href: next, isCurrent: false)]) }
        }
    }

    private func settle(into h: inout HTML) {
        h.element(.h2, text: Words("各部门待结算", "To be settled"))
        h.table(
            Words("各部门待结算", "To be settled"),
            [
                .name(Words("部门", "Payer")), .figure(Words("人数", "People")), .figure(Words("金额", "Amount")),
                .text(Words("结算", "Settle")),
            ],
            rows: { h in
                for (due, form) in dues {
                    h.row { h in
                        h.cell(due.contributor.words)
                        h.cell(h.language.text(due.people))
                        h.cell(due.amount)
                        h.cell { h in
                            guard let form else { return }
                            h.element(.form, .class("inline"), .method("post"), .action(form.action)) { h in
                                h.token(form.token)
                                for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) {
                                    h.carried(name, value)
                                }
                                h.element(
                                    .button, .class("act second"), .type("submit"),
                                    text: Words("核对并结算", "Check and settle"))
                            }
                        }
                    }
                }
            })
    }

    private func filters(into h: inout HTML) {
        h.query(filter, act: Words("筛选", "Filter")) { h in
            h.list(
                .contributor, Words("谁资助", "Payer"),
                Contributor.allCases.filter { $0 != .person && $0 != .fiscal }.map { .init($0.rawValue, $0.words) }, filter)
            h.list(
                .status, Words("进度", "Status"),
                Season.GrantStatus.allCases.map { .init($0.rawValue, $0.words) }, filter)
            h.list(
                .category, Words("人员类别", "Category"),
                PersonCategory.allCases.map { .init($0.rawValue, $0.words) }, filter)
        }
    }

    private func table(into h: inout HTML) {
        let all = h.language.text(count)
        h.table(
            Words("共 \(all) 条", "\(all) in all"),
            [
                .name(Words("姓名", "Name")), .word(Words("个人编号", "Number")), .word(Words("谁资助", "Payer")),
                .text(Words("人员类别和名单", "Category and list")), .figure(Words("资助金额", "Amount")),
                .figure(Words("已结算", "Settled")), .word(Words("进度", "Status")),
            ],
            rows: { h in
                for item in items {
                    h.row { h in
                        h.cell { h in
                            guard let person = item.person, let href = item.href else { return }
                            h.element(.a, .href(href)) { $0.name(person.name) }
                        }
                        h.cell(item.person?.number ?? "")
                        h.cell(item.row.grant.contributor.words)
                        h.cell { h in
                            h.text(item.row.grant.content.category?.words ?? Words("年龄等条件", "age or otherwise"))
                            if let list = item.row.grant.content.list {
                                h.element(.small, .class("block")) { $0.original(list) }
                            }
                        }
                        h.cell(item.row.grant.content.amount)
                        h.cell(item.row.settled)
                        h.cell { h in
                            h.state(item.row.status.words, item.row.status == .settled ? .good : .plain)
                        }
                    }
                }
            },
            sum: { h in
                h.cell(Words("全部合计", "Sum of all"))
                for _ in 0..<3 { h.emptyCell() }
                h.cell(total)
                for _ in 0..<2 { h.emptyCell() }
            })
    }
}

extension HTML {
    fileprivate mutating func list(
        _ name: GrantListPage.Name, _ words: Words, _ choices: [Field.Choice], _ filter: Form
    ) {
        field(
            .grouped(name.rawValue, words, [.init(words, choices)], empty: Words("全部", "all")).ifItApplies,
            in: filter)
    }
}
