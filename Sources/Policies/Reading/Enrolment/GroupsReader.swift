import Scheme
import Vocabulary

extension Reader {
    /// Reads `groups:`: names for people, the more favoured first.
    ///
    /// `needy: [minimumLiving]`, `elders: [ { from: 60岁 }, severelyDisabled ]`, `minors: [ { under: 18岁 } ]`,
    /// `poorStudents: [ { anyOf: [student], under: 18岁 } ]`, `both: [ { allOf: [minimumLiving, severelyDisabled] } ]`, `loyal: [ { continuousYears: 4 } ]`.
    mutating func readGroups(_ place: Place?) {
        groups = []
        for (key, at) in place.flatMap({ self.entries($0) }) ?? [] where !isTaken(key, at: at) {
            let elements = list(
                at, "这里应是人员类别的列表，如 [minimumLiving]，也可以写 { from: 60岁 }",
                "a list of person categories is expected, such as [minimumLiving]; { from: 60岁 } may stand there too"
            )
            let plain = elements.filter { $0.entries == nil }
            let byCategory = plain.isEmpty ? [] : [Group.Alternative(categories: categorySet(plain))]
            let ways = byCategory + elements.filter { $0.entries != nil }.compactMap { alternative($0) }
            groups.append(Group(key: key, words: Reader.words(of: ways), anyOf: ways))
        }
        if groups.count > 11, let place {
            findings.error(place, "人群最多 11 个", "11 groups at most")
        }
    }

    private func alternative(_ place: Place) -> Group.Alternative? {
        _ = block(place, keys: ["anyOf", "allOf", "from", "under", "continuousYears"])
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
        let all = place["allOf"].map { categorySet($0) } ?? []
        guard !categories.isEmpty || !all.isEmpty || from != nil || under != nil || years != nil else {
            // What is there but cannot be read was said already.
            guard (place.entries ?? []).isEmpty else { return nil }
            findings.error(
                place, "这一项没有条件；写 anyOf、allOf、from、under 或 continuousYears",
                "this asks for nothing; write anyOf, allOf, from, under or continuousYears")
            return nil
        }
        return Group.Alternative(
            categories: categories, allOf: all, fromAge: from, underAge: under, fromContinuousYears: years)
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
            if !way.allOf.isEmpty {
                let all = way.allOf.categories.map(\.words)
                parts.append(
                    Words(
                        "同时是\(all.map(\.zh).joined(separator: "和"))",
                        "at once \(all.map(\.en).joined(separator: " and "))"))
            }
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

extension Names {
    static func listed(_ categories: CategorySet) -> Words {
        Words(
            categories.categories.map(\.words.zh).joined(separator: "、"),
            categories.categories.map(\.words.en).joined(separator: ", "))
    }
}
