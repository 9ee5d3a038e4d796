package import Catalogue
package import Vocabulary

/// One item of the catalogue: what holds today, and all that was ever said of it (目录历史).
package struct CatalogueItemPage: Sendable {
    let heading: CatalogueHeading
    let code: String
    let today: Day
    /// The latest day first.
    let facts: [CatalogueFact]
    /// Versions that were taken back.
    let undone: Set<Int>
    let version: @Sendable (Int) -> String

    package init(
        _ heading: CatalogueHeading, code: String, today: Day, facts: [CatalogueFact], undone: Set<Int>,
        version: @escaping @Sendable (Int) -> String
    ) {
        self.heading = heading
        self.code = code
        self.today = today
        self.facts = facts
        self.undone = undone
        self.version = version
    }

    private var standing: [CatalogueFact] { facts.filter { !undone.contains($0.version) } }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("目录项目", "Item of the catalogue"),
            lead: Words("它从哪天起是什么样，由哪个版本规定。", "What it is from which day on, and which version says so.")
        ) { h in
            h.catalogue(heading)
            h.facts { h in
                h.fact(Words("编码", "Code")) { $0.text(code) }
                if let latest = facts.first?.item { h.fact(Words("名称", "Name")) { $0.name(latest.name) } }
                h.fact(Words("今天", "Today")) { h in
                    if let item = standing.item(on: today) {
                        h.state(Words("在目录", "in the catalogue"), .good)
                        h.text(" ")
                        h.text(item.catalogueClass.words)
                        h.text(Words("，先行自付 \(item.firstSelfPay)", ", first self-pay \(item.firstSelfPay)"))
                    } else {
                        h.state(Words("✗ 不在目录", "✗ not in the catalogue"), .attention)
                    }
                }
            }
            table(into: &h)
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近的日期在前", "The latest day first"),
            [
                .name(Words("从哪天起", "From")), .word(Words("版本", "Version")), .text(Words("状态", "State")),
                .text(Words("类别", "Class")), .figure(Words("先行自付", "First self-pay")),
                .text(Words("限价（元）", "Price limit (yuan)")), .text(Words("限制和标志", "Limits and marks")),
            ],
            rows: { h in
                for fact in facts {
                    let isUndone = undone.contains(fact.version)
                    h.row(isUndone ? "struck" : nil) { h in
                        h.cell { h in
                            h.day(fact.effective)
                            h.describe(fact.item)
                        }
                        h.cell { h in
                            h.element(.a, .href(version(fact.version)), verbatim: String(fact.version))
                        }
                        h.cell { h in
                            if isUndone {
                                h.state(Words("✗ 已撤销", "✗ taken back"), .reversal)
                            } else if fact.isGone {
                                h.state(Words("调出", "taken out"), .attention)
                            } else {
                                h.state(Words("在目录", "in the catalogue"), .good)
                            }
                        }
                        h.cell(fact.item.catalogueClass.words)
                        h.cell(fact.item.firstSelfPay.description)
                        h.cell { $0.limits(fact.item) }
                        h.cell { $0.marks(of: fact.item) }
                    }
                }
            })
    }
}
