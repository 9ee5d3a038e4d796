import Scheme
import Vocabulary

extension Reader {
    private static let regionKeys = Set(
        [
            "region", "year", "name", "follows", "terms", "rounding", "tiers", "groups", "income",
            "facilities", "conditions", "criticalIllness", "medicalAid", "supplements", "districts",
            "unmodelled", "takenOver",
        ] + CareKind.allCases.map(\.rawValue))

    mutating func region(_ root: Place) -> RegionDraft? {
        let before = findings.errorCount
        _ = block(root, keys: Reader.regionKeys.union(Reader.enrolmentKeys))
        guard root.entries != nil else { return nil }
        takenOver = readTakenOver(root)
        let code = regionCode(root)
        let year = year(root)
        let name = root["name"].flatMap { words($0) }
        if name == nil, root["name"] == nil { findings.error(root, "缺 name", "lacks a name") }
        readTiers(root["tiers"])
        readGroups(root["groups"])
        // What a province lays down for its cities; they read it for themselves.
        _ = terms(root["terms"])
        readFacilities(root["facilities"])
        readConditions(root["conditions"])
        readIncome(root["income"])
        let rounding = rounding(root["rounding"], root)
        let contribution = contribution(root["contribution"], root)
        let rules = year.flatMap { enrolment(root, contribution, year: $0, rounding: rounding ?? .halfUp) }
        let benefits = benefits(root)
        let critical = criticalIllness(root["criticalIllness"])
        let aid = medicalAid(root["medicalAid"], section: Names.medicalAid)
        let supplements = supplements(root["supplements"])
        let districts = readDistricts(root["districts"], in: code)
        let allAid = aid + districts.flatMap(\.aid)
        checkNames(of: supplements, beside: allAid, root["supplements"]?["pools"])
        checkNames(
            of: Array(critical.dropFirst()), beside: allAid + supplements, root["criticalIllness"]?["parts"])
        let unmodelled = readUnmodelled(root["unmodelled"]) + leftOut
        let layers = benefits.compactMap { $0?.ownLayer } + (critical + allAid + supplements).map(\.layer)
        if findings.errorCount == before { checkCounters(layers) }
        guard let code, let year, let name, let rounding, let rules, !critical.isEmpty,
            findings.errorCount == before
        else { return nil }
        let dated = from?.naming(name) ?? name
        let called = hypothesis?.naming(dated) ?? dated
        return RegionDraft(
            region: code, year: year, name: called, rounding: rounding,
            tiers: tiers,
            groups: groups,
            grades: grades, conditions: conditions, enrolment: rules,
            benefits: benefits.compactMap { $0?.content }, critical: critical, aid: aid,
            supplements: supplements, districts: districts, unmodelled: unmodelled,
            supposing: hypothesis?.name)
    }

    /// Layers of the same key are one layer: each block needs names that no other has.
    private func checkNames(
        of layers: [FollowingLayer], beside others: [FollowingLayer], _ place: Place?
    ) {
        for key in layers.map(\.layer.key) where others.contains(where: { $0.layer.key == key }) {
            guard let at = place?[key] else { continue }
            findings.error(
                at, "\(key) 已是医疗救助或补充保障的资金池，请换一个键",
                "\(key) is a pool of medical aid or of a further payer already; take another key")
        }
    }

    private func regionCode(_ root: Place) -> RegionCode? {
        let code = root["region"]?.text.flatMap { RegionCode($0) }.flatMap { $0 == $0.county ? $0 : nil }
        guard let code else {
            findings.error(
                root["region"] ?? root, "region 应是 6 位区划代码（不以 0 开头），如 \"500000\"",
                "region is a six-digit division code (the first digit is not 0), such as \"500000\"")
            return nil
        }
        // The folder bears the code, so that a copied file with the old code in it does not pass.
        let folder = shown.split(separator: "/").first.flatMap { RegionCode($0) }
        if let folder, folder != code, let at = root["region"] {
            findings.error(
                at, "文件夹名是 \(folder)，region 却写 \(code)", "the folder is \(folder), but region says \(code)")
        }
        return folder ?? code
    }

    // MARK: - Tiers and groups

    private mutating func readTiers(_ place: Place?) {
        guard let entries = place?.entries, !entries.isEmpty else {
            if let place {
                findings.error(
                    place, "tiers 至少写一档，如 first: { zh: 一档, en: tier one }",
                    "tiers has at least one tier, such as first: { zh: 一档, en: tier one }")
            }
            // A list is wrong, but it says which keys will be used below.
            let keys = (place?.elements ?? []).compactMap(\.text)
            tiers = (keys.isEmpty ? ["only"] : keys).map {
                Plan.Tier(key: $0, words: Words("不分档", "one tier"))
            }
            return
        }
        for (key, at) in entries where !isTaken(key, at: at) {
            tiers.append(Plan.Tier(key: key, words: words(at) ?? Words(key, key)))
        }
    }

    /// How the file rounds; where it does not say, as the national file does.
    mutating func rounding(_ own: Place?, _ root: Place) -> Rounding? {
        let above = own == nil ? levelsAbove().compactMap { $0.place["rounding"] }.first : nil
        guard let place = own ?? above else {
            findings.error(
                root, "缺 rounding；如 rounding: { rule: half-up, each: layer, source: … }",
                "lacks rounding; such as rounding: { rule: half-up, each: layer, source: … }")
            return nil
        }
        let scope = standing.entering(place, sources, findings)
        _ = block(place, keys: ["rule", "each"])
        guard place.entries != nil else { return nil }
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
            above == nil ? .number : .national, place, name: [Names.terms["rounding"]!],
            value: Words(
                rule == .halfUp ? "每层四舍五入到分" : "每层取整到分（\(rule.rawValue)）", "\(rule.rawValue), once per layer"),
            citation: citation)
        return rule
    }

    private mutating func readUnmodelled(_ place: Place?) -> [Unmodelled] {
        if let place, place.elements == nil {
            findings.error(
                place, "unmodelled 是条文的列表，每条写 text、why 和 source",
                "unmodelled is a list of clauses, each with text, why and source")
        }
        return (place?.elements ?? []).compactMap { element in
            let scope = standing.entering(element, sources, findings)
            _ = block(element, keys: ["text", "why"])
            guard element.entries != nil else { return nil }
            let citation = cite(element, scope)
            guard let text = element["text"]?.text, let why = element["why"]?.text, !why.isEmpty else {
                findings.error(
                    element, "要写 text（条文）和 why（为什么没有建模）",
                    "needs a text (the clause) and a why (the reason it is not carried out)")
                return nil
            }
            guard let citation else { return nil }
            item(
                .unmodelled, element, section: Words("未建模", "unmodelled"), name: [Words(text, text)],
                value: Words(why, why), citation: citation)
            return Unmodelled(text: text, why: why, citation: citation, kinds: Concern.kinds(of: text))
        }
    }
}
