import Policies
import Vocabulary

/// The rules of a section, what each side says of them, and by how much they differ.
extension PolicyDiffPage {
    /// What neither side knows is no change; where they lack different things both are told.
    func stillOpen(_ diff: PolicyDiff, into h: inout HTML) {
        guard !showsAll, !diff.stillOpen.isEmpty else { return }
        h.element(.h3, text: PolicyDiff.openHeading)
        h.element(.ul, .class("missed")) { h in
            for change in diff.stillOpen {
                h.element(.li) { h in
                    h.element(.strong) { $0.original(change.title) }
                    h.text(Words("：", ": "))
                    if let before = change.before, let after = change.after {
                        for (side, item) in [(diff.before, before), (diff.after, after)] {
                            h.element(.span, .class("block")) { h in
                                h.original(side.shortName)
                                h.text(Words("：", ": "))
                                h.original(item.value)
                            }
                        }
                    }
                }
            }
        }
    }

    /// What the program does not carry out is no number: it stands apart, and only where one side alone lists it.
    func clauses(_ diff: PolicyDiff, into h: inout HTML) {
        for (words, clauses) in diff.oneSidedClauses {
            h.element(.h3) { $0.original(words) }
            h.element(.ul, .class("missed")) { h in
                for clause in clauses {
                    h.element(.li) { h in
                        h.element(.strong) { $0.original(clause.item.name) }
                        h.text(Words("：", ": "))
                        h.original(clause.item.value)
                        if let citation = clause.item.citation { h.basis(citation) }
                    }
                }
            }
        }
    }

    func changes(_ changes: [PolicyChange], of section: Words, _ diff: PolicyDiff, into h: inout HTML) {
        h.table(
            section,
            [
                .name(Words("项目", "Item")), .text(diff.before.shortName), .text(diff.after.shortName),
                .word(Words("变化", "Change")),
            ],
            rows: { h in
                for change in changes {
                    h.row { h in
                        h.cell { $0.original(change.title) }
                        h.cell { h in side(change.before, into: &h) }
                        h.cell { h in side(change.after, into: &h) }
                        h.cell { h in mark(change, into: &h) }
                    }
                }
            })
    }

    private func side(_ item: PolicyItem?, into h: inout HTML) {
        guard let item else {
            h.element(.small, text: Words("没有这一项", "not there"))
            return
        }
        if item.kind == .unknown {
            h.unknown()
            h.text(Words("：", ": "))
            h.original(item.value)
        } else {
            h.element(.strong) { $0.original(item.value) }
        }
        if let citation = item.citation { h.basis(citation) }
        if let departs = item.departs {
            h.element(.p) { h in
                h.state(Words("超出全国规定", "outside the national rule"), .attention)
                h.text(" ")
                h.original(departs)
            }
        }
    }

    private func mark(_ change: PolicyChange, into h: inout HTML) {
        if let step = change.step {
            h.text(step)
            return
        }
        switch change.kind {
        case .same where change.hasOtherBasis:
            h.text(Words("相同，依据不同", "the same, on another basis"))
        case .same, .unknown: h.text(change.kind.words)
        case .becameUnknown: h.state(change.kind.words, .attention)
        case .becameKnown: h.state(change.kind.words, .good)
        case .changed, .added, .removed: h.state(change.kind.words)
        }
    }
}
