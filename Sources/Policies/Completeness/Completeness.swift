public import Vocabulary

/// How far a policy reaches (完整性): what it has no answer for, and where a little more leaves a patient worse off.
/// Notes for whoever writes the file, and no mistakes.
public struct Completeness: Sendable {
    public let file: PolicyFile
    public let reach: Reach
    public let cliffs: [Cliff]
    public let paymentCliffs: [PaymentCliff]

    public init(_ file: PolicyFile) {
        self.file = file
        reach = Reach(file)
        cliffs = Cliff.all(in: file)
        paymentCliffs = PaymentCliff.all(in: file)
    }

    /// `没有答案的情形 3 组，断崖 0 处`
    public var summary: Words {
        Words(
            "没有答案的情形 \(reach.gaps.count) 组，断崖 \(cliffs.count + paymentCliffs.count) 处",
            "\(reach.gaps.count) groups of cases without an answer, \(cliffs.count + paymentCliffs.count) cliffs"
        )
    }

    /// The notes in a table and in lines.
    public func write(on paper: inout Paper) {
        paper.heading(
            Words("\(file.shown)：没有答案的情形", "\(file.shown): cases without an answer"))
        if reach.gaps.isEmpty {
            paper.point(Words("没有：每种情形都有规定。", "None: every case has a rule."))
        } else {
            paper.table(table)
        }
        paper.heading(
            Words(
                "\(file.shown)：断崖（多花 1 元多付不止 1 元，晚缴 1 天晚几个月或多缴）",
                "\(file.shown): cliffs (one more yuan of cost, one day later in paying)"))
        if cliffs.isEmpty {
            paper.point(
                Words("在起付线、分段和封顶线两侧都没有找到。", "None was found around deductibles, bands and caps."))
        }
        for words in cliffs.map(\.words) + paymentCliffs.map(\.words) { paper.point(words) }
    }

    /// A column that says the same of every row is left out.
    private var table: PaperTable {
        let titles = [
            Words("待遇", "Care"), Words("就医地", "Place"), Words("等级", "Level"), Words("人员", "People"),
            Words("档次", "Tier"), Words("区县", "District"),
        ]
        let rows = reach.gaps.map { (parts: reach.words($0), reason: $0.reason) }
        let told = titles.indices.filter { part in rows.contains { $0.parts[part] != nil } }
        var table = PaperTable(
            told.map { .words(titles[$0]) } + [.words(Words("原因", "Reason"))])
        let all = Words("全部", "all")
        for row in rows { table.row(told.map { row.parts[$0] ?? all } + [row.reason]) }
        return table
    }

    /// The same as single notes, for programs: where it stands, and what it says.
    public var notes: [Words] {
        let gaps = reach.gaps.map { gap in
            let parts = reach.words(gap).compactMap { $0 }
            return Words(
                "\(parts.map(\.zh).joined(separator: "，"))：\(gap.reason.zh)",
                "\(parts.map(\.en).joined(separator: ", ")): \(gap.reason.en)")
        }
        return gaps + cliffs.map(\.words) + paymentCliffs.map(\.words)
    }
}
