package import Collection
package import Payments
package import Registry
package import Vocabulary

/// A person's record changed by hand (更正与变更): what can be changed, one small form for each, what it would change, and all that was
/// ever known.
package struct EditPersonPage: Sendable {
    package enum Name: String, CaseIterable, Sendable {
        case household, from, day, category, through, source, period
    }

    package enum Household: String, CaseIterable, Sendable {
        case same, new, member
    }

    package static let look = "look"
    package static let record = "record"
    package static let back = "back"

    /// What the change would do.
    package struct Check: Sendable {
        let before: Words
        let after: Words
        /// Bills that would be others, with the name of the district.
        let bills: [(PersonDesk.Billed, district: Words)]

        package init(before: Words, after: Words, bills: [(PersonDesk.Billed, district: Words)]) {
            self.before = before
            self.after = after
            self.bills = bills
        }
    }

    /// One line of the history.
    package struct Known: Sendable {
        let recorded: Instant
        let effective: Day?
        let what: Words
        let act: PersonAct?

        package init(_ recorded: Instant, effective: Day?, _ what: Words, act: PersonAct?) {
            self.recorded = recorded
            self.effective = effective
            self.what = what
            self.act = act
        }
    }

    let person: Person
    let home: Words
    /// Nil: nothing is chosen yet.
    let form: (kind: PersonAct.Kind, form: Form)?
    let places: [Field.Group]
    /// Those that can be ended.
    let periods: [CategoryPeriod]
    let check: Check?
    let history: [Known]
    let ways: [(PersonAct.Kind, href: String)]
    let back: String

    package init(
        _ person: Person, home: Words, form: (kind: PersonAct.Kind, form: Form)?, places: [Field.Group],
        periods: [CategoryPeriod], check: Check?, history: [Known],
        ways: [(PersonAct.Kind, href: String)], back: String
    ) {
        self.person = person
        self.home = home
        self.form = form
        self.places = places
        self.periods = periods
        self.check = check
        self.history = history
        self.ways = ways
        self.back = back
    }

    package static func value(_ period: CategoryPeriod) -> String {
        "\(period.category.rawValue).\(period.from)"
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("更正与变更", "Change a person's record"),
            lead: Words(
                "登记一个人的变化，或更正写错的。旧的不删，什么时候知道的都在下面。",
                "Write down what changed, or put right what was wrong. Nothing is deleted; when each was known stands below."
            ), faults: form?.form.faults ?? []
        ) { h in
            h.element(.dl, .class("facts two")) { h in
                h.fact(Words("姓名", "Name")) { h in
                    h.element(.strong) { $0.name(person.name) }
                    if let death = person.death {
                        h.text(" ")
                        let day = h.language.text(death)
                        h.state(Words("已故，\(day)", "died \(day)"))
                    }
                }
                h.fact(Words("个人编号", "Number")) { $0.text(person.number) }
                h.fact(Words("性别和出生日期", "Sex and birth")) { h in
                    h.text(person.sex.words)
                    h.text(Words("，", ", "))
                    h.day(person.birth)
                }
                h.fact(Words("住在", "Home")) { $0.original(home) }
            }
            h.ways(ways.map { ($0.0.words, href: $0.href, isCurrent: $0.0 == form?.kind) })
            if let (kind, form) = form {
                h.element(.h2, text: kind.words)
                if let check {
                    confirm(check, form, into: &h)
                } else {
                    ask(kind, form, into: &h)
                }
            }
            known(into: &h)
            h.ways([(Words("回到这个人", "Back to this person"), href: back, isCurrent: false)])
        }
    }

    private func known(into h: inout HTML) {
        h.element(.h2, text: Words("什么时候知道的", "What was known when"))
        h.table(
            Words("最近知道的在前", "The latest first"),
            [
                .name(Words("何时知道", "Recorded")), .word(Words("从哪天起", "Counts from")),
                .text(Words("内容", "What")), .text(Words("依据", "On what ground")),
            ],
            rows: { h in
                for one in history {
                    h.row { h in
                        h.cell { $0.moment(one.recorded) }
                        h.cell { h in
                            if let day = one.effective { h.day(day) } else { h.text(Words("—", "—")) }
                        }
                        h.cell { $0.original(one.what) }
                        h.cell { h in
                            guard let act = one.act else {
                                return h.text(Words("名单或导入", "a list, or imported"))
                            }
                            h.original(act.reason)
                            h.text(" ")
                            h.element(.small, verbatim: act.by)
                        }
                    }
                }
            })
    }
}
