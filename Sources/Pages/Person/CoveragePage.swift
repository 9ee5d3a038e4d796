package import Collection
package import Entitlements
package import Registry
import Scheme
package import Vocabulary

/// On which days a person is covered in a year, and why (享受待遇的日子): the steps of `Coverage`, each with its source.
package struct CoveragePage: Sendable {
    let person: Person
    let year: BenefitYear
    /// Nil where the year has no policy; then nothing can be said.
    let coverage: Coverage?
    /// As known at the end of this day; nil: all that is known.
    let known: Day?
    /// What was typed for the day, with what is wrong with it.
    let form: Form
    let years: [(BenefitYear, href: String)]
    let back: String
    /// What may be paid for to wait less, and where, for who may take it.
    let repairs: [Season.RepairOption]
    let counter: String?

    /// The field of the day.
    package static let known = "known"

    package init(
        _ person: Person, in year: BenefitYear, coverage: Coverage?, known: Day?, form: Form,
        years: [(BenefitYear, href: String)], back: String, repairs: [Season.RepairOption] = [],
        counter: String? = nil
    ) {
        self.person = person
        self.year = year
        self.coverage = coverage
        self.known = known
        self.form = form
        self.years = years
        self.back = back
        self.repairs = repairs
        self.counter = counter
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("\(year) 年待遇", "Coverage in \(year)"),
            lead: Words(
                "这一年哪些天有待遇、每个起止日的理由，以及历年参保的积累。",
                "On which days of the year a person is covered, the reason of each edge, and what their years have earned."
            ), faults: form.faults
        ) { h in
            if let known { h.asKnown(known) }
            h.element(.dl, .class("facts two")) { h in
                h.fact(Words("姓名", "Name")) { $0.name(person.name) }
                h.fact(Words("个人编号", "Number")) { $0.text(person.number) }
                if let coverage {
                    h.fact(Words("有待遇的天数", "Days covered")) { h in
                        h.text(Words("\(coverage.days) 天", "\(coverage.days)"))
                    }
                }
                if let known {
                    h.fact(Words("当时所知", "As known")) { h in
                        let day = h.language.text(known)
                        h.text(Words("截至 \(day)", "at the end of \(day)"))
                    }
                }
            }
            if let coverage {
                for passage in coverage.passages { self.passage(passage, coverage, into: &h) }
            } else {
                h.nothing(
                    Words(
                        "这一年没有可用的政策文件，算不出待遇。", "There is no policy for this year, so coverage cannot be told."
                    ))
            }
            if !repairs.isEmpty { offer(into: &h) }
            h.asKnown(form, CoveragePage.known)
            links(into: &h)
        }
    }

    private func passage(_ passage: CoveragePassage, _ coverage: Coverage, into h: inout HTML) {
        h.element(.h2, text: passage.title)
        var marked: [Int] = []
        h.element(.dl, .class("facts")) { h in
            for line in passage.lines {
                // What is not known is told in the words of the policy file.
                h.element(.div) { h in
                    h.element(.dt) { $0.original(line.title) }
                    h.element(.dd) { $0.original(line.formula.zh.isEmpty ? Words("—", "—") : line.formula) }
                }
                if let citation = line.citation, !marked.contains(citation) { marked.append(citation) }
            }
        }
        for citation in marked where coverage.citations.indices.contains(citation) {
            h.basis(coverage.citations[citation])
        }
    }

    private func offer(into h: inout HTML) {
        h.element(.h2, text: Words("可以补缴断保年度", "Years of lapse may be paid for"))
        h.element(.ul) { h in
            for option in repairs { h.element(.li, text: option.words) }
        }
        if let counter { h.ways([(Words("去收费", "Take the payment"), href: counter, isCurrent: false)]) }
    }

    private func links(into h: inout HTML) {
        h.element(.ul, .class("links")) { h in
            h.element(.li) { h in
                h.element(.a, .href(back), text: Words("回到这个人的 \(year) 年", "Back to this person's \(year)"))
            }
            for (other, href) in years where other != year {
                h.element(.li) { h in
                    h.element(.a, .href(href), text: Words("\(other) 年待遇", "Coverage in \(other)"))
                }
            }
        }
    }
}
