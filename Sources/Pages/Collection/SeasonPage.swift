package import Vocabulary

/// The first page of a season (征缴): how it stands, what is to do, and finding a person.
package struct SeasonPage: Sendable {
    package struct Figures: Sendable {
        /// Billed by now, and of them insured.
        package var billed = 0
        package var insured = 0
        package var owing = 0
        package var unknown = 0
        package var owed = Money.zero
        package var paid = Money.zero
        package var open = 0
        package var free = Money.zero

        package init() {}
    }

    /// Something that waits: what, and where it is done.
    package struct Task: Sendable {
        let words: Words
        let href: String

        package init(_ words: Words, href: String) {
            self.words = words
            self.href = href
        }
    }

    let heading: SeasonHeading
    /// Nil where nobody was assessed yet.
    let figures: Figures?
    let tasks: [Task]
    /// Where a person is looked for.
    let search: String
    let others: [(Words, href: String)]
    /// The districts of the visitor's area, where there are several.
    let districts: [(Words, href: String, isCurrent: Bool)]

    package init(
        _ heading: SeasonHeading, figures: Figures?, tasks: [Task], search: String,
        others: [(Words, href: String)], districts: [(Words, href: String, isCurrent: Bool)] = []
    ) {
        self.heading = heading
        self.figures = figures
        self.tasks = tasks
        self.search = search
        self.others = others
        self.districts = districts
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("征缴", "Collection"),
            lead: Words("这一季收得怎么样，接下来做什么。", "How the season stands, and what to do next.")
        ) { h in
            h.season(heading)
            if let figures { self.figures(figures, into: &h) }
            h.element(.h2, text: Words("接下来做", "To do"))
            if tasks.isEmpty {
                h.nothing(Words("没有等着处理的事。", "Nothing waits."))
            } else {
                h.element(.ul, .class("tasks")) { h in
                    for task in tasks {
                        h.element(.li) { h in h.element(.a, .href(task.href), text: task.words) }
                    }
                }
            }
            h.element(.h2, text: Words("找一个人收费", "Find somebody who pays"))
            let form = Form(action: search, token: "")
            h.query(form, act: Words("查找", "Find")) { h in
                h.field(
                    .text(
                        "q", Words("个人编号或姓名", "Number or name"),
                        hint: Words("写开头几个字就可以", "Its beginning is enough")), in: form)
            }
            if districts.count > 1 {
                h.element(.h2, text: Words("区县", "Districts"))
                h.element(.ul, .class("links")) { h in
                    for district in districts {
                        h.element(.li) { h in
                            h.element(
                                .a, .href(district.href),
                                district.isCurrent ? .aria("current", "page") : nil
                            ) { $0.original(district.0) }
                        }
                    }
                }
            }
            if others.count > 1 {
                h.element(.h2, text: Words("其他年度", "Other years"))
                h.ways(others.map { ($0.0, href: $0.href, isCurrent: false) })
            }
        }
    }

    private func figures(_ figures: Figures, into h: inout HTML) {
        h.element(.dl, .class("sums")) { h in
            h.sum(Words("应缴费的人", "Billed")) { $0.text($0.language.text(figures.billed)) }
            h.sum(Words("已参保", "Insured")) { h in
                h.text(h.language.text(figures.insured))
                h.element(
                    .small, .class("block"),
                    verbatim: share(figures.insured, of: figures.billed))
            }
            h.sum(Words("还没有缴的人", "Still to pay")) { $0.text($0.language.text(figures.owing)) }
            h.sum(Words("还没有收的钱", "Amount still to pay")) { $0.amount(figures.owed) }
            h.sum(Words("已收并入账", "Received and allocated")) { $0.amount(figures.paid) }
            h.sum(Words("收了还没有入账", "In suspense")) { h in
                h.amount(figures.free)
                let count = h.language.text(figures.open)
                h.element(.small, .class("block"), text: Words("\(count) 笔", "\(count) payments"))
            }
        }
    }

    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        let thousandths = part * 1000 / whole
        return "\(thousandths / 10).\(thousandths % 10)%"
    }
}

extension HTML {
    /// One figure of a row of figures.
    mutating func sum(_ words: Words, _ content: (inout HTML) -> Void) {
        element(.div) { h in
            h.element(.dt, text: words)
            h.element(.dd, .class("amount"), content: content)
        }
    }
}
