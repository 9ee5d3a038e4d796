import Scheme
import Vocabulary

/// What numbers that can be read are held to: the bounds of the nation, and each other.
extension Reader {
    func check(_ draft: LayerDraft, _ leaf: RatioLeaf, _ group: Layer.Group) {
        if leaf.bands.count > 1, draft.bandsOn == nil {
            findings.error(
                leaf.place, "分段要写 bandsOn: excess（按超过起付线的部分分段）或 amount（按全部金额分段）",
                "bands need bandsOn: excess (measured above the deductible) or amount (measured on the whole)"
            )
        }
        for band in leaf.bands {
            let ratio = band.ratio.value
            if let uplift = draft.uplift, let at = draft.upliftAt, ratio + uplift.points.value > .one {
                let line = band.place.line ?? 0
                findings.error(
                    at, "第 \(line) 行的 \(ratio) 加上给未成年人提高的 \(uplift.points.value) 超过 100%",
                    "\(ratio) of line \(line) with the \(uplift.points.value) for minors is above 100%",
                    topic: "above")
            }
            for bound in bounds(draft.ratioHook, for: group, of: draft) {
                let isLow = if case .ratio(let least)? = bound.atLeast { ratio < least } else { false }
                let isHigh = if case .ratio(let most)? = bound.atMost { ratio > most } else { false }
                if isLow || isHigh { report(band.place, bound, "\(ratio)", band.departs) }
            }
        }
    }

    func check(
        _ draft: LayerDraft, _ amount: Money, _ leaf: MoneyLeaf, ordinary: Money?, _ group: Layer.Group
    ) {
        for bound in bounds(draft.deductibleHook, for: group, of: draft) {
            let isHigh =
                switch bound.atMost {
                case .money(let most)?: amount > most
                case .ratio(let share)?:
                    ordinary.map { amount.fen * share.denominator > $0.fen * share.numerator } ?? false
                case .months?, nil: false
                }
            if isHigh { report(leaf.place, bound, "\(amount.grouped)元", leaf.departs) }
        }
    }

    private func bounds(_ hook: National.Hook?, for group: Layer.Group, of draft: LayerDraft) -> [National
        .Bound]
    {
        (national?.bounds ?? []).filter { $0.on == hook && $0.holds(for: group, among: draft.groups) }
    }

    /// An error, or a warning where the file says why it departs.
    func report(_ place: Place, _ bound: National.Bound, _ value: String, _ departs: String?) {
        if isHypothetical { return }
        let limit =
            bound.atLeast.map { Words("不低于 \($0.text)", "at least \($0.text)") }
            ?? bound.atMost.map { Words("不高于 \($0.text)", "at most \($0.text)") } ?? Words("", "")
        let who = bound.categories.categories.map(\.words)
        let whom =
            who.isEmpty
            ? Words("", "")
            : Words(
                "对\(who.map(\.zh).joined(separator: "、"))",
                " for people who are \(who.map(\.en).joined(separator: ", "))")
        let zh = "\(value) 超出全国规定：\(bound.on.rawValue) \(whom.zh)\(limit.zh)（\(bound.citation.title)）"
        let en = "\(value) is outside the national rule: \(bound.on.rawValue)\(whom.en) \(limit.en)"
        let topic = "bound \(bound.on.rawValue) \(bound.categories.rawValue)"
        if let departs {
            findings.warning(
                place, "\(zh)；文件写明：\(departs)", "\(en); the file says why: \(departs)", topic: topic)
        } else {
            findings.error(
                place, "\(zh)；当地确有规定的，写 departs: { source: 文件#条款, why: 原因 }",
                "\(en); where local law really differs, write departs: { source: document#article, why: reason }",
                topic: topic)
        }
    }
}

extension National.Bound {
    /// Whether it binds what this group gets: somebody whom it protects falls to this group, being in none before it.
    func holds(for group: Layer.Group, among groups: [Layer.Group]) -> Bool {
        categories.isEmpty
            || categories.categories.contains { category in
                group
                    == groups.first { $0.categories.isEmpty || $0.categories.contains(CategorySet(category)) }
            }
    }
}
