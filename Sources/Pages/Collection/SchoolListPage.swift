package import Collection
package import Registry
package import Vocabulary

/// The schools that collect for their students (代收代缴): how many of each have paid.
package struct SchoolListPage: Sendable {
    package static let code = "code"
    package static let name = "name"
    package static let kind = "kind"

    package struct Item: Sendable {
        let school: School
        let tally: StudentTally
        let href: String

        package init(_ school: School, tally: StudentTally, href: String) {
            self.school = school
            self.tally = tally
            self.href = href
        }
    }

    let heading: SeasonHeading
    let items: [Item]
    /// Coverage by class.
    let report: String?
    /// Putting a school on record; nil for who only looks.
    let form: Form?

    package init(_ heading: SeasonHeading, items: [Item], report: String?, form: Form? = nil) {
        self.form = form
        self.heading = heading
        self.items = items
        self.report = report
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("学校代收代缴", "Schools that collect"),
            lead: Words("每所学校有多少学生，谁缴了，谁还没缴。", "How many students each has, who has paid and who has not."),
            faults: form?.faults ?? []
        ) { h in
            h.season(heading)
            if items.isEmpty {
                h.nothing(Words("还没有登记学校。", "No school is on record."))
            } else {
                h.table(
                    Words("\(items.count) 所学校", "\(items.count) schools"),
                    [.name(Words("学校", "School")), .word(Words("代码", "Code"))] + SchoolPage.columns,
                    rows: { h in
                        for item in items {
                            h.row { h in
                                h.cell { h in h.element(.a, .href(item.href)) { $0.name(item.school.name) } }
                                h.cell(item.school.code)
                                h.cells(item.tally)
                            }
                        }
                    })
            }
            if let report {
                h.ways([(Words("各班级参保率", "Coverage by class"), href: report, isCurrent: false)])
            }
            if let form { add(form, into: &h) }
        }
    }

    private func add(_ form: Form, into h: inout HTML) {
        h.element(.h2, text: Words("登记一所学校", "Put a school on record"))
        h.form(form, act: Words("登记学校", "Put it on record")) { h in
            h.field(.text(SchoolListPage.code, Words("学校标识码", "Code"), width: .short), in: form)
            h.field(.text(SchoolListPage.name, Words("学校全名", "Full name")), in: form)
            h.field(
                .choices(
                    SchoolListPage.kind, Words("种类", "Kind"),
                    School.Kind.allCases.map { .init($0.rawValue, $0.words) }), in: form)
        }
    }
}
