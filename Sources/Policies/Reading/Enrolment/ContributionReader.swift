import Scheme
import Vocabulary

extension Reader {
    private static let contributionKeys: Set = [
        "individual", "fiscal", "surcharges", "unsubsidised", "late", "topUps", "receives", "ageOn",
    ]

    /// Reads what a person's year costs.
    mutating func contribution(_ place: Place?, _ root: Place) -> Contribution? {
        guard let place else {
            findings.error(
                root, "缺 contribution；当地标准不知道就写 national 或 unknown",
                "lacks contribution; where the region's own is not known write national or unknown")
            return nil
        }
        let scope = standing.entering(place, sources, findings)
        _ = block(place, keys: Reader.contributionKeys)
        let before = findings.errorCount
        let individual = place["individual"].flatMap {
            rates($0, scope, name: [Names.terms["individual"]!], hook: .individualContribution)
        }
        let fiscal = place["fiscal"].flatMap {
            rates($0, scope, name: [Names.terms["fiscal"]!], hook: .fiscalContribution)
        }
        if place["individual"] == nil || place["fiscal"] == nil, place.entries != nil {
            findings.error(
                place, "individual 和 fiscal 都要写（金额、national 或 unknown）",
                "both individual and fiscal are needed (an amount, national or unknown)")
        }
        let receives = receives(place["receives"], scope)
        let surcharges = (place["surcharges"]?.elements ?? []).compactMap { surcharge($0, scope) }
        let topUps = (place["topUps"]?.entries ?? []).filter { !Scope.keys.contains($0.key) }
            .compactMap { topUp($0.key, $0.place, scope) }
        let unsubsidised = unsubsidised(place["unsubsidised"], scope)
        let late = late(place["late"], scope)
        let ageOn: Contribution.AgeDay = place["ageOn"].flatMap { choice($0) } ?? .yearStart
        guard let individual, let fiscal, findings.errorCount == before else { return nil }
        let named = individual.groups.union(fiscal.groups).union(receives.keys)
        let groups: [Group?] = groups.filter { named.contains($0.key) } + [nil]
        let all = groups.compactMap { group -> Contribution.Rate? in
            let key = group?.key ?? Names.ordinary
            let own = tiers.indices.compactMap { individual.leaf(group: key, tier: $0) }
            let budget = tiers.indices.compactMap { fiscal.leaf(group: key, tier: $0) }
            guard own.count == tiers.count, budget.count == tiers.count else {
                findings.error(
                    place, "人群 \(key) 的数字不全；给它写上，或写 ordinary",
                    "numbers for group \(key) are missing; give them, or give ordinary")
                return nil
            }
            return .init(group: group, individual: own, fiscal: budget, receives: receives[key])
        }
        guard all.count == groups.count else { return nil }
        return Contribution(
            rates: all, surcharges: surcharges, unsubsidised: unsubsidised, late: late, topUps: topUps,
            ageOn: ageOn)
    }

    /// `{ minors: second }`: whose benefits are those of another tier.
    private mutating func receives(_ place: Place?, _ outer: Scope) -> [String: Cited<Int>] {
        guard let place else { return [:] }
        let scope = outer.entering(place, sources, findings)
        var found: [String: Cited<Int>] = [:]
        for (key, at) in entries(place) ?? [] where !Scope.keys.contains(key) {
            guard groups.contains(where: { $0.key == key }) else {
                undefinedGroup(at, key)
                continue
            }
            guard let tier = tier(at), let citation = cite(at, scope) else { continue }
            item(
                .number, at, section: Names.contribution, name: [Names.terms["receives"]!, peopleWords(key)],
                value: tiers[tier].words, citation: citation, departs: nil)
            found[key] = Cited(tier, citation)
        }
        return found
    }

    /// `{ name: { zh: 长护险 }, amount: 30元, for: adults }`.
    private mutating func surcharge(_ place: Place, _ outer: Scope) -> Contribution.Surcharge? {
        _ = block(place, keys: ["name", "amount", "for"])
        let scope = outer.entering(place, sources, findings)
        let words = place["name"].flatMap { self.words($0) }
        guard let words, let at = place["amount"] else {
            findings.error(place, "要写 name 和 amount", "needs a name and an amount")
            return nil
        }
        let group = place["for"].flatMap { groupNamed($0) }
        guard place["for"] == nil || group != nil else { return nil }
        return cited(
            own(at, scope), .money, section: Names.contribution,
            name: [Names.terms["surcharge"]!, words] + (group.map { [$0.words] } ?? [])
        ).map { Contribution.Surcharge(words: words, group: group, amount: $0) }
    }

    private mutating func topUp(_ key: String, _ place: Place, _ outer: Scope) -> Contribution.TopUp? {
        _ = block(place, keys: ["name", "amount"])
        let scope = outer.entering(place, sources, findings)
        let words = place["name"].flatMap { self.words($0) } ?? Words(key, key)
        guard let at = place["amount"] else {
            findings.error(place, "要写 amount", "needs an amount")
            return nil
        }
        return cited(
            own(at, scope), .money, section: Names.contribution, name: [Names.terms["topUp"]!, words]
        ).map { Contribution.TopUp(key: key, words: words, amount: $0) }
    }

    /// `both`, or the amount they pay.
    private mutating func unsubsidised(_ place: Place?, _ outer: Scope) -> Cited<Contribution.SelfPaid>? {
        guard let place else { return nil }
        let scope = place.entries == nil ? outer : outer.entering(place, sources, findings)
        let measure = Measure<Contribution.SelfPaid>(
            parse: { $0 == "both" ? .both : Units.money($0).map { .amount($0) } },
            words: { paid in
                switch paid {
                case .both: Words("个人缴费与财政补助之和", "the individual payment and the fiscal share")
                case .amount(let money): Words("\(money.grouped) 元", "\(money.grouped) yuan")
                }
            },
            example: Words("both（个人缴费加财政补助），或金额如 1310元", "both, or an amount such as 1310元"))
        return cited(
            Lookup.Found(place: place, scope: scope, level: .init(place: place, people: groups, isOwn: true)),
            measure, section: Names.contribution, name: [Names.terms["unsubsidised"]!])
    }

    /// `{ after: 2025-06-30 }`: who pays later pays the fiscal share too.
    private mutating func late(_ place: Place?, _ outer: Scope) -> Cited<Day>? {
        guard let place else { return nil }
        let scope = outer.entering(place, sources, findings)
        _ = block(place, keys: ["after"])
        guard let at = place["after"] else {
            findings.error(
                place, "要写 after，如 { after: 2025-06-30 }", "needs after, such as { after: 2025-06-30 }")
            return nil
        }
        return cited(
            own(at, scope), .day, section: Names.contribution, name: [Names.terms["late"]!])
    }

    // MARK: - Small things

    /// A place of the region's own.
    func own(_ place: Place, _ outer: Scope) -> Lookup.Found {
        Lookup.Found(
            place: place, scope: place.entries == nil ? outer : outer.entering(place, sources, findings),
            level: .init(place: place, people: groups, isOwn: true))
    }

    /// The position of a tier by its key.
    func tier(_ place: Place) -> Int? {
        if let found = tiers.firstIndex(where: { $0.key == place.text || $0.words.zh == place.text }) {
            return found
        }
        findings.unknown(
            place, "没有档次 \(place.text ?? "")", "undefined tier \(place.text ?? "")",
            given: place.text ?? "", tiers.choices.byKey)
        return nil
    }

    func groupNamed(_ place: Place) -> Group? {
        if let found = groups.first(where: { $0.key == place.text }) { return found }
        undefinedGroup(place, place.text ?? "")
        return nil
    }

    func undefinedGroup(_ place: Place, _ key: String) {
        findings.unknown(
            place, "groups 没有定义人群 \(key)", "groups does not define \(key)", given: key, groups.choices.byKey)
    }
}
