import Policies
import Vocabulary

/// The rules of a section, what each side says of them, and by how much they differ.
extension PolicyDiffPage {
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
        case .same: h.text(change.kind.words)
        case .becameUnknown: h.state(change.kind.words, .attention)
        case .becameKnown: h.state(change.kind.words, .good)
        case .changed, .added, .removed: h.state(change.kind.words)
        }
    }
}
