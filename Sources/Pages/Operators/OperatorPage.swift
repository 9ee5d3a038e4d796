package import Registry
package import Vocabulary

/// One operator: what they may do, a new password, disabling. For administrators.
package struct OperatorPage: Sendable {
    /// What can be done: the value of `act`.
    package enum Act: String, CaseIterable, Sendable {
        case password, disable, enable
    }

    let `operator`: Operator
    /// What they belong to: a facility, a department, a school.
    let body: (kind: Words, name: Words)?
    let action: String
    let token: String
    /// Whether the reader is this operator, who cannot shut themselves out.
    let isSelf: Bool
    /// The password that was made just now, to be told to the operator: it is shown this once.
    let password: String?
    let back: String

    package init(
        _ person: Operator, body: (kind: Words, name: Words)?, action: String, token: String, isSelf: Bool,
        password: String? = nil, back: String
    ) {
        self.operator = person
        self.body = body
        self.action = action
        self.token = token
        self.isSelf = isSelf
        self.password = password
        self.back = back
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("操作员", "Operator"),
            lead: Words(
                "给出新密码，或停用。已经登录的立即退出。",
                "A new password, or disabling. Whoever is signed in is signed out at once.")
        ) { h in
            if let password { shown(password, into: &h) }
            facts(into: &h)
            h.form(Form(action: action, token: token), acts: acts) { _ in }
            h.element(.ul, .class("links")) { h in
                h.element(.li) { h in
                    h.element(.a, .href(back), text: Words("所有操作员", "All operators"))
                }
            }
        }
    }

    private func shown(_ password: String, into h: inout HTML) {
        h.attention { h in
            h.element(.p) { h in
                h.text(Words("密码：", "The password: "))
                h.element(.code, verbatim: password)
            }
            h.element(
                .p,
                text: Words(
                    "请现在告诉本人。只显示这一次，系统里只存加密后的样子。",
                    "Tell it to them now. It is shown this once; only its hash is kept."))
        }
    }

    private func facts(into h: inout HTML) {
        h.facts { h in
            h.fact(Words("用户名", "User name")) { $0.name(self.operator.signIn) }
            h.fact(Words("角色", "Role")) { $0.text(self.operator.role.words) }
            if let body { h.fact(body.kind) { $0.original(body.name) } }
            h.fact(Words("辖区", "Area")) { $0.text(self.operator.scope.description) }
            h.fact(Words("状态", "State")) { $0.stands(self.operator) }
        }
    }

    private var acts: [Pages.Act] {
        let password = Pages.Act(Words("给出新密码", "Make a new password"), value: Act.password.rawValue)
        if self.operator.isDisabled {
            return [.init(Words("重新启用", "Enable again"), value: Act.enable.rawValue), password]
        }
        return isSelf ? [password] : [password, .init(Words("停用", "Disable"), value: Act.disable.rawValue)]
    }
}
