import Scheme
public import Vocabulary

/// The published examples of a policy, as they stand beside its numbers.
public struct PrintedExamples: Sendable {
    /// What an example says of one layer.
    struct Figure: Sendable {
        let id: String
        let kind: CareKind
        let district: RegionCode?
        let layer: String
        let check: PolicyCase.Check
    }

    private let figures: [Figure]

    /// The examples are worked out here, once.
    public init(_ cases: [PolicyCase]) {
        figures = cases.flatMap { example -> [Figure] in
            // What was published wrongly shows nothing of the rule.
            if case .negative = example.standing { return [] }
            guard let asked = example.claim else { return [] }
            return example.run().compactMap { check in
                guard check.figure.hasPrefix("pays.") else { return nil }
                return Figure(
                    id: example.id, kind: asked.claim.kind, district: asked.plan.identity.district,
                    layer: String(check.figure.dropFirst(5)), check: check)
            }
        }
    }

    /// What the examples say of the layer that these numbers belong to: `算例 EX001：基本医保支付 34,790.00 元，相符`.
    public func lines(beside items: [PolicyItem]) -> [Words] {
        figures(beside: items).map { figure in
            let holds = figure.check.holds ? Words("相符", "agrees") : Words("不符", "differs")
            let (name, money) = (figure.check.words, figure.check.expected.words)
            return Words(
                "算例 \(figure.id)：\(name.zh) \(money.zh) 元，\(holds.zh)",
                "example \(figure.id): \(name.en) \(money.en) yuan, \(holds.en)")
        }
    }

    private func figures(beside items: [PolicyItem]) -> [Figure] {
        figures.filter { figure in
            items.contains { item in
                let keys = item.path.split(separator: ".")
                let isItsLayer = keys.contains { $0 == figure.layer }
                // The basic insurance is written under the kind of care itself.
                let isItsKind = figure.layer == "basic" && keys.first.map(String.init) == figure.kind.rawValue
                return item.kind != .unmodelled && (isItsLayer || isItsKind)
                    && (item.district == nil || item.district == figure.district)
            }
        }
    }

    /// All examples in a table: id, figure, expected, worked out, whether they agree.
    public static func table(_ reports: [PolicyCaseReport]) -> PaperTable {
        var table = PaperTable([
            .words(Words("编号", "Id")), .words(Words("项目", "Figure")), .figure(Words("应为", "Expected")),
            .figure(Words("算得", "Computed")), .words(Words("相符", "Holds")),
        ])
        for report in reports {
            for figure in report.figures {
                table.row([
                    Words(same: report.id), figure.name, figure.expected.words,
                    figure.remark ?? figure.computed?.words ?? Words("没有这一项", "none"),
                    report.mark(figure),
                ])
            }
        }
        return table
    }
}

extension PolicyCaseReport {
    /// Whether a figure is as it should be: of a wrong publication some have to differ.
    fileprivate func mark(_ figure: Figure) -> Words {
        switch (figure.holds, isWrong) {
        case (true, _): Words("✓", "✓")
        case (false, true): Words("不符，公布有误", "differs, the publication is wrong")
        case (false, false): Words("✗ 不符", "✗ differs")
        }
    }
}
