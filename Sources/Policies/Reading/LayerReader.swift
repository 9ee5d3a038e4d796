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

    var groups: [Layer.Group] = []
    var deductible: Table<MoneyLeaf>?
    var ratio: Table<RatioLeaf>?
    var cap: Table<MoneyLeaf>?
    var uplift: Layer.Uplift?
    var bandsOnAmount = false
}

extension Reader {
    private static let layerKeys: Set = [
        "name", "tilt", "for", "counts", "deductible", "ratio", "bandsOn", "annualCap", "uplift", "elsewhere",
        "unknown",
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
        let before = findings.issues.count
        _ = block(place, keys: Reader.layerKeys)
        let listed = place["for"].flatMap { groupList($0) }
        if let unknown = unknown(place) {
            item(
                .unknown, place, section: draft.section, name: [draft.words],
                value: Words(unknown.text, unknown.text),
                citation: nil)
            return Layer(
                key: draft.key, words: draft.words, payer: draft.payer, counts: .claim,
                groups: listed ?? [Layer.Group(key: Names.ordinary, categories: [])],
                content: .unknown(unknown))
        }
        for key in ["counts", "deductible", "ratio", "annualCap"] where place[key] == nil {
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
        draft.uplift = place["uplift"].flatMap { uplift($0, scope, section: section) }
        if let at = place["bandsOn"], let on: BandsOn = choice(at) { draft.bandsOnAmount = on == .amount }
        guard let deductible = draft.deductible, let ratio = draft.ratio, let cap = draft.cap, let counts
        else { return nil }
        draft.groups = listed ?? groupsNamed(deductible.groups.union(ratio.groups).union(cap.groups))
        let terms = compile(draft, deductible, ratio, cap, needsBandsOn: place["bandsOn"] == nil, at: place)
        guard findings.issues[before...].allSatisfy({ $0.severity != .error }) else { return nil }
        return Layer(
            key: draft.key, words: draft.words, payer: draft.payer, counts: counts, groups: draft.groups,
            content: .known(terms: terms, uplift: draft.uplift))
    }

    /// `[needy, others]`.
    private func groupList(_ place: Place) -> [Layer.Group]? {
        guard let elements = place.elements else {
            findings.error(place, "for 应是人群的列表，如 [needy]", "for is a list of groups, such as [needy]")
            return nil
        }
        return elements.compactMap { element in
            guard let group = groups.first(where: { $0.key == element.text }) else {
                let known = groups.map(\.key).joined(separator: "、")
                findings.error(
                    element, "没有定义人群 \(element.text ?? "")；groups 里有：\(known)",
                    "undefined group \(element.text ?? ""); groups has: \(known)")
                return nil
            }
            return group
        }
    }

    /// The groups that the tables name, in the order of the file, and everybody else.
    private func groupsNamed(_ keys: Set<String>) -> [Layer.Group] {
        groups.filter { keys.contains($0.key) } + [Layer.Group(key: Names.ordinary, categories: [])]
    }

    private mutating func uplift(_ place: Place, _ outer: Scope, section: Words) -> Layer.Uplift? {
        let scope = outer.entering(place, sources, findings)
        _ = block(place, keys: ["under", "points"])
        guard let under = place["under"]?.text.flatMap(Units.age) else {
            findings.error(place["under"] ?? place, "under 应是年龄，如 18岁", "under is an age, such as 18岁")
            return nil
        }
        guard let at = place["points"], let points = at.text.flatMap(Units.points) else {
            findings.error(
                place["points"] ?? place, "points 应写成 5个百分点", "points are written 5个百分点")
            return nil
        }
        guard let citation = cite(at, scope) else { return nil }
        let amount = String(points.description.dropLast())
        item(
            .number, at, section: section,
            name: [Names.terms["ratio"]!, Words("\(under) 岁以下", "under \(under)")],
            value: Words("+\(amount) 个百分点", "+\(amount) points"), citation: citation, departs: scope.departs)
        return Layer.Uplift(under: under, points: Cited(points, citation))
    }

    // MARK: - From tables to terms

    private mutating func compile(
        _ draft: LayerDraft, _ deductible: Table<MoneyLeaf>, _ ratio: Table<RatioLeaf>,
        _ cap: Table<MoneyLeaf>,
        needsBandsOn: Bool, at place: Place
    ) -> [Layer.Terms] {
        var terms: [Layer.Terms] = []
        var reported: Set<String> = []
        for group in draft.groups {
            for tier in tiers.indices {
                for level in FacilityLevel.allCases {
                    func leaf<Leaf>(_ table: Table<Leaf>) -> Leaf? {
                        table.leaf(group: group.key, tier: tier, level: level)
                    }
                    guard let deductibleLeaf = leaf(deductible), let ratioLeaf = leaf(ratio),
                        let capLeaf = leaf(cap)
                    else {
                        if reported.insert(group.key).inserted {
                            findings.error(
                                place, "人群 \(group.key) 的数字不全；给它写上，或写 ordinary",
                                "numbers for group \(group.key) are missing; give them, or give ordinary")
                        }
                        continue
                    }
                    let ordinary = deductible.leaf(group: Names.ordinary, tier: tier, level: level)
                    guard let amount = amount(deductibleLeaf, ordinary: ordinary) else { continue }
                    if needsBandsOn, ratioLeaf.bands.count > 1, reported.insert("bandsOn").inserted {
                        findings.error(
                            ratioLeaf.place, "分段要写 bandsOn: excess（按超过起付线的部分分段）或 amount（按全部金额分段）",
                            "bands need bandsOn: excess (measured above the deductible) or amount (measured on the whole)"
                        )
                    }
                    check(draft, ratioLeaf, group, &reported)
                    if let hook = draft.deductibleHook {
                        check(
                            amount, deductibleLeaf,
                            ordinary: ordinary.flatMap { self.amount($0, ordinary: nil) },
                            hook, group, &reported)
                    }
                    terms.append(
                        Layer.Terms(
                            deductible: Cited(amount, deductibleLeaf.citation),
                            bands: bands(ratioLeaf, above: draft.bandsOnAmount ? amount : .zero, &reported),
                            cap: Cited(capLeaf.money, capLeaf.citation)))
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
                    leaf.place, "这里写了百分数，但没有 ordinary 的金额可比",
                    "a percentage needs an ordinary amount to be a share of")
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
    private func bands(_ leaf: RatioLeaf, above deductible: Money, _ reported: inout Set<String>) -> [Layer
        .Band]
    {
        leaf.bands.compactMap { band in
            guard let upTo = band.upTo else { return Layer.Band(upTo: nil, ratio: band.ratio) }
            guard upTo > deductible else {
                if reported.insert("edge \(band.place.path)").inserted {
                    findings.error(
                        band.place, "这一段全部在起付线 \(deductible.grouped)元以内，用不上",
                        "this band lies wholly below the deductible of \(deductible.grouped)")
                }
                return nil
            }
            return Layer.Band(upTo: upTo - deductible, ratio: band.ratio)
        }
    }

    // MARK: - Checks against the nation

    private func check(
        _ draft: LayerDraft, _ leaf: RatioLeaf, _ group: Layer.Group, _ reported: inout Set<String>
    ) {
        for band in leaf.bands {
            if let uplift = draft.uplift, band.ratio.value + uplift.points.value > .one,
                reported.insert("uplift \(band.place.path)").inserted
            {
                findings.error(
                    band.place, "加上未成年人提高的百分点后超过 100%", "with the points for minors it is above 100%")
            }
            guard let hook = draft.ratioHook else { continue }
            for bound in national?.bounds ?? [] where bound.on == hook && bound.holds(for: group) {
                if case .ratio(let least)? = bound.atLeast, band.ratio.value < least {
                    report(band.place, bound, "\(band.ratio.value)", leaf.departs, group, &reported)
                }
                if case .ratio(let most)? = bound.atMost, band.ratio.value > most {
                    report(band.place, bound, "\(band.ratio.value)", leaf.departs, group, &reported)
                }
            }
        }
    }

    private func check(
        _ amount: Money, _ leaf: MoneyLeaf, ordinary: Money?, _ hook: National.Hook, _ group: Layer.Group,
        _ reported: inout Set<String>
    ) {
        for bound in national?.bounds ?? [] where bound.on == hook && bound.holds(for: group) {
            switch bound.atMost {
            case .money(let most)? where amount > most:
                report(leaf.place, bound, "\(amount.grouped)元", leaf.departs, group, &reported)
            case .ratio(let share)?:
                guard let ordinary, amount.fen * share.denominator > ordinary.fen * share.numerator else {
                    continue
                }
                report(leaf.place, bound, "\(amount.grouped)元", leaf.departs, group, &reported)
            default: continue
            }
        }
    }

    /// An error, or a warning where the file says why it departs.
    func report(
        _ place: Place, _ bound: National.Bound, _ value: String, _ departs: String?, _ group: Layer.Group?,
        _ reported: inout Set<String>
    ) {
        guard reported.insert("bound \(place.path) \(bound.on.rawValue)").inserted else { return }
        let limit =
            bound.atLeast.map { Words("不低于 \($0.text)", "at least \($0.text)") }
            ?? bound.atMost.map { Words("不高于 \($0.text)", "at most \($0.text)") } ?? Words("", "")
        let who = group.map { groupWords($0.key) } ?? Words("", "")
        let zh = "\(value) 超出全国规定：\(bound.on.rawValue) \(who.zh)\(limit.zh)（\(bound.citation.title)）"
        let en = "\(value) is outside the national rule: \(bound.on.rawValue) \(who.en) \(limit.en)"
        if let departs {
            findings.warning(place, "\(zh)；文件写明：\(departs)", "\(en); the file says why: \(departs)")
        } else {
            findings.error(
                place, "\(zh)；当地确有规定的，写 departs: { source, why }",
                "\(en); where local law really differs, write departs: { source, why }")
        }
    }
}

extension MoneyLeaf {
    var money: Money? {
        if case .money(let money) = amount { money } else { nil }
    }
}

extension National.Bound {
    func holds(for group: Layer.Group) -> Bool {
        categories.isEmpty || !group.categories.isDisjoint(with: categories)
    }
}
