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
        // A layer that another names keeps the counter that the other shares.
        let rules = layers.compactMap(\.rule)
        let capNames = Set(rules.compactMap(\.capCounter))
        let deductibleNames = Set(rules.compactMap(\.deductible.counter))
        for layer in layers {
            var slots = OfLayer()
            if let rule = layer.rule {
                let keys = counters(layer, rule, conditions)
                let needsEntered = rule.counts == .year || rule.terms.contains { $0?.entryCap != nil }
                if needsEntered { slots.entered = add(keys) { $0.entered } }
                if rule.bandsOn == .year { slots.excess = add(keys) { $0.excess } }
                if rule.deductible.counts || deductibleNames.contains(layer.key) {
                    let shared = "deductible \(rule.deductible.counter ?? layer.key)"
                    slots.deductible = add(keys, shared: shared) { $0.deductible }
                }
                if rule.deductible.transferIsOneStay { slots.stay = Slots.stay }
                if rule.capsEachCondition {
                    slots.paid = count
                    for key in keys { _ = add([key]) { $0.paid } }
                } else if rule.counts == .year || rule.capCounter != nil || rule.hasCap
                    || capNames.contains(layer.key)
                {
                    slots.paid = add(keys, shared: "cap \(rule.capCounter ?? layer.key)") { $0.paid }
                }
            }
            of[layer.key] = slots
        }
    }

    /// The keys under which a year keeps a layer's counters.
    private func counters(_ layer: Layer, _ rule: Layer.Rule, _ conditions: [Condition]) -> [String] {
        guard rule.capsEachCondition else { return [layer.key] }
        return (conditions.map(\.key) + [nil]).map { YearToDate.key(layer.key, condition: $0) }
    }

    /// The state at the beginning of a year that has already used this up.
    func load(_ year: YearToDate, into state: UnsafeMutablePointer<Int64>) {
        state.update(repeating: 0, count: count)
        if year == YearToDate() { return }
        state[Slots.stays] = Int64(year.stays)
        state[Slots.inScope] = year.inScope.fen
        state[Slots.stay] = year.thisStay.fen
        for source in sources { state[source.slot] += source.field(year[source.counter]).fen }
    }

    private mutating func add(
        _ counters: [String], shared name: String? = nil,
        _ field: @escaping @Sendable (YearToDate.Counter) -> Money
    ) -> Int {
        var slot = count
        if let name, let known = shared[name] {
            slot = known
        } else {
            count += 1
            if let name { shared[name] = slot }
        }
        sources += counters.map { Source(slot: slot, counter: $0, field: field) }
        return slot
    }
}

extension Layer.Rule {
    var hasCap: Bool { movesCap || morePerCondition != nil || terms.contains { $0?.cap.value != nil } }
}
