import Vocabulary

/// The yearly counters that a plan's rules read, as numbered slots of a person's state: only those that matter.
struct Slots: Sendable {
    /// The slots of one layer; −1 where its rule has no need of one.
    struct OfLayer: Sendable {
        var entered = -1
        var paid = -1
        var deductible = -1
        var excess = -1
        var stay = -1
    }

    /// Where a slot's value comes from when a year is taken up.
    private struct Source: Sendable {
        let slot: Int
        let counter: String
        let field: @Sendable (YearToDate.Counter) -> Money
    }

    /// Slot 0 counts the year's admissions, slot 1 its in-scope cost.
    static let stays = 0
    static let inScope = 1
    static let stay = 2

    private(set) var of: [String: OfLayer] = [:]
    private(set) var count = 3
    private var sources: [Source] = []
    private var shared: [String: Int] = [:]

    init(_ layers: [Layer], stacks: [[Int]], conditions: [Condition]) {
        for layer in layers {
            var slots = OfLayer()
            if let rule = layer.rule {
                let needsEntered = rule.counts == .year || rule.terms.contains { $0?.entryCap != nil }
                if needsEntered { slots.entered = add(layer.key) { $0.entered } }
                if rule.bandsOn == .year { slots.excess = add(layer.key) { $0.excess } }
                if rule.deductible.counts {
                    slots.deductible = add(
                        layer.key, shared: "deductible \(rule.deductible.counter ?? layer.key)"
                    ) { $0.deductible }
                }
                if rule.deductible.transferIsOneStay { slots.stay = Slots.stay }
                if rule.counts == .year || rule.capCounter != nil || rule.hasCap {
                    slots.paid = paid(layer, rule, conditions)
                }
            }
            of[layer.key] = slots
        }
    }

    /// The state at the beginning of a year that has already used this up.
    func load(_ year: YearToDate, into state: UnsafeMutablePointer<Int64>) {
        state.update(repeating: 0, count: count)
        state[Slots.stays] = Int64(year.stays)
        state[Slots.inScope] = year.inScope.fen
        state[Slots.stay] = year.thisStay.fen
        for source in sources { state[source.slot] += source.field(year[source.counter]).fen }
    }

    private mutating func paid(_ layer: Layer, _ rule: Layer.Rule, _ conditions: [Condition]) -> Int {
        guard rule.capsEachCondition else {
            return add(layer.key, shared: rule.capCounter.map { "cap \($0)" }) { $0.paid }
        }
        let first = count
        for condition in conditions + [nil] as [Condition?] {
            _ = add(YearToDate.key(layer.key, condition: condition?.key)) { $0.paid }
        }
        return first
    }

    private mutating func add(
        _ counter: String, shared name: String? = nil,
        _ field: @escaping @Sendable (YearToDate.Counter) -> Money
    ) -> Int {
        var slot = count
        if let name, let known = shared[name] {
            slot = known
        } else {
            count += 1
            if let name { shared[name] = slot }
        }
        sources.append(Source(slot: slot, counter: counter, field: field))
        return slot
    }
}

extension Layer.Rule {
    var hasCap: Bool { movesCap || morePerCondition != nil || terms.contains { $0?.cap.value != nil } }
}
