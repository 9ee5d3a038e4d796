import Scheme
import Vocabulary

/// A layer that follows those of the benefits, and for which kinds of care; nil: for all that name its block.
struct FollowingLayer {
    let layer: Layer
    var kinds: Set<CareKind>?

    func follows(_ kind: CareKind) -> Bool { kinds?.contains(kind) ?? true }
}

/// Reads the layers after basic insurance: critical illness insurance, the pools of medical aid, further payers.
extension Reader {
    /// Critical illness insurance, and after it the `parts` of it that count by themselves: special drugs, accidents.
    mutating func criticalIllness(_ place: Place?) -> [FollowingLayer] {
        let head = LayerDraft.Head(
            key: "criticalIllness", words: Names.criticalIllness, payer: .criticalIllness,
            section: Names.criticalIllness, national: "criticalIllness")
        guard let place else { return [FollowingLayer(layer: silentLayer(head, for: nil))] }
        let whole = layer(place, standing, head, keys: ["kinds", "parts"])?.layer
        let scope = standing.entering(place, sources, findings)
        let kinds = kinds(place, scope, Names.criticalIllness)
        let parts = place["parts"].flatMap { entries($0) } ?? []
        return [whole].compactMap(\.self).map { FollowingLayer(layer: $0, kinds: kinds) }
            + parts.compactMap {
                pool($0.key, $0.place, scope, Names.criticalIllness, .criticalIllness)
            }
    }

    mutating func medicalAid(_ place: Place?, section: Words) -> [FollowingLayer] {
        let whole = LayerDraft.Head(
            key: "medicalAid", words: Names.medicalAid, payer: .medicalAid, section: section,
            national: "medicalAid")
        guard let place else {
            return [FollowingLayer(layer: silentLayer(whole, for: [aidClasses()]))]
        }
        guard place["pools"] != nil else {
            guard place["unknown"] != nil else {
                findings.error(
                    place, "医疗救助要写 pools，或 unknown", "medical aid has pools, or is unknown")
                return []
            }
            return layer(place, standing, whole).map { [FollowingLayer(layer: $0.layer)] } ?? []
        }
        return pools(place, section: section, payer: .medicalAid)
    }

    /// The group of whoever may ask for medical aid, where the file does not say for whom it is.
    private mutating func aidClasses() -> Int {
        if let known = groups.firstIndex(where: { $0.key == Names.aidClasses }) { return known }
        let classes = Group.Alternative(categories: CategorySet(PersonCategory.aidClasses))
        groups.append(Group(key: Names.aidClasses, words: Names.aidPeople, anyOf: [classes]))
        return groups.count - 1
    }

    mutating func supplements(_ place: Place?) -> [FollowingLayer] {
        guard let place else { return [] }
        guard place["pools"] != nil else {
            findings.error(place, "supplements 要写 pools", "supplements has pools")
            return []
        }
        return pools(place, section: Names.supplements, payer: nil)
    }

    /// - Parameter payer: who pays all of them; nil: each says.
    private mutating func pools(_ place: Place, section: Words, payer: Payer?) -> [FollowingLayer] {
        _ = block(place, keys: ["pools"])
        let scope = standing.entering(place, sources, findings)
        let entries = place["pools"].flatMap { self.entries($0) } ?? []
        if entries.isEmpty, let pools = place["pools"], pools.entries != nil {
            findings.error(pools, "pools 至少写一个资金池", "pools has at least one pool")
        }
        return entries.compactMap { pool($0.key, $0.place, scope, section, payer) }
    }

    private mutating func pool(
        _ key: String, _ place: Place, _ scope: Scope, _ section: Words, _ payer: Payer?
    ) -> FollowingLayer? {
        let name = place["name"].flatMap { words($0) } ?? Words(key, key)
        if Names.layers[key] != nil {
            findings.error(place, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
        }
        let isTilt = place["tilt"].map { flag($0) } ?? false
        let whose = payer ?? place["payer"].flatMap { payerOfSupplement($0) }
        if payer == nil, place["payer"] == nil {
            findings.error(
                place, "缺 payer：commercial（商业补充保险）或 charity（慈善帮扶）",
                "lacks a payer: commercial or charity")
        }
        let head = LayerDraft.Head(
            key: key, words: name, payer: whose ?? .commercial, section: Names.joined([section, name]),
            national: payer == .medicalAid && !isTilt ? "medicalAid" : nil)
        let own: Set<String> = payer == nil ? ["payer"] : payer == .medicalAid ? ["tilt"] : []
        let read = layer(place, scope, head, keys: own.union(["name", "kinds"]))
        let kinds = kinds(place, scope.entering(place, sources, findings), head.section)
        guard whose != nil, let read else { return nil }
        return FollowingLayer(layer: read.layer, kinds: kinds)
    }

    /// `kinds: [inpatient, chronic]`: for which care a layer is.
    private mutating func kinds(_ place: Place, _ scope: Scope, _ section: Words) -> Set<CareKind>? {
        guard let (at, inner) = value("kinds", place, scope) else { return nil }
        let listed = list(
            at, "kinds 是待遇类别的列表，如 [inpatient, chronic]",
            "kinds is a list of kinds of care, such as [inpatient, chronic]")
        let kinds = Set(listed.compactMap { element -> CareKind? in choice(element) })
        let words = CareKind.allCases.filter(kinds.contains).map(\.words)
        self.section = section
        chosen(
            at, inner, name: [Names.terms["kinds"]!],
            value: Words(
                words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", ")))
        self.section = Names.general
        return kinds
    }

    private func payerOfSupplement(_ place: Place) -> Payer? {
        let known: [Payer] = [.commercial, .charity]
        if let payer = known.first(where: { $0.rawValue == place.text }) { return payer }
        findings.error(
            place, "payer 应为 commercial（商业补充保险）或 charity（慈善帮扶）", "payer is commercial or charity")
        return nil
    }

    /// A layer that the file does not speak of.
    private func silentLayer(_ head: LayerDraft.Head, for audience: [Int]?) -> Layer {
        Layer(
            key: head.key, words: head.words, payer: head.payer, audience: audience,
            content: .unknown(silent(head.words)))
    }

    mutating func readDistricts(
        _ place: Place?, in region: RegionCode?
    ) -> [(code: RegionCode, name: Words, aid: [FollowingLayer])] {
        var districts: [(code: RegionCode, name: Words, aid: [FollowingLayer])] = []
        for (key, at) in place.flatMap({ self.entries($0) }) ?? [] {
            guard let code = RegionCode(key), code == code.county, code != region,
                region.map(code.lies(in:)) ?? true
            else {
                findings.error(
                    at, "\(key) 不是本统筹区内的 6 位区县代码",
                    "\(key) is no six-digit district code of this region")
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
}
