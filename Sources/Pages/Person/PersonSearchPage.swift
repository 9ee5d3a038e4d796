package import Registry
package import Vocabulary

/// Finding a person by the beginning of their number or name.
package struct PersonSearchPage: Sendable {
    /// What was typed, as it came in the address; empty where nothing was asked yet.
    let query: String
    /// With where their year is shown, to those who may see it.
    let found: [(person: Person, href: String?)]
    /// Whether there are more than are shown: then the reader has to say more.
    let isTooMany: Bool
    let action: String
    /// The day on which ages are given.
    let today: Day
    /// Names of districts and villages by their codes, where they are known.
    let places: [RegionCode: Words]

    package init(
        query: String, found: [(person: Person, href: String?)], isTooMany: Bool, action: String, today: Day,
        places: [RegionCode: Words] = [:]
    ) {
        self.query = query
        self.found = found
        self.isTooMany = isTooMany
        self.action = action
        self.today = today
        self.places = places
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("查参保人", "Find a person"),
            lead: Words(
                "按个人编号或姓名找到一个人，看他这一年的累计和结算。",
                "Find a person by number or name, to see their year to date and settlements.")
        ) { h in
            let form = Form(action: action, token: "", typed: ["q": query])
            h.query(form, act: Words("查找", "Find")) { h in
                h.field(
                    .text(
                        "q", Words("个人编号或姓名", "Number or name"),
                        hint: Words("写开头几个字就可以", "Its beginning is enough")), in: form)
            }
            results(into: &h)
        }
    }

    private func results(into h: inout HTML) {
        if found.isEmpty {
            if !query.isEmpty {
                h.element(.p, .class("nothing")) { h in
                    h.text(Words("没有编号或姓名以“", "Nobody's number or name begins with “"))
                    h.name(query)
                    h.text(
                        Words(
                            "”开头的参保人。请核对后再查；不在您辖区内的人查不到。",
                            "”. Check it and try again; people outside your area are not found."))
                }
            }
            return
        }
        if isTooMany {
            h.attention { h in
                h.element(
                    .p,
                    text: Words(
                        "只列出前 \(found.count) 人，还有更多。请把编号或姓名写得更完整。",
                        "Only the first \(found.count) are listed; there are more. Type more of the number or name."
                    ))
            }
        }
        h.table(
            Words("找到的人", "Found"),
            [
                .name(Words("姓名", "Name")), .word(Words("个人编号", "Number")), .word(Words("性别", "Sex")),
                .word(Words("年龄", "Age")), .word(Words("出生日期", "Date of birth")),
                .text(Words("住在", "Home")),
            ],
            rows: { h in
                for (person, href) in found { h.row { h in row(person, href, into: &h) } }
            })
    }

    private func row(_ person: Person, _ href: String?, into h: inout HTML) {
        h.cell { h in
            if let href {
                h.element(.a, .href(href)) { $0.name(person.name) }
            } else {
                h.name(person.name)
            }
            if person.death != nil {
                h.text(" ")
                h.state(Words("已故", "died"))
            }
        }
        h.cell(person.number)
        h.cell(person.sex.words)
        h.cell("\(person.age(on: min(today, person.death ?? today)))")
        h.cell(person.birth)
        h.cell { h in
            let all = [person.district, person.village].compactMap { $0 }
            for (place, code) in all.enumerated() {
                if place > 0 { h.text(" ") }
                h.original(places[code] ?? Words(code.description, code.description))
            }
        }
    }
}
