import Scheme
import Vocabulary

/// How far one person's year has got in one layer: what entered, what was paid, and how far its limits are.
struct LayerYear: Sendable {
    let words: Words
    let state: State
    let entered: Money
    let paid: Money

    enum State: Sendable {
        case known(deductible: Limits, cap: Limits?, counts: Layer.Counts)
        /// The policy of this layer is not known.
        case unknown(String)
        /// It is for people of other categories.
        case notForThem
    }

    /// The least and the most of a limit over the levels of facility; mostly the same.
    struct Limits: Sendable {
        let least: Money
        let most: Money

        init(_ amounts: [Money]) {
            least = amounts.min() ?? .zero
            most = amounts.max() ?? .zero
        }

        var isOne: Bool { least == most }
    }

    init(_ layer: Layer, of insured: Insured, tiers: Int, counter: YearToDate.Counter) {
        words = layer.words
        entered = counter.entered
        paid = counter.paid
        let group = layer.groups.firstIndex {
            $0.categories.isEmpty || !$0.categories.isDisjoint(with: insured.categories)
        }
        guard let group else {
            state = .notForThem
            return
        }
        switch layer.content {
        case .unknown(let unknown): state = .unknown(unknown.text)
        case .known(let all, _):
            let terms = FacilityLevel.allCases.map { level in
                all[
                    Layer.position(group: group, tier: insured.tier, level: level.position, tiers: tiers)]
            }
            let caps = terms.compactMap(\.cap.value)
            state = .known(
                deductible: Limits(terms.map(\.deductible.value)),
                cap: caps.count == terms.count ? Limits(caps) : nil, counts: layer.counts)
        }
    }

    /// What is missing until the layer pays; nil where it is counted by claim, reached, or not one figure.
    var toDeductible: Money? {
        guard case .known(let deductible, _, .year) = state, deductible.isOne, entered < deductible.least
        else { return nil }
        return deductible.least - entered
    }

    /// What the layer may still pay this year; nil where there is no cap, or not one figure.
    var toCap: Money? {
        guard case .known(_, let cap?, _) = state, cap.isOne else { return nil }
        return max(.zero, cap.least - paid)
    }
}
