import Scheme
import Vocabulary

/// How far one person's year has got in one layer: what entered, what was paid, and how far its limits are.
struct LayerYear: Sendable {
    let words: Words
    /// The kinds of care of whose benefit it is a part.
    let kinds: [CareKind]
    let state: State
    let counter: YearToDate.Counter
    /// What counts towards the deductible and the cap: the layer's own, with the layers that share them.
    let taken: Money
    let paidOfCap: Money

    enum State: Sendable {
        case known(deductible: Deductible, cap: Limits?)
        /// The policy of this layer is not known.
        case unknown(String)
        /// It is for people of other categories.
        case notForThem
    }

    /// The least and the most of a limit over facilities, conditions and admissions to come; mostly the same.
    struct Limits: Sendable {
        let least: Money
        let most: Money

        init(_ amounts: [Money]) {
            least = amounts.min() ?? .zero
            most = amounts.max() ?? .zero
        }

        var isOne: Bool { least == most }
    }

    enum Deductible: Sendable {
        /// 每次: off every claim, whatever the year.
        case eachClaim(Limits)
        /// 每次, but no more than this in a year.
        case eachClaimUpTo(Limits, year: Money)
        /// 一年一次
        case once(Limits)
        /// 每月一次
        case eachMonth(Limits)
        /// 按年累计: against all that entered this year.
        case year(Limits)
        /// 政策范围内费用的几成
        case share(Ratio)
    }

    /// What is missing until the layer pays; nil where it is counted by claim, reached, or not one figure.
    var toDeductible: Money? {
        switch state {
        case .known(.year(let limits), _) where limits.isOne && counter.entered < limits.least:
            limits.least - counter.entered
        case .known(.once(let limits), _) where limits.isOne && taken < limits.least: limits.least - taken
        case .known(.eachClaimUpTo(_, let most), _) where taken < most: most - taken
        default: nil
        }
    }

    /// What the layer may still pay this year; nil where there is no cap, or not one figure.
    var toCap: Money? {
        guard case .known(_, let cap?) = state, cap.isOne else { return nil }
        return max(.zero, cap.least - paidOfCap)
    }
}

extension LayerYear {
    /// Every layer of the plan once, the stays' first, with what this person's year has used of it; where caps are
    /// counted by condition, once for each condition that was used.
    static func all(of plan: Plan, for insured: Insured, on day: Day, used: YearToDate) -> [LayerYear] {
        let membership = plan.membership(of: insured, on: day)
        let layers = CareKind.allCases.flatMap { plan[$0].layers }
        var seen: Set<String> = []
        return layers.filter { seen.insert($0.key).inserted }.flatMap { layer -> [LayerYear] in
            func year(_ counter: String, _ condition: Condition?, _ words: Words) -> LayerYear {
                LayerYear(
                    layer, words: words, under: plan, membership: membership, insured, used: used,
                    counter: counter, condition: condition)
            }
            guard layer.rule?.capsEachCondition == true else { return [year(layer.key, nil, layer.words)] }
            let counted = (plan.conditions as [Condition?] + [nil]).compactMap { condition -> LayerYear? in
                let key = YearToDate.key(layer.key, condition: condition?.key)
                guard used.whole(key) != YearToDate.Counter() else { return nil }
                let name = condition?.words ?? Words("其他", "other")
                return year(
                    key, condition, Words("\(layer.words.zh)：\(name.zh)", "\(layer.words.en): \(name.en)"))
            }
            return counted.isEmpty ? [year(layer.key, nil, layer.words)] : counted
        }
    }

    private init(
        _ layer: Layer, words: Words, under plan: Plan, membership: UInt32, _ insured: Insured,
        used: YearToDate, counter key: String, condition: Condition?
    ) {
        self.words = words
        kinds = CareKind.allCases.filter { kind in plan[kind].layers.contains { $0.key == layer.key } }
        counter = used.whole(key)
        taken = plan.sharing(layer) { $0.deductible.counter }.map { used.whole($0).deductible }.sum
        paidOfCap =
            layer.rule?.capCounter == nil
            ? counter.paid : plan.sharing(layer) { $0.capCounter }.map { used.whole($0).paid }.sum
        if let audience = layer.audience, !audience.contains(where: { membership & (1 << UInt32($0)) != 0 }) {
            state = .notForThem
            return
        }
        switch layer.content {
        case .unknown(let unknown): state = .unknown(unknown.text)
        case .known(let rule):
            let terms = rule.terms(
                of: membership, insured, after: used.stays,
                condition: condition.map { plan.condition($0.key) })
            state = .known(
                deductible: rule.deductible(in: terms), cap: rule.cap(in: terms, change: insured.capChange))
        }
    }
}

extension Plan {
    /// The keys of the layers that share a counter with this one; its own where it shares none.
    fileprivate func sharing(_ layer: Layer, _ name: (Layer.Rule) -> String?) -> [String] {
        guard let rule = layer.rule, let shared = name(rule) else { return [layer.key] }
        let all = CareKind.allCases.flatMap { self[$0].layers }
        return Set(all.filter { $0.rule.map { name($0) ?? "" } == shared || $0.key == shared }.map(\.key))
            .sorted()
    }
}

extension Layer.Rule {
    /// The terms that a person's next claim in the region may fall under, whatever the facility.
    fileprivate func terms(
        of membership: UInt32, _ insured: Insured, after stays: Int, condition: Int?
    ) -> [Terms] {
        let mine = groupsOfTerms(membership)
        return axes.all.compactMap { at in
            guard at.membership == mine, axes.tiers == 1 || at.tier == insured.tier,
                axes.places == 1 || at.place == CarePlace.local.position,
                at.ordinal == min(stays, axes.ordinals - 1),
                condition == nil || axes.conditions == 1 || at.condition == condition
            else { return nil }
            return terms[axes.position(of: at)]
        }
    }

    /// The groups a person is in, as far as this layer tells them apart.
    private func groupsOfTerms(_ membership: UInt32) -> UInt32 {
        axes.groups.reduce(0) { $0 | membership & (1 << UInt32($1)) }
    }

    fileprivate func deductible(in terms: [Terms]) -> LayerYear.Deductible {
        if let share = terms.first?.deductibleOfScope { return .share(share.value) }
        let limits = LayerYear.Limits(terms.map(\.deductible.value))
        if counts == .year { return .year(limits) }
        if deductible.per == .year { return .once(limits) }
        if deductible.per == .month { return .eachMonth(limits) }
        if let most = deductible.yearlyMost { return .eachClaimUpTo(limits, year: most.value) }
        return .eachClaim(limits)
    }

    /// Nil where there is none, or where the terms have one here and none there.
    fileprivate func cap(in terms: [Terms], change: Money) -> LayerYear.Limits? {
        let caps = terms.compactMap(\.cap.value)
        guard caps.count == terms.count, !caps.isEmpty, morePerCondition == nil else { return nil }
        return LayerYear.Limits(movesCap ? caps.map { max(.zero, $0 + change) } : caps)
    }
}
