import Scheme
import Vocabulary

/// One layer as the file writes it, before its tables become terms.
struct LayerDraft {
    let key: String
    let words: Words
    let payer: Payer
    let section: Words
    /// The national bounds on its ratio and its deductible; nil where none apply.
    let ratioHook: National.Hook?
    let deductibleHook: National.Hook?

    /// Keys it may have beside those of every layer.
    var keys: Set<String> = []
    var groups: [Layer.Group] = []
    var deductible: Table<MoneyLeaf>?
    var ratio: Table<RatioLeaf>?
    var cap: Table<MoneyLeaf>?
    var uplift: Layer.Uplift?
    var upliftAt: Place?
    var bandsOn: Reader.BandsOn?
}

extension Reader {
    private static let layerKeys: Set = [
        "for", "counts", "deductible", "ratio", "bandsOn", "annualCap", "uplift", "unknown",
    ]

    enum BandsOn: String, CaseIterable {
        /// 起付线以上的部分.
        case excess
        /// 全部金额，含起付线以内.
        case amount
    }

    /// Reads the block of one layer into a layer of the plan.
    mutating func layer(_ place: Place, _ outer: Scope, _ draft: LayerDraft) -> Layer? {
        var draft = draft
        let scope = outer.entering(place, sources, findings)
        let before = findings.errorCount
        let own = block(place, keys: Reader.layerKeys.union(draft.keys))
        guard place.entries != nil else { return nil }
        let listed = place["for"].flatMap { groupList($0) }
        if let unknown = unknown(place) {
            return unknownLayer(place, unknown, listed, draft)
        }
        let missing = ["counts", "deductible", "ratio", "annualCap"].filter { place[$0] == nil }
        let misspelt = place.entries?.count(where: { entry in
            !Scope.keys.contains(entry.key) && !own.contains { $0.key == entry.key }
        })
        for key in missing where missing.count > misspelt ?? 0 {
            findings.error(
                place, "缺 \(key)；没有依据就把整层写成 unknown",
                "lacks \(key); where it is not known, write unknown for the layer")
        }
        let section = draft.section
        let counts: Layer.Counts? = place["counts"].flatMap { choice($0) }
        draft.deductible = place["deductible"].flatMap {
            table($0, scope, name: [Names.terms["deductible"]!]) { reader, at, scope, name in
                reader.money(at, scope, section: section, name: name, mayBeNone: false, mayBeShare: true)
            }
        }
        draft.ratio = place["ratio"].flatMap {
            table($0, scope, name: [Names.terms["ratio"]!]) { reader, at, scope, name in
                reader.ratio(at, scope, section: section, name: name)
            }
        }
        draft.cap = place["annualCap"].flatMap {
            table($0, scope, name: [Names.terms["annualCap"]!]) { reader, at, scope, name in
                reader.money(at, scope, section: section, name: name, mayBeNone: true, mayBeShare: false)
            }
        }
        draft.upliftAt = place["uplift"]
        draft.uplift = draft.upliftAt.flatMap { uplift($0, scope, section: section) }
        draft.bandsOn = place["bandsOn"].flatMap { choice($0) }
        let named = draft.groupsNamed
        draft.groups = listed ?? groupsNamed(named)
        if let listed {
            for group in groups where named.contains(group.key) && !listed.contains(group) {
                findings.error(
                    place, "\(group.key) 写了数字，却不在 for 里", "\(group.key) has numbers but is not in for")
            }
        }
        let terms = compile(draft, isReadWhole: findings.errorCount == before, at: place)
        guard let counts, findings.errorCount == before else { return nil }
        return Layer(
            key: draft.key, words: draft.words, payer: draft.payer, counts: counts, groups: draft.groups,
            content: .known(terms: terms, uplift: draft.uplift))
    }

    private mutating func unknownLayer(
        _ place: Place, _ unknown: Unknown, _ listed: [Layer.Group]?, _ draft: LayerDraft
    ) -> Layer {
        let numbers = ["counts", "deductible", "ratio", "annualCap", "uplift", "bandsOn"]
        if let known = numbers.first(where: { place[$0] != nil }) {
            findings.error(
                place, "写了 unknown，就不能同时写 \(known)", "unknown and \(known) cannot stand together")
        }
        item(
            .unknown, place, section: draft.section, name: [draft.words],
            value: Words(unknown.text, unknown.text), citation: nil)
        return Layer(
            key: draft.key, words: draft.words, payer: draft.payer, counts: .claim,
            groups: listed ?? [Layer.Group(key: Names.ordinary, categories: [])],
            content: .unknown(unknown))
    }

    /// `[needy, others]`: those of `groups`, in the order of `groups`.
    private func groupList(_ place: Place) -> [Layer.Group]? {
        let elements = list(place, "for 应是人群的列表，如 [needy]", "for is a list of groups, such as [needy]")
        let known = groups.map(\.key)
        for element in elements where !known.contains(element.text ?? "") {
            findings.error(
                element, "没有定义人群 \(element.text ?? "")；groups 里有：\(known.joined(separator: "、"))",
                "undefined group \(element.text ?? ""); groups has: \(known.joined(separator: ", "))")
        }
        guard !elements.isEmpty else { return nil }
        return groups.filter { group in elements.contains { $0.text == group.key } }
    }

    /// The groups that the tables name, in the order of the file, and everybody else.
    private func groupsNamed(_ keys: Set<String>) -> [Layer.Group] {
        groups.filter { keys.contains($0.key) } + [Layer.Group(key: Names.ordinary, categories: [])]
    }

    private mutating func uplift(_ place: Place, _ outer: Scope, section: Words) -> Layer.Uplift? {
        let scope = outer.entering(place, sources, findings)
        _ = block(place, keys: ["under", "points"])
        guard place.entries != nil else { return nil }
        let under = place["under"]?.text.flatMap(Units.age)
        if under == nil {
            findings.error(place["under"] ?? place, "under 应是年龄，如 18岁", "under is an age, such as 18岁")
        }
        guard let at = place["points"], let points = at.text.flatMap(Units.points) else {
            let text = place["points"]?.text ?? ""
            let meant = Units.meant(text, unit: "个百分点") ?? "5个百分点"
            findings.error(
                place["points"] ?? place, "points 应写成百分点，如 \(meant)",
                "points are percentage points, written \(meant)")
            return nil
        }
        guard let under, let citation = cite(at, scope) else { return nil }
        let amount = String(points.description.dropLast())
        item(
            .number, at, section: section,
            name: [Names.terms["ratio"]!, Words("\(under) 岁以下", "under \(under)")],
            value: Words("+\(amount) 个百分点", "+\(amount) points"), citation: citation, departs: scope.departs)
        return Layer.Uplift(under: under, points: Cited(points, citation))
    }

    // MARK: - From tables to terms

    /// The terms of every group, tier and level, with all checks on whatever could be read.
    private mutating func compile(_ draft: LayerDraft, isReadWhole: Bool, at place: Place) -> [Layer.Terms] {
        var terms: [Layer.Terms] = []
        for group in draft.groups {
            for tier in tiers.indices {
                for level in FacilityLevel.allCases {
                    func leaf<Leaf>(_ table: Table<Leaf>?, _ group: String) -> Leaf? {
                        table?.leaf(group: group, tier: tier, level: level)
                    }
                    let deductible = leaf(draft.deductible, group.key)
                    let ratio = leaf(draft.ratio, group.key)
                    let cap = leaf(draft.cap, group.key)
                    if isReadWhole, deductible == nil || ratio == nil || cap == nil {
                        findings.error(
                            place, "人群 \(group.key) 的数字不全；给它写上，或写 ordinary",
                            "numbers for group \(group.key) are missing; give them, or give ordinary")
                    }
                    let ordinary = leaf(draft.deductible, Names.ordinary)
                    let amount = deductible.flatMap { self.amount($0, ordinary: ordinary) }
                    if let ratio { check(draft, ratio, group) }
                    if let amount, let deductible {
                        let whole = ordinary.flatMap { self.amount($0, ordinary: nil) }
                        check(draft, amount, deductible, ordinary: whole, group)
                    }
                    guard let deductible, let ratio, let amount else { continue }
                    let bands = bands(ratio, above: draft.bandsOn == .amount ? amount : .zero)
                    guard let cap, bands.last?.upTo == nil, !bands.isEmpty else { continue }
                    terms.append(
                        Layer.Terms(
                            deductible: Cited(amount, deductible.citation), bands: bands,
                            cap: Cited(cap.money, cap.citation)))
                }
            }
        }
        return terms
    }

    private func amount(_ leaf: MoneyLeaf, ordinary: MoneyLeaf?) -> Money? {
        switch leaf.amount {
        case .money(let money): return money
        case .none: return .zero
        case .share(let ratio):
            guard case .money(let whole)? = ordinary?.amount else {
                findings.error(
                    leaf.place, "起付线应是金额，如 300元；百分数只能表示 ordinary 金额的几成，这里没有 ordinary 的金额",
                    "a deductible is an amount, such as 300元; a percentage is a share of the ordinary amount, which is not given"
                )
                return nil
            }
            let product = whole.fen * ratio.numerator
            guard product % ratio.denominator == 0 else {
                findings.error(
                    leaf.place, "\(whole.grouped)元的 \(ratio) 不是整分，请直接写金额",
                    "\(ratio) of \(whole.grouped) is no whole fen; write the amount")
                return nil
            }
            return Money(fen: product / ratio.denominator)
        }
    }

    /// The bands measured on the excess over the deductible, as the plan wants them.
    private func bands(_ leaf: RatioLeaf, above deductible: Money) -> [Layer.Band] {
        leaf.bands.compactMap { band in
            guard let upTo = band.upTo else { return Layer.Band(upTo: nil, ratio: band.ratio) }
            guard upTo > deductible else {
                findings.error(
                    band.place, "这一段全部在起付线 \(deductible.grouped)元以内，用不上",
                    "this band lies wholly below the deductible of \(deductible.grouped)", topic: "below")
                return nil
            }
            return Layer.Band(upTo: upTo - deductible, ratio: band.ratio)
        }
    }
}

extension LayerDraft {
    /// The groups that its tables name.
    var groupsNamed: Set<String> {
        (deductible?.groups ?? []).union(ratio?.groups ?? []).union(cap?.groups ?? [])
    }
}

extension MoneyLeaf {
    var money: Money? {
        if case .money(let money) = amount { money } else { nil }
    }
}
