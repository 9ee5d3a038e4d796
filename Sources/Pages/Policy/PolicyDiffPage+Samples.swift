import Policies
import Scheme
import Vocabulary

/// What the difference means in yuan, for people made up for the purpose.
extension PolicyDiffPage {
    func samples(_ diff: PolicyDiff, into h: inout HTML) {
        let everybody = SampleComparison.all(diff.before, diff.after)
        let answered = everybody.filter { $0.before.settlement != nil || $0.after.settlement != nil }
        h.element(.h2, .id("samples"), text: Words("举例", "Examples"))
        h.element(
            .p, .class("aside"),
            text: Words(
                "人和费用都是虚构的；全年参保，当年没有别的费用。",
                "The people and bills are made up; all are insured the whole year and have no other bill in it."
            ))
        if answered.isEmpty {
            h.nothing(
                Words("两边的规定都还算不出这些例子。", "Neither policy can answer any of these examples yet."))
        } else {
            h.element(.div, .class("samples")) { h in table(answered, diff, into: &h) }
        }
        let reasons = SampleComparison.hindrances(in: everybody, diff.before, diff.after)
        guard !reasons.isEmpty else { return }
        h.element(.h3, text: Words("算不出来，或只算到一半的", "Not answered, or only in part"))
        h.element(.ul, .class("missed")) { h in
            for (words, people) in reasons {
                h.element(.li) { h in
                    h.original(words)
                    h.element(.small) { h in
                        h.text(Words("（", " ("))
                        for (place, person) in people.enumerated() {
                            if place > 0 { h.text(Words("；", "; ")) }
                            h.text(person.title)
                        }
                        h.text(Words("）", ")"))
                    }
                }
            }
        }
    }

    private func table(_ comparisons: [SampleComparison], _ diff: PolicyDiff, into h: inout HTML) {
        let payers = SampleComparison.payers(in: comparisons)
        h.table(
            Words("同一张费用单按两份政策各付多少（元）", "Who pays what of the same bill under the two policies (yuan)"),
            [.name(Words("例子", "Example")), .text(Words("政策", "Policy"))]
                + payers.map { .figure($0.shortWords) } + [
                    .figure(Payer.patient.words), .figure(Words("相差", "Difference")),
                ],
            rows: { h in
                for comparison in comparisons {
                    h.row("first") { h in
                        h.cell(rows: 2) { h in
                            h.text(comparison.person.title)
                            h.element(.small, .class("block")) { h in
                                h.text(Words("总费用 ", "total "))
                                h.amount(.yuan(comparison.person.total))
                            }
                        }
                        shares(comparison.before, comparison.beforeLabel(diff.before), payers, into: &h)
                        h.emptyCell()
                    }
                    h.row(after: 1) { h in
                        shares(comparison.after, comparison.afterLabel(diff.after), payers, into: &h)
                        h.cell { h in
                            if let difference = comparison.difference {
                                h.element(.strong, .class("amount"), verbatim: difference.signed)
                            } else {
                                h.text(comparison.differenceWords)
                            }
                        }
                    }
                }
            })
    }

    private func shares(_ answer: Answer, _ side: Words, _ payers: [Payer], into h: inout HTML) {
        h.cell { $0.original(side) }
        for payer in payers + [.patient] {
            h.cell { h in
                if let settlement = answer.settlement {
                    h.element(.span, .class("amount"), text: settlement.share(of: payer).words)
                } else {
                    h.text("–")
                }
            }
        }
    }
}
