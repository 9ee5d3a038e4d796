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

/// A button of a form: what it does, in words, and what the form then says was pressed.
package struct Act: Sendable {
    let words: Words
    /// What `act` carries when this one was pressed; nil where the form has but one.
    let value: String?

    package init(_ words: Words, value: String? = nil) {
        self.words = words
        self.value = value
    }
}

extension HTML {
    /// A form that posts. Its last part is the button, which names the act.
    package mutating func form(_ form: Form, act: Words, fields: (inout HTML) -> Void) {
        self.form(form, acts: [Act(act)], fields: fields)
    }

    /// A form with several buttons. The first is the one that Enter presses: it must be the harmless one.
    package mutating func form(
        _ form: Form, acts: [Act], wide: Bool = false, fields: (inout HTML) -> Void
    ) {
        element(
            .form, .class(wide ? "sheet wide" : "sheet"), .method("post"), .action(form.action), .novalidate
        ) { h in
            h.token(form.token)
            fields(&h)
            h.element(.div, .class("acts")) { h in
                for (place, act) in acts.enumerated() { h.button(act, first: place == 0) }
            }
        }
    }

    /// A form that only asks: what it says goes into the address, so that the answer can be sent as a link.
    package mutating func query(_ form: Form, act: Words, fields: (inout HTML) -> Void) {
        element(.form, .class("query"), .method("get"), .action(form.action), .novalidate) { h in
            fields(&h)
            h.button(Act(act), first: false)
        }
    }

    /// The same, where what is asked must not stand in an address: it is posted.
    package mutating func question(_ form: Form, act: Words, fields: (inout HTML) -> Void) {
        element(.form, .class("query"), .method("post"), .action(form.action), .novalidate) { h in
            h.token(form.token)
            fields(&h)
            h.button(Act(act), first: false)
        }
    }

    private mutating func button(_ act: Act, first: Bool) {
        element(
            .button, .class(first ? "act" : "act second"), .type("submit"),
            act.value == nil ? nil : .name("act"), act.value.map { .value($0) }, text: act.words)
    }

    mutating func token(_ token: String) {
        void(.input, .type("hidden"), .name("token"), .value(token))
    }

    /// A value the form carries along unseen.
    package mutating func carried(_ name: String, _ value: String) {
        void(.input, .type("hidden"), .name(name), .value(value))
    }
}
