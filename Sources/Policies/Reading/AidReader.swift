import Scheme
import Vocabulary

extension Reader {
    /// Reads a district's medical aid alone, as an inline plan of a case writes it.
    mutating func inlineAid(_ place: Place) -> [Layer] {
        medicalAid(place["medicalAid"], section: Names.medicalAid)
    }

    mutating func medicalAid(_ place: Place?, section: Words) -> [Layer] {
        let whole = LayerDraft(
            key: "medicalAid", words: Names.medicalAid, payer: .medicalAid, section: section,
            ratioHook: .medicalAidRatio, deductibleHook: .medicalAidDeductible)
        guard let place else { return [silentLayer(whole, for: CategorySet(PersonCategory.aidClasses))] }
        guard let pools = place["pools"] else {
            guard place["unknown"] != nil else {
                findings.error(
                    place, "医疗救助要写 pools，或 unknown", "medical aid has pools, or is unknown")
                return []
            }
            return layer(place, Scope(), whole).map { [$0] } ?? []
        }
        _ = block(place, keys: ["pools"])
        let scope = Scope().entering(place, sources, findings)
        let entries = self.entries(pools) ?? []
        if pools.entries?.isEmpty == true {
            findings.error(pools, "pools 至少写一个资金池", "pools has at least one pool")
        }
        return entries.compactMap { pool($0.key, $0.place, scope, section) }
    }

    private mutating func pool(_ key: String, _ place: Place, _ scope: Scope, _ section: Words) -> Layer? {
        let name = place["name"].flatMap { words($0) } ?? Words(key, key)
        if ["basic", "criticalIllness", "medicalAid"].contains(key) {
            findings.error(place, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
        }
        if let at = place["tilt"], !["true", "false"].contains(at.text) {
            findings.error(at, "tilt 应写 true 或 false", "tilt is true or false")
        }
        let isTilt = place["tilt"]?.text == "true"
        return layer(
            place, scope,
            LayerDraft(
                key: key, words: name, payer: .medicalAid, section: Names.joined([section, name]),
                ratioHook: isTilt ? nil : .medicalAidRatio,
                deductibleHook: isTilt ? nil : .medicalAidDeductible, keys: ["name", "tilt"]))
    }

    mutating func readDistricts(
        _ place: Place?, in region: RegionCode?
    ) -> [(code: RegionCode, name: Words, aid: [Layer])] {
        var districts: [(code: RegionCode, name: Words, aid: [Layer])] = []
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
