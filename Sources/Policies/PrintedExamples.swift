public import Scheme
public import Vocabulary

/// The published examples of a policy, as they stand beside its numbers.
public struct PrintedExamples: Sendable {
    /// What an example says of one layer.
    struct Figure: Sendable {
        let id: String
        let kind: CareKind
        let district: RegionCode?
        let layer: String
        let name: Words
        let check: PolicyCase.Check
    }

    private let figures: [Figure]

    /// The examples are worked out here, once.
    public init(_ cases: [PolicyCase]) {
        figures = cases.flatMap { example in
            zip(example.expected, example.run()).compactMap { expectation, check in
                guard case .pays(let layer) = expectation.figure else { return nil }
                return Figure(
                    id: example.id, kind: example.claim.kind, district: example.plan.identity.district,
                    layer: layer, name: expectation.figure.words(example.plan[example.claim.kind].layers),
                    check: check)
            }
        }
    }

    /// What the examples say of the layer that these numbers belong to: `算例 EX001：基本医保支付 34,790.00 元，相符`.
    public func lines(beside items: [PolicyItem]) -> [Words] {
        figures(beside: items).map { figure in
            let holds = figure.check.holds ? Words("相符", "agrees") : Words("不符", "differs")
            let money = figure.check.expected.grouped
            return Words(
                "算例 \(figure.id)：\(figure.name.zh) \(money) 元，\(holds.zh)",
                "example \(figure.id): \(figure.name.en) \(money) yuan, \(holds.en)")
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

    /// All examples in a table: id, figure, published, worked out, whether they agree.
    public static func table(_ reports: [PolicyCaseReport]) -> PaperTable {
        var table = PaperTable([
            .words(Words("编号", "Id")), .words(Words("项目", "Figure")), .figure(Words("公布", "Expected")),
            .figure(Words("算得", "Computed")), .words(Words("相符", "Holds")),
        ])
        for report in reports {
            for figure in report.figures {
                table.row([
                    Words(same: report.id), Words(same: figure.figure), Words(same: figure.expected.grouped),
                    figure.computed.map { Words(same: $0.grouped) } ?? Words("没有这一项", "none"),
                    figure.holds ? Words("✓", "✓") : Words("✗ 不符", "✗ differs"),
                ])
            }
        }
        return table
    }
}

extension PolicyCase.Figure {
    /// `基本医保支付`, with the layers as the case's plan names them.
    public func words(_ layers: [Layer]) -> Words {
        func name(_ key: String) -> Words { layers.first { $0.key == key }?.words ?? Words(same: key) }
        switch self {
        case .pays(let layer): return Words("\(name(layer).zh)支付", "\(name(layer).en) pays")
        case .enters(let layer): return Words("进入\(name(layer).zh)的费用", "enters \(name(layer).en)")
        case .paid: return Words("各方支付合计", "all payers together")
        case .patient: return Payer.patient.words
        case .undecided: return Payer.undecided.words
        }
    }
}
