package import Collection
import Payments
package import Registry
package import Vocabulary

/// One payment that waits: whom it may be for, and giving it back.
package struct DoubtPage: Sendable {
    package static let people = "people"
    package static let amount = "amount"

    /// Somebody it may be for.
    package struct Candidate: Sendable {
        let person: Person
        let due: Season.Due

        package init(_ person: Person, due: Season.Due) {
            self.person = person
            self.due = due
        }
    }

    let heading: SeasonHeading
    let open: Season.OpenPayment
    let person: Person?
    /// Looking for people, with what was typed.
    let search: Form
    let found: [Candidate]
    /// Nil for who only looks.
    let assign: Form?
    let refund: Form?
    let links: [(Words, href: String)]

    package init(
        _ heading: SeasonHeading, open: Season.OpenPayment, person: Person?, search: Form,
        found: [Candidate], assign: Form?, refund: Form?, links: [(Words, href: String)]
    ) {
        self.heading = heading
        self.open = open
        self.person = person
        self.search = search
        self.found = found
        self.assign = assign
        self.refund = refund
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("处理一笔缴费", "A payment that waits"),
            lead: Words(
                "找到它是替谁缴的，入到他们名下；都不是，就退给缴费的人。",
                "Find whom it is for and put it to their bills; if nobody, give it back."),
            faults: assign?.faults ?? []
        ) { h in
            h.season(heading)
            facts(into: &h)
            if open.free > .zero {
                h.element(.h2, text: Words("替谁缴的", "Whom it is for"))
                h.query(search, act: Words("查找", "Find")) { h in
                    h.field(
                        .text(
                            "q", Words("个人编号或姓名", "Number or name"),
                            hint: Words("写开头几个字就可以", "Its beginning is enough")), in: search)
                }
                candidates(into: &h)
                giveBack(into: &h)
            } else {
                h.nothing(Words("这一笔已经处理完了。", "Nothing of this payment is free any more."))
            }
            h.ways(links.map { ($0.0, href: $0.href, isCurrent: false) })
        }
    }

    private func facts(into h: inout HTML) {
        let payment = open.payment
        h.element(.dl, .class("facts two")) { h in
            h.fact(Words("票号", "Number")) { h in h.element(.code, verbatim: payment.serial) }
            h.fact(Words("缴费日期", "Day of payment")) { $0.day(payment.day) }
            h.fact(Words("金额", "Amount")) { $0.amount(payment.amount) }
            h.fact(Words("还没有入账", "Free")) { h in h.element(.strong) { $0.amount(open.free) } }
            h.fact(Words("谁缴的", "Payer")) { $0.text(payment.payer.words) }
            h.fact(Words("写的是谁", "Said to be for")) { h in
                if let person {
                    h.name(person.name)
                    h.text(" \(person.number)")
                } else {
                    h.text(Words("查无此人", "nobody on record"))
                }
            }
            h.fact(Words("为什么没有入账", "Why it waits")) { h in
                if open.free > .zero {
                    h.state(
                        open.doubt?.words ?? Doubt.readyWords, open.doubt == nil ? .good : .attention)
                } else {
                    h.state(Words("已处理", "done"), .good)
                }
            }
        }
    }

    private func candidates(into h: inout HTML) {
        guard let assign else { return }
        guard !found.isEmpty else {
            if !(search.typed["q"] ?? "").isEmpty {
                h.nothing(Words("没有找到；不在您辖区内的人查不到。", "Nobody was found; people outside your area are not."))
            }
            return
        }
        h.form(assign, act: Words("入到所选的人", "Put it to those chosen")) { h in
            for (name, value) in assign.typed.sorted(by: { $0.key < $1.key })
            where !name.hasPrefix(DoubtPage.people) {
                h.carried(name, value)
            }
            h.element(.fieldset, .class("field"), .id(DoubtPage.people)) { h in
                h.element(.legend, text: Words("入到谁名下（每个人的应缴要够缴清）", "Whose bills (each is paid whole)"))
                for (place, one) in found.enumerated() { choice(one, place, assign, into: &h) }
            }
        }
    }

    private func choice(_ one: Candidate, _ place: Int, _ form: Form, into h: inout HTML) {
        guard let owed = one.due.owed else {
            h.element(.p, .class("aside")) { h in
                h.name(one.person.name)
                h.text(" \(one.person.number)")
                h.text(Words("：", ": "))
                if let doubt = one.due.doubt { h.text(doubt.words) }
            }
            return
        }
        let name = "\(DoubtPage.people).\(one.person.number)"
        h.element(.div, .class("choice")) { h in
            h.void(
                .input, .type("checkbox"), .id("found-\(place)"), .name(name), .value("yes"),
                form.typed[name] == nil ? nil : .checked)
            h.element(.label, .for("found-\(place)")) { h in
                h.name(one.person.name)
                h.text(" \(one.person.number)")
            }
            h.amount(owed)
        }
    }

    private func giveBack(into h: inout HTML) {
        guard let refund else { return }
        h.opening { $0.text(Words("退给缴费的人", "Give it back")) } content: { h in
            h.form(refund, act: Words("退费", "Give it back")) { h in
                for (name, value) in refund.typed.sorted(by: { $0.key < $1.key })
                where name != DoubtPage.amount {
                    h.carried(name, value)
                }
                h.field(.amount(DoubtPage.amount, Words("退多少", "How much")), in: refund)
            }
        }
    }
}
