package import Audit
package import Vocabulary

/// Who saw or changed what, the latest first (审计日志).
package struct AuditPage: Sendable {
    let entries: [(number: Int, entry: AuditEntry)]
    let act: AuditEntry.Act?
    let by: String?
    let next: String?

    package init(
        entries: [(number: Int, entry: AuditEntry)], act: AuditEntry.Act?, by: String?, next: String?
    ) {
        self.entries = entries
        self.act = act
        self.by = by
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("审计日志", "Audit log"),
            lead: Words(
                "谁在什么时候看了、改了什么。只增不改，每一条都与前一条相扣；yikao audit verify 会查出任何改动。",
                "Who saw or changed what, and when. Only added to, each entry bound to the one before; yikao audit verify finds any tampering."
            )
        ) { h in
            let form = Form(action: "", token: "", typed: ["act": act?.rawValue ?? "", "by": by ?? ""])
            h.query(form, act: Words("筛选", "Filter")) { h in
                h.field(
                    .grouped(
                        "act", Words("行为", "Act"),
                        [
                            .init(
                                Words("行为", "Acts"),
                                AuditEntry.Act.allCases.map { .init($0.rawValue, $0.words) })
                        ],
                        empty: Words("全部", "all")
                    ).ifItApplies, in: form)
                h.field(.text("by", Words("操作员", "Operator")).ifItApplies, in: form)
            }
            if entries.isEmpty {
                h.nothing(Words("没有记录。", "Nothing is on record."))
            } else {
                table(into: &h)
            }
            if let next {
                h.element(.ul, .class("links")) { h in
                    h.element(.li) { h in h.element(.a, .href(next), text: Words("更早的", "Earlier ones")) }
                }
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近 \(entries.count) 条", "The latest \(entries.count)"),
            [
                .figure(Words("序号", "Number")), .word(Words("时间", "When")), .word(Words("操作员", "By")),
                .word(Words("行为", "Act")), .text(Words("对象", "What")), .word(Words("从哪里", "From where")),
            ],
            rows: { h in
                for (number, entry) in entries {
                    h.row { h in
                        h.cell { h in h.text(String(number)) }
                        h.cell { h in h.moment(entry.recorded) }
                        h.cell { h in h.text(entry.by ?? "–") }
                        h.cell(entry.act.words)
                        h.cell { h in
                            h.text([entry.subject, entry.key].compactMap { $0 }.joined(separator: " "))
                            if let purpose = entry.purpose {
                                h.element(.small, .class("block")) { $0.original(purpose) }
                            }
                        }
                        h.cell { h in h.text(entry.origin ?? "–") }
                    }
                }
            })
    }
}
