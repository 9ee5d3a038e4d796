import Scheme
import Vocabulary

/// Who the case is about, and what their year has used up before it.
extension CaseReader {
    func insured(_ place: Place?, _ plan: Plan?) -> Insured {
        var insured = Insured.ordinary(in: year)
        guard let place else { return insured }
        let keys: Set = [
            "categories", "tier", "birth", "age", "continuousYears", "capChange", "conditions",
        ]
        for (key, at) in reader.block(place, keys: keys) {
            switch key {
            case "categories": insured.categories = reader.categorySet(at)
            case "tier":
                guard let plan else { continue }
                let tier = plan.tier(word: at.text ?? "")
                if tier == nil {
                    _ = isKnown(at.text ?? "", at, Words("档次", "tier"), plan.tiers.choices.byKey)
                }
                insured.tier = tier ?? 0
            case "birth": insured.birth = day(at)
            case "age":
                // The birthday is not published: whoever is so old all year was born on its first day.
                let age = at.text.flatMap(Units.age)
                if age == nil { findings.error(at, "应是年龄，如 60岁", "an age is expected, such as 60岁") }
                insured.birth = age.flatMap { Day(year.number - $0, 1, 1) }
            case "continuousYears": insured.continuousYears = count(at, 0...100)
            case "capChange": insured.capChange = change(at) ?? .zero
            default:
                for each in reader.list(at, "conditions 是病种的列表", "conditions is a list") {
                    guard let plan, isCondition(each.text ?? "", each, of: plan) else { continue }
                    insured.conditions.append(each.text ?? "")
                }
            }
        }
        if place["age"] != nil, let at = place["birth"] {
            findings.error(at, "birth 和 age 只写一个", "write one of birth and age")
        }
        return insured
    }

    /// `4000元`, `-4000元`.
    private func change(_ place: Place) -> Money? {
        guard let text = place.text, text.hasPrefix("-") else { return money(place) }
        guard let money = Units.money(String(text.dropFirst())) else { return self.money(place) }
        return .zero - money
    }

    func isCondition(_ key: String, _ place: Place, of plan: Plan) -> Bool {
        isKnown(key, place, Words("病种", "condition"), plan.conditions.choices.byKey)
    }

    /// `before: { stays: 1, basic: { entered: 8000元, paid: 5000元, deductible: 800元 } }`.
    func yearToDate(_ place: Place?, _ plan: Plan?) -> YearToDate {
        var year = YearToDate()
        guard let place, let plan else { return year }
        let keys = layers(of: plan)
        for (key, at) in reader.entries(place) ?? [] {
            switch key {
            case "stays": year.stays = count(at, 0...366) ?? 0
            case "inScope": year.inScope = money(at) ?? .zero
            default:
                // `chronic.diabetes` by condition, `outpatient@03` by month.
                let layer = key.split { $0 == "." || $0 == "@" }.first.map(String.init) ?? key
                guard isLayer(layer, at, of: keys), isCounter(key, at, of: plan) else { continue }
                year[key] = counter(at)
            }
        }
        return year
    }

    /// Whether the plan looks at this counter: where caps are each condition's, not at the layer's own.
    private func isCounter(_ key: String, _ place: Place, of plan: Plan) -> Bool {
        let known = plan.counterKeys
        guard !known.contains(key) else { return true }
        let layer = key.prefix { $0 != "." && $0 != "@" }
        let near = known.filter { $0 == layer || $0.hasPrefix("\(layer).") || $0.hasPrefix("\(layer)@") }
        findings.error(
            place, "这份政策没有累计 \(key)；可用：\(near.joined(separator: "、"))",
            "the policy has no counter \(key); known: \(near.joined(separator: ", "))")
        return false
    }

    private func counter(_ place: Place) -> YearToDate.Counter {
        _ = reader.block(place, keys: ["entered", "paid", "deductible", "excess"])
        func amount(_ key: String) -> Money { place[key].flatMap { money($0) } ?? .zero }
        return YearToDate.Counter(
            entered: amount("entered"), paid: amount("paid"), deductible: amount("deductible"),
            excess: amount("excess"))
    }
}
