import Scheme
import Vocabulary

/// Reads what terms are graded by besides groups and tiers: classes of facilities and conditions; and the income.
extension Reader {
    /// `facilities: { tertiaryB: { level: tertiary, zh: 三级乙等医院, en: grade-B tertiary hospital } }`; with `level: any`
    /// what hospitals of every class may be besides: `tcm`, which makes `tertiary+tcm`, `tertiaryB+tcm` and so on.
    mutating func readFacilities(_ place: Place?) {
        section = Names.general
        let most = Plan.mostCodes / max(1, tiers.count) / CarePlace.ofEveryPolicy.count - grades.count
        if let place, let count = place.entries?.count, count > most {
            findings.error(
                place, "facilities 写了 \(count) 类，最多 \(most) 类；这里写待遇相同的一类机构，不是一家一家的机构，请合并",
                "facilities has \(count) classes, \(most) at most; a class is of facilities with the same terms, not one facility: put them together"
            )
            return
        }
        for (key, at) in place.flatMap({ self.entries($0) }) ?? [] where !isTaken(key, at: at) {
            let scope = standing.entering(at, sources, findings)
            _ = block(at, keys: ["level", "zh", "en"])
            let zh = at["zh"]?.text ?? key
            let words = Words(zh, at["en"]?.text ?? zh)
            if at["level"]?.text == "any" {
                traits.append((key, words))
                chosen(
                    at, scope, name: [Names.terms["facilities"]!, words],
                    value: Words("各级各类医院都可以是", "hospitals of every class may be one"))
                continue
            }
            if key.contains("+") {
                findings.error(
                    at, "\(key) 里不能有 +，它用来连接两种分法",
                    "\(key) may not hold a +, which joins two ways of telling apart")
            }
            guard let level: FacilityLevel = at["level"].flatMap({ choice($0) }) else {
                if at["level"] == nil, at.entries != nil {
                    findings.error(
                        at, "缺 level：primary、secondary、tertiary，或 any（各级都有）",
                        "lacks a level: primary, secondary or tertiary, or any for all of them")
                }
                continue
            }
            grades.append(Grade(key: key, words: words, level: level))
            broader.append(level.position)
            chosen(at, scope, name: [Names.terms["facilities"]!, words], value: level.words)
        }
        let plain = grades
        for trait in traits {
            for (position, grade) in plain.enumerated() {
                grades.append(grade.with(trait.key, trait.words))
                broader.append(position)
            }
        }
    }

    /// `conditions: { diabetes: { zh: 糖尿病, en: diabetes } }`.
    mutating func readConditions(_ place: Place?) {
        for (key, at) in place.flatMap({ self.entries($0) }) ?? [] where !isTaken(key, at: at) {
            conditions.append(Condition(key: key, words: words(at) ?? Words(key, key)))
        }
        if conditions.count > 250, let place {
            findings.error(place, "病种最多 250 个", "250 conditions at most")
        }
    }

    /// `income: { value: 49281元, source: … }`.
    mutating func readIncome(_ place: Place?) {
        guard let place else { return }
        section = Names.general
        let scope = standing.entering(place, sources, findings)
        if place.entries != nil { _ = block(place, keys: ["value"]) }
        income = money(place["value"] ?? place, scope, name: [Names.terms["income"]!])?.cited?.value
    }
}
