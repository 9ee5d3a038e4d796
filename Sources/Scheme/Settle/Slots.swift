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
        /// The first of twelve, one a month; of `paidOfMonth` twelve for each condition where caps are each condition's.
        var deductibleOfMonth = -1
        var paidOfMonth = -1

        /// Whether its counters are kept by the month.
        var isByMonth: Bool { deductibleOfMonth >= 0 || paidOfMonth >= 0 }
    }

    /// A slot that takes a part of its value from a counter when a year is taken up.
    private struct Taking: Sendable {
        let slot: Int
        let field: @Sendable (YearToDate.Counter) -> Money
    }

    /// Slot 0 counts the year's admissions, slot 1 its in-scope cost.
    static let stays = 0
    static let inScope = 1
    static let stay = 2

    static let months = 12

    private(set) var of: [String: OfLayer] = [:]
    private(set) var count = 3
    /// By the key of the counter.
    private var takings: [String: [Taking]] = [:]
    private var shared: [String: Int] = [:]

    init(_ layers: [Layer], stacks: [[Int]], conditions: [Condition]) {
        // A layer that another names keeps the counter that the other shares.
        let rules = layers.compactMap(\.rule)
        let capNames = Set(rules.compactMap(\.capCounter))
        let deductibleNames = Set(rules.compactMap(\.deductible.counter))
        // Whoever shares a counter that somebody asks about by the month keeps it by the month.
        let monthlyDeductibles = Set(
            layers.filter { $0.rule?.deductible.per == .month }.map(\.deductibleAccount))
        let monthlyCaps = Set(layers.filter { $0.rule?.hasMonthlyCap == true }.map(\.capAccount))
        for layer in layers {
            var slots = OfLayer()
            if let rule = layer.rule {
                let hasMonthlyDeductible = monthlyDeductibles.contains(layer.deductibleAccount)
                let hasMonthlyCap = monthlyCaps.contains(layer.capAccount)
                let own = Slots.counters(layer, rule, conditions)
                // Also where nobody asks by the month: the year may have been kept so until a change within it.
                let parts = own.map(Slots.withMonths)
                let keys = parts.flatMap(\.self)
                let needsEntered = rule.counts == .year || rule.terms.contains { $0?.entryCap != nil }
                if needsEntered { slots.entered = add(keys) { $0.entered } }
                if rule.bandsOn == .year { slots.excess = add(keys) { $0.excess } }
                if rule.deductible.counts || deductibleNames.contains(layer.key) {
                    let shared = "deductible \(layer.deductibleAccount)"
                    slots.deductible = add(keys, shared: shared) { $0.deductible }
                }
                if rule.deductible.transferIsOneStay { slots.stay = Slots.stay }
                if rule.capsEachCondition {
                    slots.paid = count
                    for each in parts { _ = add(each) { $0.paid } }
                } else if rule.counts == .year || rule.capCounter != nil || rule.hasCap
                    || capNames.contains(layer.key)
                {
                    slots.paid = add(keys, shared: "cap \(layer.capAccount)") { $0.paid }
                }
                if hasMonthlyDeductible {
                    slots.deductibleOfMonth = addMonths(
                        of: own, shared: "deductible \(layer.deductibleAccount)"
                    ) { $0.deductible }
                }
                if hasMonthlyCap, rule.capsEachCondition {
                    slots.paidOfMonth = count
                    for each in own { _ = addMonths(of: [each], shared: "cap \(each)") { $0.paid } }
                } else if hasMonthlyCap {
                    slots.paidOfMonth = addMonths(of: own, shared: "cap \(layer.capAccount)") { $0.paid }
                }
            }
            of[layer.key] = slots
        }
    }

    /// The keys under which a year keeps a layer's counters.
    private static func counters(
        _ layer: Layer, _ rule: Layer.Rule, _ conditions: [Condition]
    ) -> [String] {
        guard rule.capsEachCondition else { return [layer.key] }
        return (conditions.map(\.key) + [nil]).map { YearToDate.key(layer.key, condition: $0) }
    }

    private static func withMonths(_ counter: String) -> [String] {
        [counter] + (1...months).map { YearToDate.key(counter, month: $0) }
    }

    /// All keys that a year of this layer may have.
    func keys(of layer: Layer, _ conditions: [Condition]) -> [String] {
        guard let rule = layer.rule, let slots = of[layer.key] else { return [layer.key] }
        let own = Slots.counters(layer, rule, conditions)
        return slots.isByMonth ? own.flatMap(Slots.withMonths) : own
    }

    /// The key that a claim for a condition in a month moves.
    func key(of layer: Layer, condition: String?, month: Int) -> String {
        let own =
            layer.rule?.capsEachCondition == true
            ? YearToDate.key(layer.key, condition: condition) : layer.key
        return of[layer.key]?.isByMonth == true ? YearToDate.key(own, month: month) : own
    }

    /// The state at the beginning of a year that has already used this up.
    func load(_ year: YearToDate, into state: UnsafeMutablePointer<Int64>) {
        state.update(repeating: 0, count: count)
        if year == YearToDate() { return }
        state[Slots.stays] = Int64(year.stays)
        state[Slots.inScope] = year.inScope.fen
        state[Slots.stay] = year.thisStay.fen
        for (key, counter) in year.counters {
            for taking in takings[key] ?? [] { state[taking.slot] += taking.field(counter).fen }
        }
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
        for counter in counters { takings[counter, default: []].append(Taking(slot: slot, field: field)) }
        return slot
    }

    /// Twelve slots in a row; the first of them.
    private mutating func addMonths(
        of counters: [String], shared name: String,
        _ field: @escaping @Sendable (YearToDate.Counter) -> Money
    ) -> Int {
        let slots = (1...Slots.months).map { month in
            add(
                counters.map { YearToDate.key($0, month: month) }, shared: "\(name) in month \(month)", field)
        }
        return slots[0]
    }
}

extension Layer {
    /// Under what name its deductible is counted, and its cap.
    fileprivate var deductibleAccount: String { rule?.deductible.counter ?? key }
    fileprivate var capAccount: String { rule?.capCounter ?? key }
}

extension Layer.Rule {
    var hasCap: Bool { movesCap || morePerCondition != nil || terms.contains { $0?.cap.value != nil } }
    var hasMonthlyCap: Bool { terms.contains { $0?.monthlyCap != nil } }
}
