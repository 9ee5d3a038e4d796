public import Vocabulary

extension Statement {
    /// The statement as plain text for a terminal or a letter, every step with its source.
    public func text(_ language: Language) -> String {
        var text = StatementText(statement: self, language: language)
        return text.written()
    }
}

private struct StatementText {
    let statement: Statement
    let language: Language
    private var lines: [String] = []
    /// The citations that some line points at.
    private var marked: Set<Int> = []

    init(statement: Statement, language: Language) {
        self.statement = statement
        self.language = language
    }

    mutating func written() -> String {
        head()
        if let supposing = statement.plan.supposing {
            lines.append(
                say("假设：", "Supposing: ") + supposing[language]
                    + say("。不是现行政策，这张单子不能报销、不能入账", ". Not in force: nothing is paid on this or filed"))
            lines.append("")
        }
        if let refusal = statement.refusal {
            let verdict = refusal.reason.verdict[language]
            lines.append(
                verdict.prefix(1).uppercased() + verdict.dropFirst() + say("：", ": ")
                    + refusal.words[language]
                    + mark(refusal.citation))
            lines.append("  \(say("总费用", "Total"))  \(statement.amounts.total.grouped)")
            if let day = refusal.day { lines.append("  " + show(day)) }
            lines.append("")
        }
        if let settlement = statement.settlement {
            shares(settlement)
            steps(layer: nil, title: say("费用", "Cost"))
            for (index, layer) in statement.layers.enumerated() {
                steps(layer: index, title: layer.words[language])
            }
            if let unknown = settlement.unknown {
                lines.append(say("尚无依据：", "Not known: ") + unknown.text)
                lines.append("")
            }
        }
        sources()
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func head() {
        let plan = statement.plan
        lines.append(say("结算单", "Statement") + "  \(plan.name[language])  \(plan.year)")
        let claim = statement.claim
        let days =
            claim.kind == .inpatient
            ? "\(show(claim.admission))–\(show(claim.discharge))" : show(claim.discharge)
        var care = [claim.kind.words]
        if let condition = statement.condition { care.append(condition) }
        if claim.babies > 1 { care.append(Words("\(claim.babies) 胎", "\(claim.babies) babies")) }
        care += [statement.facilityClass ?? claim.level.words, claim.place.words]
        if claim.isTransfer { care.append(Words("转院", "transfer")) }
        if let bed = claim.bed { care.append(bed.words) }
        lines.append((care.map { $0[language] } + [days]).joined(separator: "  "))
        var who = [statement.person.tierWords[language]]
        who += statement.person.categories.map { $0.words[language] }
        if let age = statement.person.age { who.append(say("\(age) 岁", "aged \(age)")) }
        lines.append(who.joined(separator: "  "))
        lines.append("")
    }

    private mutating func shares(_ settlement: Settlement) {
        row(say("总费用", "Total"), settlement.amounts.total)
        for payer in Payer.allCases where payer == .patient || settlement.borne(by: payer) > .zero {
            let share = settlement.share(of: payer)
            let unit = share == .open ? "" : say(" 元", " yuan")
            lines.append("  \(payer.words[language]): \(share.words[language])\(unit)")
        }
        lines.append("")
    }

    private mutating func row(_ name: String, _ money: Money) {
        lines.append(name + ": " + money.grouped + say(" 元", " yuan"))
    }

    private mutating func steps(layer: Int?, title: String) {
        let own = statement.lines.filter { $0.layer == layer }
        let missed = statement.missed.filter { $0.layer == layer }
        // A layer that was not reached has nothing to say.
        guard !own.isEmpty || !missed.isEmpty else { return }
        lines.append(title)
        for line in own {
            lines.append("  \(line.title[language])  \(line.formula)\(mark(line.citation))")
        }
        if layer == nil {
            lines.append("  \(say("政策范围内", "in scope"))  \(statement.amounts.inScope.grouped)")
        }
        for condition in missed {
            guard let layer else { continue }
            let words = condition.sentence(layer: statement.layers[layer].words)
            lines.append("  – \(words[language])\(mark(condition.citation))")
        }
        lines.append("")
    }

    private mutating func sources() {
        let (own, others) = statement.footnotesByConcern
        if !own.isEmpty {
            lines.append(say("没有计入的条款", "Clauses not carried out"))
            for note in own { lines.append("  * \(note.text)：\(note.why)\(mark(note.citation))") }
        }
        if !others.isEmpty {
            lines.append(
                say(
                    "另有 \(others.count) 条没有计入的条款与这类待遇无关，见政策文件",
                    "Of other kinds of care \(others.count) more are not carried out; see the policy"))
        }
        if !statement.footnotes.isEmpty { lines.append("") }
        guard !marked.isEmpty else { return }
        lines.append(say("依据", "Sources"))
        for (index, citation) in statement.citations.enumerated() where marked.contains(index) {
            let carried = citation.carriedFrom.map { say("；沿用 \($0) 年", "; carried from \($0)") } ?? ""
            lines.append(
                "  [\(index + 1)] \(citation.title)（\(citation.confidence.words[language])\(carried)）\(citation.at)"
            )
        }
    }

    private mutating func mark(_ citation: Int?) -> String {
        guard let citation else { return "" }
        marked.insert(citation)
        return "  [\(citation + 1)]"
    }

    private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    private func show(_ day: Day) -> String { language == .chinese ? day.chinese : day.description }
}
