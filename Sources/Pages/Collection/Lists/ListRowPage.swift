package import Collection
package import Registry
package import Vocabulary

/// One row of a list of which somebody has to say who it is (确认是谁): the row and each possible person side by side.
package struct ListRowPage: Sendable {
    package static let person = "person"

    /// What is known of one side, as it is compared.
    package struct Side: Sendable {
        let name: String
        /// Masked.
        let document: String?
        let sex: Sex?
        let birth: Day?
        let place: String?

        package init(name: String, document: String?, sex: Sex?, birth: Day?, place: String?) {
            self.name = name
            self.document = document
            self.sex = sex
            self.birth = birth
            self.place = place
        }
    }

    package struct Candidate: Sendable {
        let number: String
        let side: Side
        /// Nil where somebody was looked for by hand.
        let score: Int?
        let reasons: [Words]
        let isDead: Bool

        package init(number: String, side: Side, score: Int?, reasons: [Words], isDead: Bool) {
            self.number = number
            self.side = side
            self.score = score
            self.reasons = reasons
            self.isDead = isDead
        }
    }

    /// How it was decided: for whom, nil for nobody.
    package struct Decided: Sendable {
        let person: (name: String, number: String, href: String)?
        let undo: Form?

        package init(_ person: (name: String, number: String, href: String)?, undo: Form?) {
            self.person = person
            self.undo = undo
        }
    }

    let heading: SeasonHeading
    let list: ListImport
    let file: String
    let row: Int
    let kind: WaitingRows.Kind
    let side: Side
    let says: Words?
    let candidates: [Candidate]
    let search: Form
    /// Nil for who only looks.
    let form: Form?
    let decided: Decided?
    /// The list, and the next row that waits.
    let ways: [(Words, href: String)]

    package init(
        _ heading: SeasonHeading, list: ListImport, file: String, row: Int, kind: WaitingRows.Kind,
        side: Side, says: Words?, candidates: [Candidate], search: Form, form: Form?, decided: Decided?,
        ways: [(Words, href: String)]
    ) {
        self.heading = heading
        self.list = list
        self.file = file
        self.row = row
        self.kind = kind
        self.side = side
        self.says = says
        self.candidates = candidates
        self.search = search
        self.form = form
        self.decided = decided
        self.ways = ways
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("确认是谁", "Who is it"),
            lead: Words(
                "名单这一行说的是登记簿里的谁？定了就写入，并且记住：同一来源下次同样的一行照此办理。",
                "Whom of the register does this row mean? The decision is applied and remembered for the source's next list."
            ), faults: form?.faults ?? []
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("名单", "List")) { $0.original(list.list.source) }
                h.fact(Words("行", "Row")) { $0.text("\(row)") }
                h.fact(Words("为什么等着", "Why it waits")) { $0.text(kind.words) }
                if let says { h.fact(Words("它说", "What it says")) { $0.text(says) } }
            }
            if let decided {
                self.decided(decided, into: &h)
            } else {
                choices(into: &h)
            }
            h.ways(ways.map { ($0.0, href: $0.href, isCurrent: false) })
        }
    }

    private func decided(_ decided: Decided, into h: inout HTML) {
        h.element(.h2, text: Words("已经确认", "Decided"))
        h.element(.p) { h in
            if let person = decided.person {
                h.state(Words("同一人", "the same person"), .good)
                h.text(" ")
                h.element(.a, .href(person.href)) { h in
                    h.name(person.name)
                    h.text(" \(person.number)")
                }
            } else {
                h.state(Words("不是登记簿里的人", "nobody of the register"), .plain)
            }
        }
        if let undo = decided.undo {
            h.undoing(
                undo, Words("撤销这个确认", "Take the decision back"),
                Words(
                    "它改的会改回去，这一行重新等着确认，也不再记住。",
                    "What it changed goes back, the row waits again, and it is not remembered."))
        }
    }

    private func choices(into h: inout HTML) {
        if candidates.isEmpty {
            comparison(nil, into: &h)
            h.nothing(Words("登记簿里没有相近的人。", "Nobody of the register is near."))
        }
        for (place, candidate) in candidates.enumerated() {
            h.element(.h2) { h in
                h.text(Words("可能的人 \(place + 1)：", "Possible person \(place + 1): "))
                h.name(candidate.side.name)
            }
            comparison(candidate, into: &h)
            reasons(candidate, into: &h)
            if let form {
                h.form(form, acts: [Act(Words("是同一人", "The same person"), value: "same")]) { h in
                    carry(form, into: &h)
                    h.carried(ListRowPage.person, candidate.number)
                }
            }
        }
        h.element(.h2, text: Words("都不是", "None of these"))
        h.query(search, act: Words("查找", "Find")) { h in
            h.field(
                .text(
                    "q", Words("个人编号或姓名", "Number or name"),
                    hint: Words("写开头几个字就可以", "Its beginning is enough")), in: search)
        }
        if let form {
            h.form(
                form, acts: [Act(Words("不是登记簿里的人", "Nobody of the register"), value: "nobody")]
            ) { carry(form, into: &$0) }
        }
    }

    private func carry(_ form: Form, into h: inout HTML) {
        for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
    }

    private func reasons(_ candidate: Candidate, into h: inout HTML) {
        guard let score = candidate.score else { return }
        h.element(.p) { h in
            h.element(.strong, text: Words("相符程度 \(score)", "Score \(score)"))
            h.text(
                Words(
                    "（约 200 一半可能是）：" + candidate.reasons.map(\.zh).joined(separator: "；"),
                    " (at 200 as likely right as wrong): "
                        + candidate.reasons.map(\.en).joined(separator: "; ")))
        }
    }

    /// The row and the person, line by line.
    private func comparison(_ candidate: Candidate?, into h: inout HTML) {
        let other = candidate?.side
        h.table(
            candidate.map {
                Words("名单第 \(row) 行与 \($0.number)", "Row \(row) of the list and \($0.number)")
            } ?? Words("名单第 \(row) 行", "Row \(row) of the list"),
            [
                .name(Words("项目", "What")), .text(Words("名单", "List")),
                .text(Words("登记", "Register")),
            ],
            rows: { h in
                line(Words("姓名", "Name"), side.name, other?.name, into: &h)
                line(Words("证件号码", "Number of identity"), side.document, other?.document, into: &h)
                line(Words("性别", "Sex"), side.sex?.words, other?.sex?.words, into: &h)
                line(
                    Words("出生日期", "Born"), side.birth.map(h.language.text),
                    other?.birth.map(h.language.text), into: &h)
                line(Words("住在", "Lives in"), side.place, other?.place, into: &h)
                if candidate?.isDead == true {
                    line(Words("状态", "State"), nil, Words("登记为已死亡", "registered as dead"), into: &h)
                }
            })
    }

    private func line(_ title: Words, _ list: String?, _ register: String?, into h: inout HTML) {
        h.row { h in
            h.cell(title)
            h.cell { $0.name(list ?? "—") }
            h.cell { $0.name(register ?? "—") }
        }
    }

    private func line(_ title: Words, _ list: Words?, _ register: Words?, into h: inout HTML) {
        h.row { h in
            h.cell(title)
            h.cell(list ?? Words("—", "—"))
            h.cell(register ?? Words("—", "—"))
        }
    }
}
