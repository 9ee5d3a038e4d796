package import Catalogue
package import Vocabulary

/// What a catalogue file would change, and how its columns are read (导入预览), before anything is written.
package struct CatalogueCheckPage: Sendable {
    package static func column(_ index: Int) -> String { "column.\(index)" }

    let heading: CatalogueHeading
    let file: String
    let work: CatalogueImport
    let columns: CatalogueColumns
    /// Nil where what has to have a column has none.
    let preview: CataloguePreview?
    /// Looks again, with the columns as they are chosen.
    let check: Form
    /// Writes it; nil where there is nothing to write.
    let record: Form?
    let item: @Sendable (String) -> String

    package init(
        _ heading: CatalogueHeading, file: String, work: CatalogueImport, columns: CatalogueColumns,
        preview: CataloguePreview?, check: Form, record: Form?, item: @escaping @Sendable (String) -> String
    ) {
        self.heading = heading
        self.file = file
        self.work = work
        self.columns = columns
        self.preview = preview
        self.check = check
        self.record = record
        self.item = item
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后写入", "Check before writing"),
            lead: Words(
                "这个文件会这样改目录。现在还没有写入；按两次也只写一次。",
                "What the file would change. Nothing is written yet; pressed twice, it is written once."),
            faults: check.faults
        ) { h in
            h.catalogue(heading)
            h.facts { h in
                h.fact(Words("文件", "File")) { $0.original(file) }
                h.fact(Words("从哪天起", "From")) { $0.day(work.effective) }
                h.fact(Words("范围", "Reach")) { h in
                    h.text(
                        work.isComplete
                            ? Words("全量：没有列出的调出", "everything: what is missing is taken out")
                            : Words("增量：只改列出的", "only what it names"))
                }
                if let kind = work.kind { h.fact(Words("目录类别", "Kind")) { $0.text(kind.words) } }
            }
            if let preview {
                counts(preview, into: &h)
                faults(preview, into: &h)
                if let record {
                    h.form(record, act: Words("写入，成为一个版本", "Write it as a version")) { h in
                        for (name, value) in record.typed.sorted(by: { $0.key < $1.key }) {
                            h.carried(name, value)
                        }
                    }
                }
                if !preview.diff.isEmpty { h.diff(preview.diff, most: 50, item: item) }
            }
            h.element(.h2, text: Words("每一列是什么", "What each column is"))
            h.form(check, acts: [Act(Words("按这样重新预览", "Preview again"))], wide: true) { h in
                for (name, value) in check.typed.sorted(by: { $0.key < $1.key })
                where !name.hasPrefix("column.") {
                    h.carried(name, value)
                }
                columnTable(into: &h)
            }
        }
    }

    private func counts(_ preview: CataloguePreview, into h: inout HTML) {
        let all = [
            (Words("调入", "Come"), preview.diff.came.count),
            (Words("调整", "Change"), preview.diff.changed.count),
            (Words("调出", "Go"), preview.diff.went.count),
            (Words("没有变化", "Unchanged"), preview.unchanged),
            (Words("执行以前已经结束", "Ended before"), preview.past),
            (Words("不能导入", "Refused"), preview.refused.count),
        ]
        let language = h.language
        h.table(
            Words("文件有 \(language.text(preview.rows)) 行", "\(language.text(preview.rows)) rows"),
            [.name(Words("结果", "What comes of it")), .figure(Words("项数", "Items"))],
            rows: { h in
                for (title, count) in all {
                    h.row { h in
                        h.cell(title)
                        h.cell(language.text(count))
                    }
                }
            })
        if preview.isEmpty {
            h.attention {
                $0.element(
                    .p,
                    text: Words("这个文件不改变目录，没有可写的。", "The file changes nothing: there is nothing to write."))
            }
        }
        guard preview.overtaken > 0 else { return }
        let many = language.text(preview.overtaken)
        h.element(
            .p,
            text: Words(
                "其中 \(many) 项以后的日期还有变动，本次只管到那天为止。",
                "\(many) of the items have facts of later days, which stand: this file counts until then."))
    }

    private func faults(_ preview: CataloguePreview, into h: inout HTML) {
        if !preview.notices.isEmpty {
            h.attention { h in for words in preview.notices { h.element(.p, text: words) } }
        }
        rows(Words("不能导入", "Refused"), preview.refused, into: &h)
        rows(Words("可以导入，但编码与国家编码格式不同", "Taken, with a code unlike the national ones"), preview.odd, into: &h)
    }

    private func rows(_ title: Words, _ rows: [FaultyRow], into h: inout HTML) {
        guard !rows.isEmpty else { return }
        let most = 50
        h.element(
            .h2,
            text: Words(
                "\(title.zh) \(h.language.text(rows.count)) 行" + (rows.count > most ? "，先列 \(most) 行" : ""),
                "\(title.en): \(h.language.text(rows.count))"
                    + (rows.count > most ? ", the first \(most)" : "")))
        h.table(
            title,
            [
                .word(Words("行", "Row")), .name(Words("单元格", "Cell")), .text(Words("哪里不对", "What is wrong")),
            ],
            rows: { h in
                for row in rows.prefix(most) {
                    h.row { h in
                        h.cell(String(row.row))
                        h.cell { h in
                            h.text(row.place ?? "—")
                            if let field = row.field { h.element(.small, .class("block"), text: field.words) }
                        }
                        h.cell(row.words)
                    }
                }
            })
    }

    private func columnTable(into h: inout HTML) {
        h.table(
            Words("文件里的每一列", "Every column of the file"),
            [
                .name(Words("列", "Column")), .text(Words("列名", "Heading")), .text(Words("前几行", "First rows")),
                .text(Words("是什么", "What it is")),
            ],
            rows: { h in
                for column in columns.columns {
                    h.row { h in
                        h.cell(column.letters)
                        h.cell { $0.original(column.heading) }
                        h.cell { h in
                            for sample in column.samples {
                                h.element(.div) { $0.original(String(sample.prefix(30))) }
                            }
                        }
                        h.cell { choice(column, into: &$0) }
                    }
                }
            })
    }

    private func choice(_ column: CatalogueColumns.Column, into h: inout HTML) {
        let chosen = columns.places.first { $0.value == column.index }?.key
        let name = CatalogueCheckPage.column(column.index)
        h.element(
            .select, .id(name), .name(name),
            .aria(
                "label",
                h.language == .chinese ? "\(column.letters) 列是什么" : "What column \(column.letters) is")
        ) { h in
            h.element(.option, .value(""), text: Words("不读这一列", "not read"))
            for field in CatalogueField.allCases {
                h.element(
                    .option, .value(field.rawValue), chosen == field ? .selected : nil, text: field.words)
            }
        }
        if let chosen, columns.guessed.contains(chosen) { h.state(Words("请核对", "please check"), .attention) }
    }
}
