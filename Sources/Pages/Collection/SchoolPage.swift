package import Collection
import Payments
package import Registry
package import Vocabulary

/// A school's students of a year: class by class, person by person, and, for a clerk, one sum for many of them.
package struct SchoolPage: Sendable {
    package static let choice = "class"
    /// The same in the form of a payment.
    package static let paidFor = "of"
    package static let all = "*"
    package static let none = "-"
    package static let day = "day"
    package static let except = "except"

    package struct Item: Sendable {
        let student: Season.Student
        let name: String
        let number: String
        let href: String?

        package init(_ student: Season.Student, name: String, number: String, href: String?) {
            self.student = student
            self.name = name
            self.number = number
            self.href = href
        }
    }

    package struct Class: Sendable {
        /// Its name, or `none`.
        let key: String
        let tally: StudentTally
        let href: String

        package init(key: String, tally: StudentTally, href: String) {
            self.key = key
            self.tally = tally
            self.href = href
        }
    }

    /// Whether a student is of the class that was chosen.
    package static func holds(_ choice: String, _ student: Season.Student) -> Bool {
        choice == all || (student.schoolClass ?? none) == choice
    }

    let heading: SeasonHeading
    let school: School
    let tally: StudentTally
    let classes: [Class]
    let choice: String
    let standing: Season.Student.Standing?
    /// How many the choice holds; `people` are those of this page.
    let count: Int
    let people: [Item]
    let filter: Form
    let next: String?
    /// Taking one sum; nil for who only looks.
    let form: Form?

    package init(
        _ heading: SeasonHeading, school: School, tally: StudentTally, classes: [Class], choice: String,
        standing: Season.Student.Standing?, count: Int, people: [Item], filter: Form, next: String?,
        form: Form?
    ) {
        self.heading = heading
        self.school = school
        self.tally = tally
        self.classes = classes
        self.choice = choice
        self.standing = standing
        self.count = count
        self.people = people
        self.filter = filter
        self.next = next
        self.form = form
    }

    static let columns: [Column] = [
        .figure(Words("学生", "Students")), .figure(Words("已缴", "Paid")),
        .figure(Words("全额资助", "Helped"), help: Words("自己不用缴", "nothing to pay")),
        .figure(Words("待缴", "To pay")), .figure(Words("不应缴", "Not billed")),
        .figure(Words("应缴未定", "Unknown"), help: Words("还没有核定，或政策没有写", "not assessed, or not said")),
        .figure(Words("还差（元）", "Owed (yuan)")),
    ]

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("学校的学生", "A school's students"),
            lead: Words(
                "这所学校 \(heading.year) 年度代收代缴的学生：谁缴了，谁还没缴，谁有资助。",
                "The students this school collects for in \(heading.year): who has paid, who has not, who is helped."
            ), faults: form?.faults ?? []
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("学校", "School")) { h in h.element(.strong) { $0.name(school.name) } }
                h.fact(Words("学校代码", "Code")) { h in h.element(.code, verbatim: school.code) }
                h.fact(Words("学生", "Students")) { $0.text("\(tally.people)") }
                h.fact(Words("已缴", "Paid")) { $0.amount(tally.paid) }
                h.fact(Words("还差", "Owed")) { $0.amount(tally.owed) }
            }
            if tally[.unknown] > 0 {
                h.attention { h in
                    h.element(
                        .p,
                        text: Words(
                            "有 \(tally[.unknown]) 人应缴未定（还没有核定，或政策没有写），不能代收。",
                            "What \(tally[.unknown]) owe is not known; nothing is collected for them."))
                }
            }
            if classes.isEmpty {
                h.nothing(
                    Words(
                        "还没有学生名单。在“名单导入”导入学籍名单。",
                        "There is no list of students yet; import one under “Lists in”."))
            } else {
                classTable(into: &h)
                if let form { payment(form, into: &h) }
                students(into: &h)
            }
        }
    }

    private func name(_ key: String) -> Words {
        key == SchoolPage.none ? Words("班级未登记", "class not on record") : Words(key, key)
    }

    private func classTable(into h: inout HTML) {
        h.table(
            Words("各班", "By class"), [.name(Words("班级", "Class"))] + SchoolPage.columns,
            rows: { h in
                for one in classes {
                    h.row { h in
                        h.cell { h in h.element(.a, .href(one.href)) { $0.original(name(one.key)) } }
                        h.cells(one.tally)
                    }
                }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.cells(tally)
            })
    }

    private func classField(_ name: String, _ form: Form, into h: inout HTML) {
        h.field(
            .list(
                name, Words("班级", "Class"),
                [.init(SchoolPage.all, Words("全校", "the whole school"))]
                    + classes.map { .init($0.key, self.name($0.key)) }), in: form)
    }

    private func payment(_ form: Form, into h: inout HTML) {
        h.element(.h2, text: Words("学校交来一笔钱", "The school brings a sum"))
        h.element(
            .p,
            text: Words(
                "替所选待缴的学生各缴一整份；合计要正好，少一分也不记账。先核对，再记账。",
                "It pays the whole bill of every chosen student who owes. The sum has to be exact; it is checked first."
            ))
        h.form(form, act: Words("核对人和金额", "Check people and amount")) { h in
            classField(SchoolPage.paidFor, form, into: &h)
            h.field(
                .text(
                    SchoolPage.except, Words("除了这些个人编号", "All but these numbers"),
                    hint: Words(
                        "没有交钱的学生，编号之间用空格或逗号", "Who did not bring money; between numbers a space or a comma")
                ).mayBeEmpty, in: form)
            h.field(.day(SchoolPage.day, Words("缴费日期", "Day of payment")), in: form)
        }
    }

    private func students(into h: inout HTML) {
        h.element(.h2, text: Words("学生", "Students"))
        h.query(filter, act: Words("看这些", "Show")) { h in
            classField(SchoolPage.choice, filter, into: &h)
            h.field(
                .grouped(
                    "standing", Words("缴费情况", "Standing"),
                    [
                        .init(
                            Words("缴费情况", "Standing"),
                            Season.Student.Standing.allCases.map { .init($0.rawValue, $0.words) })
                    ], empty: Words("全部", "all")
                ).ifItApplies, in: filter)
        }
        h.table(
            Words("\(count) 人", "\(count) people"),
            [
                .name(Words("姓名", "Name")), .word(Words("个人编号", "Number")), .text(Words("班级", "Class")),
                .word(Words("缴费情况", "Standing")), .figure(Words("自己要付", "To pay")),
                .figure(Words("资助", "Help")), .figure(Words("已缴", "Paid")),
            ],
            rows: { h in
                for item in people {
                    h.row { h in
                        h.cell { h in
                            if let href = item.href {
                                h.element(.a, .href(href)) { $0.name(item.name) }
                            } else {
                                h.name(item.name)
                            }
                        }
                        h.cell(item.number)
                        h.cell { h in h.original(name(item.student.schoolClass ?? SchoolPage.none)) }
                        h.cell { h in state(item.student, into: &h) }
                        h.cell { h in
                            if let own = item.student.year.bill?.own { h.amount(own) } else { h.unknown() }
                        }
                        h.cell(item.student.help)
                        h.cell(item.student.year.allocated)
                    }
                }
            })
        if let next { h.ways([(Words("下一页", "Next page"), href: next, isCurrent: false)]) }
    }

    private func state(_ student: Season.Student, into h: inout HTML) {
        h.state(
            student.year.bill?.content.exclusion.map(\.words) ?? student.standing.words,
            student.standing == .owing ? .attention : .plain)
    }
}

extension HTML {
    /// The cells of `SchoolPage.columns`.
    mutating func cells(_ tally: StudentTally) {
        cell("\(tally.people)")
        cell("\(tally[.paid])")
        cell("\(tally[.helped])")
        cell("\(tally[.owing])")
        cell("\(tally[.excluded])")
        cell("\(tally[.unknown])")
        cell(tally.owed)
    }
}
