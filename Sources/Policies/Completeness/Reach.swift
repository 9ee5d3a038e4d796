import Scheme
public import Vocabulary

/// What a policy has no answer for: combinations of care and people that are refused as unknown, or where a
/// settlement stops because a layer is unknown. Found by asking, so whatever the rules do is what is told.
public struct Reach: Sendable {
    /// Combinations with the same reason, gathered as far as they go.
    public struct Gap: Hashable, Sendable {
        public let reason: Words
        /// In parts: kinds of care, places, levels, people, tiers, districts; each as a set of bits.
        let parts: [UInt64]

        /// How many combinations it gathers.
        public var count: Int { parts.reduce(1) { $0 * $1.nonzeroBitCount } }
    }

    public let gaps: [Gap]
    private let names: [[Words]]

    /// Which parts are named even where a gap is for all of them.
    private static let kindPart = 0

    public init(_ file: PolicyFile) {
        let plans = [file.plan(district: nil)] + file.districts.map { file.plan(district: $0.code) }
        let people: [CategorySet] = [[]] + PersonCategory.allCases.map { CategorySet($0) }
        let places = plans[0].placesToldApart
        names = [
            CareKind.allCases.map(\.words), places.map(\.words),
            plans[0].grades.map(\.words),
            [Words("普通居民", "ordinary residents")] + PersonCategory.allCases.map(\.words),
            file.tiers.map(\.words),
            [Words("没有自己规定的区县", "districts without rules of their own")] + file.districts.map(\.name),
        ]
        var found: [Gap] = []
        for (planIndex, plan) in plans.enumerated() {
            for kind in CareKind.allCases {
                for (placeIndex, place) in places.enumerated() {
                    for (gradeIndex, grade) in plan.grades.enumerated() {
                        func gap(_ reason: Words, people: UInt64, tiers: UInt64) {
                            let parts = [
                                Reach.bit(kind.position), Reach.bit(placeIndex),
                                Reach.bit(gradeIndex),
                                people, tiers, Reach.bit(planIndex),
                            ]
                            found.append(Gap(reason: reason, parts: parts))
                        }
                        // Whether a claim is refused turns on the care and its place, not on the person.
                        if let reason = Reach.reason(plan, kind, place, grade, [], tier: 0), reason.isRefusal
                        {
                            gap(
                                reason.words, people: Reach.bits(people.count),
                                tiers: Reach.bits(file.tiers.count))
                            continue
                        }
                        for tier in file.tiers.indices {
                            for (index, categories) in people.enumerated() {
                                if let reason = Reach.reason(plan, kind, place, grade, categories, tier: tier)
                                {
                                    gap(reason.words, people: Reach.bit(index), tiers: Reach.bit(tier))
                                }
                            }
                        }
                    }
                }
            }
        }
        gaps = Reach.gathered(found)
    }

    /// The parts of a gap in words: nil where it is for all.
    func words(_ gap: Gap) -> [Words?] {
        zip(gap.parts, names).enumerated().map { part, pair in
            let (bits, names) = pair
            let all = Reach.bits(names.count)
            guard bits != all || part == Reach.kindPart else { return nil }
            let rest = all & ~bits
            // …以外 where that is shorter.
            if part != Reach.kindPart, rest.nonzeroBitCount * 2 < names.count, rest.nonzeroBitCount <= 3 {
                let others = Reach.joined(rest, names)
                return Words("\(others.zh)以外", "all but \(others.en)")
            }
            return Reach.joined(bits, names)
        }
    }

    private static func joined(_ bits: UInt64, _ names: [Words]) -> Words {
        let named = names.enumerated().filter { bits & bit($0.offset) != 0 }.map(\.element)
        return Words(named.map(\.zh).joined(separator: "、"), named.map(\.en).joined(separator: ", "))
    }

    // MARK: - Asking

    /// Why there is no answer; nil where there is one, be it that nothing is paid.
    private static func reason(
        _ plan: Plan, _ kind: CareKind, _ place: CarePlace, _ grade: Grade, _ categories: CategorySet,
        tier: Int
    ) -> (words: Words, isRefusal: Bool)? {
        func answer(_ grade: Grade, _ condition: Condition?) -> Answer? {
            Bill(
                plan: plan, kind: kind, place: place, grade: grade, tier: tier, age: nil,
                categories: categories,
                condition: condition
            ).answer(.yuan(10_000))
        }
        switch answer(grade, nil) {
        case .refused(let refusal) where refusal.reason.isOfTerms:
            // Terms may be for diseases only, or for the region's own classes of this level.
            let isLevel = grade.key == grade.level.rawValue
            let classes = isLevel ? plan.grades.filter { $0.level == grade.level } : [grade]
            let isAnswered = classes.contains { grade in
                ([nil] + plan.conditions.map(Optional.some)).contains { answer(grade, $0)?.hasTerms ?? false }
            }
            guard !isAnswered else { return nil }
            let none = Words("没有这一等级的规定", "no terms for this level")
            return (refusal.reason == .numberUnknown ? refusal.brief : none, true)
        case .refused(let refusal) where [.benefitUnknown, .placeUnknown].contains(refusal.reason):
            let silent = Words("文件没有写", "the file does not speak of it")
            return (refusal.isSilent ? silent : refusal.brief, true)
        case .settled(let settlement):
            return settlement.unknown.map {
                (Words("算到这里为止，尚无依据：\($0.text)", "stops where nothing is known: \($0.text)"), false)
            }
        case .refused, nil: return nil
        }
    }

    // MARK: - Gathering

    private static func bit(_ position: Int) -> UInt64 { 1 << UInt64(position) }
    private static func bits(_ count: Int) -> UInt64 { (1 << UInt64(count)) - 1 }

    /// Puts together what differs in one part only, part by part: the widest part last.
    static func gathered(_ gaps: [Gap]) -> [Gap] {
        var gaps = gaps
        for part in [4, 3, 2, 5, 1, 0] {
            var order: [Gap] = []
            var bits: [Gap: UInt64] = [:]
            for gap in gaps {
                var others = gap.parts
                others[part] = 0
                let key = Gap(reason: gap.reason, parts: others)
                if bits[key] == nil { order.append(key) }
                bits[key, default: 0] |= gap.parts[part]
            }
            gaps = order.map { key in
                var parts = key.parts
                parts[part] = bits[key] ?? 0
                return Gap(reason: key.reason, parts: parts)
            }
        }
        return gaps
    }
}

extension Answer {
    fileprivate var hasTerms: Bool {
        if case .refused(let refusal) = self { !refusal.reason.isOfTerms } else { true }
    }
}

extension Refusal.Reason {
    /// Whether the policy has no terms for the class of facility or the condition, or not all of them. What the law
    /// itself refuses is an answer.
    fileprivate var isOfTerms: Bool {
        [.noTerms, .numberUnknown, .classUnknown, .conditionUnknown, .conditionMissing].contains(self)
    }
}
