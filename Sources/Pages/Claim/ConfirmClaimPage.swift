package import Registry
package import Scheme
import Vocabulary

/// Check your answers: what will be posted, before it is. The button may be pressed twice; it is posted once.
package struct ConfirmClaimPage: Sendable {
    /// What settling would answer now.
    let statement: Statement
    let person: Person
    let facility: Facility
    /// What the year has used up before.
    let before: YearToDate
    let step: ClaimStep
    /// The number under which it is posted: come twice, it is known again.
    let message: String

    package init(
        _ statement: Statement, person: Person, facility: Facility, before: YearToDate,
        step: ClaimStep, message: String
    ) {
        self.statement = statement
        self.person = person
        self.facility = facility
        self.before = before
        self.step = step
        self.message = message
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后记账", "Check before posting"),
            lead: Words(
                "下面各项都对，再按“结算并记账”。现在还没有记账；按两次也只记一次。",
                "If all of this is right, settle and post it. Nothing is posted yet; pressed twice, it is posted once."
            )
        ) { h in
            h.element(.div, .class("halves")) { h in
                h.facts { about(into: &$0) }
                h.element(.dl, .class("tally")) { amounts(into: &$0) }
            }
            if let settlement = statement.settlement {
                shares(settlement, into: &h)
                year(settlement, into: &h)
            }
            if let refusal = statement.refusal {
                h.attention { h in
                    h.element(.p) { $0.original(refusal.words) }
                    h.element(.p, text: refusal.advice)
                }
            }
            acts(into: &h)
        }
    }

    private func about(into h: inout HTML) {
        let claim = statement.claim
        h.fact(Words("参保人", "Person")) { h in
            h.name(person.name)
            h.text(" \(person.number)")
        }
        h.fact(Words("按出院那天算的身份", "As of the day of discharge")) { h in
            h.original(statement.person.tierWords)
            for category in statement.person.categories {
                h.text(Words("，", ", "))
                h.text(category.words)
            }
        }
        h.fact(Words("医疗机构", "Facility")) { h in
            h.name(facility.name)
            h.text(Words("，", ", "))
            h.text(facility.level.words)
            if let facilityClass = statement.facilityClass {
                h.text(Words("，", ", "))
                h.original(facilityClass)
            }
        }
        h.fact(Words("就医", "Care")) { $0.care(statement) }
        h.fact(Words("日期", "Days")) { h in
            h.text(h.language.text(from: claim.admission, to: claim.discharge))
        }
    }

    private func amounts(into h: inout HTML) {
        let amounts = statement.amounts
        for (words, amount) in [
            (Words("总费用", "Total"), amounts.total), (Term.outOfCatalogue.words, amounts.outOfCatalogue),
            (Term.overLimit.words, amounts.overLimit), (Term.firstSelfPay.words, amounts.firstSelfPay),
            (Term.inScope.words, amounts.inScope),
        ] {
            h.element(.div) { h in
                h.element(.dt, text: words)
                h.element(.dd) { $0.amount(amount) }
            }
        }
    }

    private func shares(_ settlement: Settlement, into h: inout HTML) {
        h.table(
            Words("将要记入的", "What will be posted"),
            [
                .name(Words("谁付", "Payer")), .text(Words("记入哪里", "Posted to")),
                .figure(Words("金额", "Amount")),
            ],
            rows: { h in
                for payer in statement.payers(settlement) {
                    let amount = settlement.borne(by: payer)
                    h.row { h in
                        h.cell(payer.words)
                        let known = settlement.share(of: payer)
                        h.cell(amount == .zero ? Words("没有金额，不记", "nothing to post") : payer.postedTo)
                        if known == .exactly(amount) { h.cell(amount) } else { h.cell(known.words) }
                    }
                }
            },
            sum: { h in
                h.cell(Words("合计，等于总费用", "Sum, equal to the total"))
                h.emptyCell()
                h.cell(settlement.amounts.total)
            })
    }

    private func year(_ settlement: Settlement, into h: inout HTML) {
        h.table(
            Words("本年累计，记账前后", "The year to date, before and after"),
            [
                .name(Words("哪一层", "Layer")), .figure(Words("此前已付", "Paid before")),
                .figure(Words("这次付", "Paid now")), .figure(Words("以后累计", "Paid after")),
            ],
            rows: { h in
                for part in settlement.parts {
                    let paid = before[part.counter].paid
                    h.row { h in
                        h.cell { $0.original(part.words) }
                        h.cell(paid)
                        h.cell(part.paid)
                        h.cell(paid + part.paid)
                    }
                }
            })
    }

    private func acts(into h: inout HTML) {
        let edit = Act(Words("返回修改", "Change what was typed"), value: ClaimForm.Act.edit.rawValue)
        let post = Act(Words("结算并记账", "Settle and post"), value: ClaimForm.Act.post.rawValue)
        let acts = step.mayPost && statement.settlement != nil ? [post, edit] : [edit]
        h.form(Form(action: step.action, token: step.token), acts: acts) { h in
            h.carried(step.claim)
            h.carried("message", message)
        }
    }
}

extension Payer {
    /// The books in which this payer's part is written.
    fileprivate var postedTo: Words {
        switch self {
        case .basicFund: Words("居民基本医保基金，应付医疗机构", "resident basic insurance fund, owed to the facility")
        case .criticalIllness: Words("大病保险资金，应付医疗机构", "critical illness money, owed to the facility")
        case .medicalAid: Words("医疗救助基金，应付医疗机构", "medical aid fund, owed to the facility")
        case .commercial, .charity:
            Words("不记账，由该支付方另行结算", "not posted; settled by that payer")
        case .patient: Words("不记账，个人向医疗机构付清", "not posted; the patient pays the facility")
        case .undecided: Words("不记账，暂由个人垫付", "not posted; advanced by the patient")
        }
    }
}
