import Vocabulary

/// What is encoded where (政策覆盖): region by region and part by part, how sure we are of it, and which examples hold.
public struct Coverage: Sendable {
    public struct Row: Sendable {
        public let file: PolicyFile
        /// By the part's key.
        public let tallies: [String: CoverageTally]
        public let whole: CoverageTally
        public let examples: [PolicyCaseReport]
    }

    /// The parts that any region has, in the order of a notice, and then those not listed there.
    public let parts: [CoveragePart]
    /// In the order of region and year.
    public let rows: [Row]
    /// Examples of the nation, and of regions whose year or whole policy is not known.
    public let otherExamples: [PolicyCaseReport]

    public init(_ book: PolicyBook) {
        otherExamples = (book.nationalCases() + book.undatedCases()).flatMap { beside in
            beside.cases.map { PolicyCaseReport($0, file: beside.file) }
        }
        var parts = Set<CoveragePart>()
        var own: [CoveragePart] = []
        rows = book.versions.map { file in
            var tallies: [String: CoverageTally] = [:]
            var whole = CoverageTally()
            for item in file.items {
                whole.add(item)
                guard let part = CoveragePart.of(item) else { continue }
                if parts.insert(part).inserted, !CoveragePart.listed.contains(part),
                    !own.contains(where: { $0.key == part.key })
                {
                    own.append(part)
                }
                tallies[part.key, default: CoverageTally()].add(item)
            }
            return Row(
                file: file, tallies: tallies, whole: whole,
                examples: book.cases(of: file).cases.map { PolicyCaseReport($0, file: file.shown) })
        }
        self.parts = CoveragePart.listed.filter { parts.contains($0) } + own
    }

    /// `Docs/coverage.md`: written by the program, read by people who ask what it can answer.
    public var markdown: String {
        var paper = Paper(.markdown, .chinese)
        paper.title(Words(same: "Coverage · 政策覆盖"))
        paper.line(
            Words(
                same:
                    "Written by yikao policy coverage from the files in Policy/; make golden writes it anew. "
                    + "本页由 yikao policy coverage 从 Policy/ 生成，用 make golden 更新。"))
        paper.line(
            Words(
                same:
                    "● high, ◐ medium, ○ low confidence; ↩ of these carried over from an earlier year; ？ unknown: "
                    + "a settlement stops there; ※ not carried out; – the file does not speak of it. "
                    + "● 可信度高，◐ 中，○ 低；↩ 其中沿用往年；？ 尚无依据，结算到此为止；※ 未建模；– 文件没有写。"))
        paper.heading(Words(same: "Parts · 各部分"))
        paper.table(byPart)
        let absent = CoveragePart.listed.filter { !parts.contains($0) }.map(\.words)
        if !absent.isEmpty {
            paper.line(
                Words(
                    same: "No file speaks of: \(absent.map(\.en).joined(separator: ", ")). "
                        + "还没有文件写到：\(absent.map(\.zh).joined(separator: "、"))。"))
        }
        paper.heading(Words(same: "Files · 各文件"))
        paper.table(byFile)
        paper.heading(Words(same: "Districts with rules of their own · 有自己规定的区县"))
        paper.table(districts)
        paper.heading(Words(same: "Examples · 算例"))
        paper.table(examples)
        return paper.written
    }

    // MARK: - Tables

    private static func title(_ words: Words) -> Words { Words(same: "\(words.zh) \(words.en)") }

    private static func name(_ file: PolicyFile) -> Words {
        Words(same: "\(file.name.zh) \(file.region) \(file.year)")
    }

    private var byPart: PaperTable {
        var table = PaperTable(
            [.words(Words(same: "统筹区和年度 region, year"))] + parts.map { .words(Coverage.title($0.words)) })
        for row in rows {
            table.row(
                [Coverage.name(row.file)] + parts.map { Words(same: row.tallies[$0.key]?.marks ?? "–") })
        }
        return table
    }

    private var byFile: PaperTable {
        var table = PaperTable(
            [.words(Words(same: "统筹区和年度 region, year"))]
                + [
                    "数字 numbers", "高 high", "中 medium", "低 low", "沿用 carried", "取全国 national", "越界 departing",
                    "未知 unknown", "未建模 unmodelled", "算例 examples", "相符 hold",
                ].map { .figure(Words(same: $0)) })
        for row in rows {
            let whole = row.whole
            let figures = [
                whole.numbers, whole.high, whole.medium, whole.low, whole.carried, whole.national,
                whole.departing,
                whole.unknown, whole.unmodelled, row.examples.count, row.examples.count(where: \.holds),
            ]
            table.row([Coverage.name(row.file)] + figures.map { Words(same: "\($0)") })
        }
        return table
    }

    private var districts: PaperTable {
        var table = PaperTable([
            .words(Words(same: "统筹区和年度 region, year")), .words(Words(same: "区县 district")),
            .words(Words(same: "代码 code")),
        ])
        for row in rows {
            for district in row.file.districts {
                table.row([
                    Coverage.name(row.file), Words(same: district.name.zh), Words(same: "\(district.code)"),
                ])
            }
        }
        return table
    }

    private var examples: PaperTable {
        var table = PaperTable([
            .words(Words(same: "编号 id")), .words(Words(same: "统筹区和年度 region, year")),
            .words(Words(same: "例子 example")), .figure(Words(same: "数字 figures")),
            .words(Words(same: "相符 holds")), .words(Words(same: "来源 source")),
        ])
        let others = otherExamples.map { (place: $0.file, example: $0) }
        let own = rows.flatMap { row in row.examples.map { (place: Coverage.name(row.file).zh, example: $0) }
        }
        for (place, example) in others + own {
            let mark = example.isWrong ? "✓ 公布有误 wrong as published" : "✓"
            table.row(
                [
                    example.id, place, example.name, "\(example.figures.count)", example.holds ? mark : "✗",
                    example.source ?? "–",
                ].map { Words(same: $0) })
        }
        return table
    }
}
