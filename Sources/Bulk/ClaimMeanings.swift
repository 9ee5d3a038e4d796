import Scheme
import Tabular
import Vocabulary

/// What the words of a claim row mean under the policy: looked up once, so that rows only compare.
final class ClaimMeanings {
    let plan: Plan
    /// By `CareKind.position`: what 异地 alone is; nil where the policy has to know more.
    private let elsewhere: [CarePlace?]
    /// By `CareKind.position`: whether a word that the policy does not know would change what is paid.
    private let asksCondition: [Bool]
    private let asksClass: [Bool]
    private let conditions: [String: String]
    /// By level: the key of the class that a word was found to mean.
    private var classes: [[String: String]]

    init(_ plan: Plan) {
        self.plan = plan
        elsewhere = CareKind.allCases.map { plan.elsewhere($0) }
        asksCondition = CareKind.allCases.map { plan.asksCondition(of: $0) }
        asksClass = CareKind.allCases.map { !plan.ownGrades(of: $0).isEmpty }
        conditions = plan.conditions.reduce(into: [:]) { words, condition in
            for word in [condition.key, condition.words.zh] where words[word] == nil {
                words[word] = condition.key
            }
        }
        classes = FacilityLevel.allCases.map { _ in [:] }
    }

    /// The place of care, and whether it is only said to be elsewhere.
    func place(_ field: Field, _ kind: CareKind) throws(RowFault) -> (
        place: CarePlace, isElsewhereAlone: Bool
    ) {
        if field.isBlank || field.equals("local") { return (.local, false) }
        let word = field.trimmed.string
        if let place = CarePlace(word: word) { return (place, false) }
        guard CarePlace.isElsewhere(word: word) else {
            let advice = Choices.places.advice(for: word)
            throw RowFault("place", "没有这个就医地；\(advice.zh)", "no such place; \(advice.en)")
        }
        if let place = elsewhere[kind.position] { return (place, true) }
        let missing = FilingMissing(kind, places: plan.placesToldApart)
        throw RowFault(
            "place", "\(missing.what.zh)，\(missing.write.zh)", "\(missing.what.en); \(missing.write.en)")
    }

    /// The key of the region's own class; nil where the policy has none for this benefit, and so no use for it.
    func facilityClass(_ word: String, _ level: FacilityLevel, _ kind: CareKind) throws(RowFault) -> String? {
        if let key = classes[level.position][word] { return key }
        if let grade = plan.facilityClass(word: word, level: level) {
            classes[level.position][word] = grade.key
            return grade.key
        }
        let others = FacilityLevel.allCases.compactMap { plan.facilityClass(word: word, level: $0) }
        if let other = others.first {
            throw RowFault(
                "facility_class", "这个类别是\(other.level.words.zh)的，与 level 列不符",
                "this class is of a \(other.level.words.en), the level column says otherwise")
        }
        guard asksClass[kind.position] else { return nil }
        let advice = plan.ownGrades(of: level).choices.advice(for: word)
        throw RowFault(
            "facility_class", "政策在这一等级里没有这个机构类别；\(advice.zh)；没有类别的留空",
            "the policy has no such class at this level; \(advice.en); leave it blank where there is none")
    }

    /// The key of the condition; nil where the policy does not grade this benefit by it, and so has no use for it.
    func condition(_ word: String, _ kind: CareKind) throws(RowFault) -> String? {
        if let key = conditions[word] { return key }
        guard asksCondition[kind.position] else { return nil }
        let known = plan.conditions(of: kind)
        let advice = (known.isEmpty ? plan.conditions : known).choices.advice(for: word)
        throw RowFault(
            "condition", "政策里没有这个病种；\(advice.zh)；不在其中的留空",
            "the policy has no such condition; \(advice.en); leave it blank where it is none of them")
    }
}
