import Receipts
import Scheme
import Vocabulary

/// The end of a statement: what was left out, where it is filed, by which policy, and the ways on.
extension StatementPage {
    /// What may touch this kind of care is in view: the reader must know of it. The rest is folded away.
    func footnotes(into h: inout HTML) {
        guard !statement.footnotes.isEmpty else { return }
        h.element(.h2, text: Words("没有计入的条款", "Clauses not carried out"))
        h.element(
            .p, .class("aside"),
            text: Words(
                "政策里有、程序没有算进去的。可能与本单有关，请看一看。",
                "In the policy, but not worked out here. They may matter for this bill."))
        let (own, others) = statement.footnotesByConcern
        if own.isEmpty {
            h.element(.p, text: Words("与这类待遇有关的没有。", "None concerns this kind of care."))
        } else {
            clauses(own, into: &h)
        }
        guard !others.isEmpty else { return }
        h.opening {
            $0.text(
                Words(
                    "政策里与这类待遇无关的另 \(others.count) 条",
                    "Of other kinds of care, \(others.count) more"))
        } content: { h in
            clauses(others, into: &h)
        }
    }

    private func clauses(_ clauses: [Unmodelled], into h: inout HTML) {
        h.element(.ul, .class("missed")) { h in
            for note in clauses {
                h.element(.li) { h in
                    h.original(note.text)
                    h.text(Words("：", ": "))
                    h.original(note.why)
                    h.basis(statement.citations[note.citation])
                }
            }
        }
    }

    func filing(_ filing: Filing, into h: inout HTML) {
        h.element(.h2, text: Words("入账", "Filing"))
        h.facts { h in
            h.fact(Words("结算编号", "Receipt number")) { h in
                h.element(.code, verbatim: filing.id.description)
            }
            h.fact(Words("入账时间", "Recorded")) { $0.moment(filing.recorded) }
            h.fact(Words("报文号", "Message number")) { h in
                h.element(.code, verbatim: filing.message)
            }
            if let (id, href) = filing.reverses {
                h.fact(Words("冲正的是", "Takes back")) { other(id, href, into: &$0) }
            }
            if let (id, href) = filing.reversedBy {
                h.fact(Words("已被冲正", "Taken back by")) { other(id, href, into: &$0) }
            }
        }
        if filing.isReversal {
            h.element(
                .p, .class("aside"),
                text: Words(
                    "金额按相反方向记账；下面列的步骤是原结算的步骤。两张单子都保留。",
                    "The amounts are posted the other way round; the steps are those of the settlement. Both remain on file."
                ))
        }
        if let reversal = filing.reversal, !filing.isReversal, filing.reversedBy == nil {
            reverse(reversal, into: &h)
        }
    }

    private func other(_ id: ID<Receipt>, _ href: String, into h: inout HTML) {
        h.element(.a, .href(href)) { h in h.element(.code, verbatim: id.description) }
    }

    private func reverse(_ reversal: Filing.Reversal, into h: inout HTML) {
        h.element(.div, .class("screen")) { h in
            h.opening {
                $0.text(Words("冲正这笔结算", "Reverse this settlement"))
            } content: { h in
                h.element(
                    .p,
                    text: Words(
                        "冲正会另记一笔相反的账，本年累计退回到结算以前。原单保留，注明已冲正；之后的结算不变，需要重算的会列在这个人的年度页上。",
                        "A reversal posts the same amounts the other way round and takes them out of the year to date. This statement remains, marked as reversed; later settlements stand, and those to settle anew are listed on the page of the person's year."
                    ))
                h.form(
                    Form(action: reversal.action, token: reversal.token),
                    act: Words("冲正", "Reverse")
                ) { h in
                    h.carried("message", reversal.message)
                }
            }
        }
    }

    func policy(into h: inout HTML) {
        h.element(.h2, text: Words("用的政策和程序", "Policy and program"))
        h.facts { h in
            h.fact(Words("政策", "Policy")) { h in
                h.original(statement.plan.name)
                h.text(Words("，\(statement.plan.year) 年", ", \(statement.plan.year)"))
            }
            h.fact(Term.fingerprint.words) { h in
                h.element(.code, verbatim: statement.plan.fingerprint)
            }
            h.fact(Words("程序", "Program")) { $0.text(statement.program) }
        }
        h.element(.p, .class("signs print-only")) { h in
            for words in [
                Words("经办人：", "Clerk:"), Words("参保人：", "Patient:"), Words("日期：", "Date:"),
            ] { h.element(.span, text: words) }
        }
    }

    /// On to posting, or back to the form with what was typed.
    func next(_ step: ClaimStep, into h: inout HTML) {
        let edit = Act(Words("返回修改", "Change what was typed"), value: ClaimForm.Act.edit.rawValue)
        let check = Act(Words("去记账", "Go on to posting"), value: ClaimForm.Act.check.rawValue)
        let mayPost = step.mayPost && statement.settlement != nil && statement.plan.supposing == nil
        let acts = mayPost ? [check, edit] : [edit]
        h.form(Form(action: step.action, token: step.token), acts: acts) { $0.carried(step.claim) }
    }

    func onward(into h: inout HTML) {
        if !links.isEmpty {
            h.element(.ul, .class("links")) { h in
                for (words, href) in links {
                    h.element(.li) { h in h.element(.a, .href(href), text: words) }
                }
            }
        }
        h.element(
            .p, .class("aside screen"),
            text: Words(
                "打印：用浏览器的打印，各层自动展开，印在 A4 纸上。",
                "To print, use the browser's own; every layer opens by itself, on A4."))
    }
}
