package import Payments
package import Vocabulary

/// The runs of a season (批次), the latest first.
package struct RunListPage: Sendable {
    package struct Item: Sendable {
        let run: Run
        let isUndone: Bool
        let href: String

        package init(_ run: Run, isUndone: Bool, href: String) {
            self.run = run
            self.isUndone = isUndone
            self.href = href
        }
    }

    package static let kind = "kind"

    let heading: SeasonHeading
    let items: [Item]
    let filter: Form
    let next: String?

    package init(_ heading: SeasonHeading, items: [Item], filter: Form, next: String?) {
        self.heading = heading
        self.items = items
        self.filter = filter
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("批次", "Runs"),
            lead: Words("这一季做过的每一批工作，最近的在前。", "Every run of the season, the latest first.")
        ) { h in
            h.season(heading)
            h.query(filter, act: Words("筛选", "Filter")) { h in
                h.field(
                    .grouped(
                        RunListPage.kind, Words("哪一种", "Kind"),
                        [.init(Words("种类", "Kinds"), Run.Kind.allCases.map { .init($0.rawValue, $0.words) })],
                        empty: Words("全部", "all")
                    ).ifItApplies, in: filter)
            }
            if items.isEmpty {
                h.nothing(Words("还没有这样的批次。", "There is no such run yet."))
            } else {
                table(into: &h)
            }
            if let next { h.ways([(Words("更早的", "Earlier"), href: next, isCurrent: false)]) }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("批次", "Runs"),
            [
                .name(Words("时间", "When")), .word(Words("种类", "Kind")), .text(Words("文件或事由", "File or matter")),
                .word(Words("谁做的", "By")), .word(Words("状态", "State")),
            ],
            rows: { h in
                for item in items {
                    h.row(item.isUndone ? "struck" : nil) { h in
                        h.cell { h in h.element(.a, .href(item.href)) { $0.moment(item.run.recorded) } }
                        h.cell(item.run.kind.words)
                        h.cell { $0.original(item.run.title) }
                        h.cell { $0.name(item.run.by) }
                        h.cell { h in
                            if item.isUndone {
                                h.state(Words("✗ 已撤销", "✗ undone"), .reversal)
                            } else {
                                h.state(Words("有效", "stands"), .good)
                            }
                        }
                    }
                }
            })
    }
}
