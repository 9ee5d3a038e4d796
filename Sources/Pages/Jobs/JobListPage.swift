package import Jobs
package import Vocabulary

/// The latest long works, and the buttons that begin one.
package struct JobListPage: Sendable {
    /// The newest first.
    let items: [JobItem]
    /// The kinds that the reader may begin here.
    let offered: [(name: String, title: Words)]
    let action: String
    let token: String
    let next: String?

    package init(
        _ items: [JobItem], offered: [(name: String, title: Words)], action: String, token: String,
        next: String? = nil
    ) {
        self.items = items
        self.offered = offered
        self.action = action
        self.token = token
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("任务", "Jobs"),
            lead: Words(
                "导入、核定、重算等要花时间的工作：进度和结果，随时可以取消。",
                "Work that takes its time, such as imports: how far it is, what came of it, and a way to stop it."
            )
        ) { h in
            if items.isEmpty {
                h.nothing(Words("还没有任务。", "There is no job yet."))
            } else {
                table(into: &h)
            }
            if let next {
                h.element(.ul, .class("links")) { h in
                    h.element(.li) { h in h.element(.a, .href(next), text: Words("更早的", "Earlier ones")) }
                }
            }
            if !offered.isEmpty {
                h.element(.h2, text: Words("开始一个任务", "Begin a job"))
                h.form(
                    Form(action: action, token: token),
                    acts: offered.map { Act($0.title, value: $0.name) }
                ) { _ in }
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近 \(items.count) 个", "The latest \(items.count)"),
            [
                .name(Words("任务", "Job"), help: Words("提出时间", "asked for")),
                .text(Words("提出人", "By")), .word(Words("状态", "State")), .text(Words("进度", "Progress")),
            ],
            rows: { h in
                for item in items {
                    h.row { h in
                        h.cell { h in
                            h.element(.a, .href(item.href)) { $0.text(item.title) }
                            h.element(.small, .class("block")) { $0.moment(item.job.asked) }
                        }
                        h.cell { h in
                            if let asker = item.asker {
                                h.name(asker)
                            } else {
                                h.text(Words("命令行", "the terminal"))
                            }
                        }
                        h.cell { $0.stands(item.job) }
                        if let done = item.done {
                            h.cell { $0.progress(done) }
                        } else {
                            h.emptyCell()
                        }
                    }
                }
            })
    }
}
