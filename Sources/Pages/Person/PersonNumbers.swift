package import Registry
package import Vocabulary

/// The documents and phones of a person, masked, and how a whole number is asked for.
package struct PersonNumbers: Sendable {
    package let documents: [Document]
    package let phones: [Phone]
    /// Where a whole number is asked for; nil for those who may not.
    package let form: Form?

    package init(documents: [Document], phones: [Phone], form: Form?) {
        self.documents = documents
        self.phones = phones
        self.form = form
    }

    /// The field that says which number, and its values.
    package static let which = "which"
    package static let purpose = "purpose"
    package static let note = "note"
    package static func value(_ document: Document) -> String { "document-\(document.id)" }
    package static func value(_ phone: Phone) -> String { "phone-\(phone.id)" }

    func section(into h: inout HTML) {
        h.element(.h2, text: Words("证件和电话", "Documents and phones"))
        guard !documents.isEmpty || !phones.isEmpty else {
            h.nothing(Words("没有登记证件和电话。", "No document and no phone is on record."))
            return
        }
        h.table(
            Words("号码只露出几位", "Numbers are shown in part"),
            [
                .name(Words("种类", "Kind")), .word(Words("号码", "Number")),
                .text(Words("说明", "Remarks")),
            ],
            rows: { h in
                for document in documents { h.row { h in row(document, into: &h) } }
                for phone in phones { h.row { h in row(phone, into: &h) } }
            })
        if let form {
            h.opening({ $0.text(Words("显示完整号码", "Show a whole number")) }) { h in
                ask(form, into: &h)
            }
        }
    }

    private func row(_ document: Document, into h: inout HTML) {
        h.cell(document.kind.words)
        h.cell(document.masked)
        h.cell { h in
            let from = h.language.text(document.from)
            h.text(Words("\(from)起", "since \(from)"))
            if let withdrawn = document.withdrawn {
                let day = h.language.text(withdrawn)
                h.text(" ")
                h.state(Words("\(day)起失效", "ended \(day)"))
            }
        }
    }

    private func row(_ phone: Phone, into h: inout HTML) {
        h.cell(Words("电话", "Phone"))
        h.cell(phone.masked)
        h.cell { h in
            let agreed = Phone.Purpose.allCases.filter { phone.consents[$0] != nil }.map(\.words)
            if agreed.isEmpty {
                h.state(Words("没有同意任何用途", "agrees to no use"), .attention)
            } else {
                let (zh, en) = (agreed.map(\.zh), agreed.map(\.en))
                h.text(
                    Words(
                        "同意用于：\(zh.joined(separator: "、"))", "agrees to: \(en.joined(separator: ", "))"))
            }
        }
    }

    // MARK: Asking for one

    func ask(_ form: Form, into h: inout HTML) {
        h.element(
            .p,
            text: Words(
                "只为办这个人的事才看完整号码。谁、什么时候、看了谁的哪个号码、为什么，都记入审计日志。",
                "Look at a whole number only for this person's own business. Who looked, when, at what and why goes into the audit log."
            ))
        let which =
            documents.map { one in
                Field.Choice(
                    PersonNumbers.value(one),
                    Words("\(one.kind.words.zh) \(one.masked)", "\(one.kind.words.en) \(one.masked)"))
            }
            + phones.map { one in
                Field.Choice(
                    PersonNumbers.value(one), Words("电话 \(one.masked)", "phone \(one.masked)"))
            }
        h.form(form, act: Words("显示这个号码", "Show this number")) { h in
            h.field(.some(PersonNumbers.which, Words("哪个号码", "Which number"), which), in: form)
            h.field(
                .grouped(
                    PersonNumbers.purpose, Words("用途", "Purpose"),
                    [
                        .init(
                            Words("证件", "Documents"),
                            UnmaskingPurpose.allCases.map { .init($0.rawValue, $0.words) }),
                        .init(
                            Words("电话（须本人同意）", "Phones (agreed to)"),
                            Phone.Purpose.allCases.map { .init($0.rawValue, $0.words) }),
                    ]), in: form)
            h.field(
                .text(
                    PersonNumbers.note, Words("补充说明", "Remarks"),
                    hint: Words("不要写号码和病情；用途选“其他”时必填", "No numbers, no illnesses; needed for “other”")
                ).ifItApplies, in: form)
        }
    }
}
