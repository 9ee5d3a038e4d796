import Scheme
import Vocabulary

extension Reader {
    /// Reads `groups:`: names for people, the more favoured first.
    ///
    /// `needy: [minimumLiving]`, `elders: [ { from: 60岁 }, severelyDisabled ]`, `minors: [ { under: 18岁 } ]`,
    /// `poorStudents: [ { anyOf: [student], under: 18岁 } ]`, `loyal: [ { continuousYears: 4 } ]`.
    mutating func readPeople(_ place: Place?) {
        let entries = place.flatMap { self.entries($0) } ?? []
        people = entries.map { key, at in
            let elements = list(
                at, "这里应是人员类别的列表，如 [minimumLiving]，也可以写 { from: 60岁 }",
                "a list of person categories is expected, such as [minimumLiving]; { from: 60岁 } may stand there too"
            )
            let plain = elements.filter { $0.entries == nil }
            let categories = plain.isEmpty ? [] : categorySet(plain)
            let byCategory = plain.isEmpty ? [] : [Group.Alternative(categories: categories)]
            let ways = elements.filter { $0.entries != nil }.compactMap { alternative($0) }
            return Group(key: key, words: Reader.words(of: byCategory + ways), anyOf: byCategory + ways)
        }
        groups = people.compactMap { group in
            guard group.anyOf.allSatisfy(\.isByCategory) else { return nil }
            return Layer.Group(key: group.key, categories: group.anyOf.first?.categories ?? [])
        }
        for (key, at) in entries
        where FacilityLevel(rawValue: key) != nil || key == Names.ordinary
            || tiers.contains(where: { $0.key == key })
        {
            findings.error(at, "\(key) 已另有含义，请换一个键", "\(key) means something else; take another key")
        }
    }

    private func alternative(_ place: Place) -> Group.Alternative? {
        _ = block(place, keys: ["anyOf", "from", "under", "continuousYears"])
        let from = age(place["from"])
        let under = age(place["under"])
        if let from, let under, from >= under {
            findings.error(place, "from 应小于 under", "from should be below under")
        }
        var years: Int?
        if let at = place["continuousYears"] {
            years = at.text.flatMap { Int($0) ?? Units.years($0) }
            if years == nil {
                findings.error(at, "continuousYears 应是年数，如 4", "continuousYears is a number, such as 4")
            }
        }
        let categories = place["anyOf"].map { categorySet($0) } ?? []
        guard !categories.isEmpty || from != nil || under != nil || years != nil else {
            findings.error(
                place, "这一项没有条件；写 anyOf、from、under 或 continuousYears",
                "this asks for nothing; write anyOf, from, under or continuousYears")
            return nil
        }
        return Group.Alternative(
            categories: categories, fromAge: from, underAge: under, fromContinuousYears: years)
    }

    private func age(_ place: Place?) -> Int? {
        guard let place else { return nil }
        guard let age = place.text.flatMap(Units.age) else {
            findings.error(place, "应是年龄，如 60岁", "an age is expected, such as 60岁")
            return nil
        }
        return age
    }

    /// `60 岁及以上`, `学生儿童，18 岁以下`.
    private static func words(of ways: [Group.Alternative]) -> Words {
        let each = ways.map { way -> Words in
            var parts: [Words] = way.categories.categories.isEmpty ? [] : [Names.listed(way.categories)]
            switch (way.fromAge, way.underAge) {
            case (let from?, let under?):
                parts.append(Words("\(from)–\(under - 1) 岁", "aged \(from) to \(under - 1)"))
            case (let from?, nil): parts.append(Words("\(from) 岁及以上", "aged \(from) and over"))
            case (nil, let under?): parts.append(Words("\(under) 岁以下", "under \(under)"))
            case (nil, nil): break
            }
            if let years = way.fromContinuousYears {
                parts.append(Words("连续参保 \(years) 年", "\(years) years without a gap"))
            }
            return Words(parts.map(\.zh).joined(separator: "，"), parts.map(\.en).joined(separator: ", "))
        }
        return Words(each.map(\.zh).joined(separator: "、"), each.map(\.en).joined(separator: "; "))
    }
}

extension Group.Alternative {
    fileprivate var isByCategory: Bool { fromAge == nil && underAge == nil && fromContinuousYears == nil }
}

extension Names {
    static func listed(_ categories: CategorySet) -> Words {
        Words(
            categories.categories.map(\.words.zh).joined(separator: "、"),
            categories.categories.map(\.words.en).joined(separator: ", "))
    }
}
