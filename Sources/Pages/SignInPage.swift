import Vocabulary

/// Where people of the office sign in.
package struct SignInPage: Sendable {
    let form: Form
    /// The page they wanted before they were asked to sign in.
    let next: String?

    package init(form: Form, next: String?) {
        self.form = form
        self.next = next
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("登录", "Sign in"),
            lead: Words(
                "经办、协办、部门、学校、医院、稽核和管理人员从这里进入。",
                "For clerks, collectors, departments, schools, hospitals, auditors and administrators."),
            faults: form.faults
        ) { h in
            h.form(form, act: Words("登录", "Sign in")) { h in
                if let next { h.carried("next", next) }
                h.field(.text("name", Words("用户名", "User name"), filledIn: "username"), in: form)
                h.field(.secret("password", Words("密码", "Password")), in: form)
            }
            h.element(
                .p, .class("aside"),
                text: Words(
                    "忘记密码时，请管理员重新设置。查看政策不需要登录。",
                    "If you have forgotten the password, ask the administrator for a new one. Policies need no sign-in."
                ))
        }
    }
}
