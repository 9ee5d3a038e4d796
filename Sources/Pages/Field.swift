package import Vocabulary

/// One question of a form: its name, its label, a hint, and how it is answered.
package struct Field: Sendable {
    package struct Choice: Sendable {
        let value: String
        let words: Words

        package init(_ value: String, _ words: Words) {
            self.value = value
            self.words = words
        }
    }

    enum Kind: Sendable {
        case text(Width)
        case secret, day, amount
        case list([Choice])
        case choices([Choice])
        case grouped([Group], empty: Words)
        case checks([Choice])
    }

    /// Choices of a list under a heading of their own.
    package struct Group: Sendable {
        let words: Words
        let choices: [Choice]

        package init(_ words: Words, _ choices: [Choice]) {
            self.words = words
            self.choices = choices
        }
    }

    package enum Width: Sendable { case short, full }

    let name: String
    let label: Words
    let hint: Words?
    let kind: Kind
    var demand = Demand.always

    /// Whether the question must be answered.
    enum Demand: Sendable { case always, sometimes, never }

    /// What the browser may fill in: `username`, `current-password`.
    var filledIn: String?

    package static func text(
        _ name: String, _ label: Words, hint: Words? = nil, width: Width = .full, filledIn: String? = nil
    ) -> Field {
        Field(name: name, label: label, hint: hint, kind: .text(width), filledIn: filledIn)
    }

    /// A password: never shown, never put back.
    package static func secret(
        _ name: String, _ label: Words, hint: Words? = nil, isNew: Bool = false
    ) -> Field {
        Field(
            name: name, label: label, hint: hint, kind: .secret,
            filledIn: isNew ? "new-password" : "current-password")
    }

    /// A day, typed as text: pickers are slow for days long past.
    package static func day(
        _ name: String, _ label: Words, hint: Words = Words("例如 2023-07-01", "For example 2023-07-01")
    ) -> Field {
        Field(name: name, label: label, hint: hint, kind: .day)
    }

    /// An amount in yuan.
    package static func amount(_ name: String, _ label: Words, hint: Words? = nil) -> Field {
        Field(name: name, label: label, hint: hint, kind: .amount)
    }

    /// One of many, in a list to open.
    package static func list(_ name: String, _ label: Words, _ choices: [Choice], hint: Words? = nil) -> Field
    {
        Field(name: name, label: label, hint: hint, kind: .list(choices))
    }

    /// One of a few, all in view.
    package static func choices(_ name: String, _ label: Words, _ choices: [Choice], hint: Words? = nil)
        -> Field
    {
        Field(name: name, label: label, hint: hint, kind: .choices(choices))
    }

    /// One of some: all in view where they are few, in a list to open where they are not.
    package static func some(_ name: String, _ label: Words, _ choices: [Choice], hint: Words? = nil) -> Field
    {
        choices.count > 3
            ? .list(name, label, choices, hint: hint) : .choices(name, label, choices, hint: hint)
    }

    /// One of many under headings, in a list to open; `empty` is what choosing none of them means.
    package static func grouped(
        _ name: String, _ label: Words, _ groups: [Group], empty: Words = Words("请选择", "Choose one"),
        hint: Words? = nil
    ) -> Field {
        Field(name: name, label: label, hint: hint, kind: .grouped(groups, empty: empty))
    }

    /// Any of a few, all in view. Each is sent under its own name, `name.choice`, so that a form has one value
    /// for every name.
    package static func checks(_ name: String, _ label: Words, _ choices: [Choice], hint: Words? = nil)
        -> Field
    {
        Field(name: name, label: label, hint: hint, kind: .checks(choices), demand: .sometimes)
    }

    /// The same question, which may be left empty.
    package var mayBeEmpty: Field {
        var field = self
        field.demand = .never
        return field
    }

    /// The same question, which the rest of the form may make needless.
    package var ifItApplies: Field {
        var field = self
        field.demand = .sometimes
        return field
    }
}

extension HTML {
    /// A field with its label, its hint, what is wrong with it, and what was typed.
    package mutating func field(_ field: Field, in form: Form) {
        let fault = form.fault(at: field.name)
        let box = Attribute.class(fault == nil ? "field" : "field faulty")
        switch field.kind {
        case .choices(let choices), .checks(let choices):
            element(.fieldset, box, described(field, fault)) { h in
                h.element(.legend) { h in h.label(field) }
                h.remarks(field, fault)
                for (place, choice) in choices.enumerated() {
                    h.choice(choice, at: place, of: field, in: form)
                }
            }
        default:
            element(.div, box) { h in
                h.element(.label, .for(field.name)) { h in h.label(field) }
                h.remarks(field, fault)
                h.entry(field, fault, typed: form.typed[field.name] ?? "")
            }
        }
    }

    private mutating func label(_ field: Field) {
        text(field.label)
        if field.demand == .never { element(.small, text: Words("（选填）", " (optional)")) }
    }

    private mutating func remarks(_ field: Field, _ fault: Fault?) {
        if let hint = field.hint { element(.div, .class("hint"), .id("\(field.name)-hint"), text: hint) }
        if let fault {
            element(.div, .class("wrong"), .id("\(field.name)-wrong")) { h in
                h.element(.span, .class("hidden"), text: Words("需更正：", "To correct: "))
                h.text(fault.words)
            }
        }
    }

    private func described(_ field: Field, _ fault: Fault?) -> Attribute? {
        let ids =
            (field.hint == nil ? [] : ["\(field.name)-hint"]) + (fault == nil ? [] : ["\(field.name)-wrong"])
        return ids.isEmpty ? nil : .aria("describedby", ids.joined(separator: " "))
    }

    private mutating func entry(_ field: Field, _ fault: Fault?, typed: String) {
        let (id, name) = (Attribute.id(field.name), Attribute.name(field.name))
        let about = described(field, fault)
        let invalid = fault == nil ? nil : Attribute.aria("invalid", "true")
        let required = field.demand == .always ? Attribute.required : nil
        let filledIn = Attribute.autocomplete(field.filledIn ?? "off")
        switch field.kind {
        case .text(let width):
            void(
                .input, id, name, .type("text"), .value(typed), width == .short ? .class("short") : nil,
                filledIn,
                .noSpellcheck, about, invalid, required)
        case .secret:
            void(.input, id, name, .type("password"), filledIn, about, invalid, required)
        case .day:
            void(
                .input, id, name, .type("text"), .value(typed), .class("short"), .autocomplete("off"), about,
                invalid,
                required)
        case .amount:
            element(.div, .class("entry")) { h in
                h.void(
                    .input, id, name, .type("text"), .value(typed), .inputmode("decimal"),
                    .autocomplete("off"), about,
                    invalid, required)
                h.element(.span, text: Words("元", "yuan"))
            }
        case .list(let choices):
            element(.select, id, name, about, invalid, required) { h in
                if typed.isEmpty {
                    h.element(.option, .value(""), text: Words("请选择", "Choose one"))
                }
                for choice in choices { h.option(choice, typed: typed) }
            }
        case .grouped(let groups, let empty):
            element(.select, id, name, about, invalid, required) { h in
                h.element(.option, .value(""), text: empty)
                for group in groups {
                    h.element(.optgroup, .label(group.words[h.language]), h.tongue(group.words)) { h in
                        for choice in group.choices { h.option(choice, typed: typed) }
                    }
                }
            }
        case .choices, .checks:
            break  // written by `choice`, one by one
        }
    }

    private mutating func option(_ choice: Field.Choice, typed: String) {
        element(
            .option, .value(choice.value), choice.value == typed ? .selected : nil, tongue(choice.words),
            text: choice.words)
    }

    /// The first choice bears the field's own id, so that the summary's link leads to it.
    private mutating func choice(_ choice: Field.Choice, at place: Int, of field: Field, in form: Form) {
        let id = place == 0 ? field.name : "\(field.name)-\(place + 1)"
        element(.div, .class("choice")) { h in
            if case .checks = field.kind {
                let name = "\(field.name).\(choice.value)"
                h.void(
                    .input, .type("checkbox"), .id(id), .name(name), .value("yes"),
                    form.typed[name] == nil ? nil : .checked)
            } else {
                h.void(
                    .input, .type("radio"), .id(id), .name(field.name), .value(choice.value),
                    form.typed[field.name] == choice.value ? .checked : nil)
            }
            h.element(.label, .for(id), text: choice.words)
        }
    }
}
