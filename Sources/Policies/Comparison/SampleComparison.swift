public import Scheme
public import Vocabulary

/// One sample person's bill settled under two policies.
public struct SampleComparison: Sendable {
    public let person: SamplePerson
    public let before: Answer
    public let after: Answer
    /// The region's own class of facility that each side was asked about, where the level alone has no answer there.
    public let beforeClass: Words?
    public let afterClass: Words?

    public init(_ person: SamplePerson, _ before: Plan, _ after: Plan) {
        self.person = person
        (self.before, beforeClass) = person.answer(of: before)
        (self.after, afterClass) = person.answer(of: after)
    }

    /// 银川市 2023（三级甲等医疗机构）
    public func beforeLabel(_ side: PolicySide) -> Words { label(side, beforeClass) }
    public func afterLabel(_ side: PolicySide) -> Words { label(side, afterClass) }

    private func label(_ side: PolicySide, _ facilityClass: Words?) -> Words {
        let name = side.shortName
        guard let facilityClass else { return name }
        return Words("\(name.zh)（\(facilityClass.zh)）", "\(name.en) (\(facilityClass.en))")
    }

    /// By how much the own share moves; nil where one side refuses or is undecided.
    public var difference: Money? {
        guard let old = before.ownShare, let new = after.ownShare else { return nil }
        return new - old
    }

    /// `+120.00`; 待定 where an answer is open; – where there is none.
    public var differenceWords: Words {
        if let difference { return Words(same: difference.signed) }
        let isAnswered = before.settlement != nil && after.settlement != nil
        return isAnswered ? Settlement.Share.open.words : Words(same: "–")
    }

    /// Everybody who can be compared: who differs by the tier alone is left out where neither side has tiers.
    public static func all(_ before: PolicySide, _ after: PolicySide) -> [SampleComparison] {
        let (old, new) = (before.plan, after.plan)
        let hasTiers = max(old.tiers.count, new.tiers.count) > 1
        return SamplePerson.all.filter { hasTiers || $0.tier == .first }.map {
            SampleComparison($0, old, new)
        }
    }

    /// The payers that have a part in any of these, besides the patient.
    public static func payers(in comparisons: [SampleComparison]) -> [Payer] {
        let settlements = comparisons.flatMap { [$0.before.settlement, $0.after.settlement] }.compactMap {
            $0
        }
        return Payer.allCases.filter { payer in
            payer != .patient && settlements.contains { $0.borne(by: payer) > .zero }
        }
    }

    /// Why some have no own share: each reason once, with the people it meets.
    public static func hindrances(
        in comparisons: [SampleComparison], _ before: PolicySide, _ after: PolicySide
    ) -> [(words: Words, people: [SamplePerson])] {
        var found: [(words: Words, people: [SamplePerson])] = []
        func add(_ side: Words, _ why: Words, _ person: SamplePerson) {
            let words = Words("\(side.zh)：\(why.zh)", "\(side.en): \(why.en)")
            if let position = found.firstIndex(where: { $0.words == words }) {
                found[position].people.append(person)
            } else {
                found.append((words, [person]))
            }
        }
        for comparison in comparisons {
            let (old, new) = (comparison.before.hindrance, comparison.after.hindrance)
            if let old, old == new {
                add(Words("两边都是", "both"), old, comparison.person)
            } else {
                if let old { add(before.shortName, old, comparison.person) }
                if let new { add(after.shortName, new, comparison.person) }
            }
        }
        return found
    }
}

extension Answer {
    /// What the patient bears; nil where it is refused, or where a part is undecided.
    public var ownShare: Money? {
        guard let settlement, settlement.unknown == nil else { return nil }
        return settlement.patient
    }

    /// Why there is no own share, in a line.
    public var hindrance: Words? {
        switch self {
        case .refused(let refusal): refusal.brief
        case .settled(let settlement):
            settlement.unknown.map { Words("尚无依据：\($0.text)", "not known: \($0.text)") }
        }
    }
}
