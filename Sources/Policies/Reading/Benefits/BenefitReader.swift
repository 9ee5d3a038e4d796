import Scheme
import Vocabulary

/// The blocks that may follow a benefit's own layer, in the order in which they pay.
enum Following: String, CaseIterable, Hashable {
    case criticalIllness, medicalAid, supplements

    var words: Words {
        switch self {
        case .criticalIllness: Names.criticalIllness
        case .medicalAid: Names.medicalAid
        case .supplements: Names.supplements
        }
    }
}

/// What a file says of one kind of care.
struct BenefitDraft {
    enum Content {
        case known(Layer, Places, then: Set<Following>)
        case unknown(Unknown)
    }

    let content: Content
    /// What another kind may say it is like; nil where this one is not known.
    let layer: LayerDraft?
    let elsewhere: ElsewhereDraft?
}

extension Reader {
    /// The blocks of all kinds of care, by `CareKind.position`. Those that are like another are read after it.
    mutating func benefits(_ root: Place) -> [BenefitDraft?] {
        var drafts: [BenefitDraft?] = CareKind.allCases.map { _ in nil }
        for isLike in [false, true] {
            for kind in CareKind.allCases {
                guard let place = root[kind.rawValue] else {
                    if !isLike {
                        drafts[kind.position] = BenefitDraft(
                            content: .unknown(silent(Names.benefit(kind))), layer: nil, elsewhere: nil)
                    }
                    continue
                }
                guard (place["like"] != nil) == isLike else { continue }
                drafts[kind.position] = benefit(kind, place, drafts, root)
            }
        }
        return drafts
    }

    private mutating func benefit(
        _ kind: CareKind, _ place: Place, _ drafts: [BenefitDraft?], _ root: Place
    ) -> BenefitDraft? {
        let isStay = kind == .inpatient
        let words = isStay ? Names.basic : kind.words
        let head = LayerDraft.Head(
            key: isStay ? "basic" : kind.rawValue, words: words, payer: .basicFund,
            section: isStay ? Names.inpatient : kind.words, national: kind.rawValue)
        section = head.section
        defer { section = Names.general }
        let model = place["like"].flatMap { like($0, drafts, root) }
        if place["like"] != nil, model == nil { return nil }
        let read = layer(place, standing, head, keys: ["elsewhere", "then", "like"], like: model?.layer)
        section = head.section
        guard place["unknown"] == nil else {
            guard case .unknown(let unknown)? = read?.layer.content else { return nil }
            return BenefitDraft(content: .unknown(unknown), layer: nil, elsewhere: nil)
        }
        guard place.entries != nil else { return nil }
        let scope = standing.entering(place, sources, findings)
        let elsewhere =
            place["elsewhere"].map { self.elsewhere($0, scope) } ?? model?.elsewhere
            ?? ElsewhereDraft(rest: silent(Words("异地就医待遇", "care elsewhere")))
        let then = place["then"].map { self.then($0, scope) }
        var follows = Set(Following.allCases)
        if let then {
            follows = then
        } else if case .known(_, _, let those)? = model?.content {
            follows = those
        } else if !isStay {
            findings.error(
                place, "缺 then：写明随后还有哪些保障，如 [criticalIllness, medicalAid]；没有就写 []",
                "lacks then: say what pays after it, such as [criticalIllness, medicalAid]; [] for nothing")
        }
        guard let read else { return nil }
        return BenefitDraft(
            content: .known(read.layer, elsewhere.places, then: follows), layer: read.draft,
            elsewhere: elsewhere)
    }

    /// The kind of care that another says it is like.
    private mutating func like(_ place: Place, _ drafts: [BenefitDraft?], _ root: Place) -> BenefitDraft? {
        let kind = place.text.flatMap { CareKind(rawValue: $0) }
        guard let kind, let block = root[kind.rawValue], block["like"] == nil, block["unknown"] == nil else {
            let known = CareKind.allCases.map(\.rawValue).filter { key in
                root[key].map { $0["like"] == nil && $0["unknown"] == nil } ?? false
            }
            findings.unknown(
                place, "like 要写一个自己写全了的待遇", "like names a benefit that is written out itself",
                given: place.text ?? "", Choices(keys: known))
            return nil
        }
        item(
            .choice, place, name: [Names.terms["like"]!],
            value: Words(
                "没有另写的，同\(kind.words.zh)", "what is not said otherwise: as \(kind.words.en)"),
            citation: nil)
        return drafts[kind.position]
    }

    private mutating func then(_ place: Place, _ scope: Scope) -> Set<Following> {
        guard let elements = place.elements else {
            findings.error(
                place, "then 是列表，如 [criticalIllness, medicalAid]；没有就写 []",
                "then is a list, such as [criticalIllness, medicalAid]; [] for nothing")
            return []
        }
        let those = Set(elements.compactMap { element -> Following? in choice(element) })
        let words = Following.allCases.filter(those.contains).map(\.words)
        chosen(
            place, scope, name: [Names.terms["then"]!],
            value: words.isEmpty
                ? Words("没有", "nothing")
                : Words(words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", ")))
        return those
    }
}
