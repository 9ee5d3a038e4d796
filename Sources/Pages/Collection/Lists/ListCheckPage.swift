package import Collection
package import Vocabulary

/// What a list would change (导入预览), before anything is written.
package struct ListCheckPage: Sendable {
    /// Rows with one outcome: how many, and the first of them.
    package struct Part: Sendable {
        package enum Kind: CaseIterable, Sendable {
            case new, changed, ended, doubt, nobody, refused, unchanged
        }

        package struct Row: Sendable {
            /// Nil where somebody is missing from the list.
            let number: Int?
            let name: String
            let what: [Words]

            package init(number: Int?, name: String, what: [Words]) {
                self.number = number
                self.name = name
                self.what = what
            }
        }

        let kind: Kind
        let count: Int
        let rows: [Row]

        package init(_ kind: Kind, count: Int, rows: [Row]) {
            self.kind = kind
            self.count = count
            self.rows = rows
        }
    }

    let heading: SeasonHeading
    let file: String
    let list: DepartmentList
    let counts: ListPreview.Counts
    let parts: [Part]
    /// Whose bill or help changes by it; nil where nobody was assessed yet.
    let bills: Int?
    let notices: [Words]
    let form: Form
    /// Back to the columns.
    let columns: Form

    package static let back = "back"

    package init(
        _ heading: SeasonHeading, file: String, list: DepartmentList, counts: ListPreview.Counts,
        parts: [Part], bills: Int?, notices: [Words], form: Form,
        columns: Form
    ) {
        self.heading = heading
        self.file = file
        self.list = list
        self.counts = counts
        self.parts = parts
        self.bills = bills
        self.notices = notices
        self.form = form
        self.columns = columns
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后写入", "Check before writing"),
            lead: Words(
                "这份名单会这样改登记。现在还没有写入；按两次也只写一次。拿不准是谁的行不会自动写入。",
                "What the list would change. Nothing is written yet; pressed twice, it is written once. A row that is not certainly somebody's is never taken by itself."
            )
        ) { h in
            h.season(heading)
            h.list(list, file)
            h.counts(counts)
            if let bills {
                let many = h.language.text(bills)
                h.element(
                    .p,
                    text: Words(
                        "写入以后，\(many) 人的应缴或资助会变。", "Bills or help of \(many) people change by it."))
            }
            if !notices.isEmpty {
                h.attention { h in for words in notices { h.element(.p, text: words) } }
            }
            for part in parts where part.count > 0 { self.part(part, into: &h) }
            h.form(form, act: Words("写入", "Write it")) { h in
                for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
            }
            h.opening {
                $0.text(Words("哪里不对？", "Is anything wrong?"))
            } content: { h in
                h.form(columns, act: Words("回去改列的对应", "Back to the columns")) { h in
                    for (name, value) in columns.typed.sorted(by: { $0.key < $1.key }) {
                        h.carried(name, value)
                    }
                }
            }
        }
    }

    private func part(_ part: Part, into h: inout HTML) {
        guard part.kind != .unchanged else { return }
        let (all, shown) = (h.language.text(part.count), part.rows.count)
        let (title, only) = (part.kind.title, part.count > shown)
        h.element(
            .h2,
            text: Words(
                "\(title.zh) \(all) 行" + (only ? "，先列 \(shown) 行" : ""),
                "\(title.en): \(all)" + (only ? ", the first \(shown)" : "")))
        h.table(
            title,
            [
                .word(Words("行", "Row")), .name(Words("姓名", "Name")),
                .text(Words("会怎样", "What comes of it")),
            ],
            rows: { h in
                for row in part.rows {
                    h.row { h in
                        h.cell(row.number.map(String.init) ?? "—")
                        h.cell { $0.name(row.name) }
                        h.cell { h in
                            for words in row.what { h.element(.div, text: words) }
                        }
                    }
                }
            })
    }
}

extension ListCheckPage.Part.Kind {
    var title: Words {
        switch self {
        case .new: Words("新增", "New")
        case .changed: Words("变更", "Changed")
        case .ended: Words("结束", "Ended")
        case .doubt: Words("待确认是谁", "In doubt who it is")
        case .nobody: Words("登记簿中没有这个人", "Not in the register")
        case .refused: Words("不能导入", "Refused")
        case .unchanged: Words("没有变化", "Unchanged")
        }
    }
}

extension HTML {
    /// What came of the rows of a list, each in one of these.
    mutating func counts(_ counts: ListPreview.Counts) {
        let language = language
        let all: [(ListCheckPage.Part.Kind, Int)] = [
            (.new, counts.new), (.changed, counts.changed), (.unchanged, counts.unchanged),
            (.doubt, counts.doubts), (.nobody, counts.nobody), (.refused, counts.refused),
        ]
        table(
            Words("每一行都在其中一类", "Every row is in one of these"),
            [.name(Words("结果", "What came of it")), .figure(Words("行数", "Rows"))],
            rows: { h in
                for (kind, count) in all {
                    h.row { h in
                        h.cell(kind.title)
                        h.cell(language.text(count))
                    }
                }
            },
            sum: { h in
                h.cell(Words("名单的行数", "Rows of the list"))
                h.cell(language.text(counts.rows))
            })
        guard counts.ended > 0 else { return }
        let ended = language.text(counts.ended)
        element(
            .p,
            text: Words(
                "另有 \(ended) 人上期有、本期没有，到前一天为止。",
                "Besides, \(ended) were on the last list and are missing: they end the day before."))
    }
}
