package import Catalogue
package import Vocabulary

/// Choosing a catalogue file: which, from when, and whether it names everything.
package struct CatalogueFormPage: Sendable {
    package static let file = "file"
    package static let from = "from"
    package static let kind = "kind"
    package static let complete = "complete"

    let heading: CatalogueHeading
    let form: Form
    /// The version of the very same file, where it came before.
    let earlier: (number: Int, href: String)?

    package init(_ heading: CatalogueHeading, form: Form, earlier: (number: Int, href: String)? = nil) {
        self.heading = heading
        self.form = form
        self.earlier = earlier
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("导入目录", "Import a catalogue"),
            lead: Words(
                "先看列对得对不对、会改什么，最后才写入。",
                "See how its columns are read and what it would change; only then is anything written."
            ), faults: form.faults
        ) { h in
            h.catalogue(heading)
            if let earlier {
                h.attention { h in
                    h.element(
                        .p,
                        text: Words(
                            "这个文件已经导入为版本 \(earlier.number)，这次什么也没有做。",
                            "This very file was imported as version \(earlier.number); nothing was done this time."
                        ))
                    h.element(.p) { h in
                        h.element(.a, .href(earlier.href), text: Words("看那个版本", "See that version"))
                    }
                }
            }
            h.element(
                .form, .class("sheet"), .method("post"), .action(form.action),
                .enctype("multipart/form-data"),
                .novalidate
            ) { h in
                h.token(form.token)
                fileField(into: &h)
                h.field(.day(CatalogueFormPage.from, Words("从哪天起执行", "From this day on")), in: form)
                h.field(
                    .grouped(
                        CatalogueFormPage.kind, Words("整个文件的目录类别", "Kind of the whole file"),
                        [
                            .init(
                                Words("都是", "All are"),
                                CatalogueKind.allCases.map { .init($0.rawValue, $0.words) })
                        ], empty: Words("每一行自己写明", "each row says its own")
                    ).ifItApplies, in: form)
                h.field(
                    .checks(
                        CatalogueFormPage.complete, Words("是不是全量目录", "Whether it names everything"),
                        [
                            .init(
                                "yes",
                                Words(
                                    "全量：文件里没有的，从那天起调出目录",
                                    "Everything: what it does not name is taken out from that day on"))
                        ]), in: form)
                h.element(.div, .class("acts")) { h in
                    h.element(.button, .class("act"), .type("submit"), text: Words("读取这个文件", "Read the file"))
                }
            }
        }
    }

    private func fileField(into h: inout HTML) {
        let fault = form.fault(at: CatalogueFormPage.file)
        h.element(.div, .class(fault == nil ? "field" : "field faulty")) { h in
            h.element(.label, .for(CatalogueFormPage.file), text: Words("Excel 或 CSV 文件", "Workbook or CSV"))
            h.element(
                .p, .class("hint"), .id("file-hint"),
                text: Words(
                    "xlsx，或 UTF-8、GBK 的 CSV；要有编码、名称、甲乙丙类，列名和顺序不限",
                    "xlsx, or CSV in UTF-8 or GBK, with code, name and class under any headings"))
            if let fault { h.element(.div, .class("wrong"), text: fault.words) }
            h.void(
                .input, .type("file"), .id(CatalogueFormPage.file), .name(CatalogueFormPage.file),
                .accept(".xlsx,.csv,.txt,text/csv"), .aria("describedby", "file-hint"), .required)
        }
    }
}
