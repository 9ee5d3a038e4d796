import Policies
import Scheme
import Vocabulary

/// The worked examples beside the policy: what was published, what our rules make of it, and whether they agree.
extension PolicyPage {
    func examples(into h: inout HTML) {
        h.element(.h2, .id("examples"), text: Words("算例", "Examples"))
        if !caseIssues.isEmpty { h.issues(caseIssues) }
        guard !cases.isEmpty else {
            h.nothing(
                Words(
                    "还没有算例。有公布的例子时，写进旁边的 .cases.yaml。",
                    "No example yet. Write published ones into the .cases.yaml beside the file."))
            return
        }
        h.element(
            .p, .class("aside"),
            text: Words(
                "每个公布的和手算的数字都和程序算出的数字对过，要一分不差。",
                "Every figure, published or worked out by hand, is compared with what the program works out, to the fen."
            ))
        for example in cases { self.example(example, into: &h) }
    }

    private func example(_ example: PolicyCase, into h: inout HTML) {
        h.element(.h3) { h in
            h.text("\(example.id) ")
            h.original(example.name)
        }
        h.element(.div, .class("noted")) { h in
            h.element(.div) { h in table(example, into: &h) }
            h.element(.div, .class("margin")) { h in
                if let standing = example.standing.words { h.element(.p, text: standing) }
                if let source = example.source {
                    h.element(.p) { h in
                        h.remarks(of: source)
                        h.place(source.at)
                    }
                    h.documents(of: source)
                } else {
                    h.element(.p, text: Words("自编的例子，没有公布的来源。", "Made up here; not published anywhere."))
                }
            }
        }
    }

    private func table(_ example: PolicyCase, into h: inout HTML) {
        h.table(
            caption(example, h.language),
            [
                .name(Words("项目", "Figure")),
                .figure(example.isOwn ? Words("手算", "By hand") : Words("公布", "Published")),
                .figure(Words("算出", "Worked out")), .word(Words("相符", "Agree")),
            ],
            rows: { h in
                for check in example.run() {
                    h.row { h in
                        h.cell { $0.original(check.words) }
                        h.cell { h in h.value(check.expected) }
                        h.cell { h in
                            if let computed = check.computed {
                                h.value(computed)
                            } else {
                                h.text(Words("没有这一项", "no such figure"))
                            }
                        }
                        h.cell { h in
                            if check.holds {
                                h.state(Words("✓ 相符", "✓ agree"), .good)
                            } else {
                                h.state(Words("✗ 不符", "✗ differ"), .reversal)
                            }
                        }
                    }
                }
            })
    }

    private func caption(_ example: PolicyCase, _ language: Language) -> Words {
        switch example.subject {
        case .claim(let example):
            let total = language.text(example.claim.amounts.total)
            return Words(
                "\(example.claim.kind.words.zh)，\(example.claim.level.words.zh)，总费用 \(total)",
                "\(example.claim.kind.words.en), \(example.claim.level.words.en), total \(total)")
        case .enrolment: return Words("参保缴费", "enrolment")
        }
    }
}

extension HTML {
    fileprivate mutating func value(_ value: PolicyCase.Value) {
        switch value {
        case .money(let money): amount(money)
        case .months, .day, .year, .refusal: text(value.words)
        }
    }
}
