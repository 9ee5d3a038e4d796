import Vocabulary

/// The recorder that writes the statement: it turns each event of the settlement into lines and missed conditions.
struct Explaining: Recorder {
    let layers: [Layer]
    let tiers: Int
    let insured: Insured
    let claim: Claim
    let denominator: Int64
    let rounding: Rounding

    private(set) var lines: [Line] = []
    private(set) var missed: [Missed] = []
    private(set) var parts: [Settlement.Part] = []

    /// Of the layer now being worked on.
    private var terms: Layer.Terms?
    private var lifted = false
    private var entering: Int64 = 0
    private var measured: Int64 = 0
    private var bandsReached = 0
    private var productBefore: Int64 = 0

    init(plan: Plan, claim: Claim, insured: Insured) {
        layers = plan[claim.kind].layers
        tiers = plan.tiers.count
        denominator = plan.denominator
        rounding = plan.rounding
        self.claim = claim
        self.insured = insured
        takeOff()
    }

    /// The steps before the first layer: total less what is out of scope.
    private mutating func takeOff() {
        var left = claim.amounts.total
        for (step, amount) in [
            (Line.Step.outOfCatalogue, claim.amounts.outOfCatalogue), (.overLimit, claim.amounts.overLimit),
            (.firstSelfPay, claim.amounts.firstSelfPay),
        ] where amount > .zero {
            line(nil, step, base: left.fen, .money(amount), (left - amount).fen, nil)
            left -= amount
        }
    }

    mutating func passedOver(layer: Int) {
        notForThem(layer, .layerCategory, groups: layers[layer].groups[...])
    }

    mutating func stopped(layer: Int, group: Int, entering: Int64) {
        line(layer, .unknown, base: entering, nil, entering, nil)
    }

    mutating func entered(layer: Int, group: Int, lifted: Bool, entering: Int64, measured: Int64) {
        guard case .known(let all, let uplift) = layers[layer].content else { return }
        let terms = all[
            Layer.position(group: group, tier: insured.tier, level: claim.level.position, tiers: tiers)]
        self.terms = terms
        self.lifted = lifted
        self.entering = entering
        self.measured = measured
        bandsReached = 0
        productBefore = 0
        line(layer, .enters, base: entering, nil, entering, nil)
        if layers[layer].counts == .year, measured != entering {
            line(layer, .yearTotal, base: measured - entering, .money(Money(fen: entering)), measured, nil)
        }
        notForThem(layer, .category, groups: layers[layer].groups[..<group])
        if let uplift, !lifted { tooOld(layer, uplift) }
        let deductible = terms.deductible
        guard deductible.value > .zero else { return }
        if measured > deductible.value.fen {
            line(
                layer, .deductible, base: measured, .money(deductible.value), measured - deductible.value.fen,
                deductible.citation)
        } else {
            missed.append(
                Missed(
                    layer: layer, condition: .deductible, limit: .money(deductible.value),
                    actual: Money(fen: measured), distance: deductible.value - Money(fen: measured),
                    counts: layers[layer].counts, citation: deductible.citation))
        }
    }

    mutating func band(layer: Int, band: Int, stretch: Int64, product: Int64) {
        guard let terms else { return }
        bandsReached = band + 1
        let share =
            rounding.divide(product, by: denominator) - rounding.divide(productBefore, by: denominator)
        productBefore = product
        let cited = terms.bands[band].ratio
        let ratio = layers[layer].ratio(of: terms.bands[band], lifted: lifted)
        line(layer, .band, base: stretch, .ratio(ratio), share, cited.citation)
    }

    mutating func paid(
        layer: Int, excess: Int64, entitlement: Int64, before: YearToDate.Counter, pays: Int64
    ) {
        guard let terms, case .known(_, let uplift) = layers[layer].content else { return }
        if lifted, excess > 0, let uplift {
            line(
                layer, .uplift, base: entitlement, .ratio(uplift.points.value), entitlement,
                uplift.points.citation)
        }
        if bandsReached > 0, bandsReached < terms.bands.count, let edge = terms.bands[bandsReached - 1].upTo {
            let next = terms.bands[bandsReached].ratio
            missed.append(
                Missed(
                    layer: layer, condition: .band, limit: .ratio(next.value), actual: Money(fen: excess),
                    distance: edge - Money(fen: excess), citation: next.citation))
        }
        let byYear = layers[layer].counts == .year
        let cap = terms.cap
        if let limit = cap.value {
            // By claim the cap is on what the year has paid so far and this; by year on the year's entitlement.
            let reach = byYear ? entitlement : before.paid.fen + entitlement
            if reach > limit.fen {
                if !byYear, before.paid > .zero {
                    line(
                        layer, .paidBefore, base: limit.fen, .money(before.paid),
                        max(0, limit.fen - before.paid.fen), cap.citation)
                }
                line(
                    layer, .cap, base: entitlement, .money(limit),
                    byYear ? limit.fen : max(0, limit.fen - before.paid.fen), cap.citation)
            } else if excess > 0 {
                missed.append(
                    Missed(
                        layer: layer, condition: .cap, limit: .money(limit), actual: Money(fen: reach),
                        distance: limit - Money(fen: reach), citation: cap.citation))
            }
        }
        if byYear, excess > 0 {
            let year = min(entitlement, cap.value?.fen ?? .max)
            let due = max(0, year - before.paid.fen)
            if before.paid > .zero { line(layer, .paidBefore, base: year, .money(before.paid), due, nil) }
            if due > entering {
                line(layer, .entering, base: due, .money(Money(fen: entering)), entering, nil)
            }
        }
        line(layer, .pays, base: entering, .money(Money(fen: pays)), pays, nil)
        parts.append(
            Settlement.Part(
                layer: layers[layer].key, words: layers[layer].words, payer: layers[layer].payer,
                entered: Money(fen: entering), paid: Money(fen: pays)))
    }

    private mutating func line(
        _ layer: Int?, _ step: Line.Step, base: Int64, _ number: Line.Number?, _ result: Int64,
        _ citation: Int?
    ) {
        lines.append(
            Line(
                layer: layer, step: step, base: Money(fen: base), number: number, result: Money(fen: result),
                citation: citation))
    }

    /// Terms that the person would have had in one of these groups.
    private mutating func notForThem(
        _ layer: Int, _ condition: Missed.Condition, groups: ArraySlice<Layer.Group>
    ) {
        let categories = groups.reduce(into: CategorySet()) { $0.formUnion($1.categories) }
        guard !categories.isEmpty else { return }
        var citation: Int?
        if case .known(let terms, _) = layers[layer].content, let first = groups.indices.first {
            citation =
                terms[
                    Layer.position(
                        group: first, tier: insured.tier, level: claim.level.position, tiers: tiers)
                ]
                .bands[0].ratio.citation
        }
        missed.append(
            Missed(layer: layer, condition: condition, categories: categories.categories, citation: citation))
    }

    private mutating func tooOld(_ layer: Int, _ uplift: Layer.Uplift) {
        let age = insured.birth?.age(on: claim.admission)
        missed.append(
            Missed(
                layer: layer, condition: age == nil ? .ageUnknown : .age, limit: .ratio(uplift.points.value),
                age: age ?? uplift.under, citation: uplift.points.citation))
    }
}
