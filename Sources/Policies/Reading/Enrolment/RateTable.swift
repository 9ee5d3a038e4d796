import Scheme
import Vocabulary

/// An amount per year as the file writes it: one for all, or by group of groups and tier, nested at will.
indirect enum RateTable {
    case leaf(Contribution.Stated)
    /// By the position of the tier; all of them.
    case byTier([RateTable])
    /// The group's key, or `ordinary`.
    case byGroup([String: RateTable])

    /// The amount for one group and tier; a group that is not listed takes what is ordinary.
    func leaf(group: String, tier: Int) -> Contribution.Stated? {
        switch self {
        case .leaf(let stated): stated
        case .byTier(let tables): tables[tier].leaf(group: group, tier: tier)
        case .byGroup(let tables):
            (tables[group] ?? tables[Names.ordinary])?.leaf(group: group, tier: tier)
        }
    }

    /// The groups it names.
    var groups: Set<String> {
        switch self {
        case .leaf: []
        case .byTier(let tables): tables.reduce(into: []) { $0.formUnion($1.groups) }
        case .byGroup(let tables): tables.values.reduce(into: Set(tables.keys)) { $0.formUnion($1.groups) }
        }
    }
}

extension Reader {
    /// `400元`, `national`, `{ unknown: … }`, or a block of these by tier or by group.
    mutating func rates(
        _ place: Place, _ outer: Scope, name: [Words], hook: National.Hook
    ) -> RateTable? {
        let scope = place.entries == nil ? outer : outer.entering(place, sources, findings)
        let own = (place.entries ?? []).filter { !Scope.keys.contains($0.key) }
        guard !own.isEmpty, !own.contains(where: { ["value", "unknown"].contains($0.key) }) else {
            return rate(place, scope, name: name, hook: hook).map { .leaf($0) }
        }
        if own.contains(where: { entry in tiers.contains { $0.key == entry.key } }) {
            return byTier(place, own, scope, name, hook)
        }
        var tables: [String: RateTable] = [:]
        for (key, at) in own {
            guard key == Names.ordinary || groups.contains(where: { $0.key == key }) else {
                misplacedRate(at, key)
                continue
            }
            tables[key] = rates(at, scope, name: name + [peopleWords(key)], hook: hook)
        }
        return tables.count == own.count ? .byGroup(tables) : nil
    }

    private mutating func byTier(
        _ place: Place, _ own: [(key: String, place: Place)], _ scope: Scope, _ name: [Words],
        _ hook: National.Hook
    ) -> RateTable? {
        let foreign = own.filter { entry in !tiers.contains { $0.key == entry.key } }
        for (key, at) in foreign { misplacedRate(at, key, amongTiers: true) }
        let tables = tiers.map { tier -> RateTable? in
            guard let at = own.first(where: { $0.key == tier.key })?.place else {
                if foreign.isEmpty { findings.error(place, "缺 \(tier.key)", "lacks \(tier.key)") }
                return nil
            }
            return rates(at, scope, name: name + [tier.words], hook: hook)
        }
        return tables.contains { $0 == nil } ? nil : .byTier(tables.compactMap { $0 })
    }

    private mutating func rate(
        _ place: Place, _ scope: Scope, name: [Words], hook: National.Hook
    ) -> Contribution.Stated? {
        let at = place["value"] ?? place
        guard at.text == "national" else {
            let level = Lookup.Level(place: place, people: groups, isOwn: true)
            return stated(
                Lookup.Found(place: place, scope: scope, level: level), .money, section: Names.contribution,
                name: name, hook: hook)
        }
        // Without the national file, which was said already, there is nothing to take over.
        guard let national else { return nil }
        guard let given = national.defaults[hook] else {
            findings.error(
                at, "全国文件没有 \(hook.rawValue) 的默认值", "the national file has no default for \(hook.rawValue)")
            return nil
        }
        let citation = add(given.citation)
        item(
            .national, at, section: Names.contribution, name: name,
            value: Words(
                "\(given.money.grouped) 元\(PolicyItem.nationalMinimum.zh)",
                "\(given.money.grouped) yuan\(PolicyItem.nationalMinimum.en)"),
            citation: citation)
        return .known(Cited(given.money, citation))
    }

    private func misplacedRate(_ place: Place, _ key: String, amongTiers: Bool = false) {
        if amongTiers {
            findings.unknown(place, "没有档次 \(key)", "undefined tier \(key)", given: key, tiers.choices.byKey)
            return
        }
        let known = tiers.map(\.key) + groups.map(\.key) + [Names.ordinary]
        findings.unknown(
            place, "\(key) 不是档次或人群，同一处只能按一种分", "\(key) is no tier or group, one kind in one place",
            given: key, Choices(keys: known))
    }

    func peopleWords(_ key: String) -> Words {
        groups.first { $0.key == key }?.words ?? Words("其他居民", "other residents")
    }
}
