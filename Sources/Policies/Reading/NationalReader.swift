import Scheme
import Vocabulary

extension Reader {
    /// Reads a national file: its open terms, defaults and bounds.
    mutating func national(_ root: Place) -> National? {
        _ = block(root, keys: ["region", "year", "name", "terms"])
        guard let year = year(root) else { return nil }
        var bounds: [National.Bound] = []
        var defaults: [National.Hook: (money: Money, citation: Citation)] = [:]
        for term in root["terms"]?.elements ?? [] {
            _ = block(term, keys: ["on", "for", "default", "atLeast", "atMost"])
            let scope = Scope().entering(term, sources, findings)
            guard let at = term["on"], let hook: National.Hook = choice(at), let position = cite(term, scope)
            else { continue }
            let citation = citations[position]
            let categories = term["for"].map { categorySet($0) } ?? []
            var wording: [Words] = []
            if let at = term["default"] {
                guard let money = at.text.flatMap(Units.money) else {
                    findings.error(at, "default 应是金额，如 350元", "a default is an amount, such as 350元")
                    continue
                }
                defaults[hook] = (money, citation)
                wording.append(Words("默认 \(money.grouped) 元", "default \(money.grouped) yuan"))
            }
            let atLeast = term["atLeast"].flatMap { limit($0) }
            let atMost = term["atMost"].flatMap { limit($0) }
            if let atLeast { wording.append(Words("不低于 \(atLeast.text)", "at least \(atLeast.text)")) }
            if let atMost { wording.append(Words("不高于 \(atMost.text)", "at most \(atMost.text)")) }
            if atLeast != nil || atMost != nil {
                bounds.append(
                    National.Bound(
                        on: hook, categories: categories, atLeast: atLeast, atMost: atMost, citation: citation
                    ))
            }
            let who = categories.categories.map(\.words)
            item(
                .number, term, section: Words("全国规定", "national rules"),
                name: [Words(hook.rawValue, hook.rawValue)] + (who.isEmpty ? [] : [Names.joined(who)]),
                value: Words(
                    wording.map(\.zh).joined(separator: "，"), wording.map(\.en).joined(separator: ", ")),
                citation: position)
        }
        return National(
            year: year, name: root["name"].flatMap { words($0) } ?? Words("全国", "national"), bounds: bounds,
            defaults: defaults, items: items)
    }

    func year(_ root: Place) -> BenefitYear? {
        guard let at = root["year"], let number = at.text.flatMap({ Int($0) }), let year = BenefitYear(number)
        else {
            findings.error(root["year"] ?? root, "year 应是年度，如 2023", "year is a benefit year, such as 2023")
            return nil
        }
        return year
    }

    func categorySet(_ place: Place) -> CategorySet {
        guard let elements = place.elements else {
            findings.error(place, "这里应是人员类别的列表", "a list of person categories is expected")
            return []
        }
        return CategorySet(
            elements.compactMap { element -> PersonCategory? in
                if let category = element.text.flatMap(PersonCategory.init(rawValue:)) { return category }
                let known = PersonCategory.allCases.map(\.rawValue).joined(separator: "、")
                findings.error(
                    element, "没有人员类别 \(element.text ?? "")；可用：\(known)",
                    "undefined category \(element.text ?? ""); known: \(known)")
                return nil
            })
    }

    private func limit(_ place: Place) -> National.Limit? {
        if let money = place.text.flatMap(Units.money) { return .money(money) }
        if let ratio = place.text.flatMap(Units.ratio) { return .ratio(ratio) }
        findings.error(place, "应是金额或百分数", "an amount or a percentage is expected")
        return nil
    }
}
