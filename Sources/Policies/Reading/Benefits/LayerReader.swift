import Scheme
import Vocabulary

/// Reads the block of one layer.
extension Reader {
    private static let layerKeys: Set = [
        "for", "counts", "base", "deductible", "ratio", "bandsOn", "annualCap", "claimCap", "grant", "floor",
        "setAside",
        "entryCap", "deductiblePer", "deductibleYearlyMost", "deductibleWith", "transfer", "againAfter",
        "repeatStay", "points", "capWith", "capEachCondition", "capMore", "capMoves", "takesIn",
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
        guard let rule, findings.errorCount == before else { return nil }
        let layer = Layer(
            key: head.key, words: head.words, payer: head.payer, audience: draft.audience,
            content: .known(rule))
        return (layer, draft)
    }

    /// Parts that do not go together: by year there is one deductible, one scale of bands and one cap.
    private func checkParts(_ place: Place, _ draft: LayerDraft) {
        let perClaim = [
            "deductiblePer", "deductibleYearlyMost", "deductibleWith", "againAfter", "claimCap", "grant",
            "floor",
            "transfer", "morePerBaby",
        ]
        for key in perClaim where draft.counts == .year {
            guard let at = place[key] else { continue }
            findings.error(
                at, "counts: year（按年累计）的层不能写 \(key)；按次计算请写 counts: claim",
                "\(key) cannot stand in a layer that counts the year; write counts: claim where claims count by themselves"
            )
        }
        if draft.counts == .year, draft.bandsOn == .year, let at = place["bandsOn"] {
            findings.error(
                at, "按年累计的层本来就按全年分段，bandsOn 写 excess 或 amount",
                "a layer that counts the year has its bands on the year already; write bandsOn: excess or amount"
            )
        }
        let isOwn = draft.head.payer == .basicFund
        for key in ["capMore", "transfer"] where !isOwn {
            guard let at = place[key] else { continue }
            findings.error(
                at, "\(key) 只能写在待遇自己的一层里", "\(key) can stand in a benefit's own layer only")
        }
        if let at = place["base"], isOwn {
            findings.error(
                at, "base 只能写在随后的保障里；待遇自己的一层总是按政策范围内费用",
                "base can stand in a layer that follows; a benefit's own works on what is in scope")
        } else if let at = place["base"], draft.base == .outOfCatalogue, place["takesIn"] != nil {
            findings.error(
                at, "按合规自费计算的层不能再写 takesIn", "a layer on out-of-catalogue cost takes in nothing else")
        }
        if let at = place["transfer"], isOwn, draft.head.key != "basic" {
            findings.error(at, "transfer 只用于住院", "transfer is for stays only")
        }
        if let at = place["capWith"] ?? place["capEachCondition"], place["capWith"] != nil,
            place["capEachCondition"]?.text == "true"
        {
            findings.error(
                at, "capWith 和 capEachCondition 不能同时写", "capWith and capEachCondition cannot stand together")
        }
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
            .unknown, place, name: [head.words], value: Words(unknown.text, unknown.text), citation: nil)
        return Layer(
            key: head.key, words: head.words, payer: head.payer,
            audience: place["for"].flatMap { groupList($0) }, content: .unknown(unknown))
    }

    /// `[needy, others]`: positions in `groups`, ascending.
    func groupList(_ place: Place) -> [Int]? {
        let elements = list(place, "for 应是人群的列表，如 [needy]", "for is a list of groups, such as [needy]")
        let known = groups.map(\.key)
        for element in elements where !known.contains(element.text ?? "") {
            findings.error(
                element, "没有定义人群 \(element.text ?? "")；groups 里有：\(known.joined(separator: "、"))",
                "undefined group \(element.text ?? ""); groups has: \(known.joined(separator: ", "))")
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
        func share(_ key: String, _ old: Table<Cited<Ratio>>?) -> Table<Cited<Ratio>>? {
            guard let at = place[key] else { return old }
            return table(
                at, scope,
                TableForm(name: [Names.terms[key]!], mayHaveGaps: true) { reader, at, scope, name in
                    reader.plainRatio(at, scope, name: name)
                })
        }
        draft.floor = share("floor", draft.floor)
        draft.setAside = share("setAside", draft.setAside)
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
            _ = block(at, keys: ["firstSelfPay"])
            let form = TableForm(name: [Names.terms["takesIn"]!], mayHaveGaps: true) {
                reader, at, scope, name in reader.takesIn(at, scope, name: name)
            }
            draft.takesInFirstSelfPay = at["firstSelfPay"].flatMap { table($0, inner, form) }
        }
    }

    private mutating func readCounters(_ place: Place, _ scope: Scope, into draft: inout LayerDraft) {
        if let most = amount("deductibleYearlyMost", place, scope) { draft.deductibleRule.yearlyMost = most }
        if let more = amount("capMore", place, scope) { draft.capMore = more }
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
            counters.append((at, counter))
            if key == "capWith" { draft.capWith = counter } else { draft.deductibleRule.counter = counter }
            let words = Names.layers[counter] ?? Words(counter, counter)
            chosen(at, inner, name: [Names.terms[key]!], value: words)
        }
    }

    /// `true`, `false`: whether the first self-pay enters.
    private mutating func takesIn(_ place: Place, _ scope: Scope, name: [Words]) -> Cited<Bool>? {
        let flag = flag(place)
        guard let citation = cite(place, scope) else { return nil }
        item(
            .choice, place, name: name, value: flag ? Words("计入", "enters") : Words("不计入", "does not enter"),
            citation: citation)
        return Cited(flag, citation)
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
