package import Registry
package import Reports
package import Vocabulary

/// The lists that are made for departments (部门名单): per department, to be downloaded.
package struct DepartmentListsPage: Sendable {
    package struct List: Sendable {
        let kind: ReportKind
        let workbook: String
        let csv: String

        package init(_ kind: ReportKind, workbook: String, csv: String) {
            self.kind = kind
            self.workbook = workbook
            self.csv = csv
        }
    }

    package struct Item: Sendable {
        let department: Department
        let lists: [List]

        package init(_ department: Department, lists: [List]) {
            self.department = department
            self.lists = lists
        }
    }

    let heading: SeasonHeading
    let items: [Item]

    package init(_ heading: SeasonHeading, items: [Item]) {
        self.heading = heading
        self.items = items
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("部门名单", "Lists for departments"),
            lead: Words(
                "每个部门只看到自己认定的人；下载会记入审计日志。",
                "Each department sees those whom it recognises, and nobody else. Downloads are put on record."
            )
        ) { h in
            h.season(heading)
            if items.isEmpty {
                h.nothing(Words("没有给你的部门的名单。", "There is no list for your department."))
            }
            for item in items {
                h.element(.h2, text: item.department.words)
                h.element(.p, .class("aside")) { h in
                    let categories = item.department.categories.map(\.words)
                    h.text(
                        Words(
                            categories.map(\.zh).joined(separator: "、"),
                            categories.map(\.en).joined(separator: ", ")))
                }
                table(item, into: &h)
            }
        }
    }

    private func table(_ item: Item, into h: inout HTML) {
        h.table(
            item.department.words,
            [
                .name(Words("名单", "List")), .text(Words("说明", "What it says")),
                .text(Words("下载", "Download")),
            ],
            rows: { h in
                for list in item.lists {
                    h.row { h in
                        h.cell(list.kind.title)
                        h.cell(list.kind.purpose)
                        h.cell { h in
                            h.element(.a, .href(list.workbook), verbatim: "Excel")
                            h.text(" ")
                            h.element(.a, .href(list.csv), verbatim: "CSV")
                        }
                    }
                }
            })
    }
}
