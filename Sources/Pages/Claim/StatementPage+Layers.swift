import Scheme
import Vocabulary

/// How it was worked out: what was taken off the total, then layer by layer, each opening to its steps.
extension StatementPage {
    func layers(_ settlement: Settlement, into h: inout HTML) {
        h.element(.div, .class("layers")) { h in
            scope(settlement.amounts, into: &h)
            for index in statement.layers.indices { layer(index, settlement, into: &h) }
        }
    }

    private func scope(_ amounts: ClaimAmounts, into h: inout HTML) {
        h.opening { h in
            head(
                Words("政策范围内费用", "In-scope cost"),
                Words("总费用减去不在范围内的", "the total less what is not in scope"),
                into: &h
            ) { $0.amount(amounts.inScope) }
        } content: { h in
            h.element(.ol, .class("steps")) { h in
                step(Words("总费用", "total"), amounts.total.grouped, into: &h)
                for line in statement.lines where line.layer == nil { self.line(line, into: &h) }
                step(Words("政策范围内费用", "in-scope cost"), amounts.inScope.grouped, into: &h)
            }
            h.element(
                .p, .class("aside"),
                text: Words(
                    "这几个数是账单上的，由医疗机构按医保目录划分。",
                    "These figures are the bill's; the facility divided it by the benefit catalogue."))
        }
    }

    private func layer(_ index: Int, _ settlement: Settlement, into h: inout HTML) {
        let layer = statement.layers[index]
        let lines = statement.lines.filter { $0.layer == index }
        let missed = statement.missed.filter { $0.layer == index }
        let paid = settlement.paid(layer: layer.key)
        let stopped = lines.contains { $0.step == .unknown }
        h.opening(open: stopped) { h in
            let reason = missed.first { $0.condition == .deductible || $0.condition == .layerCategory }
            head(
                layer.words, paid ?? .zero > .zero ? layer.payer.words : reason?.afterName(layer.words),
                into: &h
            ) { h in
                if let paid {
                    h.amount(paid)
                } else if stopped {
                    h.unknown()
                } else if missed.isEmpty {
                    h.state(Words("没有算到", "not reached"))
                } else {
                    h.state(Words("不适用", "not for this person"))
                }
            }
        } content: { h in
            h.element(.div, .id("layer-\(layer.key)")) { h in
                if lines.isEmpty, missed.isEmpty {
                    h.element(
                        .p,
                        text: Words(
                            "前一层尚无依据，算不到这里。",
                            "The layer before it has no known basis, so this one was not reached."))
                }
                if !lines.isEmpty {
                    h.element(.ol, .class("steps")) { h in
                        for line in lines { self.line(line, into: &h) }
                    }
                }
                if stopped, let unknown = settlement.unknown {
                    h.element(.p) { h in
                        h.unknown()
                        h.text(Words("：", ": "))
                        h.original(unknown.text)
                        h.text(" ")
                        h.place(unknown.at)
                    }
                }
                if !missed.isEmpty { notApplied(missed, layer.words, into: &h) }
            }
        }
    }

    /// The line that stays in view when it is closed: what it is, a few words on it, and what it came to.
    private func head(
        _ name: Words, _ note: Words?, into h: inout HTML, result: (inout HTML) -> Void
    ) {
        h.element(.span, .class("head")) { h in
            h.element(.span) { h in
                h.element(.strong) { h in h.original(name) }
                if let note {
                    h.text(" ")
                    h.element(.small) { h in h.original(note) }
                }
            }
            h.element(.span, .class("result"), content: result)
        }
    }

    private func line(_ line: Line, into h: inout HTML) {
        step(line.title, line.formula, citation: line.citation, into: &h)
    }

    private func step(
        _ title: Words, _ formula: String, citation: Int? = nil, into h: inout HTML
    ) {
        h.element(.li) { h in
            h.element(.span, text: title)
            h.element(.span, .class("figure"), verbatim: formula)
            if let citation { h.basis(statement.citations[citation]) }
        }
    }

    /// The branches that were not taken, each with how far away it was.
    private func notApplied(_ missed: [Missed], _ name: Words, into h: inout HTML) {
        h.element(.h3, text: Words("没有用上的", "What did not apply"))
        h.element(.ul, .class("missed")) { h in
            for condition in missed {
                h.element(.li) { h in
                    h.original(condition.sentence(layer: name))
                    if let citation = condition.citation { h.basis(statement.citations[citation]) }
                }
            }
        }
    }
}

extension Missed {
    /// The sentence, where the layer's name stands just before it.
    fileprivate func afterName(_ name: Words) -> Words { sentence(layer: Words("", name.en)) }
}
