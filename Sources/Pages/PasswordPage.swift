import Vocabulary

/// Where whoever is signed in changes their own password.
package struct PasswordPage: Sendable {
    /// The names of the fields.
    package enum Name: String, CaseIterable, Sendable {
        case current, new, again
    }

    let form: Form
    /// Whether it has just been changed.
    let isDone: Bool

    package init(form: Form, isDone: Bool = false) {
        self.form = form
        self.isDone = isDone
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("修改密码", "Change the password"),
            lead: Words(
                "改您自己的登录密码；其他地方的登录会立即退出。",
                "Your own password; wherever else you are signed in, you are signed out at once."),
            faults: form.faults
        ) { h in
            if isDone {
                h.attention { h in
                    h.element(
                        .p, text: Words("密码已经改好，下次用新密码登录。", "The password is changed; use it from now on."))
                }
            }
            h.form(form, act: Words("修改", "Change")) { h in
                h.field(.secret(Name.current.rawValue, Words("现在的密码", "The present password")), in: form)
                h.field(
                    .secret(
                        Name.new.rawValue, Words("新密码", "The new password"),
                        hint: Words("至少 10 个字符，不要和别处的一样", "At least 10 characters, and used nowhere else"),
                        isNew: true), in: form)
                h.field(
                    .secret(Name.again.rawValue, Words("再输一次新密码", "The new password again"), isNew: true),
                    in: form)
            }
        }
    }
}
