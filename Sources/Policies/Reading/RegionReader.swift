import Scheme
import Vocabulary

/// What a region's file says, before it is compiled into plans.
struct RegionDraft {
    let region: RegionCode
    let year: BenefitYear
    let name: Words
    let rounding: Rounding
    let tiers: [Plan.Tier]
    let contribution: Contribution
    /// Basic insurance and critical illness insurance for stays.
    let inpatient: [Layer]?
    let inpatientUnknown: Unknown?
    let elsewhere: Unknown
    let outpatient: Unknown
    /// The region's medical aid, and that of districts with their own.
    let aid: [Layer]
    let districts: [(code: RegionCode, name: Words, aid: [Layer])]
    let unmodelled: [Unmodelled]
}

extension Reader {
    private static let regionKeys: Set = [
        "region", "year", "name", "follows", "rounding", "tiers", "groups", "contribution", "inpatient",
        "outpatient",
        "criticalIllness", "medicalAid", "districts", "unmodelled",
    ]

    mutating func region(_ root: Place) -> RegionDraft? {
        _ = block(root, keys: Reader.regionKeys)
        guard let code = root["region"]?.text.flatMap({ RegionCode($0) }) else {
            findings.error(
                root["region"] ?? root, "region 应是 6 位区划代码，如 \"500000\"",
                "region is a six-digit division code, such as \"500000\"")
            return nil
        }
        let year = year(root)
        let name = root["name"].flatMap { words($0) }
        if name == nil, root["name"] == nil { findings.error(root, "缺 name", "lacks a name") }
        readTiers(root["tiers"])
        readGroups(root["groups"])
        let rounding = rounding(root["rounding"], root)
        let contribution = contribution(root["contribution"], root)
        let basic = root["inpatient"].flatMap { place in
            layer(
                place, Scope(),
                LayerDraft(
                    key: "basic", words: Names.basic, payer: .basicFund, section: Names.inpatient,
                    ratioHook: .inpatientRatio, deductibleHook: nil))
        }
        let elsewhere = elsewhere(root["inpatient"])
        let critical = criticalIllness(root["criticalIllness"])
        let aid = medicalAid(root["medicalAid"], section: Names.medicalAid)
        let outpatient = outpatient(root["outpatient"])
        let districts = readDistricts(root["districts"], in: code)
        let unmodelled = readUnmodelled(root["unmodelled"])
        guard let year, let name, let rounding, let contribution, !findings.hasErrors else { return nil }
        let inpatient = basic.map { [$0, critical] }
        return RegionDraft(
            region: code, year: year, name: name, rounding: rounding, tiers: tiers,
            contribution: contribution,
            inpatient: inpatient,
            inpatientUnknown: inpatient == nil ? absent("住院待遇") : nil, elsewhere: elsewhere,
            outpatient: outpatient, aid: aid, districts: districts, unmodelled: unmodelled)
    }

    /// Reads a district's medical aid alone, as an inline plan of a case writes it.
    mutating func inlineAid(_ place: Place) -> [Layer] {
        medicalAid(place["medicalAid"], section: Names.medicalAid)
    }

    private func absent(_ what: String) -> Unknown { Unknown("政策文件没有写\(what)", at: shown) }

    // MARK: - Tiers and groups

    private mutating func readTiers(_ place: Place?) {
        guard let entries = place?.entries, !entries.isEmpty else {
            if let place { findings.error(place, "tiers 至少写一档", "tiers has at least one tier") }
            tiers = [Plan.Tier(key: "only", words: Words("不分档", "one tier"))]
            return
        }
        tiers = entries.compactMap { key, at in
            guard FacilityLevel(rawValue: key) == nil, key != Names.ordinary else {
                findings.error(at, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
                return nil
            }
            return words(at).map { Plan.Tier(key: key, words: $0) }
        }
    }

    private mutating func readGroups(_ place: Place?) {
        groups = (place?.entries ?? []).map { key, at in
            Layer.Group(key: key, categories: categorySet(at))
        }
        for (key, at) in place?.entries ?? []
        where FacilityLevel(rawValue: key) != nil || key == Names.ordinary
            || tiers.contains(where: { $0.key == key })
        {
            findings.error(at, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
        }
    }

    private mutating func rounding(_ place: Place?, _ root: Place) -> Rounding? {
        guard let place else {
            findings.error(
                root, "缺 rounding；如 rounding: { rule: half-up, each: layer, source: … }",
                "lacks rounding; such as rounding: { rule: half-up, each: layer, source: … }")
            return nil
        }
        let scope = Scope().entering(place, sources, findings)
        _ = block(place, keys: ["rule", "each"])
        if place["each"]?.text != "layer" {
            findings.error(
                place["each"] ?? place, "each 目前只有 layer（每层取整一次）", "each is layer: rounded once per layer")
        }
        guard let at = place["rule"], let rule: Rounding = choice(at), let citation = cite(place, scope)
        else {
            if place["rule"] == nil { findings.error(place, "缺 rule", "lacks a rule") }
            return nil
        }
        item(
            .number, place, section: Names.general, name: [Names.terms["rounding"]!],
            value: Words(
                rule == .halfUp ? "每层四舍五入到分" : "每层取整到分（\(rule.rawValue)）", "\(rule.rawValue), once per layer"),
            citation: citation)
        return rule
    }

    // MARK: - Contribution

    private mutating func contribution(_ place: Place?, _ root: Place) -> Contribution? {
        guard let place else {
            findings.error(
                root, "缺 contribution；当地标准不知道就写 national 或 unknown",
                "lacks contribution; where the region's own is not known write national or unknown")
            return nil
        }
        let scope = Scope().entering(place, sources, findings)
        _ = block(place, keys: ["individual", "fiscal"])
        let individual = place["individual"].flatMap { at in
            table(unwrapUnknown: at, scope, name: [Names.terms["individual"]!], hook: .individualContribution)
        }
        let fiscal = place["fiscal"].flatMap { at in
            stated(at, scope.entering(at, sources, findings), [Names.terms["fiscal"]!], .fiscalContribution)
        }
        guard let individual, let fiscal else {
            findings.error(
                place, "individual 和 fiscal 都要写（金额、national 或 unknown）",
                "both individual and fiscal are needed (an amount, national or unknown)")
            return nil
        }
        return Contribution(individual: individual, fiscal: fiscal)
    }

    private mutating func table(
        unwrapUnknown place: Place, _ outer: Scope, name: [Words], hook: National.Hook
    ) -> [Contribution.Stated]? {
        let scope = outer.entering(place, sources, findings)
        let own = (place.entries ?? []).filter { !Scope.keys.contains($0.key) }
        guard own.contains(where: { entry in tiers.contains { $0.key == entry.key } }) else {
            return stated(place, scope, name, hook).map { stated in tiers.map { _ in stated } }
        }
        for (key, at) in own where !tiers.contains(where: { $0.key == key }) {
            findings.error(at, "没有档次 \(key)", "undefined tier \(key)")
        }
        let all = tiers.map { tier -> Contribution.Stated? in
            guard let at = own.first(where: { $0.key == tier.key })?.place else {
                findings.error(place, "缺 \(tier.key)", "lacks \(tier.key)")
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
        if let unknown = unknown(place) {
            item(
                .unknown, place, section: Names.contribution, name: name,
                value: Words(unknown.text, unknown.text),
                citation: nil)
            return .unknown(unknown)
        }
        let at = place["value"] ?? place
        if at.text == "national" {
            guard let given = national?.defaults[hook] else {
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
                at, scope, section: Names.contribution, name: name, mayBeNone: false, mayBeShare: false),
            case .money(let money) = leaf.amount
        else { return nil }
        var reported: Set<String> = []
        for bound in national?.bounds ?? [] where bound.on == hook {
            if case .money(let least)? = bound.atLeast, money < least {
                report(leaf.place, bound, "\(money.grouped)元", leaf.departs, nil, &reported)
            }
            if case .money(let most)? = bound.atMost, money > most {
                report(leaf.place, bound, "\(money.grouped)元", leaf.departs, nil, &reported)
            }
        }
        return .known(Cited(money, leaf.citation))
    }

    // MARK: - Benefits

    private mutating func criticalIllness(_ place: Place?) -> Layer {
        let draft = LayerDraft(
            key: "criticalIllness", words: Names.criticalIllness, payer: .criticalIllness,
            section: Names.criticalIllness, ratioHook: .criticalIllnessRatio,
            deductibleHook: .criticalIllnessDeductible)
        return place.flatMap { layer($0, Scope(), draft) } ?? silentLayer(draft, for: [])
    }

    /// A layer that the file does not speak of.
    private func silentLayer(_ draft: LayerDraft, for categories: CategorySet) -> Layer {
        Layer(
            key: draft.key, words: draft.words, payer: draft.payer, counts: .claim,
            groups: [Layer.Group(key: "all", categories: categories)],
            content: .unknown(absent(draft.words.zh)))
    }

    private mutating func elsewhere(_ place: Place?) -> Unknown {
        guard let at = place?["elsewhere"] else { return absent("异地就医待遇") }
        guard let unknown = unknown(at) else {
            findings.error(at, "elsewhere 目前只能写 { unknown: … }", "elsewhere is, so far, { unknown: … }")
            return absent("异地就医待遇")
        }
        item(
            .unknown, at, section: Names.inpatient, name: [Names.terms["elsewhere"]!],
            value: Words(unknown.text, unknown.text), citation: nil)
        return unknown
    }

    private mutating func outpatient(_ place: Place?) -> Unknown {
        guard let place else { return absent("普通门诊待遇") }
        guard let unknown = unknown(place) else {
            findings.error(place, "outpatient 目前只能写 { unknown: … }", "outpatient is, so far, { unknown: … }")
            return absent("普通门诊待遇")
        }
        item(
            .unknown, place, section: CareKind.outpatient.words, name: [CareKind.outpatient.words],
            value: Words(unknown.text, unknown.text), citation: nil)
        return unknown
    }

    private mutating func medicalAid(_ place: Place?, section: Words) -> [Layer] {
        let whole = LayerDraft(
            key: "medicalAid", words: Names.medicalAid, payer: .medicalAid, section: section,
            ratioHook: .medicalAidRatio, deductibleHook: .medicalAidDeductible)
        guard let place else { return [silentLayer(whole, for: CategorySet(PersonCategory.allCases))] }
        guard let pools = place["pools"] else {
            guard place["unknown"] != nil, let unknown = layer(place, Scope(), whole) else {
                findings.error(
                    place, "医疗救助要写 pools，或 unknown", "medical aid has pools, or is unknown")
                return []
            }
            return [unknown]
        }
        _ = block(place, keys: ["pools"])
        let scope = Scope().entering(place, sources, findings)
        return (pools.entries ?? []).compactMap { key, at in
            let name = at["name"].flatMap { words($0) } ?? Words(key, key)
            let tilt = at["tilt"]?.text == "true"
            return layer(
                at, scope,
                LayerDraft(
                    key: key, words: name, payer: .medicalAid, section: Names.joined([section, name]),
                    ratioHook: tilt ? nil : .medicalAidRatio,
                    deductibleHook: tilt ? nil : .medicalAidDeductible))
        }
    }

    private mutating func readDistricts(
        _ place: Place?, in region: RegionCode
    ) -> [(code: RegionCode, name: Words, aid: [Layer])] {
        var districts: [(code: RegionCode, name: Words, aid: [Layer])] = []
        for (key, at) in place?.entries ?? [] {
            guard let code = RegionCode(key), code.lies(in: region) else {
                findings.error(
                    at, "\(key) 不是本统筹区内的区县代码", "\(key) is no district code of this region")
                continue
            }
            _ = block(at, keys: ["name", "medicalAid"])
            let name = at["name"].flatMap { words($0) } ?? Words(key, key)
            district = code
            let aid = medicalAid(at["medicalAid"], section: Names.joined([name, Names.medicalAid]))
            district = nil
            districts.append((code, name, aid))
        }
        return districts
    }

    private mutating func readUnmodelled(_ place: Place?) -> [Unmodelled] {
        (place?.elements ?? []).compactMap { element in
            let scope = Scope().entering(element, sources, findings)
            _ = block(element, keys: ["text", "why"])
            guard let text = element["text"]?.text, let why = element["why"]?.text else {
                findings.error(element, "要写 text 和 why", "needs a text and a why")
                return nil
            }
            guard let citation = cite(element, scope) else { return nil }
            item(
                .unmodelled, element, section: Words("未建模", "unmodelled"), name: [Words(text, text)],
                value: Words(why, why), citation: citation)
            return Unmodelled(text: text, why: why, citation: citation)
        }
    }
}
