package import Vocabulary

/// A form as it stands: where it goes, what was typed, and what was wrong with it.
package struct Form: Sendable {
    package let action: String
    /// The hidden token that shows the form came from us.
    package let token: String
    /// What was typed, by field; kept when the form comes back with faults. Passwords are never put back.
    package let typed: [String: String]
    package let faults: [Fault]

    package init(action: String, token: String, typed: [String: String] = [:], faults: [Fault] = []) {
        self.action = action
        self.token = token
        self.typed = typed
        self.faults = faults
    }

    func fault(at field: String) -> Fault? { faults.first { $0.field == field } }
}

extension HTML {
    /// A form that posts. Its last part is the button, which names the act.
    package mutating func form(_ form: Form, act: Words, fields: (inout HTML) -> Void) {
        element(.form, .class("sheet"), .method("post"), .action(form.action), .novalidate) { h in
            h.token(form.token)
            fields(&h)
            h.element(.div, .class("acts")) { h in
                h.element(.button, .class("act"), .type("submit"), text: act)
            }
        }
    }

    mutating func token(_ token: String) {
        void(.input, .type("hidden"), .name("token"), .value(token))
    }

    /// A value the form carries along unseen.
    package mutating func carried(_ name: String, _ value: String) {
        void(.input, .type("hidden"), .name(name), .value(value))
    }
}
