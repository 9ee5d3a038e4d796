package import Collection
import Payments
package import Registry
import Scheme
package import Vocabulary

/// Assessment (应缴核定): what it would change, before it does.
package struct AssessPage: Sendable {
    let heading: SeasonHeading
    let assessed: Season.Assessed
    let differences: Season.Differences
    /// Those among the differences who are shown, by their ids.
    let people: [ID<Person>: (name: String, number: String, href: String)]
    /// Nil for who may only look.
    let form: Form?
    /// The number of the run that will be made; come twice, it is known again.
    let run: String

    package init(
        _ heading: SeasonHeading, assessed: Season.Assessed, differences: Season.Differences,
        people: [ID<Person>: (name: String, number: String, href: String)], form: Form?, run: String
    ) {
        self.heading = heading
        self.assessed = assessed
        self.differences = differences
        self.people = people
        self.form = form
        self.run = run
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("应缴核定", "Assessment"),
            lead: Words(
                "按现在的登记和政策，谁应缴多少；先看会变什么，再核定。",
                "Who owes what by register and policy as they are now: see what would change, then assess.")
        ) { h in
            h.season(heading)
            h.element(.dl, .class("sums")) { h in
                h.sum(Words("登记的人", "On record")) { $0.text($0.language.text(assessed.people)) }
                h.sum(Words("应缴费", "Billed")) { $0.text($0.language.text(assessed.billed)) }
                h.sum(Words("个人应缴", "Own payments")) { $0.amount(assessed.own) }
                h.sum(Words("财政补助", "Fiscal subsidy")) { $0.amount(assessed.fiscal) }
                h.sum(Words("全额资助", "Fully subsidised")) { $0.text($0.language.text(assessed.paidForWhole)) }
                h.sum(Words("应缴未定", "Amount unknown")) { $0.text($0.language.text(assessed.unknown)) }
            }
            excluded(into: &h)
            h.differences(differences, people)
            if assessed.changed == 0 {
                h.nothing(Words("和上次核定相比没有变化，不用再核定。", "Nothing changed since the last assessment."))
            } else if let form {
                h.form(form, act: Words("按以上结果核定", "Assess as shown")) { $0.carried("run", run) }
            }
        }
    }

    private func excluded(into h: inout HTML) {
        guard !assessed.excluded.isEmpty else { return }
        h.element(.p) { h in
            h.text(Words("不计入应缴费的人：", "Not billed: "))
            let all = Bill.Exclusion.allCases.compactMap { reason in
                assessed.excluded[reason].map { (reason.words, $0) }
            }
            for (place, (words, count)) in all.enumerated() {
                if place > 0 { h.text(Words("，", ", ")) }
                h.text(Words("\(words.zh) \(count) 人", "\(words.en) \(count)"))
            }
        }
    }
}

extension HTML {
    /// What an assessment changed: counts by kind, then the first people whose bill stood before.
    mutating func differences(
        _ differences: Season.Differences,
        _ people: [ID<Person>: (name: String, number: String, href: String)]
    ) {
        let lines = Season.Differences.Kind.allCases.compactMap { kind in
            differences.lines[kind].map { (kind, $0) }
        }
        guard !lines.isEmpty else { return }
        element(.h2, text: Words("变化", "Changes"))
        table(
            Words("变化", "Changes"),
            [
                .name(Words("变化", "Change")), .figure(Words("人数", "People")),
                .figure(Words("应缴增减", "Difference")),
            ],
            rows: { h in
                for (kind, line) in lines {
                    h.row { h in
                        h.cell(kind.words)
                        h.cell(h.language.text(line.people))
                        h.cell(line.own)
                    }
                }
            })
        guard !differences.changes.isEmpty else { return }
        let count = differences.changes.count
        table(
            Words("前 \(count) 人", "The first \(count)"),
            [
                .name(Words("姓名", "Name")), .word(Words("个人编号", "Number")), .text(Words("变化", "Change")),
                .figure(Words("原应缴", "Before")), .figure(Words("现应缴", "Now")),
            ],
            rows: { h in
                for (kind, change) in differences.changes {
                    h.row { h in
                        let person = people[ID(of: change.after.person)]
                        h.cell { h in
                            if let person { h.element(.a, .href(person.href)) { $0.name(person.name) } }
                        }
                        h.cell(person?.number ?? "")
                        h.cell(kind.words)
                        h.cell { h in
                            if let exclusion = change.before?.exclusion {
                                h.text(exclusion.words)
                            } else if let own = change.before?.own {
                                h.amount(own)
                            } else {
                                h.unknown()
                            }
                        }
                        h.cell { $0.own(change.after) }
                    }
                }
            })
    }
}
