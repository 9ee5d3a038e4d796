import Scheme
import Vocabulary

/// What every part of a policy file is read with: where findings go, what may be cited, and what was read so far.
struct Reader {
    let findings: Findings
    let sources: Sources
    let national: National?
    /// The file as citations name it: `500000/2023.yaml`.
    let shown: String

    var tiers: [Plan.Tier] = []
    /// Named sets of categories, the more favoured first.
    var groups: [Layer.Group] = []
    private(set) var citations: [Citation]
    private(set) var items: [PolicyItem] = []
    /// The district being read.
    var district: RegionCode?

    init(
        findings: Findings, sources: Sources, national: National?, shown: String, citations: [Citation] = []
    ) {
        self.findings = findings
        self.sources = sources
        self.national = national
        self.shown = shown
        self.citations = citations
    }

    // MARK: - Citations and items

    /// The citation in force at a number; an error where there is none.
    mutating func cite(_ place: Place, _ scope: Scope) -> Int? {
        guard !scope.places.isEmpty else {
            findings.error(
                place, "没有依据；在这里或上一层写 source: 文件#条款",
                "needs a source; add source: document#article here or on the block around it")
            return nil
        }
        guard let confidence = scope.confidence else {
            findings.error(
                place, "没有写可信度；在 source 旁边写 confidence: high、medium 或 low",
                "needs a confidence; write confidence: high, medium or low beside the source")
            return nil
        }
        return add(
            Citation(
                places: scope.places, confidence: confidence, carriedFrom: scope.carriedFrom,
                note: scope.note,
                at: "\(shown):\(place.line)"))
    }

    mutating func add(_ citation: Citation) -> Int {
        if let position = citations.firstIndex(of: citation) { return position }
        citations.append(citation)
        return citations.count - 1
    }

    mutating func item(
        _ kind: PolicyItem.Kind, _ place: Place, section: Words, name: [Words], value: Words, citation: Int?,
        departs: String? = nil
    ) {
        items.append(
            PolicyItem(
                kind: kind, path: place.path, section: section, name: Names.joined(name), value: value,
                citation: citation.map { citations[$0] }, departs: departs, district: district))
    }

    // MARK: - Plain values

    /// The entries of a block, after complaint about keys it does not know.
    func block(_ place: Place, keys: Set<String>) -> [(key: String, place: Place)] {
        guard let entries = place.entries else {
            findings.error(place, "这里应是“键: 值”的形式", "this should be a block of key: value")
            return []
        }
        for (key, at) in entries where !keys.contains(key) && !Scope.keys.contains(key) {
            let known = keys.sorted()
            findings.error(
                at, "不认识的键 \(key)；可用：\(known.joined(separator: "、"))",
                "unknown key \(key); known here: \(known.joined(separator: ", "))")
        }
        return entries.filter { keys.contains($0.key) }
    }

    /// `{ zh: 渝北区, en: Yubei }`, or the Chinese alone.
    func words(_ place: Place) -> Words? {
        if let text = place.text, !text.isEmpty { return Words(text, text) }
        guard let zh = place["zh"]?.text else {
            findings.error(place, "名称应写成 { zh: 中文, en: English }", "a name is written { zh: …, en: … }")
            return nil
        }
        return Words(zh, place["en"]?.text ?? zh)
    }

    /// `{ unknown: 为什么不知道 }`.
    func unknown(_ place: Place) -> Unknown? {
        guard let at = place["unknown"] else { return nil }
        guard let text = at.text, !text.isEmpty else {
            findings.error(at, "unknown 后面要写明缺什么", "say after unknown: what is missing")
            return nil
        }
        return Unknown(text, at: "\(shown):\(at.line)")
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ place: Place) -> Choice?
    where Choice.RawValue == String {
        if let text = place.text, let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        findings.error(
            place, "应为其中之一：\(known.joined(separator: "、"))",
            "should be one of: \(known.joined(separator: ", "))")
        return nil
    }

    // MARK: - Tables

    /// A term graded by level, tier or group, nested at will; `leaf` reads what stands at the ends.
    mutating func table<Leaf>(
        _ place: Place, _ scope: Scope, name: [Words],
        leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    ) -> Table<Leaf>? {
        guard let entries = place.entries else {
            return leaf(&self, place, scope, name).map { .leaf($0) }
        }
        let scope = scope.entering(place, sources, findings)
        let own = entries.filter { !Scope.keys.contains($0.key) }
        if own.count == 1, own[0].key == "value" {
            return leaf(&self, own[0].place, scope, name).map { .leaf($0) }
        }
        let keys = own.map(\.key)
        if keys.contains(where: { FacilityLevel(rawValue: $0) != nil }) {
            return byLevel(place, own, scope, name, leaf)
        }
        if keys.contains(where: { key in tiers.contains { $0.key == key } }) {
            return byTier(place, own, scope, name, leaf)
        }
        if keys.contains(where: { key in key == Names.ordinary || groups.contains { $0.key == key } }) {
            return byGroup(own, scope, name, leaf)
        }
        misplaced(own.first?.place ?? place, keys.first ?? "")
        return nil
    }

    private mutating func byLevel<Leaf>(
        _ place: Place, _ own: [(key: String, place: Place)], _ scope: Scope, _ name: [Words],
        _ leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    ) -> Table<Leaf>? {
        var tables: [FacilityLevel: Table<Leaf>] = [:]
        for (key, at) in own {
            guard let level = FacilityLevel(rawValue: key) else {
                misplaced(at, key)
                continue
            }
            tables[level] = table(at, scope, name: name + [level.words], leaf: leaf)
        }
        let missing = FacilityLevel.allCases.filter { level in !own.contains { $0.key == level.rawValue } }
        guard missing.isEmpty else {
            complain(place, missing: missing.map(\.rawValue))
            return nil
        }
        return tables.count == FacilityLevel.allCases.count ? .byLevel(tables) : nil
    }

    private mutating func byTier<Leaf>(
        _ place: Place, _ own: [(key: String, place: Place)], _ scope: Scope, _ name: [Words],
        _ leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    ) -> Table<Leaf>? {
        for (key, at) in own where !tiers.contains(where: { $0.key == key }) { misplaced(at, key) }
        let missing = tiers.filter { tier in !own.contains { $0.key == tier.key } }
        guard missing.isEmpty else {
            complain(place, missing: missing.map(\.key))
            return nil
        }
        var tables: [Table<Leaf>] = []
        for tier in tiers {
            guard let at = own.first(where: { $0.key == tier.key })?.place,
                let inner = table(at, scope, name: name + [tier.words], leaf: leaf)
            else { continue }
            tables.append(inner)
        }
        return tables.count == tiers.count ? .byTier(tables) : nil
    }

    private mutating func byGroup<Leaf>(
        _ own: [(key: String, place: Place)], _ scope: Scope, _ name: [Words],
        _ leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    ) -> Table<Leaf>? {
        var tables: [String: Table<Leaf>] = [:]
        for (key, at) in own {
            guard key == Names.ordinary || groups.contains(where: { $0.key == key }) else {
                misplaced(at, key)
                continue
            }
            tables[key] = table(at, scope, name: name + [groupWords(key)], leaf: leaf)
        }
        return tables.count == own.count ? .byGroup(tables) : nil
    }

    func groupWords(_ key: String) -> Words {
        guard let group = groups.first(where: { $0.key == key }) else {
            return Words("普通居民", "ordinary residents")
        }
        return Words(
            group.categories.categories.map(\.words.zh).joined(separator: "、"),
            group.categories.categories.map(\.words.en).joined(separator: ", "))
    }

    private func misplaced(_ place: Place, _ key: String) {
        let levels = FacilityLevel.allCases.map(\.rawValue)
        let known = levels + tiers.map(\.key) + groups.map(\.key) + [Names.ordinary]
        findings.error(
            place,
            "\(key) 不是等级、档次或人群；可用：\(known.joined(separator: "、"))，同一处只能按一种分",
            "\(key) is no level, tier or group; known: \(known.joined(separator: ", ")), one kind in one place"
        )
    }

    private func complain(_ place: Place, missing: [String]) {
        findings.error(
            place, "缺少 \(missing.joined(separator: "、"))；分了档就要写全",
            "lacks \(missing.joined(separator: ", ")); a graded term is given for all")
    }
}
