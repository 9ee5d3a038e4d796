package import Collection
package import Registry
package import Vocabulary

/// The schools that collect for their students (代收代缴): how many of each have paid.
package struct SchoolListPage: Sendable {
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

    package init(_ heading: SeasonHeading, items: [Item], report: String?) {
        self.heading = heading
        self.items = items
        self.report = report
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("学校代收代缴", "Schools that collect"),
            lead: Words("每所学校有多少学生，谁缴了，谁还没缴。", "How many students each has, who has paid and who has not.")
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
        }
    }
}
