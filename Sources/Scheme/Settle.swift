import Vocabulary

/// What a settlement came to, in plain numbers: the result of the loop before anybody asks why.
public struct Course: Sendable {
    /// Fen paid by each layer of the benefit.
    public internal(set) var paid = InlineArray<8, Int64>(repeating: 0)
    public internal(set) var refusal: Refusal.Reason?
    /// The layer whose policy is not known; what was left then is undecided.
    public internal(set) var stoppedAt: Int?
    /// Fen of the total that no layer paid, after the last known layer.
    public internal(set) var rest: Int64 = 0
}

/// Listens to a settlement. The silent recorder is compiled away; the explaining one writes the statement.
protocol Recorder {
    mutating func passedOver(layer: Int)
    mutating func stopped(layer: Int, group: Int, entering: Int64)
    mutating func entered(layer: Int, group: Int, lifted: Bool, entering: Int64, measured: Int64)
    /// A stretch of the excess at its ratio; `product` is the sum so far over the plan's denominator.
    mutating func band(layer: Int, band: Int, stretch: Int64, product: Int64)
    mutating func paid(layer: Int, excess: Int64, entitlement: Int64, before: YearToDate.Counter, pays: Int64)
}

struct Silent: Recorder {
    mutating func passedOver(layer: Int) {}
    mutating func stopped(layer: Int, group: Int, entering: Int64) {}
    mutating func entered(layer: Int, group: Int, lifted: Bool, entering: Int64, measured: Int64) {}
    mutating func band(layer: Int, band: Int, stretch: Int64, product: Int64) {}
    mutating func paid(layer: Int, excess: Int64, entitlement: Int64, before: YearToDate.Counter, pays: Int64)
    {}
}

extension Plan {
    /// Settles one claim: the only place where benefits are worked out, for one claim and for a million alike.
    ///
    /// Each layer works on what the layers before it left of the in-scope cost:
    /// - by claim: `min(ratio of (entering − deductible), cap − paid this year)`
    /// - by year: `min(ratio of (entered this year − deductible), cap) − paid this year`, never below zero
    ///
    /// and pays at most what entered. Rounded once per layer. `year` moves only when the claim is not refused.
    @inline(__always)
    func settle<R: Recorder>(
        _ claim: Claim, for insured: Insured, year: inout YearToDate, recorder: inout R
    ) -> Course {
        var course = Course()
        course.refusal = refusal(of: claim, for: insured)
        guard course.refusal == nil else { return course }

        let layers = tables.kinds[claim.kind.position]
        let inScope = claim.amounts.inScope.fen
        var remains = inScope
        for index in layers {
            let head = tables.heads[index]
            let layer = index - layers.lowerBound
            guard let group = tables.group(head, of: insured.categories) else {
                recorder.passedOver(layer: layer)
                continue
            }
            guard head.isKnown else {
                recorder.stopped(layer: layer, group: group, entering: remains)
                course.stoppedAt = layer
                break
            }
            let lifted = head.upliftAge > 0 && insured.isUnder(head.upliftAge, on: claim.admission)
            let cell = tables.cell(
                head, group: group, tier: insured.tier, level: claim.level.position, lifted: lifted)

            let before = year[layer]
            let measured = head.countsYear ? before.entered.fen + remains : remains
            recorder.entered(
                layer: layer, group: group, lifted: lifted, entering: remains, measured: measured)

            let excess = max(0, measured - cell.deductible)
            var entitlement: Int64 = 0
            if excess > 0 {
                let product = weigh(excess, cell, layer: layer, recorder: &recorder)
                entitlement = rounding.divide(product, by: denominator)
            }
            let due =
                head.countsYear
                ? min(entitlement, cell.cap) - before.paid.fen
                : min(entitlement, cell.cap - before.paid.fen)
            let pays = max(0, min(due, remains))
            recorder.paid(
                layer: layer, excess: excess, entitlement: entitlement, before: before, pays: pays)

            year[layer] = YearToDate.Counter(
                entered: before.entered + Money(fen: remains), paid: before.paid + Money(fen: pays))
            course.paid[layer] = pays
            remains -= pays
        }
        course.rest = claim.amounts.total.fen - (inScope - remains)
        return course
    }

    /// The excess laid over the bands, each stretch times its ratio, over the plan's denominator.
    @inline(__always)
    private func weigh<R: Recorder>(
        _ excess: Int64, _ cell: Tables.Cell, layer: Int, recorder: inout R
    ) -> Int64 {
        var product: Int64 = 0
        var from: Int64 = 0
        for index in 0..<cell.bandCount {
            let band = tables.bands[cell.firstBand + index]
            let stretch = min(excess, band.upTo) - from
            guard stretch > 0 else { break }
            product += stretch * band.numerator
            recorder.band(layer: layer, band: index, stretch: stretch, product: product)
            from = band.upTo
        }
        return product
    }

    /// The first reason, in the order of `Refusal.Reason`, for which nothing can be paid.
    private func refusal(of claim: Claim, for insured: Insured) -> Refusal.Reason? {
        precondition(
            claim.admission <= claim.discharge && insured.tier < tiers.count,
            "a claim is checked before it is settled")
        if let birth = insured.birth, claim.admission < birth { return .beforeBirth }
        if let death = insured.death, claim.discharge > death { return .afterDeath }
        if claim.discharge < insured.coveredFrom || claim.discharge > insured.coveredTo { return .notCovered }
        if tables.kinds[claim.kind.position].isEmpty { return .benefitUnknown }
        if claim.place != .local { return .placeUnknown }
        return nil
    }
}

extension Insured {
    @inline(__always)
    fileprivate func isUnder(_ age: Int, on day: Day) -> Bool {
        guard let birth else { return false }
        return birth.age(on: day) < age
    }
}
