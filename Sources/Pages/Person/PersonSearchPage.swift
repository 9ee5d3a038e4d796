package import Registry
package import Vocabulary

/// Finding a person by the beginning of their number or name, or by a whole number of a document or phone. What is asked is posted,
/// so that no such number stands in an address.
package struct PersonSearchPage: Sendable {
    /// What was typed, as it came in the address; empty where nothing was asked yet, or where it was a whole number.
    let query: String
    /// What a search by a whole number came to.
    let byNumber: ByNumber?
    /// With where their year is shown, to those who may see it.
    let found: [(person: Person, href: String?)]
    /// Whether there are more than are shown: then the reader has to say more.
    let isTooMany: Bool
    let action: String
    /// Where somebody new is written down; nil for those who may not.
    let new: String?
    let token: String
    /// The day on which ages are given.
    let today: Day
    /// Names of districts and villages by their codes, where they are known.
    let places: [RegionCode: Words]

    /// A search by the whole number of a document or phone, which is not said again.
    package enum ByNumber: Hashable, Sendable {
        case document, phone
        case nobody
        /// This program has no key, so nobody is found by one.
        case noKey
        /// It came in an address, and was not looked for.
        case inAddress

        var words: Words {
            switch self {
            case .document: Words("按证件号码找到。", "Found by the number of a document.")
            case .phone: Words("按电话找到；一个电话可能是几个人的。", "Found by the phone, which may be several people's.")
            case .nobody:
                Words(
                    "您辖区内没有人登记这个号码。请核对后再查。",
                    "Nobody in your area has this number on record. Check it and try again.")
            case .noKey:
                Words(
                    "这个系统没有装证件号码的密钥，不能按证件号码或电话查。请用个人编号或姓名，或请管理员放好密钥文件后重新启动。",
                    "There is no key of identity numbers here, so nobody is found by one. Use the number or name, or ask the administrator to put the key file in place and start again."
                )
            case .inAddress:
                Words(
                    "证件号码和电话不能写在网址里，这次没有查。请在下面的框里输入。",
                    "Numbers of documents and phones do not belong in an address; this was not looked for. Type it below."
                )
            }
        }
    }

    package init(
        query: String, byNumber: ByNumber? = nil, found: [(person: Person, href: String?)], isTooMany: Bool,
        action: String,
        token: String = "", new: String? = nil, today: Day,
        places: [RegionCode: Words] = [:]
    ) {
        self.query = query
        self.byNumber = byNumber
        self.found = found
        self.isTooMany = isTooMany
        self.action = action
        self.token = token
        self.new = new
        self.today = today
        self.places = places
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("查参保人", "Find a person"),
            lead: Words(
                "按个人编号、姓名、证件号码或电话找到一个人，看他这一年的累计和结算。",
                "Find a person by number, name, document or phone, to see their year to date and settlements."
            )
        ) { h in
            let form = Form(action: action, token: token, typed: ["q": query])
            h.question(form, act: Words("查找", "Find")) { h in
                h.field(
                    .text(
                        "q",
                        Words("编号、姓名、证件或电话", "Number, name, document or phone"),
                        hint: Words(
                            "编号和姓名写开头即可；证件号码和电话要写全",
                            "Numbers and names by their beginning; documents and phones in full"
                        )), in: form)
            }
            results(into: &h)
            if let new {
                h.element(.ul, .class("links")) { h in
                    h.element(.li) { h in
                        h.element(
                            .a, .href(new), text: Words("新增参保人（还没有档案的）", "Write down somebody new"))
                    }
                }
            }
        }
    }

    private func results(into h: inout HTML) {
        if let byNumber {
            if found.isEmpty {
                h.attention { h in h.element(.p, text: byNumber.words) }
                return
            }
            h.element(.p, text: byNumber.words)
        }
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
