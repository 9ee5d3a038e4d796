import Scheme
import Vocabulary

/// Reads the block of one layer.
extension Reader {
    private static let layerKeys: Set = [
        "for", "counts", "base", "deductible", "ratio", "bandsOn", "annualCap", "claimCap", "grant", "floor",
        "setAside",
        "entryCap", "monthlyCap", "bedDayMost", "deductiblePer", "deductibleYearlyMost", "deductibleWith",
        "transfer", "againAfter",
        "repeatStay", "points", "capWith", "capEachCondition", "capMore", "capMoreMost", "capMoves",
        "takesIn",
        "morePerBaby",
        "unknown",
    ]

    /// Reads a layer and works out its terms.
    ///
    /// - Parameters:
    ///   - keys: what it may say beside what every layer may.
    ///   - like: the layer from which what is not written here is taken.
    mutating func layer(
        _ place: Place, _ outer: Scope, _ head: LayerDraft.Head, keys: Set<String> = [],
        like: LayerDraft? = nil
    ) -> (layer: Layer, draft: LayerDraft?)? {
        section = head.section
        defer { section = Names.general }
        let scope = outer.entering(place, sources, findings)
        let before = findings.errorCount
        let own = block(place, keys: Reader.layerKeys.union(keys))
        guard place.entries != nil else { return nil }
        if let unknown = unknown(place) { return (unknownLayer(place, scope, unknown, head), nil) }
        complain(place, like, given: own.map(\.key))
        var draft = like?.like(head, at: place) ?? LayerDraft(head, at: place)
        readTables(place, scope, into: &draft)
        readChoices(place, scope, into: &draft)
        readCounters(place, scope, into: &draft)
        checkParts(place, draft)
        if let at = place["points"] { draft.points = points(at, scope) }
        if let at = place["repeatStay"] { draft.repeats = repeats(at, scope) }
        if let audience = draft.audience {
            for group in draft.groupsOfTables.sorted() where !audience.contains(group) {
                let key = groups[group].key
                findings.error(
                    place, "\(key) 写了数字，却不在 for 里", "\(key) has numbers but is not in for")
            }
        }
        let rule = rule(draft, isReadWhole: findings.errorCount == before)
        if let rule { checkRegrading(place, rule, hasPoints: !draft.points.isEmpty) }
        guard let rule, findings.errorCount == before else { return nil }
        let layer = Layer(
            key: head.key, words: head.words, payer: head.payer, audience: draft.audience,
            content: .known(rule))
        return (layer, draft)
    }

    /// Says what is missing, unless a misspelt key was most likely meant for it.
    private func complain(_ place: Place, _ like: LayerDraft?, given: [String]) {
        guard like == nil else { return }
        // A fixed grant may be all there is.
        let needed = place["grant"] == nil ? ["counts", "deductible", "ratio", "annualCap"] : ["counts"]
        let missing = needed.filter { place[$0] == nil }
        let misspelt = place.entries?.count { entry in
            !Scope.keys.contains(entry.key) && !given.contains(entry.key)
        }
        for key in missing where missing.count > misspelt ?? 0 {
            findings.error(
                place, "缺 \(key)；没有依据就把整层写成 unknown",
                "lacks \(key); where it is not known, write unknown for the layer")
        }
    }

    private mutating func unknownLayer(
        _ place: Place, _ scope: Scope, _ unknown: Unknown, _ head: LayerDraft.Head
    ) -> Layer {
        if let known = place.entries?.map(\.key).first(where: { key in
            Reader.layerKeys.contains(key) && !["for", "unknown"].contains(key)
        }) {
            findings.error(
                place, "写了 unknown，就不能同时写 \(known)", "unknown and \(known) cannot stand together")
        }
        item(
            .unknown, place, name: [head.words], value: unknown.words, citation: nil)
        return Layer(
            key: head.key, words: head.words, payer: head.payer,
            audience: place["for"].flatMap { groupList($0) }, content: .unknown(unknown))
    }

    /// `[needy, others]`: positions in `groups`, ascending.
    func groupList(_ place: Place) -> [Int]? {
        let elements = list(place, "for 应是人群的列表，如 [needy]", "for is a list of groups, such as [needy]")
        let known = groups.map(\.key)
        for element in elements where !known.contains(element.text ?? "") {
            undefinedGroup(element, element.text ?? "")
        }
        guard !elements.isEmpty else { return nil }
        return groups.indices.filter { index in elements.contains { $0.text == groups[index].key } }
    }

    // MARK: - Numbers

    private mutating func readTables(_ place: Place, _ scope: Scope, into draft: inout LayerDraft) {
        // A layer that follows another cannot refuse what has come so far.
        let isFirst = draft.head.payer == .basicFund
        func form(
            _ key: String, _ money: MoneyForm, mayHaveGaps: Bool = false, isLeftOut: Bool = false
        ) -> TableForm<MoneyLeaf> {
            TableForm(
                name: [Names.terms[key]!], mayHaveGaps: mayHaveGaps, mayRefuse: isFirst && !mayHaveGaps,
                isLeftOut: isLeftOut
            ) { reader, at, scope, name in
                reader.money(at, scope, name: name, money)
            }
        }
        if let at = place["deductible"] {
            draft.deductible = table(
                at, scope,
                form("deductible", MoneyForm(shareOf: MoneyForm.ordinary, mayBeOfScope: true)))
        }
        if let at = place["ratio"] {
            draft.ratio = table(
                at, scope,
                TableForm(name: [Names.terms["ratio"]!], mayRefuse: isFirst, mayBeNotPaid: true) {
                    reader, at, scope, name in
                    reader.ratio(at, scope, name: name)
                })
        }
        if let at = place["annualCap"] {
            draft.cap = table(at, scope, form("annualCap", MoneyForm(mayBeNone: true), isLeftOut: true))
        }
        func optional(_ key: String, _ old: Table<MoneyLeaf>?) -> Table<MoneyLeaf>? {
            guard let at = place[key] else { return old }
            return table(at, scope, form(key, MoneyForm(mayBeNone: true), mayHaveGaps: true))
        }
        draft.claimCap = optional("claimCap", draft.claimCap)
        draft.grant = optional("grant", draft.grant)
        draft.entryCap = optional("entryCap", draft.entryCap)
        draft.monthlyCap = optional("monthlyCap", draft.monthlyCap)
        draft.bedDayMost = optional("bedDayMost", draft.bedDayMost)
        if let at = place["floor"] {
            draft.floor = table(
                at, scope,
                TableForm(name: [Names.terms["floor"]!], mayHaveGaps: true) { reader, at, scope, name in
                    reader.floor(at, scope, name: name)
                })
        }
        if let at = place["setAside"] {
            draft.setAside = table(
                at, scope,
                TableForm(name: [Names.terms["setAside"]!], mayHaveGaps: true) { reader, at, scope, name in
                    reader.plainRatio(at, scope, name: name)
                })
        }
    }

    private mutating func readChoices(_ place: Place, _ scope: Scope, into draft: inout LayerDraft) {
        if let at = place["for"] {
            draft.audience = groupList(at)
            let words = (draft.audience ?? []).map { groups[$0].words }
            chosen(
                at, scope, name: [Names.terms["for"]!],
                value: Words(
                    words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", ")))
        }
        draft.counts = choice("counts", place, scope) ?? draft.counts
        draft.base = choice("base", place, scope) ?? draft.base
        draft.bandsOn = choice("bandsOn", place, scope) ?? draft.bandsOn
        draft.deductibleRule.per = choice("deductiblePer", place, scope) ?? draft.deductibleRule.per
        draft.capEachCondition = flag("capEachCondition", place, scope) ?? draft.capEachCondition
        draft.capMoves = flag("capMoves", place, scope) ?? draft.capMoves
        if let (at, inner) = value("transfer", place, scope) {
            draft.deductibleRule.transferIsOneStay = at.text == "oneStay"
            if at.text != "oneStay" {
                findings.error(at, "transfer 只能写 oneStay（转院视为一次住院）", "transfer is oneStay: one stay in all")
            }
            chosen(
                at, inner, name: [Names.terms["transfer"]!],
                value: Words("视为一次住院", "counts as one stay"))
        }
        if let at = place["takesIn"] {
            let inner = scope.entering(at, sources, findings)
            _ = block(at, keys: ["firstSelfPay", "for"])
            draft.takesInFirstSelfPay = nil
            draft.takesInFor = at["for"].flatMap { groupList($0) }
            let whom = (draft.takesInFor ?? []).map { groups[$0].words }
            if let flag = at["firstSelfPay"], self.flag(flag), let citation = cite(flag, inner) {
                draft.takesInFirstSelfPay = citation
                item(
                    .choice, at, name: [Names.terms["takesIn"]!] + whom, value: Words("计入", "enters"),
                    citation: citation)
            }
        }
    }

    private mutating func readCounters(_ place: Place, _ scope: Scope, into draft: inout LayerDraft) {
        if let most = amount("deductibleYearlyMost", place, scope) { draft.deductibleRule.yearlyMost = most }
        if let more = amount("capMore", place, scope) { draft.capMore = more }
        if let most = amount("capMoreMost", place, scope) { draft.capMoreMost = most }
        if let more = amount("morePerBaby", place, scope) { draft.morePerBaby = more }
        if let (at, inner) = value("againAfter", place, scope) {
            if let days = at.text.flatMap(Units.days), let citation = cite(at, inner) {
                draft.deductibleRule.againAfterDays = Cited(days, citation)
                item(
                    .number, at, name: [Names.terms["againAfter"]!],
                    value: Words("每 \(days) 天", "every \(days) days"), citation: citation)
            } else if at.text.flatMap(Units.days) == nil {
                findings.error(at, "againAfter 应是天数，如 90天", "againAfter is a number of days, such as 90天")
            }
        }
        for key in ["capWith", "deductibleWith"] {
            guard let (at, inner) = value(key, place, scope) else { continue }
            let counter = at.text ?? ""
            counters.append((at, key, counter))
            if key == "capWith" { draft.capWith = counter } else { draft.deductibleRule.counter = counter }
            let words = Names.layers[counter] ?? Words(counter, counter)
            chosen(at, inner, name: [Names.terms[key]!], value: words)
        }
    }

    // MARK: - Scalars

    /// What a key says, bare or as `{ value: …, source: … }`.
    func value(_ key: String, _ place: Place, _ scope: Scope) -> (Place, Scope)? {
        guard let at = place[key] else { return nil }
        guard at.entries != nil else { return (at, scope) }
        _ = block(at, keys: ["value"])
        return at["value"].map { ($0, scope.entering(at, sources, findings)) } ?? (at, scope)
    }

    private mutating func amount(_ key: String, _ place: Place, _ scope: Scope) -> Cited<Money>? {
        guard let (at, inner) = value(key, place, scope) else { return nil }
        return money(at, inner, name: [Names.terms[key]!])?.cited
    }

    private mutating func flag(_ key: String, _ place: Place, _ scope: Scope) -> Bool? {
        guard let (at, inner) = value(key, place, scope) else { return nil }
        let flag = flag(at)
        chosen(at, inner, name: [Names.terms[key]!], value: flag ? Words("是", "yes") : Words("否", "no"))
        return flag
    }

    private mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ place: Place, _ scope: Scope
    ) -> Choice? where Choice.RawValue == String {
        guard let (at, inner) = value(key, place, scope), let choice: Choice = choice(at) else { return nil }
        chosen(
            at, inner, name: [Names.terms[key]!],
            value: Names.choices["\(key) \(choice.rawValue)"] ?? Words(choice.rawValue, choice.rawValue))
        return choice
    }
}
