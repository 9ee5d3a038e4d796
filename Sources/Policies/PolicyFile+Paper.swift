public import Vocabulary

extension PolicyFile {
    /// The policy as an official would print it: section by section in the order of the file, every number with its
    /// source and certainty, the published examples beside them, what is unknown and what is not carried out.
    public func paper(_ form: Paper.Form, _ language: Language, cases: [PolicyCase]) -> String {
        var paper = Paper(form, language)
        paper.title(Words("\(name.zh) \(year)", "\(name.en) \(year)"))
        paper.line(Words(same: "\(shown)  \(fingerprint.prefix(12))"))
        paper.line(summary)
        let examples = PrintedExamples(cases)
        for (section, items) in sections {
            paper.heading(section)
            if form == .markdown {
                paper.table(PolicyFile.table(items))
            } else {
                for item in items {
                    let (value, name) = (item.shownValue, item.name)
                    paper.point(
                        Words("\(name.zh)  \(value.zh)", "\(name.en)  \(value.en)"),
                        remarks: item.basis.map { [$0] } ?? [])
                }
            }
            for line in examples.lines(beside: items) { paper.point(line) }
        }
        if !cases.isEmpty {
            paper.heading(Words("算例", "Examples"))
            paper.table(PrintedExamples.table(cases.map { PolicyCaseReport($0, file: shown) }))
        }
        return paper.written
    }

    /// `50 个数字（可信度高 45，可信度中 5），尚无依据 4，未建模 5`
    public var summary: Words {
        let numbers = items.filter { $0.kind == .number || $0.kind == .national }
        let sure = Confidence.allCases.reversed().map { confidence in
            (confidence.words, numbers.count { $0.citation?.confidence == confidence })
        }.filter { $0.1 > 0 }
        let carried = numbers.count { $0.citation?.carriedFrom != nil }
        let unknown = items.count { $0.kind == .unknown }
        let unmodelled = items.count { $0.kind == .unmodelled }
        let zh = sure.map { "\($0.0.zh) \($0.1)" } + (carried > 0 ? ["沿用往年 \(carried)"] : [])
        let en = sure.map { "\($0.0.en) \($0.1)" } + (carried > 0 ? ["carried over \(carried)"] : [])
        return Words(
            "\(numbers.count) 个数字（\(zh.joined(separator: "，"))），尚无依据 \(unknown)，未建模 \(unmodelled)",
            "\(numbers.count) numbers (\(en.joined(separator: ", "))), unknown \(unknown), unmodelled \(unmodelled)"
        )
    }

    /// The items section by section, in the order of the file.
    public var sections: [(section: Words, items: [PolicyItem])] { PolicyFile.sections(of: items) }

    /// What the files above lay down and this one has not taken over: bounds, and what the region set otherwise.
    public var rulesAbove: [PolicyItem] {
        nationalItems.filter { rule in !items.contains { $0.at == rule.at } }
    }

    /// Items that follow one another in one section, together.
    public static func sections(of items: [PolicyItem]) -> [(section: Words, items: [PolicyItem])] {
        var sections: [(section: Words, items: [PolicyItem])] = []
        for item in items {
            if sections.last?.section == item.section {
                sections[sections.count - 1].items.append(item)
            } else {
                sections.append((item.section, [item]))
            }
        }
        return sections
    }

    private static func table(_ items: [PolicyItem]) -> PaperTable {
        var table = PaperTable([
            .words(Words("项目", "Item")), .words(Words("规定", "Rule")),
            .words(Words("可信度", "Confidence")), .words(Words("依据", "Source")),
        ])
        let blank = Words(same: "–")
        for item in items {
            table.row([
                item.name, item.shownValue, item.citation?.confidence.shortWords ?? blank,
                item.source ?? blank,
            ])
        }
        return table
    }
}

extension Confidence {
    /// In a column that is headed by what it is about.
    var shortWords: Words {
        switch self {
        case .low: Words("低", "low")
        case .medium: Words("中", "medium")
        case .high: Words("高", "high")
        }
    }
}
