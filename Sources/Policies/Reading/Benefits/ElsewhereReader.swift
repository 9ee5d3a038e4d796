import Scheme
import Vocabulary

/// What holds for care in other places than the usual.
struct ElsewhereDraft {
    var rules: [CarePlace: Places.Rule] = [:]
    /// For people of some groups, the more favoured first.
    var exceptions: [CarePlace: [Places.Exception]] = [:]
    /// Of the places that are not named.
    var rest: Unknown

    /// A place in the province that is not named is care elsewhere.
    var places: Places {
        func named(_ place: CarePlace) -> CarePlace {
            rules[place] == nil && exceptions[place] == nil ? place.broad : place
        }
        return Places {
            $0 == .local ? .paid : rules[named($0)] ?? .unknown(rest)
        } exceptions: {
            exceptions[named($0)] ?? []
        }
    }
}

extension Reader {
    /// `{ elsewhereFiled: paid, localUnreferred: notPaid, elsewhereUnfiled: { unknown: … } }`, or all of it unknown; what
    /// holds in a place may differ by group: `elsewhereReferred: { students: { unknown: … }, ordinary: paid }`.
    mutating func elsewhere(_ place: Place, _ outer: Scope) -> ElsewhereDraft {
        var draft = ElsewhereDraft(rest: silent(Words("这类就医地的待遇", "care in such a place")))
        guard place.entries != nil else {
            findings.error(
                place, "elsewhere 按就医地写 paid、notPaid 或 { unknown: … }",
                "elsewhere says by place: paid, notPaid or { unknown: … }")
            return draft
        }
        let scope = outer.entering(place, sources, findings)
        if let unknown = unknown(place) {
            draft.rest = unknown
            item(
                .unknown, place, name: [Names.terms["elsewhere"]!],
                value: unknown.words, citation: nil)
        }
        let known = CarePlace.allCases.filter { $0 != .local }
        for (key, at) in block(place, keys: Set(known.map(\.rawValue) + ["unknown"])) where key != "unknown" {
            guard let care = CarePlace(rawValue: key) else { continue }
            let isByGroup = at.entries?.contains { gradeKey($0.key)?.grading == .group } ?? false
            if isByGroup {
                byGroup(care, at, scope, into: &draft)
            } else {
                draft.rules[care] = rule([care.words], at, scope)
            }
        }
        return draft
    }

    /// `{ students: notPaid, ordinary: paid }`: of the groups it names, the first in which a person is.
    private mutating func byGroup(
        _ care: CarePlace, _ place: Place, _ outer: Scope, into draft: inout ElsewhereDraft
    ) {
        let scope = outer.entering(place, sources, findings)
        let keys = Set(groups.map(\.key) + [Names.ordinary])
        var exceptions: [Places.Exception] = []
        for (key, at) in block(place, keys: keys) {
            guard let known = gradeKey(key),
                let rule = rule([care.words, known.words], at, scope)
            else { continue }
            if let group = known.position {
                exceptions.append(Places.Exception(group: group, rule: rule))
            } else {
                draft.rules[care] = rule
            }
        }
        draft.exceptions[care] = exceptions.sorted { $0.group < $1.group }
    }

    private mutating func rule(_ names: [Words], _ place: Place, _ outer: Scope) -> Places.Rule? {
        let name = [Names.terms["elsewhere"]!] + names
        if place.entries != nil { _ = block(place, keys: ["value", "unknown"]) }
        if let unknown = unknown(place) {
            item(.unknown, place, name: name, value: unknown.words, citation: nil)
            return .unknown(unknown)
        }
        let scope = outer.entering(place, sources, findings)
        let at = place["value"] ?? place
        switch at.text {
        case "paid":
            chosen(at, scope, name: name, value: Words("按本层待遇支付", "paid by the terms"))
            return .paid
        case "notPaid":
            guard let citation = cite(at, scope) else { return nil }
            item(.choice, at, name: name, value: Words("不予支付", "not paid"), citation: citation)
            return .notPaid(citation: citation)
        default:
            findings.error(
                at, "应为 paid、notPaid 或 { unknown: … }；可以按就医地分人群写，如 { students: notPaid, ordinary: paid }",
                "should be paid, notPaid or { unknown: … }, or these by group: { students: notPaid, ordinary: paid }"
            )
            return nil
        }
    }
}
