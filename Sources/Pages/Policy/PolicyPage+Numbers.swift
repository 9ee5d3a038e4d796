import Policies
import Vocabulary

/// The numbers in the order of the file: on the left what they are, in the margin what they rest on.
extension PolicyPage {
    /// Neighbours that rest on the same words of the same documents share one note in the margin.
    func numbers(_ items: [PolicyItem], into h: inout HTML) {
        var rest = items[...]
        while let first = rest.first {
            let group = rest.prefix(1) + rest.dropFirst().prefix { $0.sharesBasis(with: first) }
            rest = rest.dropFirst(group.count)
            h.element(.div, .class("noted")) { h in
                h.element(.dl, .class("numbers")) { h in
                    for item in group { number(item, into: &h) }
                }
                h.element(.div, .class("margin")) { h in margin(first, into: &h) }
            }
        }
    }

    /// The sections of the file as the notice has them, each with the published examples that show it.
    func sections(into h: inout HTML) {
        let printed = PrintedExamples(cases)
        for (section, items) in file.sections where items.contains(where: { $0.kind != .unmodelled }) {
            h.element(.section, .class("chapter")) { h in
                h.element(.h3) { $0.original(section) }
                numbers(items.filter { $0.kind != .unmodelled }, into: &h)
                let lines = printed.lines(beside: items)
                guard !lines.isEmpty else { return }
                h.element(.ul, .class("examples")) { h in
                    for line in lines { h.element(.li) { $0.original(line) } }
                }
            }
        }
    }

    private func number(_ item: PolicyItem, into h: inout HTML) {
        h.element(.div) { h in
            h.element(.dt) { $0.original(item.name) }
            h.element(.dd, .class("figure")) { h in
                if item.isLeftOpen {
                    h.state(Words("全国没有定", "left to the regions"))
                } else if item.kind == .unknown {
                    h.unknown()
                } else {
                    h.original(item.value)
                }
            }
            h.element(.dd) { h in h.place(item.citation?.at ?? item.at) }
        }
    }

    private func margin(_ item: PolicyItem, into h: inout HTML) {
        if item.kind == .unknown {
            h.element(.p) { h in
                if !item.isLeftOpen { h.text(Words("缺什么：", "What is missing: ")) }
                h.original(item.value)
            }
        }
        guard let citation = item.citation else { return }
        h.element(.p) { h in
            h.remarks(of: citation)
            if item.kind == .national {
                h.state(
                    citation.isNational
                        ? Words("取全国标准", "national number taken over")
                        : Words("取省里的标准", "the province's number taken over"), .attention)
            }
        }
        h.documents(of: citation)
        if let departs = item.departs {
            h.element(.p) { h in
                h.state(Words("超出全国规定", "outside the national rule"), .attention)
                h.text(" ")
                h.original(departs)
            }
        }
    }
}

extension PolicyItem {
    fileprivate func sharesBasis(with other: PolicyItem) -> Bool {
        section == other.section && kind == other.kind && kind != .unknown && departs == other.departs
            && district == other.district
            && citation?.places == other.citation?.places
            && citation?.confidence == other.citation?.confidence
            && citation?.carriedFrom == other.citation?.carriedFrom && citation?.note == other.citation?.note
    }
}

extension PolicyItem {
    /// Whether it is the national file that leaves it open: then the region may know it.
    fileprivate var isLeftOpen: Bool { kind == .unknown && at.hasPrefix("national/") }
}

extension Citation {
    fileprivate var isNational: Bool { at.hasPrefix("national/") }
}
