package import Registry
package import Vocabulary

/// Who may sign in, and the form for one more. For administrators.
package struct OperatorListPage: Sendable {
    /// The names of the fields.
    package enum Name: String, CaseIterable, Sendable {
        case name, role, facility, department, school, scope
    }

    /// An operator, with the name of the facility, department or school where there is one.
    package struct Item: Sendable {
        let `operator`: Operator
        let body: Words?
        let href: String

        package init(_ person: Operator, body: Words?, href: String) {
            self.operator = person
            self.body = body
            self.href = href
        }
    }

    let items: [Item]
    /// As typed, with what is wrong with it.
    let form: Form
    let facilities: [Facility]
    let schools: [School]

    package init(_ items: [Item], form: Form, facilities: [Facility], schools: [School] = []) {
        self.items = items
        self.form = form
        self.facilities = facilities
        self.schools = schools
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("操作员", "Operators"),
            lead: Words("谁可以登录、以什么角色、看哪里的人。", "Who may sign in, in which role, and whose people they see."),
            faults: form.faults
        ) { h in
            table(into: &h)
            h.element(.h2, text: Words("增加一个操作员", "Add an operator"))
            h.form(form, act: Words("增加，并给出密码", "Add, and show the password")) { fields(into: &$0) }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("\(items.count) 个操作员", "\(items.count) operators"),
            [
                .name(Words("用户名", "User name")), .text(Words("角色", "Role")),
                .text(Words("单位", "Of")), .text(Words("辖区", "Area")), .text(Words("状态", "State")),
            ],
            rows: { h in
                for item in items {
                    h.row(item.operator.isDisabled ? "struck" : nil) { h in
                        h.cell { h in h.element(.a, .href(item.href)) { $0.name(item.operator.signIn) } }
                        h.cell(item.operator.role.words)
                        if let body = item.body {
                            h.cell { $0.original(body) }
                        } else {
                            h.emptyCell()
                        }
                        h.cell(item.operator.scope.description)
                        h.cell { h in h.stands(item.operator) }
                    }
                }
            })
    }

    private func fields(into h: inout HTML) {
        h.field(
            .text(
                Name.name.rawValue, Words("用户名", "User name"),
                hint: Words("登录时输入的名字，以后不能改", "What they type to sign in; it stays"), width: .short),
            in: form)
        h.field(
            .some(
                Name.role.rawValue, Words("角色", "Role"),
                Operator.Role.allCases.map { .init($0.rawValue, $0.words) }), in: form)
        h.field(
            .grouped(
                Name.facility.rawValue, Words("医疗机构", "Facility"),
                FacilityLevel.allCases.reversed().map { level in
                    .init(
                        level.words,
                        facilities.filter { $0.level == level }.map {
                            .init($0.code, Words($0.name, $0.name))
                        })
                }, empty: Words("没有", "none"),
                hint: Words("只有医院的操作员要选", "For a hospital's operator alone")
            ).ifItApplies, in: form)
        h.field(
            .grouped(
                Name.department.rawValue, Words("部门", "Department"),
                [.init(Words("部门", "Departments"), Department.allCases.map { .init($0.rawValue, $0.words) })],
                empty: Words("没有", "none"),
                hint: Words(
                    "只有部门的操作员要选；看得到列入其名单的人", "For a department's operator alone, who sees those on its lists")
            ).ifItApplies, in: form)
        if !schools.isEmpty {
            h.field(
                .grouped(
                    Name.school.rawValue, Words("学校", "School"),
                    School.Kind.allCases.map { kind in
                        .init(
                            kind.words,
                            schools.filter { $0.kind == kind }.map { .init($0.code, Words($0.name, $0.name)) }
                        )
                    }.filter { !$0.choices.isEmpty }, empty: Words("没有", "none"),
                    hint: Words(
                        "只有学校的操作员要选；看得到在这里参保的学生", "For a school's operator alone, who sees its own students")
                ).ifItApplies, in: form)
        }
        h.field(
            .text(
                Name.scope.rawValue, Words("辖区代码", "Code of the area"),
                hint: Words(
                    "只看得到这里的人：区县 6 位、乡镇 9 位、村 12 位；不填就是您自己的辖区",
                    "They see the people of this area: county 6 digits, township 9, village 12; your own where it is left empty"
                ),
                width: .short
            ).mayBeEmpty, in: form)
    }
}

extension HTML {
    /// Whether an operator may sign in.
    mutating func stands(_ person: Operator) {
        if person.isDisabled {
            state(Words("✗ 已停用", "✗ disabled"), .attention)
        } else {
            state(Words("可以登录", "may sign in"), .good)
        }
    }
}
