package import Registry
package import Vocabulary

/// One facility, and the form that records what counts from a day on.
package struct FacilityPage: Sendable {
    let facility: Facility
    let form: Form
    let today: Day
    let back: String
    /// How its software comes in.
    let interface: String

    package init(_ facility: Facility, form: Form, today: Day, back: String, interface: String) {
        self.interface = interface
        self.facility = facility
        self.form = form
        self.today = today
        self.back = back
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("医疗机构", "Facility"),
            lead: Words("改名称、等级、类别或协议期，从某一天起算。", "Change its name, level, class or contract, from a day on."),
            faults: form.faults
        ) { h in
            h.facts { h in
                h.fact(Words("名称", "Name")) { $0.name(facility.name) }
                h.fact(Words("编码", "Code")) { $0.text(facility.code) }
                h.fact(Words("等级", "Level")) { h in
                    h.text(facility.level.words)
                    if let own = facility.ownClass { h.text(" \(own)") }
                }
                h.fact(Words("区县", "District")) { $0.text(facility.district.description) }
                h.fact(Words("定点", "Contract")) { h in
                    h.contract(facility, on: today)
                    if let from = facility.designatedFrom {
                        h.text(" ")
                        h.day(from)
                        h.text(Words(" 起", " on"))
                    }
                    if let through = facility.designatedThrough {
                        h.text(Words("，到 ", ", through "))
                        h.day(through)
                    }
                }
            }
            h.element(.h2, text: Words("变更", "Change"))
            h.form(form, act: Words("记录变更", "Record the change")) {
                FacilityFields.write(into: &$0, form, isNew: false)
            }
            h.element(.ul, .class("links")) { h in
                h.element(.li) { h in
                    h.element(.a, .href(interface), text: Words("医药机构接口", "Hospital interface"))
                }
                h.element(.li) { h in h.element(.a, .href(back), text: Words("所有机构", "All facilities")) }
            }
        }
    }
}
