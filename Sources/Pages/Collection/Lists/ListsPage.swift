package import Collection
package import Payments
package import Vocabulary

/// The lists that departments sent (名单导入), the latest first.
package struct ListsPage: Sendable {
    package struct Item: Sendable {
        let run: Run
        let list: ListImport
        let isUndone: Bool
        /// Rows that wait for a clerk.
        let open: Int
        let href: String

        package init(_ run: Run, _ list: ListImport, isUndone: Bool, open: Int, href: String) {
            self.run = run
            self.list = list
            self.isUndone = isUndone
            self.open = open
            self.href = href
        }
    }

    let heading: SeasonHeading
    let items: [Item]
    /// Where a list is imported; nil for who only looks.
    let form: String?
    let next: String?

    package init(_ heading: SeasonHeading, items: [Item], form: String?, next: String?) {
        self.heading = heading
        self.items = items
        self.form = form
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("名单导入", "Lists received"),
            lead: Words(
                "民政、残联、公安、人社等部门发来的名单：导入、确认是谁、撤销。",
                "Lists that departments sent: import them, say who doubtful rows are, take them back.")
        ) { h in
            h.season(heading)
            if let form {
                h.element(.p) { h in
                    h.element(.a, .class("act"), .href(form), text: Words("导入一份名单", "Import a list"))
                }
            }
            if items.isEmpty {
                h.nothing(Words("这一季还没有导入过名单。", "No list was imported in this season yet."))
            } else {
                table(into: &h)
            }
            if let next { h.ways([(Words("更早的", "Earlier"), href: next, isCurrent: false)]) }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近的在前", "The latest first"),
            [
                .name(Words("来源", "Source")), .text(Words("种类", "Kind")), .word(Words("名单日期", "As of")),
                .figure(Words("行数", "Rows")), .figure(Words("待确认", "In doubt")),
                .word(Words("导入时间", "Imported")), .word(Words("状态", "State")),
            ],
            rows: { h in
                for item in items {
                    h.row(item.isUndone ? "struck" : nil) { h in
                        h.cell { h in
                            h.element(.a, .href(item.href)) { $0.original(item.list.list.source) }
                        }
                        h.cell(item.list.list.kind.words)
                        h.cell(item.list.list.day)
                        h.cell(h.language.text(item.list.counts.rows))
                        h.cell(item.isUndone ? "" : h.language.text(item.open))
                        h.cell { $0.moment(item.run.recorded) }
                        h.cell { h in
                            if item.isUndone {
                                h.state(Words("✗ 已撤销", "✗ undone"), .reversal)
                            } else if item.open > 0 {
                                h.state(Words("待确认", "to be decided"), .attention)
                            } else {
                                h.state(Words("有效", "stands"), .good)
                            }
                        }
                    }
                }
            })
    }
}
