package import Registry
package import Vocabulary

/// The facilities of the administrator's area, and the form for one more.
package struct FacilityListPage: Sendable {
    let items: [(facility: Facility, href: String)]
    /// As typed, with what is wrong with it.
    let form: Form
    let today: Day

    package init(_ items: [(facility: Facility, href: String)], form: Form, today: Day) {
        self.items = items
        self.form = form
        self.today = today
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("医疗机构", "Facilities"),
            lead: Words(
                "定点医药机构：等级、类别和协议期。", "Who provides care: level, class, and from when to when under contract."),
            faults: form.faults
        ) { h in
            if items.isEmpty {
                h.nothing(Words("还没有登记机构。", "None is registered yet."))
            } else {
                table(into: &h)
            }
            h.element(.h2, text: Words("登记一家机构", "Add a facility"))
            h.form(form, act: Words("登记", "Add")) { FacilityFields.write(into: &$0, form, isNew: true) }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("\(items.count) 家机构", "\(items.count) facilities"),
            [
                .name(Words("名称", "Name")), .word(Words("编码", "Code")), .text(Words("等级", "Level")),
                .text(Words("区县", "District")), .word(Words("定点", "Contract")),
            ],
            rows: { h in
                for (facility, href) in items {
                    h.row { h in
                        h.cell { h in h.element(.a, .href(href)) { $0.name(facility.name) } }
                        h.cell(facility.code)
                        h.cell { h in
                            h.text(facility.level.words)
                            if let own = facility.ownClass {
                                h.element(.small, .class("block"), verbatim: own)
                            }
                        }
                        h.cell(facility.district.description)
                        h.cell { $0.contract(facility, on: today) }
                    }
                }
            })
    }
}

extension HTML {
    /// Whether it is designated today.
    mutating func contract(_ facility: Facility, on today: Day) {
        if facility.isDesignated(on: today) {
            state(Words("定点", "designated"), .good)
        } else if facility.designatedFrom.map({ $0 > today }) == true {
            state(Words("尚未开始", "not yet"))
        } else {
            state(Words("✗ 非定点", "✗ not designated"), .attention)
        }
    }
}
