package import Registry
package import Vocabulary

/// Who is insured twice in a season's year, and not decided yet (重复参保).
package struct DoubleListPage: Sendable {
    package struct Item: Sendable {
        let person: Person
        let doubles: [DoubleEnrolment]
        let href: String

        package init(_ person: Person, _ doubles: [DoubleEnrolment], href: String) {
            self.person = person
            self.doubles = doubles
            self.href = href
        }
    }

    let heading: SeasonHeading
    let items: [Item]
    let next: String?
    /// Finding the record that another one doubles.
    let search: Form

    package init(_ heading: SeasonHeading, items: [Item], next: String?, search: Form) {
        self.heading = heading
        self.items = items
        self.next = next
        self.search = search
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("重复参保", "Insured twice"),
            lead: Words(
                "同一天有两份保险的人：决定留哪一份，另一份从哪天停，个人缴费退不退。",
                "People with two insurances on the same days: which stays, from when the other ends, and whether money goes back."
            )
        ) { h in
            h.season(heading)
            if items.isEmpty {
                h.nothing(Words("没有还没处理的重复参保。", "Nobody is insured twice and undecided."))
            } else {
                table(into: &h)
            }
            if let next {
                h.ways([(Words("下一页", "Next page"), href: next, isCurrent: false)])
            }
            h.element(.h2, text: Words("合并重复档案", "Put double records together"))
            h.query(search, act: Words("打开", "Open")) { h in
                h.field(
                    .text(
                        "number", Words("要保留的那条档案的个人编号", "Number of the record that is kept"), width: .short),
                    in: search)
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("\(items.count) 人", "\(items.count) people"),
            [
                .name(Words("姓名", "Name")), .word(Words("个人编号", "Number")),
                .text(Words("怎么重复的", "How")), .text(Words("重复的日子", "Days")),
            ],
            rows: { h in
                for item in items {
                    h.row { h in
                        h.cell { h in h.element(.a, .href(item.href)) { $0.name(item.person.name) } }
                        h.cell(item.person.number)
                        h.cell { h in
                            for (place, double) in item.doubles.enumerated() {
                                if place > 0 { h.void(.br) }
                                h.text(double.kind.words)
                            }
                        }
                        h.cell { h in
                            for (place, double) in item.doubles.enumerated() {
                                if place > 0 { h.void(.br) }
                                h.text(h.language.text(from: double.from, to: double.through))
                            }
                        }
                    }
                }
            })
    }
}
