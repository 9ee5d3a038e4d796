import Scheme
import Vocabulary

/// A second opinion: what each layer owes, worked out from the policy as written, in exact fractions of a fen.
///
/// Shares no code with the settlement: neither its tables nor its common denominator nor its way of rounding.
struct Reckoning {
    let plan: Plan
    let insured: Insured
    let claim: Claim

    var layers: [Layer] { plan[claim.kind].layers }

    /// The terms of a layer for this person; nil where it is not for them or not known.
    func terms(_ layer: Layer) -> (terms: Layer.Terms, points: Ratio)? {
        let group = layer.groups.firstIndex { group in
            group.categories.isEmpty
                || insured.categories.categories.contains { group.categories.contains(CategorySet($0)) }
        }
        guard let group, case .known(let all, let uplift) = layer.content else { return nil }
        let perGroup = all.count / layer.groups.count
        let perTier = perGroup / plan.tiers.count
        let terms = all[
            group * perGroup + insured.tier * perTier + FacilityLevel.allCases.firstIndex(of: claim.level)!]
        guard let uplift, let birth = insured.birth, birth.age(on: claim.admission) < uplift.under else {
            return (terms, .zero)
        }
        return (terms, uplift.points.value)
    }

    /// Whether the settlement has to stop at this layer.
    func stops(at layer: Layer) -> Bool {
        guard case .unknown = layer.content else { return false }
        return layer.groups.contains {
            $0.categories.isEmpty || !$0.categories.isDisjoint(with: insured.categories)
        }
    }

    /// What the fund's ratios come to on an amount, before any cap and any rounding.
    func entitlement(_ layer: Layer, on measured: Fraction) -> Fraction {
        guard let (terms, points) = terms(layer) else { return Fraction(0) }
        let excess = measured - Fraction(Int128(terms.deductible.value.fen))
        var sum = Fraction(0)
        var from = Fraction(0)
        for band in terms.bands {
            let to = band.upTo.map { min(excess, Fraction(Int128($0.fen))) } ?? excess
            guard to > from else { break }
            sum = sum + (to - from) * min(Fraction(1), Fraction(band.ratio.value) + Fraction(points))
            from = to
        }
        return sum
    }

    /// What a layer pays of `entering`, with the entitlement passed through `round` before the cap is held to it.
    func pays(
        _ layer: Layer, of entering: Fraction, after before: YearToDate.Counter, round: (Fraction) -> Fraction
    ) -> Fraction {
        guard let (terms, _) = terms(layer) else { return Fraction(0) }
        let paid = Fraction(Int128(before.paid.fen))
        let measured = layer.counts == .year ? Fraction(Int128(before.entered.fen)) + entering : entering
        var due = round(entitlement(layer, on: measured))
        let cap = terms.cap.value.map { Fraction(Int128($0.fen)) }
        switch layer.counts {
        case .year: due = (cap.map { min(due, $0) } ?? due) - paid
        case .claim: due = cap.map { min(due, $0 - paid) } ?? due
        }
        return max(Fraction(0), min(due, entering))
    }
}
