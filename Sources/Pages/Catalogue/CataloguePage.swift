package import Catalogue
package import Vocabulary

/// The items of the catalogue on a day (医保目录), by a search.
package struct CataloguePage: Sendable {
    package static let query = "q"
    package static let kind = "kind"
    package static let day = "day"

    let heading: CatalogueHeading
    let items: [(item: CatalogueItem, href: String)]
    /// How many there are in all.
    let count: Int
    let day: Day
    let form: Form
    let next: String?

    package init(
        _ heading: CatalogueHeading, items: [(item: CatalogueItem, href: String)], count: Int, day: Day,
        form: Form,
        next: String?
    ) {
        self.heading = heading
        self.items = items
        self.count = count
        self.day = day
        self.form = form
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("医保目录", "Benefit catalogue"),
            lead: Words(
                "某一天哪些药品、项目、耗材在目录里，属于哪一类，先自付多少，限价多少。",
                "Which drugs, services and materials are in the catalogue on a day: class, first self-pay, price limit."
            ),
            faults: form.faults
        ) { h in
            h.catalogue(heading)
            h.query(form, act: Words("查找", "Find")) { h in
                h.field(
                    .text(
                        CataloguePage.query, Words("编码开头或名称", "Beginning of a code, or a name"), width: .short
                    ).mayBeEmpty, in: form)
                h.field(
                    .grouped(
                        CataloguePage.kind, Words("目录类别", "Kind"),
                        [
                            .init(
                                Words("目录类别", "Kind"),
                                CatalogueKind.allCases.map { .init($0.rawValue, $0.words) })
                        ], empty: Words("全部", "All")
                    ).ifItApplies, in: form)
                h.field(.day(CataloguePage.day, Words("哪一天", "On the day")), in: form)
            }
            if items.isEmpty {
                h.nothing(Words("这一天的目录里没有。", "There is none in the catalogue of that day."))
            } else {
                table(into: &h)
            }
            if let next { h.ways([(Words("下一页", "Next page"), href: next, isCurrent: false)]) }
        }
    }

    private func table(into h: inout HTML) {
        let (many, date) = (h.language.text(count), h.language.text(day))
        h.table(
            Words("\(date) 目录里共 \(many) 项", "\(many) items on \(date)"),
            [
                .name(Words("名称", "Name"), help: Words("编码", "code")), .text(Words("目录类别", "Kind")),
                .text(Words("类别", "Class")), .figure(Words("先行自付", "First self-pay")),
                .text(Words("限价（元）", "Price limit (yuan)")), .text(Words("限制和标志", "Limits and marks")),
            ],
            rows: { h in
                for (item, href) in items {
                    h.row { h in
                        h.cell { h in
                            h.element(.a, .href(href)) { $0.name(item.name) }
                            h.element(.small, .class("block"), verbatim: item.code)
                            h.describe(item)
                        }
                        h.cell { h in
                            h.text(item.kind.words)
                            h.element(.small, .class("block"), text: item.charge.words)
                        }
                        h.cell(item.catalogueClass.words)
                        h.cell(item.firstSelfPay.description)
                        h.cell { $0.limits(item) }
                        h.cell { $0.marks(of: item) }
                    }
                }
            })
    }
}

extension HTML {
    /// Form, specification, unit, maker, in a small line.
    mutating func describe(_ item: CatalogueItem) {
        let parts = [item.doseForm, item.specification, item.unit.map { "/\($0)" }, item.maker].compactMap(
            \.self)
        guard !parts.isEmpty else { return }
        element(.small, .class("block")) { $0.original(parts.joined(separator: " ")) }
    }

    mutating func limits(_ item: CatalogueItem) {
        text(item.limits == .none ? Words("不限", "none") : item.limits.words)
        if let price = item.procuredPrice {
            element(.small, .class("block"), text: Words("集采中选价 \(price)", "procured at \(price)"))
        }
    }

    mutating func marks(of item: CatalogueItem) {
        let marks: [(Bool, Words, Weight)] = [
            (item.isLimited, Words("限制使用", "limited use"), .attention),
            (item.isNegotiated, Words("谈判药品", "negotiated"), .plain),
            (item.isDualChannel, Words("双通道", "dual channel"), .plain),
        ]
        for (place, (_, words, weight)) in marks.filter(\.0).enumerated() {
            if place > 0 { text(" ") }
            state(words, weight)
        }
        if let limitedTo = item.limitedTo {
            element(.small, .class("block")) { $0.original(limitedTo) }
        }
        if let through = item.through {
            element(.small, .class("block")) { h in
                h.text(Words("到 ", "through "))
                h.day(through)
            }
        }
    }
}
