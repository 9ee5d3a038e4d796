package import Collection
package import Scheme
package import Vocabulary

/// Check before settling with a department: for how many, how much, and what is written.
package struct SettleGrantsPage: Sendable {
    let heading: SeasonHeading
    let contributor: Contributor
    let settled: Season.DepartmentSettled
    let form: Form

    package init(
        _ heading: SeasonHeading, contributor: Contributor, settled: Season.DepartmentSettled, form: Form
    ) {
        self.heading = heading
        self.contributor = contributor
        self.settled = settled
        self.form = form
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后结算", "Check before settling"),
            lead: Words(
                "部门为已参保的人付资助款。现在还没有记账；按两次也只结一次。",
                "The department pays for those who are enrolled. Nothing is posted yet; pressed twice, it is settled once.")
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("部门", "Payer")) { $0.text(contributor.words) }
                h.fact(Words("人数", "People")) { $0.text($0.language.text(settled.people)) }
                h.fact(Words("金额", "Amount")) { h in h.element(.strong) { $0.amount(settled.amount) } }
                h.fact(Words("大写", "In words")) { $0.original(settled.amount.capitals) }
            }
            if settled.people == 0 {
                h.nothing(Words("现在没有要结算的。", "There is nothing to settle now."))
            } else {
                h.form(form, acts: [Act(Words("结算并记账", "Settle and post"), value: "post")]) { h in
                    for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
                }
            }
        }
    }
}
