package import Collection
package import Vocabulary

/// Choosing a file of payments; where a file was refused, all that is wrong with it.
package struct ImportPage: Sendable {
    package static let file = "file"

    let heading: SeasonHeading
    let action: String
    let token: String
    /// What is wrong with the file as a whole.
    let refusal: Words?
    let faults: [PaymentFile.Fault]
    let faultCount: Int
    /// What was read from where, where the file could be opened.
    let columns: PaymentColumnsTable?
    /// The run of the very same file, where it came before.
    let earlier: (words: Words, href: String)?

    package init(
        _ heading: SeasonHeading, action: String, token: String, refusal: Words? = nil,
        faults: [PaymentFile.Fault] = [], faultCount: Int = 0, columns: PaymentColumnsTable? = nil,
        earlier: (words: Words, href: String)? = nil
    ) {
        self.heading = heading
        self.action = action
        self.token = token
        self.refusal = refusal
        self.faults = faults
        self.faultCount = faultCount
        self.columns = columns
        self.earlier = earlier
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("导入缴费文件", "Import payments"),
            lead: Words(
                "税务发来的缴费明细：先看结果，再入账。有一行不对，整个文件都不收。",
                "The tax office's payments: see what would come of them, then post. One bad row, and the whole file is refused."
            ), faults: refusal.map { [Fault(ImportPage.file, $0)] } ?? []
        ) { h in
            h.season(heading)
            if let earlier {
                h.attention { h in
                    h.element(.p, text: earlier.words)
                    h.element(.p) { h in
                        h.element(.a, .href(earlier.href), text: Words("看那一批", "See that run"))
                    }
                }
            }
            if !faults.isEmpty { wrong(into: &h) }
            if let columns { h.columns(columns) }
            h.element(
                .form, .class("sheet"), .method("post"), .action(action), .enctype("multipart/form-data"),
                .novalidate
            ) { h in
                h.token(token)
                h.element(.div, .class(refusal == nil ? "field" : "field faulty")) { h in
                    h.element(.label, .for(ImportPage.file), text: Words("Excel 或 CSV 文件", "Workbook or CSV"))
                    h.element(
                        .p, .class("hint"), .id("file-hint"),
                        text: Words(
                            "xlsx，或 UTF-8、GBK 的 CSV；列名、标题行不限，最大 32 MiB",
                            "xlsx, or CSV in UTF-8 or GBK; any headings, titles above them; 32 MiB at most"))
                    h.void(
                        .input, .type("file"), .id(ImportPage.file), .name(ImportPage.file),
                        .accept(".xlsx,.csv,.txt,text/csv"), .aria("describedby", "file-hint"), .required)
                }
                h.element(.div, .class("acts")) { h in
                    h.element(.button, .class("act"), .type("submit"), text: Words("读取并核对", "Read and check"))
                }
            }
            needed(into: &h)
        }
    }

    private func wrong(into h: inout HTML) {
        h.table(
            faultCount > faults.count
                ? Words(
                    "共 \(faultCount) 处，先列 \(faults.count) 处",
                    "\(faultCount) in all, the first \(faults.count)")
                : Words("共 \(faultCount) 处", "\(faultCount) in all"),
            [
                .name(Words("行", "Line")), .word(Words("单元格", "Cell")), .text(Words("列", "Column")),
                .text(Words("哪里不对", "What is wrong")),
            ],
            rows: { h in
                for fault in faults {
                    h.row { h in
                        h.cell("\(fault.line)")
                        h.cell(fault.place ?? "")
                        h.cell { h in
                            if let column = fault.column {
                                h.original(column)
                            } else {
                                h.text(Words("整行", "the row"))
                            }
                        }
                        h.cell(fault.words)
                    }
                }
            })
    }

    private func needed(into h: inout HTML) {
        h.opening {
            $0.text(Words("文件要有哪些列", "Which columns the file has"))
        } content: { h in
            h.element(.ul) { h in
                for words in [
                    Words("税票号码、金额、缴费日期：必须有", "税票号码 number, 金额 amount, 缴费日期 day: required"),
                    Words("身份证号或个人编号：至少一个", "身份证号 or 个人编号, whose it is: one of them"),
                    Words("姓名：有就核对，与登记不符的不入账", "姓名 name: compared where there is one"),
                    Words("年度：没有就按本年度", "年度 year: this season's where there is none"),
                    Words("缴费人类型：本人、家庭成员、家庭共济账户、他人代缴等", "缴费人类型: who paid"),
                    Words("冲正原票号：金额为负的行冲正哪一笔", "冲正原票号: which payment a negative row takes back"),
                ] {
                    h.element(.li) { $0.original(words) }
                }
            }
        }
    }
}
