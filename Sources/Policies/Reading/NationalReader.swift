import Scheme
import Vocabulary

extension Reader {
    /// Reads a national file: its open terms, defaults and bounds, and the blocks that regions take over.
    mutating func national(_ root: Place) -> National? {
        _ = block(
            root,
            keys: [
                "region", "year", "name", "terms", "groups", "rounding", "subsidies", "window", "waiting",
                "incentive",
            ])
        guard root.entries != nil else { return nil }
        let year = year(root)
        if root["terms"] == nil { findings.error(root, "缺 terms", "lacks terms") }
        let (bounds, defaults) = terms(root["terms"])
        tiers = [Plan.Tier(key: "only", words: Words("不分档", "one tier"))]
        readGroups(root["groups"])
        let rounding = root["rounding"] == nil ? .halfUp : rounding(root["rounding"], root)
        let contribution = Contribution(
            individual: [standard(defaults[.individualContribution], "个人缴费标准")],
            fiscal: standard(defaults[.fiscalContribution], "财政补助标准"))
        guard let year, let rounding else { return nil }
        return National(
            year: year, name: root["name"].flatMap { words($0) } ?? Words("全国", "national"), bounds: bounds,
            defaults: defaults, items: items,
            levels: [National.Level(root: root, people: groups)],
            enrolment: enrolment(root, contribution, year: year, rounding: rounding), citations: citations)
    }

    /// A province's file as its cities follow it: what it adds to the nation's bounds, and its blocks before the nation's.
    mutating func provincial(_ root: Place, under nation: National) -> National? {
        guard let year = year(root) else { return nil }
        let (bounds, defaults) = terms(root["terms"])
        readGroups(root["groups"])
        return National(
            year: year, name: root["name"].flatMap { words($0) } ?? nation.name,
            bounds: bounds + nation.bounds,
            defaults: defaults.merging(nation.defaults) { own, _ in own }, items: items + nation.items,
            levels: [National.Level(root: root, people: groups)] + nation.levels,
            enrolment: nil,
            citations: citations)
    }

    /// Reads the bounds and defaults that a file lays down for those that follow it.
    mutating func terms(
        _ place: Place?
    ) -> (bounds: [National.Bound], defaults: [National.Hook: (money: Money, citation: Citation)]) {
        let terms = place.map {
            list(
                $0, "terms 是规定的列表，每条写 on 和 default、atLeast 或 atMost",
                "terms is a list of rules, each with on and default, atLeast or atMost")
        }
        var bounds: [National.Bound] = []
        var defaults: [National.Hook: (money: Money, citation: Citation)] = [:]
        for place in terms ?? [] {
            guard let term = term(place) else { continue }
            if let bound = term.bound { bounds.append(bound) }
            if let money = term.standard { defaults[term.hook] = (money, term.citation) }
        }
        return (bounds, defaults)
    }

    private mutating func standard(
        _ given: (money: Money, citation: Citation)?, _ what: String
    ) -> Contribution.Stated {
        guard let given else { return .unknown(silent(what)) }
        return .known(Cited(given.money, add(given.citation)))
    }

    private mutating func term(
        _ place: Place
    ) -> (hook: National.Hook, bound: National.Bound?, standard: Money?, citation: Citation)? {
        _ = block(place, keys: ["on", "for", "default", "atLeast", "atMost"])
        guard place.entries != nil else { return nil }
        let scope = standing.entering(place, sources, findings)
        let position = cite(place, scope)
        guard let at = place["on"] else {
            findings.error(place, "缺 on", "lacks on")
            return nil
        }
        guard let hook: National.Hook = choice(at) else { return nil }
        for key in ["for", "default", "atLeast", "atMost"] where !hook.keys.contains(key) {
            guard let at = place[key] else { continue }
            findings.unknown(
                at, "\(hook.rawValue) 不能写 \(key)", "\(hook.rawValue) takes no \(key)", given: key,
                Choices(keys: hook.keys))
        }
        let categories = place["for"].map { categorySet($0) } ?? []
        let standard = place["default"].flatMap { limit($0, hook)?.money }
        let atLeast = place["atLeast"].flatMap { limit($0, hook) }
        let atMost = place["atMost"].flatMap { limit($0, hook) }
        if place["default"] == nil, place["atLeast"] == nil, place["atMost"] == nil {
            findings.error(place, "要写 default、atLeast 或 atMost", "needs a default, atLeast or atMost")
        }
        guard let position else { return nil }
        var wording: [Words] = []
        if let atLeast { wording.append(Words("不低于 \(atLeast.words.zh)", "at least \(atLeast.words.en)")) }
        if let atMost { wording.append(Words("不高于 \(atMost.words.zh)", "at most \(atMost.words.en)")) }
        if let standard {
            let isBound = atLeast?.money == standard
            wording.append(
                isBound
                    ? Words("当地标准不知道的取它", "taken where the region's own is not known")
                    : Words("默认 \(standard.grouped) 元", "default \(standard.grouped) yuan"))
        }
        let who = categories.categories.map(\.words)
        item(
            .number, place, section: national == nil ? Names.nationalRules : Names.provincialRules,
            name: [hook.words] + (who.isEmpty ? [] : [Names.listed(who)]),
            value: Words(
                wording.map(\.zh).joined(separator: "，"), wording.map(\.en).joined(separator: ", ")),
            citation: position)
        let bound = National.Bound(
            on: hook, categories: categories, atLeast: atLeast, atMost: atMost,
            citation: citations[position])
        return (hook, atLeast == nil && atMost == nil ? nil : bound, standard, citations[position])
    }

    func year(_ root: Place) -> BenefitYear? {
        guard let at = root["year"], let number = at.text.flatMap({ Int($0) }), let year = BenefitYear(number)
        else {
            findings.error(root["year"] ?? root, "year 应是年度，如 2023", "year is a benefit year, such as 2023")
            return nil
        }
        // The file bears the year, so that a copied file with the old year in it does not pass.
        let name = shown.split(separator: "/").last?.split(separator: ".").first ?? ""
        if let named = Int(name).flatMap({ BenefitYear($0) }), named != year {
            findings.error(
                at, "文件名是 \(named)，year 却写 \(year)", "the file is named \(named), but year says \(year)")
        }
        return year
    }

    /// `[minimumLiving, marginal]`: never empty, or it would mean everybody.
    func categorySet(_ place: Place) -> CategorySet {
        categorySet(
            list(
                place, "这里应是人员类别的列表，如 [minimumLiving]",
                "a list of person categories is expected, such as [minimumLiving]"))
    }

    func categorySet(_ elements: [Place]) -> CategorySet {
        CategorySet(
            elements.compactMap { element -> PersonCategory? in
                let text = element.text ?? ""
                if let category = PersonCategory(rawValue: text) { return category }
                findings.unknown(
                    element, "没有人员类别 \(text)", "undefined category \(text)", given: text,
                    Choices.categories.byKey)
                return PersonCategory(word: text)
            })
    }

    private func limit(_ place: Place, _ hook: National.Hook) -> National.Limit? {
        let text = place.text ?? ""
        if hook.isMoney, let money = Units.money(text) { return .money(money) }
        if hook.isRatio, let ratio = Units.ratio(text), ratio <= .one { return .ratio(ratio) }
        if hook.isMonths {
            if let months = Units.months(text) { return .months(months) }
            findings.error(place, "应是月数，如 3个月", "a number of months is expected, such as 3个月")
        } else if !hook.isRatio {
            findings.error(place, "应是金额，如 350元", "an amount is expected, such as 350元")
        } else if !hook.isMoney {
            findings.error(place, "应是百分数，如 60%", "a percentage is expected, such as 60%")
        } else {
            findings.error(
                place, "应是金额，或普通居民金额的百分数，如 50%",
                "an amount is expected, or a share of the ordinary one, such as 50%")
        }
        return nil
    }
}

extension National.Hook {
    /// What a rule on it may say.
    var keys: [String] {
        switch self {
        case .individualContribution, .fiscalContribution: ["default", "atLeast", "atMost"]
        case .inpatientRatio, .criticalIllnessRatio, .medicalAidRatio: ["for", "atLeast", "atMost"]
        case .criticalIllnessDeductible, .medicalAidDeductible: ["for", "atMost"]
        case .subsidyShare: ["for", "atLeast"]
        case .fixedWait, .waitFloor, .rewardStep: ["atLeast"]
        case .rewardCeiling: ["atMost"]
        }
    }

    var isMoney: Bool {
        switch self {
        case .individualContribution, .fiscalContribution, .criticalIllnessDeductible, .medicalAidDeductible,
            .rewardStep:
            true
        case .inpatientRatio, .criticalIllnessRatio, .medicalAidRatio, .subsidyShare, .fixedWait, .waitFloor,
            .rewardCeiling:
            false
        }
    }

    var isRatio: Bool {
        switch self {
        case .inpatientRatio, .criticalIllnessRatio, .medicalAidRatio, .criticalIllnessDeductible,
            .medicalAidDeductible, .subsidyShare, .rewardCeiling:
            true
        case .individualContribution, .fiscalContribution, .rewardStep, .fixedWait, .waitFloor: false
        }
    }

    var isMonths: Bool { self == .fixedWait || self == .waitFloor }
}

extension National.Limit {
    var money: Money? {
        if case .money(let money) = self { money } else { nil }
    }
}
