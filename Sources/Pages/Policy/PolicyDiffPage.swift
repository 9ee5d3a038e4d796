package import Policies
import Vocabulary

/// Two policies side by side: two years of a region, or two regions; chosen in a form whose answer is a link.
package struct PolicyDiffPage: Sendable {
    /// All that can be chosen.
    let sides: [PolicySide]
    let form: Form
    /// Nil where nothing was chosen yet, or not rightly.
    let diff: PolicyDiff?
    /// Whether what is the same is listed, too.
    let showsAll: Bool

    package static let from = "from"
    package static let to = "to"
    package static let show = "show"
    package static let all = "all"

    package init(sides: [PolicySide], form: Form, diff: PolicyDiff?, showsAll: Bool = false) {
        self.sides = sides
        self.form = form
        self.diff = diff
        self.showsAll = showsAll
    }

    package func html(in frame: Frame) -> HTML {
        let title =
            diff.map {
                Words(
                    "政策对照：\($0.before.name.zh) → \($0.after.name.zh)",
                    "Policies compared: \($0.before.name.en) → \($0.after.name.en)")
            } ?? Words("政策对照", "Policies compared")
        return frame.page(
            title,
            lead: Words(
                "看两个年度或两个地区的规定差在哪里，对典型的人差多少元。",
                "See where two years or two regions differ, and by how many yuan for typical people."),
            faults: form.faults
        ) { h in
            choice(into: &h)
            guard let diff else { return }
            contents(diff, into: &h)
            h.element(.h2, .id("changes"), text: Words("规定", "Rules"))
            summary(diff, into: &h)
            let sections = diff.sections(all: showsAll)
            if sections.isEmpty {
                h.nothing(
                    Words("两边已知的规定没有不同。", "What is known of the two does not differ."))
            }
            h.element(.div, .class("compare")) { h in
                for section in sections { changes(section.changes, of: section.section, diff, into: &h) }
            }
            stillOpen(diff, into: &h)
            clauses(diff, into: &h)
            samples(diff, into: &h)
        }
    }

    // MARK: - The form

    private func choice(into h: inout HTML) {
        var regions: [PolicyFile] = []
        var choices: [RegionCode: [Field.Choice]] = [:]
        for side in sides {
            let region = side.file.region
            if choices[region] == nil { regions.append(side.file) }
            choices[region, default: []].append(Field.Choice(side.key.description, side.name))
        }
        let groups = regions.map { Field.Group($0.name, choices[$0.region] ?? []) }
        h.query(form, act: Words("对照", "Compare")) { h in
            h.field(.grouped(PolicyDiffPage.from, Words("从", "From"), groups), in: form)
            h.field(.grouped(PolicyDiffPage.to, Words("到", "To"), groups), in: form)
            h.field(
                .list(
                    PolicyDiffPage.show, Words("列出", "List"),
                    [
                        Field.Choice("changes", Words("只列不同的", "what differs")),
                        Field.Choice(PolicyDiffPage.all, Words("相同的也列", "all")),
                    ]), in: form)
        }
    }

    private func contents(_ diff: PolicyDiff, into h: inout HTML) {
        h.element(.ul, .class("links")) { h in
            for (words, href) in [
                (Words("规定", "Rules"), "#changes"), (Words("举例", "Examples"), "#samples"),
            ] {
                h.element(.li) { h in h.element(.a, .href(href), text: words) }
            }
        }
    }

    private func summary(_ diff: PolicyDiff, into h: inout HTML) {
        h.element(.p) { h in h.text(diff.summary) }
        guard !diff.districtsLeftOut.isEmpty else { return }
        h.attention { h in
            h.element(.p) { h in
                h.text(
                    Words(
                        "两个地区没有共同的区县，这些区县自己的规定没有比较，可以在上面选：",
                        "Two regions have no district in common; the rules of these are not compared, choose them above: "
                    ))
                h.list(diff.districtsLeftOut.map(\.name))
            }
        }
    }
}
