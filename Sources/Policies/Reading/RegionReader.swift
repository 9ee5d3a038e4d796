import Scheme
import Vocabulary

/// What a region's file says, before it is compiled into plans.
struct RegionDraft {
    let region: RegionCode
    let year: BenefitYear
    let name: Words
    let rounding: Rounding
    let tiers: [Plan.Tier]
    let enrolment: EnrolmentPlan
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
        "region", "year", "name", "follows", "terms", "rounding", "tiers", "groups", "inpatient",
        "outpatient",
        "criticalIllness", "medicalAid", "districts", "unmodelled",
    ]

    mutating func region(_ root: Place) -> RegionDraft? {
        _ = block(root, keys: Reader.regionKeys.union(Reader.enrolmentKeys))
        guard root.entries != nil else { return nil }
        let code = regionCode(root)
        let year = year(root)
        let name = root["name"].flatMap { words($0) }
        if name == nil, root["name"] == nil { findings.error(root, "缺 name", "lacks a name") }
        readTiers(root["tiers"])
        readPeople(root["groups"])
        // What a province lays down for its cities; they read it for themselves.
        _ = terms(root["terms"])
        let rounding = rounding(root["rounding"], root)
        let contribution = contribution(root["contribution"], root)
        let rules = year.flatMap { enrolment(root, contribution, year: $0, rounding: rounding ?? .halfUp) }
        let basic = root["inpatient"].flatMap { place in
            layer(
                place, Scope(),
                LayerDraft(
                    key: "basic", words: Names.basic, payer: .basicFund, section: Names.inpatient,
                    ratioHook: .inpatientRatio, deductibleHook: nil, keys: ["elsewhere"]))
        }
        let elsewhere = elsewhere(root["inpatient"])
        let critical = criticalIllness(root["criticalIllness"])
        let aid = medicalAid(root["medicalAid"], section: Names.medicalAid)
        let outpatient = outpatient(root["outpatient"])
        let districts = readDistricts(root["districts"], in: code)
        let unmodelled = readUnmodelled(root["unmodelled"])
        guard let code, let year, let name, let rounding, let rules, !findings.hasErrors else {
            return nil
        }
        let inpatient = basic.map { [$0, critical] }
        return RegionDraft(
            region: code, year: year, name: name, rounding: rounding, tiers: tiers,
            enrolment: rules,
            inpatient: inpatient,
            inpatientUnknown: inpatient == nil ? absent("住院待遇") : nil, elsewhere: elsewhere,
            outpatient: outpatient, aid: aid, districts: districts, unmodelled: unmodelled)
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

    private func absent(_ what: String) -> Unknown { Unknown("政策文件没有写\(what)", at: shown) }

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
        tiers = entries.compactMap { key, at in
            guard FacilityLevel(rawValue: key) == nil, key != Names.ordinary else {
                findings.error(at, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
                return nil
            }
            return Plan.Tier(key: key, words: words(at) ?? Words(key, key))
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
        let scope = Scope().entering(place, sources, findings)
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
            above == nil ? .number : .national, place, section: Names.general,
            name: [Names.terms["rounding"]!],
            value: Words(
                rule == .halfUp ? "每层四舍五入到分" : "每层取整到分（\(rule.rawValue)）", "\(rule.rawValue), once per layer"),
            citation: citation)
        return rule
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
    func silentLayer(_ draft: LayerDraft, for categories: CategorySet) -> Layer {
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

    private mutating func readUnmodelled(_ place: Place?) -> [Unmodelled] {
        if let place, place.elements == nil {
            findings.error(
                place, "unmodelled 是条文的列表，每条写 text、why 和 source",
                "unmodelled is a list of clauses, each with text, why and source")
        }
        return (place?.elements ?? []).compactMap { element in
            let scope = Scope().entering(element, sources, findings)
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
            return Unmodelled(text: text, why: why, citation: citation)
        }
    }
}
