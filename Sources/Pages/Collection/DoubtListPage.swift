package import Collection
import Payments
package import Registry
package import Vocabulary

/// The work list of payments that wait (待处理缴费).
package struct DoubtListPage: Sendable {
    package struct Item: Sendable {
        let open: Season.OpenPayment
        let person: Person?
        let href: String

        package init(_ open: Season.OpenPayment, person: Person?, href: String) {
            self.open = open
            self.person = person
            self.href = href
        }
    }

    package static let reason = "reason"
    package static let ready = "ready"

    let heading: SeasonHeading
    let items: [Item]
    /// How many there are for each reason, of all.
    let counts: [String: Int]
    let filter: Form
    let isMore: Bool

    package init(
        _ heading: SeasonHeading, items: [Item], counts: [String: Int], filter: Form, isMore: Bool
    ) {
        self.heading = heading
        self.items = items
        self.counts = counts
        self.filter = filter
        self.isMore = isMore
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("待处理缴费", "Payments that wait"),
            lead: Words(
                "收了但还没有入账的钱：看原因，入到对的人，或退给缴费的人。",
                "Money received and not allocated: see why, put it to the right people, or give it back.")
        ) { h in
            h.season(heading)
            h.query(filter, act: Words("筛选", "Filter")) { h in
                h.field(
                    .grouped(
                        DoubtListPage.reason, Words("原因", "Reason"),
                        [
                            .init(
                                Words("原因", "Reasons"),
                                (Doubt.keys.map { ($0, Doubt.title(of: $0)) }
                                    + [(DoubtListPage.ready, Doubt.readyWords)]).compactMap { key, words in
                                        counts[key].map {
                                            .init(key, Words("\(words.zh)（\($0)）", "\(words.en) (\($0))"))
                                        }
                                    })
                        ], empty: Words("全部", "all")
                    ).ifItApplies, in: filter)
            }
            if items.isEmpty {
                h.nothing(Words("没有等着处理的缴费。", "No payment waits."))
                return
            }
            table(into: &h)
            if isMore {
                h.element(
                    .p, .class("aside"),
                    text: Words("只列出最近的 \(items.count) 笔；处理以后再看其余的。", "The latest \(items.count) only; the rest follows as these are done."))
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近收的在前", "The latest first"),
            [
                .name(Words("票号", "Number")), .word(Words("缴费日期", "Day")), .text(Words("原因", "Reason")),
                .text(Words("写的是谁", "Said to be for")), .figure(Words("金额", "Amount")),
                .figure(Words("还没有入账", "Free")),
            ],
            rows: { h in
                for item in items {
                    h.row { h in
                        h.cell { h in
                            h.element(.a, .href(item.href)) { h in
                                h.element(.code, verbatim: item.open.payment.serial)
                            }
                        }
                        h.cell(item.open.payment.day)
                        h.cell { h in
                            h.state(
                                item.open.doubt?.words ?? Doubt.readyWords,
                                item.open.doubt == nil ? .good : .attention)
                        }
                        h.cell { h in
                            if let person = item.person {
                                h.name(person.name)
                                h.text(" \(person.number)")
                            } else {
                                h.text(Words("查无此人", "nobody on record"))
                            }
                        }
                        h.cell(item.open.payment.amount)
                        h.cell(item.open.free)
                    }
                }
            },
            sum: { h in
                h.cell(Words("本页合计", "Sum of the page"))
                for _ in 0..<3 { h.emptyCell() }
                h.cell(items.map(\.open.payment.amount).sum)
                h.cell(items.map(\.open.free).sum)
            })
    }
}
