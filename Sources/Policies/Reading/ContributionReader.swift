import Scheme
import Vocabulary

extension Reader {
    /// Reads what a person's year costs.
    mutating func contribution(_ place: Place?, _ root: Place) -> Contribution? {
        guard let place else {
            findings.error(
                root, "缺 contribution；当地标准不知道就写 national 或 unknown",
                "lacks contribution; where the region's own is not known write national or unknown")
            return nil
        }
        let scope = standing.entering(place, sources, findings)
        _ = block(place, keys: ["individual", "fiscal"])
        let individual = place["individual"].flatMap { at in
            table(unwrapUnknown: at, scope, name: [Names.terms["individual"]!], hook: .individualContribution)
        }
        let fiscal = place["fiscal"].flatMap { at in
            stated(at, scope.entering(at, sources, findings), [Names.terms["fiscal"]!], .fiscalContribution)
        }
        if place["individual"] == nil || place["fiscal"] == nil, place.entries != nil {
            findings.error(
                place, "individual 和 fiscal 都要写（金额、national 或 unknown）",
                "both individual and fiscal are needed (an amount, national or unknown)")
        }
        guard let individual, let fiscal else { return nil }
        return Contribution(individual: individual, fiscal: fiscal)
    }

    private mutating func table(
        unwrapUnknown place: Place, _ outer: Scope, name: [Words], hook: National.Hook
    ) -> [Contribution.Stated]? {
        let scope = outer.entering(place, sources, findings)
        let own = (place.entries ?? []).filter { !Scope.keys.contains($0.key) }
        guard !own.isEmpty, !own.contains(where: { ["value", "unknown"].contains($0.key) }) else {
            return stated(place, scope, name, hook).map { stated in tiers.map { _ in stated } }
        }
        let known = tiers.map(\.key)
        let foreign = own.filter { !known.contains($0.key) }
        for (key, at) in foreign {
            findings.error(
                at, "没有档次 \(key)；tiers 里有：\(known.joined(separator: "、"))",
                "undefined tier \(key); tiers has: \(known.joined(separator: ", "))")
        }
        let all = tiers.map { tier -> Contribution.Stated? in
            guard let at = own.first(where: { $0.key == tier.key })?.place else {
                if foreign.isEmpty { findings.error(place, "缺 \(tier.key)", "lacks \(tier.key)") }
                return nil
            }
            return stated(at, scope.entering(at, sources, findings), name + [tier.words], hook)
        }
        return all.contains { $0 == nil } ? nil : all.compactMap { $0 }
    }

    /// An amount, `national`, or `{ unknown: … }`.
    private mutating func stated(
        _ place: Place, _ scope: Scope, _ name: [Words], _ hook: National.Hook
    ) -> Contribution.Stated? {
        if place.entries != nil { _ = block(place, keys: ["value", "unknown"]) }
        if let unknown = unknown(place) {
            item(
                .unknown, place, section: Names.contribution, name: name,
                value: Words(unknown.text, unknown.text),
                citation: nil)
            return .unknown(unknown)
        }
        let at = place["value"] ?? place
        if at.text == "national" {
            // Without the national file, which was said already, there is nothing to compare.
            guard let national else { return nil }
            guard let given = national.defaults[hook] else {
                findings.error(
                    at, "全国文件没有 \(hook.rawValue) 的默认值",
                    "the national file has no default for \(hook.rawValue)")
                return nil
            }
            let citation = add(given.citation)
            item(
                .national, at, section: Names.contribution, name: name,
                value: Words(
                    "\(given.money.grouped) 元（全国最低标准）", "\(given.money.grouped) yuan (national minimum)"),
                citation: citation)
            return .known(Cited(given.money, citation))
        }
        guard
            let leaf = money(
                at, scope, section: Names.contribution, name: name),
            case .money(let money) = leaf.amount
        else { return nil }
        for bound in national?.bounds ?? [] where bound.on == hook {
            let isLow = if case .money(let least)? = bound.atLeast { money < least } else { false }
            let isHigh = if case .money(let most)? = bound.atMost { money > most } else { false }
            if isLow || isHigh { report(leaf.place, bound, "\(money.grouped)元", leaf.departs) }
        }
        return .known(Cited(money, leaf.citation))
    }
}
