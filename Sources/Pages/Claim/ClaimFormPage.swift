package import Policies
package import Registry
import Scheme
import Vocabulary

/// The form of a claim: who, where and when, how much. Try it out first; post it when it is right.
package struct ClaimFormPage: Sendable {
    let claim: ClaimForm
    package var faults: [Fault]
    /// Where all its buttons lead.
    let action: String
    let token: String
    /// The policy it is settled by, and those to choose from.
    let file: PolicyFile
    let files: [PolicyFile]
    /// Whether the reader may look up persons and post; others describe a person and try out.
    let maySettle: Bool
    /// Where a registered person may have been treated.
    let facilities: [Facility]

    package init(
        _ claim: ClaimForm, faults: [Fault] = [], action: String, token: String, file: PolicyFile,
        files: [PolicyFile], maySettle: Bool, facilities: [Facility] = []
    ) {
        self.claim = claim
        self.faults = faults
        self.action = action
        self.token = token
        self.file = file
        self.files = files
        self.maySettle = maySettle
        self.facilities = facilities
    }

    private var form: Form {
        Form(action: action, token: token, typed: claim.typed, faults: faults)
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("结算一笔费用", "Settle a claim"),
            lead: maySettle
                ? Words(
                    "录入一次住院或就诊的费用：先试算，看清每一步，对了再记账。",
                    "Enter the bill of a stay or a visit: try it out, look at every step, then post it.")
                : Words(
                    "录入一次住院或就诊的费用，看看各方各付多少、为什么。什么都不保存。",
                    "Enter the bill of a stay or a visit and see who pays what, and why. Nothing is stored."),
            faults: faults
        ) { h in
            policy(into: &h)
            let check = Act(Words("结算并记账", "Settle and post"), value: ClaimForm.Act.check.rawValue)
            let tryOut = Act(Words("试算", "Try it out"), value: ClaimForm.Act.tryOut.rawValue)
            h.form(form, acts: maySettle ? [tryOut, check] : [tryOut], wide: true) { h in
                h.carried(ClaimForm.Name.policy.rawValue, file.key)
                h.element(.div, .class("parts")) { h in
                    part(Words("谁", "Who"), into: &h) { person(into: &$0) }
                    part(Words("在哪里、什么时候", "Where and when"), into: &h) { care(into: &$0) }
                    part(Words("多少", "How much"), into: &h) { amounts(into: &$0) }
                }
            }
            h.element(
                .p, .class("aside"),
                text: maySettle
                    ? Words(
                        "试算不保存任何东西。“结算并记账”先给您核对，确认以后才记账；只能用于已登记的参保人。",
                        "Trying out stores nothing. “Settle and post” first shows what will be posted; it is for registered persons only."
                    )
                    : Words("填的内容只用来算这一次，不保存。", "What you enter is used for this answer only and not stored.")
            )
        }
    }

    /// Which policy: one region and year, and another one where there is more than one.
    private func policy(into h: inout HTML) {
        guard files.count > 1 else {
            h.element(.p) { h in
                h.text(Words("按这份政策结算：", "Settled by the policy of "))
                h.original(file.name)
                h.text(Words(" \(file.year) 年", ", \(file.year)"))
            }
            return
        }
        let name = ClaimForm.Name.policy.rawValue
        h.query(
            Form(action: action, token: "", typed: [name: file.key]),
            act: Words("换成这份政策", "Take this policy")
        ) { h in
            h.field(
                .list(
                    name, ClaimForm.Name.policy.words,
                    files.map {
                        Field.Choice($0.key, Words("\($0.name.zh) \($0.year) 年", "\($0.name.en) \($0.year)"))
                    }, hint: Words("按出院那一年", "The year of the discharge")),
                in: Form(action: action, token: "", typed: [name: file.key]))
        }
    }

    private func part(_ title: Words, into h: inout HTML, fields: (inout HTML) -> Void) {
        h.element(.section, .class("part")) { h in
            h.element(.h2, text: title)
            fields(&h)
        }
    }
}

extension PolicyFile {
    /// As a claim's form names it: `500000/2023`.
    package var key: String { "\(region)/\(year)" }
}
