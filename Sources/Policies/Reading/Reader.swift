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
    /// All groups of people, also those by age or by years of contribution, the more favoured first.
    var people: [Group] = []
    private(set) var citations: [Citation]
    private(set) var items: [PolicyItem] = []
    /// Whether a hypothesis is being read, which no bound holds.
    var isHypothetical = false
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
        if let change = place.change, change.isHypothetical {
            return add(change.citation(at: "\(place.file):\(place.line ?? 0)"))
        }
        guard !scope.places.isEmpty else {
            findings.uncited(place, in: scope.block ?? place)
            return nil
        }
        guard let confidence = scope.confidence else {
            findings.error(
                scope.sourceAt ?? place, "没有写可信度；在 source 旁边写 confidence: high、medium 或 low",
                "needs a confidence; write confidence: high, medium or low beside the source")
            return nil
        }
        return add(
            Citation(
                places: scope.places, confidence: confidence, carriedFrom: scope.carriedFrom,
                note: scope.note,
                at: "\(place.file):\(place.line ?? 0)"))
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
        guard let entries = entries(place) else { return [] }
        for (key, at) in entries where !keys.contains(key) && !Scope.keys.contains(key) {
            let known = keys.sorted()
            findings.error(
                at, "不认识的键 \(key)\(punctuation(key).zh)；可用：\(known.joined(separator: "、"))",
                "unknown key \(key)\(punctuation(key).en); known here: \(known.joined(separator: ", "))")
        }
        return entries.filter { keys.contains($0.key) }
    }

    /// The entries of a block whose keys are the file's own, such as the names of tiers.
    func entries(_ place: Place) -> [(key: String, place: Place)]? {
        if let entries = place.entries { return entries }
        findings.error(place, "这里应是“键: 值”的形式", "this should be a block of key: value")
        return nil
    }

    /// The elements of a list.
    func list(_ place: Place, _ zh: String, _ en: String) -> [Place] {
        if let elements = place.elements, !elements.isEmpty { return elements }
        findings.error(place, zh, en)
        return []
    }

    /// A remark on a key into which a full-width colon or comma has slipped.
    private func punctuation(_ key: String) -> Words {
        key.contains { "：，".contains($0) }
            ? Words("（里面有全角的冒号或逗号，请换成半角，后面空一格）", " (it holds a full-width colon or comma; type plain ones)")
            : Words("", "")
    }

    /// `{ zh: 渝北区, en: Yubei }`, or the Chinese alone.
    func words(_ place: Place) -> Words? {
        if let text = place.text, !text.isEmpty { return Words(text, text) }
        if let entries = place.entries, block(place, keys: ["zh", "en"]).count < entries.count { return nil }
        guard let zh = place["zh"]?.text, !zh.isEmpty else {
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
            return Unknown("", at: place.file)
        }
        return Unknown(text, at: "\(at.file):\(at.line ?? 0)")
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
        if let value = place["value"] {
            _ = block(place, keys: ["value"])
            return leaf(&self, value, scope, name).map { .leaf($0) }
        }
        let own = entries.filter { !Scope.keys.contains($0.key) }
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
        for (key, at) in own { misplaced(at, key) }
        if own.isEmpty { findings.error(place, "这里没有写数", "there is no number here") }
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
        complain(place, FacilityLevel.allCases.map(\.rawValue), given: own.map(\.key))
        return .byLevel(tables)
    }

    private mutating func byTier<Leaf>(
        _ place: Place, _ own: [(key: String, place: Place)], _ scope: Scope, _ name: [Words],
        _ leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    ) -> Table<Leaf>? {
        var tables: [Int: Table<Leaf>] = [:]
        for (key, at) in own {
            guard let position = tiers.firstIndex(where: { $0.key == key }) else {
                misplaced(at, key)
                continue
            }
            tables[position] = table(at, scope, name: name + [tiers[position].words], leaf: leaf)
        }
        complain(place, tiers.map(\.key), given: own.map(\.key))
        return .byTier(tables)
    }

    private mutating func byGroup<Leaf>(
        _ own: [(key: String, place: Place)], _ scope: Scope, _ name: [Words],
        _ leaf: (inout Reader, Place, Scope, [Words]) -> Leaf?
    ) -> Table<Leaf>? {
        var tables: [String: Table<Leaf>] = [:]
        for (key, at) in own {
            guard key == Names.ordinary || groups.contains(where: { $0.key == key }) else {
                misplaced(at, key)
                // Whose numbers these are is not known, so nobody's are.
                guard let meant = meant(key) else { return nil }
                tables[meant] = table(at, scope, name: name + [groupWords(meant)], leaf: leaf)
                continue
            }
            tables[key] = table(at, scope, name: name + [groupWords(key)], leaf: leaf)
        }
        return .byGroup(tables)
    }

    func groupWords(_ key: String) -> Words {
        guard let group = groups.first(where: { $0.key == key }) else {
            return Words("普通居民", "ordinary residents")
        }
        return Words(
            group.categories.categories.map(\.words.zh).joined(separator: "、"),
            group.categories.categories.map(\.words.en).joined(separator: ", "))
    }

    /// A key that grades nothing, with what was most likely meant.
    func misplaced(_ place: Place, _ key: String) {
        let levels = FacilityLevel.allCases.map(\.rawValue)
        let known = levels + tiers.map(\.key) + groups.map(\.key) + [Names.ordinary]
        let meant = meant(key)
        let mark = punctuation(key)
        findings.error(
            place,
            "\(key) 不是等级、档次或人群\(mark.zh)；\(meant.map { "请写 \($0)；" } ?? "")"
                + "可用：\(known.joined(separator: "、"))，同一处只能按一种分",
            "\(key) is no level, tier or group\(mark.en); \(meant.map { "write \($0); " } ?? "")"
                + "known: \(known.joined(separator: ", ")), one kind in one place"
        )
    }

    /// The key for a level, tier or group that was called by its Chinese name.
    private func meant(_ key: String) -> String? {
        if let level = FacilityLevel(word: key) { return level.rawValue }
        if let tier = tiers.first(where: { $0.words.zh == key }) { return tier.key }
        guard let category = PersonCategory(word: key) else { return nil }
        return groups.first { $0.categories.contains(CategorySet(category)) }?.key
    }

    /// Says what is missing, unless a misspelt key beside it was most likely meant for it.
    private func complain(_ place: Place, _ wanted: [String], given: [String]) {
        let missing = wanted.filter { !given.contains($0) }
        let foreign = given.filter { !wanted.contains($0) }
        guard missing.count > foreign.count else { return }
        findings.error(
            place, "缺少 \(missing.joined(separator: "、"))；分了档就要写全",
            "lacks \(missing.joined(separator: ", ")); a graded term is given for all")
    }
}
