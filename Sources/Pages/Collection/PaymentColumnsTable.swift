package import Collection
package import Vocabulary

/// The columns of a file of payments as a form: what each is, with its first cells, to be put right where it is wrong.
package struct PaymentColumnsTable: Sendable {
    /// What `act` carries when the columns are to be read anew.
    package static let act = "columns"

    package static func field(_ index: Int) -> String { "column.\(index)" }

    /// The column that a field of a form is about.
    package static func index(of field: String) -> Int? {
        field.hasPrefix("column.")
            ? Int(field.dropFirst("column.".count)).flatMap { $0 >= 0 ? $0 : nil } : nil
    }

    let header: PaymentHeader
    /// Carries the file.
    let form: Form

    package init(_ header: PaymentHeader, form: Form) {
        self.header = header
        self.form = form
    }

    /// What a form carries that reads the file as it is shown.
    package static func carried(_ choice: PaymentColumns.Choice) -> [String: String] {
        choice.reduce(into: [:]) { $0[field($1.value)] = $1.key.rawValue }
    }
}

extension HTML {
    mutating func columns(_ columns: PaymentColumnsTable) {
        let header = columns.header
        if header.isRemembered {
            element(
                .p,
                text: Words(
                    "这种表格上次这样读过，这次照旧；不对就改。",
                    "The last file of this form was read like this; change what is wrong."))
        }
        form(
            columns.form,
            acts: [Act(Words("按选择的列重新读取", "Read again by these columns"), value: PaymentColumnsTable.act)],
            wide: true
        ) { h in
            for (name, value) in columns.form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
            h.table(
                Words("从哪一列读什么", "What is read from where"),
                [
                    .name(Words("列", "Column")), .text(Words("列名", "Heading")),
                    .text(Words("前几行", "First rows")), .text(Words("读作", "Read as")),
                ],
                rows: { h in
                    for column in header.columns {
                        h.row { h in
                            h.cell(column.letters)
                            h.cell { $0.original(column.heading) }
                            h.cell { h in
                                for sample in column.samples {
                                    h.element(.span, .class("block")) { $0.original(sample) }
                                }
                            }
                            h.cell { $0.meaning(of: column) }
                        }
                    }
                })
        }
    }

    private mutating func meaning(of column: PaymentHeader.Column) {
        let label = Words("\(column.letters) 列读作", "column \(column.letters) is")
        element(
            .select, .name(PaymentColumnsTable.field(column.index)), .aria("label", label[language])
        ) { h in
            h.element(.option, .value(""), text: Words("不读", "nothing"))
            for one in PaymentColumns.Column.allCases {
                h.element(
                    .option, .value(one.rawValue), one == column.meaning ? .selected : nil, text: one.words)
            }
        }
        if column.isGuessed {
            element(.small, .class("block"), text: Words("相近，请核对", "by likeness, please check"))
        }
    }
}
