package import Collection
package import Payments
package import Vocabulary

/// A list that was recorded: what came of it, what still waits, and taking it back.
package struct ListImportPage: Sendable {
    package struct Waiting: Sendable {
        let kind: WaitingRows.Kind
        let row: Int
        let name: String
        /// Where it is decided; nil where nothing is to decide.
        let href: String?

        package init(_ kind: WaitingRows.Kind, row: Int, name: String, href: String?) {
            self.kind = kind
            self.row = row
            self.name = name
            self.href = href
        }
    }

    package struct Change: Sendable {
        let name: String
        let number: String
        let href: String
        let words: Words

        package init(name: String, number: String, href: String, words: Words) {
            self.name = name
            self.number = number
            self.href = href
            self.words = words
        }
    }

    let heading: SeasonHeading
    let run: Run
    let list: ListImport
    /// The run that took it back.
    let undone: String?
    /// How many rows wait, of each kind, and those of this page.
    let open: [WaitingRows.Kind: Int]
    let waiting: [Waiting]
    let next: String?
    let changes: [Change]
    let changeCount: Int
    let undo: Form?

    package init(
        _ heading: SeasonHeading, run: Run, list: ListImport, undone: String?,
        open: [WaitingRows.Kind: Int], waiting: [Waiting], next: String?, changes: [Change],
        changeCount: Int, undo: Form?
    ) {
        self.heading = heading
        self.run = run
        self.list = list
        self.undone = undone
        self.open = open
        self.waiting = waiting
        self.next = next
        self.changes = changes
        self.changeCount = changeCount
        self.undo = undo
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("一份名单", "A list"),
            lead: Words(
                "这份名单改了什么，还有哪些行要确认是谁；弄错了可以整份撤销。",
                "What the list changed and which of its rows wait for a decision; a mistake is taken back as a whole."
            )
        ) { h in
            h.season(heading)
            if let undone {
                h.attention { h in
                    h.element(.p) { h in
                        h.element(
                            .a, .href(undone),
                            text: Words("✗ 这份名单已经撤销", "✗ This list was taken back"))
                    }
                }
            }
            h.list(list.list, run.title)
            h.facts { h in
                h.fact(Words("导入时间", "Imported")) { $0.moment(run.recorded) }
                h.fact(Words("谁做的", "By")) { $0.name(run.by) }
                h.fact(Words("编号", "Number")) { h in h.element(.code, verbatim: run.id.description) }
            }
            h.counts(list.counts)
            if undone == nil { waiting(into: &h) }
            if !changes.isEmpty { changes(into: &h) }
            if let undo {
                h.undoing(
                    undo, Words("撤销这份名单", "Take this list back"),
                    Words(
                        "它改的每一处都改回去，对它的行做的确认也一起撤销；原来的记录都留着。撤销以后同一个文件可以再导入。",
                        "Everything it changed goes back, and so do the decisions on its rows; nothing is deleted. The same file may be imported again afterwards."
                    ))
            }
        }
    }

    private func waiting(into h: inout HTML) {
        let title = Words("没有写入的行", "Rows that were not taken")
        h.element(.h2, text: title)
        guard !waiting.isEmpty else {
            h.nothing(Words("没有等着确认的行。", "No row waits."))
            return
        }
        let counts = WaitingRows.Kind.allCases.compactMap { kind in
            open[kind].flatMap { $0 > 0 ? (kind.words, h.language.text($0)) : nil }
        }
        h.element(
            .p,
            text: Words(
                counts.map { "\($0.0.zh) \($0.1) 行" }.joined(separator: "，"),
                counts.map { "\($0.0.en): \($0.1)" }.joined(separator: ", ")))
        h.table(
            title,
            [
                .name(Words("行", "Row")), .text(Words("名单上的姓名", "Name on the list")),
                .text(Words("为什么", "Why")), .text(Words("处理", "To do")),
            ],
            rows: { h in
                for one in waiting {
                    h.row { h in
                        h.cell("\(one.row)")
                        h.cell { $0.name(one.name) }
                        h.cell { $0.state(one.kind.words, one.kind == .doubt ? .attention : .plain) }
                        h.cell { h in
                            if let href = one.href {
                                h.element(.a, .href(href)) { h in
                                    h.text(Words("看第 \(one.row) 行", "See row \(one.row)"))
                                }
                            }
                        }
                    }
                }
            })
        if let next { h.ways([(Words("后面的", "Further rows"), href: next, isCurrent: false)]) }
    }

    private func changes(into h: inout HTML) {
        let all = h.language.text(changeCount)
        let only = changeCount > changes.count
        h.element(
            .h2,
            text: Words(
                "改了 \(all) 处" + (only ? "，先列 \(changes.count) 处" : ""),
                "\(all) changes" + (only ? ", the first \(changes.count)" : "")))
        h.table(
            Words("改了什么", "What it changed"),
            [
                .name(Words("个人编号", "Number")), .text(Words("姓名", "Name")),
                .text(Words("改了什么", "Change")),
            ],
            rows: { h in
                for change in changes {
                    h.row { h in
                        h.cell { h in h.element(.a, .href(change.href), verbatim: change.number) }
                        h.cell { $0.name(change.name) }
                        h.cell(change.words)
                    }
                }
            })
    }
}

extension HTML {
    /// Taking something back, behind a line that opens to what it means.
    mutating func undoing(_ form: Form, _ act: Words, _ meaning: Words) {
        opening {
            $0.text(act)
        } content: { h in
            h.element(.p, text: meaning)
            h.form(form, act: act) { h in
                for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
            }
        }
    }
}
