package import Collection
package import Spreadsheets
package import Vocabulary

/// How the columns of a list are read (列的对应): what is proposed, with the first rows, to be put right.
package struct ListColumnsPage: Sendable {
    let heading: SeasonHeading
    let file: ListFile
    let list: DepartmentList
    let mapping: ColumnMapping
    /// Whether the mapping is that of the source's last list.
    let isRemembered: Bool
    /// Carries what was chosen before.
    let form: Form

    package static func column(_ index: Int) -> String { "column.\(index)" }

    package init(
        _ heading: SeasonHeading, file: ListFile, list: DepartmentList, mapping: ColumnMapping,
        isRemembered: Bool, form: Form
    ) {
        self.heading = heading
        self.file = file
        self.list = list
        self.mapping = mapping
        self.isRemembered = isRemembered
        self.form = form
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对列的对应", "Check the columns"),
            lead: Words(
                "每一列是什么，请看前几行核对；不对就改。现在还没有查人，也没有写入。",
                "What each column holds: compare with the first rows, and put it right. Nobody was looked up yet, nothing is written."
            ), faults: form.faults
        ) { h in
            h.season(heading)
            h.list(list, file.name)
            if isRemembered {
                h.attention {
                    $0.element(
                        .p,
                        text: Words(
                            "列名与这个来源上一次的相同，用的是上一次的对应。",
                            "The headings are those of this source's last list, and are read as that was."))
                }
            }
            h.form(form, acts: [Act(Words("按这样预览", "Preview"))], wide: true) { h in
                for (name, value) in form.typed.sorted(by: { $0.key < $1.key })
                where !name.hasPrefix("column.") {
                    h.carried(name, value)
                }
                table(into: &h)
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("文件里的每一列", "Every column of the file"),
            [
                .name(Words("列", "Column")), .text(Words("列名", "Heading")),
                .text(Words("前几行", "First rows")), .text(Words("是什么", "What it is")),
                .text(Words("怎么认出的", "How it was told")),
            ],
            rows: { h in
                for (place, column) in file.columns.enumerated() {
                    h.row { h in
                        h.cell(column.letters)
                        h.cell { $0.original(column.heading) }
                        h.cell { h in
                            for row in file.samples where place < row.count && !row[place].isEmpty {
                                h.element(.div) { $0.original(ListRow.masked(String(row[place].prefix(30)))) }
                            }
                        }
                        h.cell { choice(column, into: &$0) }
                        h.cell { h in
                            h.original(column.reason)
                            if column.proposed != nil, column.score < 60 {
                                h.text(" ")
                                h.state(Words("请核对", "please check"), .attention)
                            }
                        }
                    }
                }
            })
    }

    private func choice(_ column: ListFile.Column, into h: inout HTML) {
        let chosen = mapping.field(in: column.index)
        let name = ListColumnsPage.column(column.index)
        h.element(
            .select, .id(name), .name(name),
            .aria(
                "label",
                h.language == .chinese ? "\(column.letters) 列是什么" : "What column \(column.letters) is")
        ) { h in
            h.element(.option, .value(""), text: Words("不读这一列", "not read"))
            for field in list.kind.fields {
                h.element(
                    .option, .value(field.rawValue), chosen == field ? .selected : nil,
                    text: Words(field.chinese, field.english))
            }
        }
    }
}

extension HTML {
    /// Which list it is.
    mutating func list(_ list: DepartmentList, _ file: String) {
        element(.dl, .class("facts two")) { h in
            h.fact(Words("文件", "File")) { $0.original(file) }
            h.fact(Words("来源", "Source")) { $0.original(list.source) }
            h.fact(Words("名单说的是什么", "What it says")) { $0.text(list.kind.words) }
            h.fact(Words("名单日期", "As of")) { $0.day(list.day) }
            h.fact(Words("范围", "Reach")) {
                $0.text(
                    list.isComplete
                        ? Words("全量：没有列出的人结束", "everybody: who is missing has left")
                        : Words("增量：只看列出的人", "only those it names"))
            }
        }
    }
}
