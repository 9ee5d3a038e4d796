package import Catalogue
package import Vocabulary

/// What differs in the catalogue (目录差异): by one version, or between two days.
package struct CatalogueDiffPage: Sendable {
    package static let from = "from"
    package static let to = "to"

    package enum Subject: Sendable {
        case version(CatalogueVersion, isUndone: Bool)
        /// The form that asks for two days.
        case days(Form)
    }

    let heading: CatalogueHeading
    let subject: Subject
    /// Nil where nothing was asked for yet.
    let diff: CatalogueDiff?
    /// Takes the version back; nil where it cannot be, or by this reader.
    let undo: Form?
    let item: @Sendable (String) -> String

    package init(
        _ heading: CatalogueHeading, _ subject: Subject, diff: CatalogueDiff?, undo: Form? = nil,
        item: @escaping @Sendable (String) -> String
    ) {
        self.heading = heading
        self.subject = subject
        self.diff = diff
        self.undo = undo
        self.item = item
    }

    package func html(in frame: Frame) -> HTML {
        switch subject {
        case .version(let version, let isUndone):
            return frame.page(
                Words("目录版本 \(version.number)", "Version \(version.number)"),
                lead: Words("这个版本调入、调出、调整了什么。", "What came, went and changed by this version."),
                faults: undo?.faults ?? []
            ) { h in
                h.catalogue(heading)
                h.facts { h in
                    h.fact(Words("文件", "File")) { $0.original(version.title) }
                    h.fact(Words("执行日期", "From")) { $0.day(version.effective) }
                    h.fact(Words("范围", "Reach")) { $0.text(version.reach) }
                    h.fact(Words("导入", "Imported")) { h in
                        h.moment(version.recorded)
                        h.text(" ")
                        h.name(version.by)
                    }
                    h.fact(Words("状态", "State")) { $0.state(of: version, isUndone: isUndone) }
                }
                if let diff { h.diff(diff, most: CatalogueDiffPage.most, item: item) }
                if let undo {
                    h.opening {
                        $0.text(Words("导错了？", "Imported by mistake?"))
                    } content: { h in
                        h.element(
                            .p,
                            text: Words(
                                "撤销以后，目录回到上一个版本的样子；已经结算的不变。",
                                "The catalogue is then as the version before left it; what was settled stays."
                            ))
                        h.form(undo, act: Words("撤销这个版本", "Take this version back")) { _ in }
                    }
                }
            }
        case .days(let form):
            return frame.page(
                Words("目录差异", "Differences of the catalogue"),
                lead: Words("两天之间调入、调出、调整了什么。", "What came, went and changed between two days."),
                faults: form.faults
            ) { h in
                h.catalogue(heading)
                h.query(form, act: Words("比较", "Compare")) { h in
                    h.field(.day(CatalogueDiffPage.from, Words("从这天", "From")), in: form)
                    h.field(.day(CatalogueDiffPage.to, Words("到这天", "To")), in: form)
                }
                if let diff { h.diff(diff, most: CatalogueDiffPage.most, item: item) }
            }
        }
    }

    private static let most = 200
}

extension HTML {
    /// The three parts of a difference, the first rows of each.
    mutating func diff(_ diff: CatalogueDiff, most: Int, item: (String) -> String) {
        if diff.isEmpty {
            nothing(Words("没有差异。", "There is no difference."))
            return
        }
        items(Words("调入", "Came"), diff.came, most: most, item: item)
        items(Words("调出", "Went"), diff.went, most: most, item: item)
        guard !diff.changed.isEmpty else { return }
        heading(Words("调整", "Changed"), diff.changed.count, most: most)
        table(
            Words("原来和现在", "Before and after"),
            [
                .name(Words("名称", "Name")), .text(Words("什么变了", "What changed")),
                .text(Words("原来", "Before")), .text(Words("现在", "After")),
            ],
            rows: { h in
                for change in diff.changed.prefix(most) {
                    for (place, part) in change.parts.enumerated() {
                        h.row { h in
                            h.cell { h in
                                if place == 0 {
                                    h.element(.a, .href(item(change.after.code))) {
                                        $0.name(change.after.name)
                                    }
                                    h.element(.small, .class("block"), verbatim: change.after.code)
                                } else {
                                    h.name(change.after.name)
                                }
                            }
                            h.cell(part.words)
                            h.cell { $0.original(part.value(of: change.before)) }
                            h.cell { $0.original(part.value(of: change.after)) }
                        }
                    }
                }
            })
    }

    private mutating func items(
        _ title: Words, _ items: [CatalogueItem], most: Int, item address: (String) -> String
    ) {
        guard !items.isEmpty else { return }
        heading(title, items.count, most: most)
        table(
            title,
            [
                .name(Words("名称", "Name")), .text(Words("目录类别", "Kind")), .text(Words("类别", "Class")),
                .figure(Words("先行自付", "First self-pay")), .text(Words("限价（元）", "Price limit (yuan)")),
            ],
            rows: { h in
                for item in items.prefix(most) {
                    h.row { h in
                        h.cell { h in
                            h.element(.a, .href(address(item.code))) { $0.name(item.name) }
                            h.element(.small, .class("block"), verbatim: item.code)
                        }
                        h.cell(item.kind.words)
                        h.cell(item.catalogueClass.words)
                        h.cell(item.firstSelfPay.description)
                        h.cell { $0.limits(item) }
                    }
                }
            })
    }

    private mutating func heading(_ title: Words, _ count: Int, most: Int) {
        let (all, only) = (language.text(count), count > most)
        element(
            .h2,
            text: Words(
                "\(title.zh) \(all) 项" + (only ? "，先列 \(most) 项" : ""),
                "\(title.en): \(all)" + (only ? ", the first \(most)" : "")))
    }
}
