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
    /// The people whom terms distinguish, the more favoured first.
    var groups: [Group] = []
    /// The levels, then the region's own classes of facilities.
    var grades: [Grade] = FacilityLevel.allCases.map { Grade($0) }
    /// The class that each of them lies in: a level in itself, the region's own in its level.
    var broader = Array(FacilityLevel.allCases.indices)
    /// What hospitals may be besides, whatever their class.
    var traits: [(key: String, words: Words)] = []
    var conditions: [Condition] = []
    /// 上年度居民人均可支配收入, where the file states it.
    var income: Money?
    private(set) var citations: [Citation]
    private var found: [(file: String, line: Int, item: PolicyItem)] = []
    /// The part of the policy being read, and its district.
    var section = Names.general
    var district: RegionCode?
    /// Counters that layers share, by the key that they name.
    var counters: [(place: Place, key: String, layer: String)] = []
    /// Caps that are not known, and so not held: they stand on every statement.
    var leftOut: [Unmodelled] = []
    /// What is supposed, where a hypothesis is being read: what its file says needs no source, and no bound holds it.
    var hypothesis: Hypothesis?
    /// The day from which what is read is in force, where it changes a year that has begun.
    var from: Day?
    /// Whether whole blocks come from another file: the year's that it changes, or the province's that it follows.
    var isLaidOver = false
    /// How sure we are of what comes from the province, where the file says so.
    var takenOver: TakenOver?
    /// What holds before any block says something: empty for a file of its own, the case's source for a plan in a case.
    var standing = Scope()

    init(
        findings: Findings, sources: Sources, national: National?, shown: String, citations: [Citation] = []
    ) {
        self.findings = findings
        self.sources = sources
        self.national = national
        self.shown = shown
        self.citations = citations
    }

    /// Every number and choice read so far, in the order of the file. What comes from another file stands at the end of its
    /// part, and a part that is wholly from another file at the end. Where the file lies over another of which it says
    /// little, the order is that of a notice, in which it was read.
    var items: [PolicyItem] {
        if isLaidOver {
            var parts: [Words: Int] = [:]
            for one in found where parts[one.item.section] == nil { parts[one.item.section] = parts.count }
            return found.enumerated()
                .sorted {
                    (parts[$0.element.item.section] ?? 0, $0.offset) < (
                        parts[$1.element.item.section] ?? 0, $1.offset
                    )
                }
                .map(\.element.item)
        }
        var ends: [Words: Int] = [:]
        for (file, line, item) in found where file == shown {
            ends[item.section] = max(line, ends[item.section] ?? 0)
        }
        let placed = found.enumerated().map { offset, found in
            let isOwn = found.file == shown
            let line = isOwn ? found.line : ends[found.item.section] ?? .max
            return (place: (line, isOwn ? 0 : 1, offset), item: found.item)
        }
        return placed.sorted { $0.place < $1.place }.map(\.item)
    }

    // MARK: - Citations and items

    /// The citation in force at a number; an error where there is none.
    mutating func cite(_ place: Place, _ scope: Scope) -> Int? {
        if let hypothesis, place.file == hypothesis.file { return add(hypothesis.citation(at: place)) }
        var stated = scope[place]
        if let takenOver, takenOver.concerns(place) { stated = takenOver.limiting(stated) }
        guard !stated.places.isEmpty else {
            findings.uncited(place, in: stated.block ?? place)
            return nil
        }
        guard let confidence = stated.confidence else {
            findings.error(
                stated.sourceAt ?? place, "没有写可信度；在 source 旁边写 confidence: high、medium 或 low",
                "needs a confidence; write confidence: high, medium or low beside the source")
            return nil
        }
        return add(
            Citation(
                places: stated.places, confidence: confidence, carriedFrom: stated.carriedFrom,
                note: stated.note, at: "\(place.file):\(place.line ?? 0)"))
    }

    mutating func add(_ citation: Citation) -> Int {
        if let position = citations.firstIndex(of: citation) { return position }
        citations.append(citation)
        return citations.count - 1
    }

    /// - Parameter section: the part being read, where not given.
    mutating func item(
        _ kind: PolicyItem.Kind, _ place: Place, section: Words? = nil, name: [Words], value: Words,
        citation: Int?, departs: String? = nil
    ) {
        found.append(
            (
                place.file, place.line ?? 0,
                PolicyItem(
                    kind: kind, path: place.path, at: "\(place.file):\(place.line ?? 0)",
                    section: section ?? self.section, name: Names.joined(name),
                    value: value, citation: citation.map { citations[$0] }, departs: departs,
                    district: district)
            ))
    }

    /// A choice of the policy; where nothing is cited for it, it stands without a source.
    mutating func chosen(_ place: Place, _ scope: Scope, name: [Words], value: Words) {
        let citation =
            scope[place].places.isEmpty && place.file != hypothesis?.file ? nil : cite(place, scope)
        item(.choice, place, name: name, value: value, citation: citation)
    }

    // MARK: - Plain values

    /// The entries of a block, after complaint about keys it does not know.
    func block(_ place: Place, keys: Set<String>) -> [(key: String, place: Place)] {
        guard let entries = entries(place) else { return [] }
        for (key, at) in entries where !keys.contains(key) && !Scope.keys.contains(key) {
            findings.unknown(
                at, "不认识的键 \(key)\(punctuation(key).zh)", "unknown key \(key)\(punctuation(key).en)",
                given: key, Choices(keys: keys.sorted(), also: Scope.keys.sorted()))
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
    func punctuation(_ key: String) -> Words {
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

    /// `true` or `false`.
    func flag(_ place: Place) -> Bool {
        guard let text = place.text, let flag = Bool(text) else {
            let key = place.keys.last ?? ""
            findings.error(place, "\(key) 应写 true 或 false", "\(key) is true or false")
            return false
        }
        return flag
    }

    /// `{ unknown: 为什么不知道 }`.
    func unknown(_ place: Place) -> Unknown? {
        guard let at = place["unknown"] else { return nil }
        let file = "\(at.file):\(at.line ?? 0)"
        if at.entries != nil, let words = words(at) { return Unknown(words.zh, english: words.en, at: file) }
        guard let text = at.text, !text.isEmpty else {
            findings.error(at, "unknown 后面要写明缺什么", "say after unknown: what is missing")
            return Unknown("", at: at.file)
        }
        return Unknown(text, at: file)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ place: Place) -> Choice?
    where Choice.RawValue == String {
        if let text = place.text, let choice = Choice(rawValue: text) { return choice }
        let choices =
            switch Choice.self {
            case is FacilityLevel.Type: Choices.levels.byKey
            case is CareKind.Type: Choices.kinds.byKey
            case is CarePlace.Type: Choices.places.byKey
            default: Choices(keys: Choice.allCases.map(\.rawValue))
            }
        findings.unknown(
            place, place.text.map { "不能写 \($0)" } ?? "这里应是一个词",
            place.text.map { "\($0) cannot stand here" } ?? "a word is expected here",
            given: place.text ?? "",
            choices)
        return nil
    }
}
