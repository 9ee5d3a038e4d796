package import Registry
package import Vocabulary

/// Writing down somebody new (新增参保人): the form, and before anything is written, who may be the same person.
package struct NewPersonPage: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case name, documentKind, document, sex, birth, phone, consent, place, member, registration
        case ground, year, tier, since, reason
    }

    /// The buttons.
    package static let look = "look"
    package static let record = "record"
    package static let back = "back"
    /// The numbers of those whom the clerk has seen and found to be others.
    package static let seen = "seen"

    /// Somebody on record who may be the same.
    package struct Alike: Sendable {
        let person: Person
        /// Masked.
        let document: String?
        let home: Words
        let href: String
        let reasons: [Words]

        package init(_ person: Person, document: String?, home: Words, href: String, reasons: [Words]) {
            self.person = person
            self.document = document
            self.home = home
            self.href = href
            self.reasons = reasons
        }
    }

    /// What is about to be written.
    package struct Check: Sendable {
        let facts: [(Words, Words)]
        let alike: [Alike]

        package init(_ facts: [(Words, Words)], alike: [Alike]) {
            self.facts = facts
            self.alike = alike
        }
    }

    let form: Form
    /// Villages under their townships; where there are none, the code is typed.
    let places: [Field.Group]
    let years: [BenefitYear]
    let tiers: [(key: String, words: Words)]
    /// Nil: the form is still being filled in.
    let check: Check?

    package init(
        form: Form, places: [Field.Group], years: [BenefitYear], tiers: [(key: String, words: Words)],
        check: Check? = nil
    ) {
        self.form = form
        self.places = places
        self.years = years
        self.tiers = tiers
        self.check = check
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            check == nil ? Words("新增参保人", "A new person") : Words("核对新增的人", "Check the new person"),
            lead: check == nil
                ? Words(
                    "登记一个还没有档案的人：新生儿、迁入、新来常住的人。先核对是不是已经有档案，再写入。",
                    "Write down somebody who has no record yet: a newborn, somebody who moved in or came to stay. Whether they are on record is looked at before anything is written."
                )
                : Words(
                    "还没有写入。请核对，再看下面的人是不是同一个人。",
                    "Nothing is written yet. Check it, and whether one of those below is the same person."),
            faults: form.faults
        ) { h in
            if let check { confirm(check, into: &h) } else { ask(into: &h) }
        }
    }

    // MARK: Asking

    private func ask(into h: inout HTML) {
        h.form(form, act: Words("核对", "Check")) { h in
            h.carried("act", NewPersonPage.look)
            h.carried("id", form.typed["id"] ?? "")
            h.element(.h2, text: Words("是谁", "Who"))
            h.field(
                .text(
                    Name.name.rawValue, Words("姓名", "Name"),
                    hint: Words("新生儿还没有名字的，写“母亲姓名之子”或“之女”", "A newborn without one: write whose child it is")
                ), in: form)
            PersonFields.document(in: form, isNeeded: false, into: &h)
            h.field(
                .day(
                    Name.birth.rawValue, Words("出生日期", "Date of birth"),
                    hint: Words("写了身份证号码的可以不写", "Not needed with an identity number")
                ).ifItApplies, in: form)
            h.field(PersonFields.sex.ifItApplies, in: form)
            PersonFields.phone(in: form, isNeeded: false, into: &h)
            h.element(.h2, text: Words("住在哪里，和谁一户", "Where, and with whom"))
            h.field(PersonFields.place(places), in: form)
            h.field(
                .text(
                    Name.member.rawValue, Words("同一户的人，个人编号", "Somebody of the household, by number"),
                    hint: Words(
                        "新生儿写母亲或父亲的；空着就是新的一户",
                        "Of a newborn, the mother's or father's; empty: a new household"),
                    width: .short
                ).mayBeEmpty, in: form)
            h.field(PersonFields.registration.mayBeEmpty, in: form)
            h.element(.h2, text: Words("参保登记", "Enrolment"))
            h.field(
                .list(
                    Name.ground.rawValue, Words("以什么身份参保", "As what they enrol"),
                    Enrolment.Ground.atTheCounter.map { .init($0.rawValue, $0.words) },
                    hint: Words(
                        "新生儿：出生 90 天内登记，从出生那天起有待遇；现在不参保的不选",
                        "A newborn, within 90 days, is covered from birth; choose none where nobody enrols now"
                    )
                ).mayBeEmpty, in: form)
            h.field(
                .some(
                    Name.year.rawValue, Words("参保年度", "Benefit year"),
                    years.map { .init($0.description, Words("\($0) 年", "\($0)")) }), in: form)
            if tiers.count > 1 {
                h.field(
                    .some(
                        Name.tier.rawValue, Words("缴费档次", "Tier"), tiers.map { .init($0.key, $0.words) }),
                    in: form)
            }
            h.field(
                .day(
                    Name.since.rawValue, Words("这个身份从哪天起", "Since when that is so"),
                    hint: Words(
                        "如迁入、退役、职工医保停保的那天",
                        "The day of the move, the discharge, the end of employee insurance")
                ).mayBeEmpty, in: form)
            h.field(PersonFields.reason.mayBeEmpty, in: form)
        }
    }

    // MARK: Checking

    private func confirm(_ check: Check, into h: inout HTML) {
        h.facts { h in
            for (label, words) in check.facts { h.fact(label) { $0.original(words) } }
        }
        h.element(.h2, text: Words("可能已经有档案的人", "Who may be on record already"))
        if check.alike.isEmpty {
            h.nothing(Words("没有相近的人。", "Nobody is near."))
        } else {
            h.table(
                Words("可能是同一个人", "Possibly the same person"),
                [
                    .name(Words("姓名", "Name")), .word(Words("出生日期", "Date of birth")),
                    .word(Words("性别", "Sex")), .word(Words("证件", "Document")), .text(Words("住在", "Home")),
                    .text(Words("为什么像", "Why")),
                ],
                rows: { h in for one in check.alike { h.row { h in row(one, into: &h) } } })
        }
        let act =
            check.alike.isEmpty
            ? Words("登记这个人", "Write this person down")
            : Words("都不是同一个人，登记", "None is the same person: write down")
        h.form(
            form,
            acts: [
                Act(act, value: NewPersonPage.record),
                Act(Words("回去改", "Back to the form"), value: NewPersonPage.back),
            ]
        ) { h in
            for (name, value) in form.typed.sorted(by: { $0.key < $1.key })
            where !["token", "act", NewPersonPage.seen].contains(name) {
                h.carried(name, value)
            }
            h.carried(NewPersonPage.seen, check.alike.map(\.person.number).joined(separator: ","))
        }
    }

    private func row(_ one: Alike, into h: inout HTML) {
        h.cell { h in
            h.element(.a, .href(one.href)) { $0.name(one.person.name) }
            h.text(" \(one.person.number)")
            if one.person.death != nil {
                h.text(" ")
                h.state(Words("已故", "died"))
            }
        }
        h.cell(one.person.birth)
        h.cell(one.person.sex.words)
        h.cell { h in
            if let document = one.document { h.text(document) } else { h.text(Words("没有登记", "none")) }
        }
        h.cell { $0.original(one.home) }
        h.cell { h in
            let (zh, en) = (one.reasons.map(\.zh), one.reasons.map(\.en))
            h.text(Words(zh.joined(separator: "；"), en.joined(separator: "; ")))
        }
    }
}

extension Enrolment.Ground {
    /// As what somebody enrols who comes to the counter; students are enrolled by their school.
    package static let atTheCounter: [Enrolment.Ground] = [
        .newborn, .resident, .movedIn, .residencePermit, .leftEmployeeScheme, .flexibleWorker, .veteran,
        .released,
    ]
}
