package import Registry
package import Vocabulary

/// A whole number, shown this once; or the form again, with what was wrong with it.
package struct WholeNumberPage: Sendable {
    let person: Person
    let shown: Shown?
    let numbers: PersonNumbers
    let back: String

    package struct Shown: Sendable {
        let kind: Words
        let number: String
        package let purpose: String

        package init(kind: Words, number: String, purpose: String) {
            self.kind = kind
            self.number = number
            self.purpose = purpose
        }
    }

    package init(_ person: Person, shown: Shown?, numbers: PersonNumbers, back: String) {
        self.person = person
        self.shown = shown
        self.numbers = numbers
        self.back = back
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("完整号码", "A whole number"), faults: numbers.form?.faults ?? []
        ) { h in
            if let shown {
                h.element(.dl, .class("facts")) { h in
                    h.fact(Words("姓名", "Name")) { $0.name(person.name) }
                    h.fact(Words("个人编号", "Person's number")) { $0.text(person.number) }
                    h.fact(shown.kind) { h in h.element(.strong) { $0.text(shown.number) } }
                    h.fact(Words("用途", "Purpose")) { $0.original(shown.purpose) }
                }
                h.element(
                    .p,
                    text: Words(
                        "这次查看已记入审计日志。离开这一页以后要再看，需要重新说明用途。",
                        "That you looked is in the audit log. To see it again after you leave this page, say the purpose again."
                    ))
            } else if let form = numbers.form {
                numbers.ask(form, into: &h)
            }
            h.element(.ul, .class("links")) { h in
                h.element(.li) { h in
                    h.element(.a, .href(back), text: Words("回到这个人", "Back to this person"))
                }
            }
        }
    }
}
