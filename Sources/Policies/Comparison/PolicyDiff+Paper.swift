import Scheme
public import Vocabulary

extension PolicyDiff {
    /// The comparison for a terminal or as Markdown; with `all`, also what is the same.
    public func paper(_ form: Paper.Form, _ language: Language, all: Bool = false) -> String {
        var paper = Paper(form, language)
        paper.title(Words("\(before.name.zh) → \(after.name.zh)", "\(before.name.en) → \(after.name.en)"))
        paper.line(summary)
        for district in districtsLeftOut {
            paper.line(
                Words(
                    "没有比较\(district.name.zh)自己的规定；要比较就写 @\(district.code)",
                    "the own rules of \(district.name.en) are not compared; write @\(district.code) to compare them"
                ))
        }
        for (section, changes) in sections(all: all) {
            paper.heading(section)
            for change in changes { paper.point(change.told, remarks: change.bases) }
        }
        open(on: &paper)
        clauses(on: &paper)
        samples(on: &paper)
        return paper.written
    }

    /// What neither side knows is no change; where they lack different things both are told.
    private func open(on paper: inout Paper) {
        guard !stillOpen.isEmpty else { return }
        paper.heading(PolicyDiff.openHeading)
        for change in stillOpen {
            let (title, values) = (change.title, change.values)
            paper.point(Words("\(title.zh)  \(values.zh)", "\(title.en)  \(values.en)"))
        }
    }

    public static let openHeading = Words("两边都尚无依据，缺的不同", "Not known on either side, for different reasons")

    /// What neither side knows, where the two lack different things.
    public var stillOpen: [PolicyChange] {
        changes.filter { change in
            guard change.kind == .unknown, let before = change.before, let after = change.after else {
                return false
            }
            return before.value != after.value
        }
    }

    /// Only one side's are told: what neither carries out is no difference.
    private func clauses(on paper: inout Paper) {
        for (words, clauses) in oneSidedClauses {
            paper.heading(words)
            for clause in clauses {
                let (name, why) = (clause.item.name, clause.item.value)
                paper.point(
                    Words("\(name.zh)  \(why.zh)", "\(name.en)  \(why.en)"),
                    remarks: clause.item.basis.map { [$0] } ?? [])
            }
        }
    }

    /// The clauses that one side alone lists, with a heading for each side.
    public var oneSidedClauses: [(Words, [Clause])] {
        [
            (before, clauses.filter { !$0.inAfter }), (after, clauses.filter { !$0.inBefore }),
        ].filter { !$0.1.isEmpty }.map { side, clauses in
            let name = side.shortName
            return (
                Words("程序不执行的条款，只在\(name.zh)", "Clauses not carried out, of \(name.en) alone"), clauses
            )
        }
    }

    /// `改动 3，前一份没有写 1，…`
    public var summary: Words {
        let other = changes.count { $0.kind == .same && $0.hasOtherBasis }
        let counts = PolicyChange.Kind.allCases.filter { count($0) > 0 }.map { kind in
            let note =
                kind == .same && other > 0
                ? Words("（其中 \(other) 项依据不同）", " (\(other) on another basis)") : Words("", "")
            return Words(
                "\(kind.words.zh) \(count(kind))\(note.zh)", "\(kind.words.en) \(count(kind))\(note.en)")
        }
        return Words(
            counts.map(\.zh).joined(separator: "，"), counts.map(\.en).joined(separator: ", "))
    }

    private func samples(on paper: inout Paper) {
        let everybody = SampleComparison.all(before, after)
        // Whom neither side answers stands below, with the reason.
        let comparisons = everybody.filter { $0.before.settlement != nil || $0.after.settlement != nil }
        let payers = SampleComparison.payers(in: comparisons)
        paper.heading(Words("举例（元，虚构的人）", "Examples (yuan, people made up)"))
        var table = PaperTable(
            [
                .words(Words("例子", "Example")), .words(Words("政策", "Policy")),
                .figure(Words("总费用", "Total")),
            ] + payers.map { .figure($0.shortWords) } + [
                .figure(Payer.patient.words), .figure(Words("相差", "Difference")),
            ])
        let blank = Words(same: "")
        for comparison in comparisons {
            func figures(_ answer: Answer) -> [Words] {
                (payers + [.patient]).map { payer in
                    answer.settlement?.share(of: payer).words ?? Words(same: "–")
                }
            }
            let total = Words(same: Money.yuan(comparison.person.total).grouped)
            table.row(
                [comparison.person.title, comparison.beforeLabel(before), total]
                    + figures(comparison.before) + [blank])
            table.row(
                [blank, comparison.afterLabel(after), blank] + figures(comparison.after)
                    + [comparison.differenceWords])
        }
        paper.table(table)
        paper.gap()
        for (words, people) in SampleComparison.hindrances(in: everybody, before, after) {
            paper.line(
                Words(
                    "\(words.zh)（\(people.map(\.title.zh).joined(separator: "；"))）",
                    "\(words.en) (\(people.map(\.title.en).joined(separator: "; ")))"))
        }
    }
}

extension PolicyChange {
    /// The change in words, without its section.
    var told: Words {
        let title = title
        let mark =
            kind == .changed || kind == .same || kind == .unknown
            ? Words("", "") : Words("\(kind.words.zh)：", "\(kind.words.en): ")
        return Words("\(mark.zh)\(title.zh)  \(values.zh)", "\(mark.en)\(title.en)  \(values.en)")
    }

    /// What both sides rest on; once, where that is the same.
    var bases: [Words] {
        let (old, new) = (before?.basis, after?.basis)
        switch (old, new) {
        case (let old?, .some) where !hasOtherBasis:
            return [Words("依据相同：\(old.zh)", "the same basis: \(old.en)")]
        case (let old?, let new?):
            return [Words("前：\(old.zh)", "before: \(old.en)"), Words("后：\(new.zh)", "after: \(new.en)")]
        case (let one?, nil), (nil, let one?): return [one]
        case (nil, nil): return []
        }
    }
}

extension PolicyChange.Kind {
    public var words: Words {
        switch self {
        case .changed: Words("改动", "changed")
        case .added: Words("前一份没有写", "not in the first")
        case .removed: Words("后一份没有写", "not in the second")
        case .becameKnown: Words("由未知变为已知", "now known")
        case .becameUnknown: Words("由已知变为未知", "no longer known")
        case .same: Words("相同", "the same")
        case .unknown: Words("两边都尚无依据", "not known on either side")
        }
    }
}

extension PolicySide {
    /// As it stands in a table of both: the year where only the year differs would not say enough, so region and year.
    public var shortName: Words {
        guard let district else { return name }
        let own = file.districts.first { $0.code == district.county }?.name ?? Words(same: "\(district)")
        return Words("\(own.zh) \(file.year)", "\(own.en) \(file.year)")
    }
}

extension Payer {
    /// As a column is headed.
    public var shortWords: Words {
        self == .undecided ? Words("尚无依据", "not known") : words
    }
}

extension Money {
    /// `+120.00`, `−35.50`, `0.00`.
    public var signed: String {
        self == .zero ? grouped : self < .zero ? "−\((-self).grouped)" : "+\(grouped)"
    }
}
