import Scheme
import Vocabulary

/// A bound of the nation on one layer, and the people it protects.
struct LayerBound {
    let bound: National.Bound
    /// By membership in the layer's groups; nil: everybody.
    let memberships: Set<UInt32>?

    func holds(for membership: UInt32) -> Bool { memberships?.contains(membership) ?? true }
}

/// What terms are held to: the bounds of the nation, and each other.
extension Reader {
    /// The bounds on this layer. A bound that protects a category is held against what people of that category, and of no
    /// other, get at any age.
    func bounds(of draft: LayerDraft, _ axes: Axes) -> [LayerBound] {
        guard let name = draft.head.national else { return [] }
        let all = Set(axes.all.map(\.membership)).filter { isPossible($0, axes.groups) }
        return (national?.bounds ?? []).filter { $0.on.rawValue.hasPrefix("\(name).") }.map { bound in
            guard !bound.categories.isEmpty else { return LayerBound(bound: bound, memberships: nil) }
            let reached = bound.categories.categories.map { category in
                all.filter { membership in
                    groups.indices.allSatisfy { group in
                        let isIn = membership & (1 << UInt32(group)) != 0
                        guard axes.groups.contains(group) else { return !isIn }
                        return isIn ? groups[group].mayHold(category) : !groups[group].holds(category)
                    }
                        && (draft.audience?.contains { group in
                            axes.groups.contains(group)
                                ? membership & (1 << UInt32(group)) != 0 : groups[group].mayHold(category)
                        } ?? true)
                }
            }
            return LayerBound(bound: bound, memberships: reached.reduce(into: []) { $0.formUnion($1) })
        }
    }

    func check(_ draft: LayerDraft, _ leaf: RatioLeaf, _ at: Coordinates, _ bounds: [LayerBound]) {
        if leaf.bands.count > 1, draft.bandsOn == nil {
            findings.error(
                leaf.place,
                "分段要写 bandsOn: excess（按超过起付线的部分分段）、amount（按全部金额分段）或 year（按本年累计分段）",
                "bands need bandsOn: excess (measured above the deductible), amount (measured on the whole) or year (on the year's sum)"
            )
        }
        let points = draft.points.filter { $0.holds(at: at) }
        for bound in bounds
        where bound.bound.on.rawValue.hasSuffix(".ratio") && bound.holds(for: at.membership) {
            for band in leaf.bands {
                let ratio = moved(band, draft, at).value
                guard !bound.bound.allows(.ratio(ratio)) else { continue }
                // It is the points that lead outside where the ratio itself is inside.
                if bound.bound.allows(.ratio(band.ratio.value)), let last = points.last {
                    report(last.place, bound.bound, "\(ratio)", last.departs)
                } else {
                    report(band.place, bound.bound, "\(ratio)", band.departs)
                }
            }
        }
    }

    func check(
        _ draft: LayerDraft, _ amount: Cited<Money>, _ leaf: MoneyLeaf, _ at: Coordinates,
        _ bounds: [LayerBound]
    ) {
        for bound in bounds
        where bound.bound.on.rawValue.hasSuffix(".deductible") && bound.holds(for: at.membership) {
            // A share of the year's cost is above any amount, sooner or later.
            if case .ofScope(let share) = leaf.amount, case .money? = bound.bound.atMost {
                report(
                    leaf.place, bound.bound, "政策范围内费用的 \(share)", leaf.departs,
                    english: "\(share) of the in-scope cost")
                continue
            }
            switch bound.bound.atMost {
            case .money(let most)? where amount.value > most:
                report(leaf.place, bound.bound, "\(amount.value.grouped)元", leaf.departs)
            case .ratio(let share)?:
                guard let whole = ordinary(draft, at),
                    amount.value.fen * share.denominator > whole.fen * share.numerator
                else { continue }
                // Yuan against yuan: what the share of the ordinary deductible comes to.
                let most = whole.share(share, rounding: .down).grouped
                report(
                    leaf.place, bound.bound, "\(amount.value.grouped)元", leaf.departs,
                    limit: Words(
                        "不高于普通居民 \(whole.grouped)元的 \(share)，即 \(most)元",
                        "at most \(share) of the ordinary \(whole.grouped)元, which is \(most)元"))
            case .money?, .months?, nil: continue
            }
        }
    }

    /// Where bands are measured on the whole amount, none of them may end below the deductible.
    func check(_ leaf: RatioLeaf, above deductible: Money) {
        for band in leaf.bands {
            guard let upTo = band.upTo, upTo <= deductible else { continue }
            findings.error(
                band.place, "这一段全部在起付线 \(deductible.grouped)元以内，用不上",
                "this band lies wholly below the deductible of \(deductible.grouped)", topic: "below")
        }
    }

    /// An error, or a warning where the file says why it departs.
    ///
    /// - Parameters:
    ///   - english: the value in English, where it is more than a number.
    ///   - limit: the bound in the unit of the value, where it is written in another.
    func report(
        _ place: Place, _ bound: National.Bound, _ value: String, _ departs: String?,
        english: String? = nil, limit: Words? = nil
    ) {
        if hypothesis != nil { return }
        let limit =
            limit ?? bound.atLeast.map { Words("不低于 \($0.text)", "at least \($0.text)") }
            ?? bound.atMost.map { Words("不高于 \($0.text)", "at most \($0.text)") } ?? Words("", "")
        let who = bound.categories.categories.map(\.words)
        let whom =
            who.isEmpty
            ? Words("", "")
            : Words(
                "对\(who.map(\.zh).joined(separator: "、"))",
                " for people who are \(who.map(\.en).joined(separator: ", "))")
        // Who writes the file needs the key; a reader of the warning, on a page, its name.
        func told(_ what: Words) -> Words {
            Words(
                "\(value) 超出全国规定：\(what.zh)\(whom.zh)\(limit.zh)（\(bound.citation.title)）",
                "\(english ?? value) is outside the national rule: \(what.en)\(whom.en) \(limit.en)")
        }
        let topic = "bound \(bound.on.rawValue) \(bound.categories.rawValue)"
        if let departs {
            let named = told(bound.on.words)
            findings.warning(
                place, "\(named.zh)；文件写明：\(departs)", "\(named.en); the file says why: \(departs)",
                topic: topic)
        } else {
            let keyed = told(Words("\(bound.on.rawValue) ", bound.on.rawValue))
            findings.error(
                place, "\(keyed.zh)；当地确有规定的，写 departs: { source: 文件#条款, why: 原因 }",
                "\(keyed.en); where local law really differs, write departs: { source: document#article, why: reason }",
                topic: topic)
        }
    }
}

extension Group {
    /// Whether everybody of this category is in it.
    func holds(_ category: PersonCategory) -> Bool {
        anyOf.contains { $0.fits(category) && $0.asksNothingElse }
    }

    /// Whether somebody of this category, and of no other, can be in it.
    func mayHold(_ category: PersonCategory) -> Bool { anyOf.contains { $0.fits(category) } }
}

extension Group.Alternative {
    fileprivate func fits(_ category: PersonCategory) -> Bool {
        (categories.isEmpty || categories.contains(CategorySet(category)))
            && CategorySet(category).isSuperset(of: allOf)
    }

    fileprivate var asksNothingElse: Bool {
        fromAge == nil && underAge == nil && fromContinuousYears == nil
    }
}
