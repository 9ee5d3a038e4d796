package import Collection
package import Registry
package import Vocabulary

/// Choosing a department's list: the file, whose it is, what it says, and as of when.
package struct ListFormPage: Sendable {
    package static let file = "file"
    package static let kind = "kind"
    package static let category = "category"
    package static let school = "school"
    package static let source = "source"
    package static let day = "day"
    package static let complete = "complete"

    let heading: SeasonHeading
    let form: Form
    /// What earlier lists were called.
    let sources: [String]
    /// Of the district, to choose the one of a list of students.
    let schools: [School]
    /// The run of the very same file, where it came before.
    let earlier: (words: Words, href: String)?

    package init(
        _ heading: SeasonHeading, form: Form, sources: [String], schools: [School] = [],
        earlier: (words: Words, href: String)? = nil
    ) {
        self.heading = heading
        self.form = form
        self.sources = sources
        self.schools = schools
        self.earlier = earlier
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("导入一份名单", "Import a list"),
            lead: Words(
                "先看列对得对不对，再看会改什么，最后才写入。",
                "First see how its columns are read, then what it would change; only then is anything written."
            ),
            faults: form.faults
        ) { h in
            h.season(heading)
            if let earlier {
                h.attention { h in
                    h.element(.p, text: earlier.words)
                    h.element(.p) { h in
                        h.element(.a, .href(earlier.href), text: Words("看那一次导入", "See that import"))
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
                h.field(
                    .list(
                        ListFormPage.kind, Words("名单说的是什么", "What the list says"),
                        DepartmentList.Kind.all(students: StudentList(year: heading.year, tier: "")).map {
                            .init($0.key, $0.title)
                        }), in: form)
                h.field(
                    .grouped(
                        ListFormPage.category, Words("人员类别", "Category"),
                        [
                            .init(
                                Words("整个名单都是", "All of the list are"),
                                PersonCategory.allCases.map { .init($0.rawValue, $0.words) })
                        ], empty: Words("名单里逐行写明", "each row says its own"),
                        hint: Words("只有人员类别名单要选", "For lists of categories only")
                    ).ifItApplies, in: form)
                if !schools.isEmpty {
                    h.field(
                        .grouped(
                            ListFormPage.school, Words("学校", "School"),
                            [
                                .init(
                                    Words("整个名单都在", "All of the list are at"),
                                    schools.map { .init($0.code, Words($0.name, $0.name)) })
                            ], empty: Words("名单里逐行写明", "each row says its own"),
                            hint: Words("只有学生名单要选", "For lists of students only")
                        ).ifItApplies, in: form)
                }
                sourceField(into: &h)
                h.field(.day(ListFormPage.day, Words("名单日期", "As of")), in: form)
                h.field(
                    .checks(
                        ListFormPage.complete, Words("是不是全量名单", "Whether it names everybody"),
                        [
                            .init(
                                "yes",
                                Words(
                                    "全量：同一来源上期有、本期没有的人，到前一天为止",
                                    "Everybody: who was on the last list of this source and is missing has left"
                                ))
                        ]), in: form)
                h.element(.div, .class("acts")) { h in
                    h.element(.button, .class("act"), .type("submit"), text: Words("读取这个文件", "Read the file"))
                }
            }
        }
    }

    private func fileField(into h: inout HTML) {
        let fault = form.fault(at: ListFormPage.file)
        h.element(.div, .class(fault == nil ? "field" : "field faulty")) { h in
            h.element(.label, .for(ListFormPage.file), text: Words("Excel 或 CSV 文件", "Workbook or CSV"))
            h.element(
                .p, .class("hint"), .id("file-hint"),
                text: Words(
                    "xlsx，或 UTF-8、GBK 的 CSV；上面有标题行、列名不一样都可以",
                    "xlsx, or CSV in UTF-8 or GBK; titles above and any headings will do"))
            if let fault { h.element(.div, .class("wrong"), text: fault.words) }
            h.void(
                .input, .type("file"), .id(ListFormPage.file), .name(ListFormPage.file),
                .accept(".xlsx,.csv,.txt,text/csv"), .aria("describedby", "file-hint"), .required)
        }
    }

    private func sourceField(into h: inout HTML) {
        h.field(
            .text(
                ListFormPage.source, Words("来源", "Source"),
                hint: Words(
                    "如 民政局低保名单；同一种名单每期写一样的",
                    "Such as “civil affairs, minimum living”; the same words each time")), in: form)
        guard !sources.isEmpty else { return }
        h.element(.p, .class("hint")) { h in
            h.text(Words("用过的来源：", "Used before: "))
            h.original(sources.joined(separator: "、"))
        }
    }
}
