import Vocabulary

/// The recorder that writes the statement: it turns each event of the settlement into lines and missed conditions.
struct Explaining: Recorder {
    let plan: Plan
    private let insured: Insured
    let claim: Claim
    /// As they count under the plan.
    private let amounts: ClaimAmounts
    private let block: Block
    /// By head: the position of its layer in the benefit's stack.
    private let positions: [Int: Int]

    private(set) var lines: [Line] = []
    private(set) var missed: [Missed] = []
    private(set) var parts: [Settlement.Part] = []

    /// Of the layer now being worked on: each stretch with the share that it adds.
    private var bands: [(band: Int, stretch: Int64, share: Int64)] = []
    private var product: Int64 = 0

    init(plan: Plan, claim: Claim, amounts: ClaimAmounts, insured: Insured, block: Block) {
        self.amounts = amounts
        self.plan = plan
        self.claim = claim
        self.insured = insured
        self.block = block
        let stack = plan.tables.stacks[claim.kind.position]
        positions = Dictionary(uniqueKeysWithValues: stack.enumerated().map { ($1, $0) })
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
        overBedLimit(left)
    }

    /// What the bed costs above its limit is taken off last.
    private mutating func overBedLimit(_ inScope: Money) {
        let excess = amounts.overLimit - claim.amounts.overLimit
        guard excess > .zero, let bed = claim.bed, let rule = plan[claim.kind].layers.first?.rule else {
            return
        }
        var first = coordinates
        first.ordinal = 0
        guard let most = rule.terms[rule.axes.position(of: first)]?.bedDayMost else { return }
        let (charge, price) = (bed.charge.grouped, most.value.grouped)
        line(
            nil, .overBedLimit, base: inScope.fen, .money(excess), (inScope - excess).fen,
            note: Words(
                "床位费 \(charge)，\(bed.days) 天，每天 \(price)",
                "bed \(charge), \(bed.days) days at \(price)"), most.citation)
    }

    mutating func passedOver(head: Int) {
        guard let audience = plan.tables.layers[head].audience, let layer = positions[head] else { return }
        var citation: Int?
        if let rule = plan.tables.layers[head].rule, let group = audience.first {
            var at = coordinates
            at.membership |= 1 << UInt32(group)
            citation = rule.terms[rule.axes.position(of: at)]?.bands[0].ratio.citation
        }
        missed.append(
            Missed(
                layer: layer, condition: .layerCategory, whom: audience.map { plan.groups[$0].words },
                citation: citation))
    }

    mutating func stopped(head: Int, entering: Int64) {
        line(positions[head], .unknown, base: entering, nil, entering, nil)
    }

    mutating func band(_ band: Int, stretch: Int64, product: Int64) {
        let share = plan.tables.division(product) - plan.tables.division(self.product)
        self.product = product
        bands.append((band, stretch, share))
    }

    mutating func worked(_ work: LayerWork) {
        defer {
            bands = []
            product = 0
        }
        let layer = plan.tables.layers[work.head]
        guard let rule = layer.rule, let index = positions[work.head],
            let terms = rule.terms[work.cell - plan.tables.heads[work.head].firstCell]
        else { return }
        let at = Scene(layer: index, rule: rule, terms: terms, work: work)
        enters(at)
        otherGroups(at)
        deductible(at)
        ratios(at)
        limits(at)
        cap(at)
        line(index, .pays, base: work.entering, .money(Money(fen: work.pays)), work.pays, nil)
        parts.append(part(layer, at))
    }

    /// One layer at work.
    struct Scene {
        let layer: Int
        let rule: Layer.Rule
        let terms: Terms
        let work: LayerWork

        var isByYear: Bool { rule.counts == .year }
        var base: Int64 { work.entering - work.setAside }
        var measured: Int64 { work.before + base }
    }

    // MARK: - Step by step

    private mutating func enters(_ at: Scene) {
        let work = at.work
        let takenIn = Money(fen: work.takenIn).grouped
        let outside = at.rule.base == .outOfCatalogue ? Words("合规自费", "out of catalogue") : nil
        line(
            at.layer, .enters, base: work.entering, nil, work.entering,
            note: work.takenIn > 0
                ? Words("含先行自付 \(takenIn)", "with the first self-pay of \(takenIn)") : outside,
            at.rule.takesInFirstSelfPay(of: UInt32(block.columns.membership[0])))
        if let share = at.terms.setAside, work.setAside > 0 {
            line(at.layer, .setAside, base: work.entering, .ratio(share.value), at.base, share.citation)
        } else if let most = at.terms.entryCap, work.setAside > 0 {
            line(at.layer, .entryCap, base: work.entering, .money(most.value), at.base, most.citation)
        }
        if at.isByYear, work.before > 0 {
            line(at.layer, .yearTotal, base: work.before, .money(Money(fen: at.base)), at.measured, nil)
        }
    }

    private mutating func deductible(_ at: Scene) {
        let work = at.work
        let citation = at.terms.deductibleOfScope?.citation ?? at.terms.deductible.citation
        guard work.whole > 0 else {
            if let note = at.terms.deductibleNote {
                line(
                    at.layer, .deductible, base: at.measured, .money(.zero), at.measured, note: note, citation
                )
            }
            return
        }
        if work.deductible < work.whole {
            // Of the month and the year, the one that has less of it left.
            let isMonthly =
                at.rule.deductible.per == .month && work.deductible == max(0, work.whole - work.takenOfMonth)
            let why = (isMonthly ? nil : at.rule.deductible.yearlyMost?.citation) ?? citation
            line(
                at.layer, .deductibleLeft, base: work.whole, .money(Money(fen: work.whole - work.deductible)),
                work.deductible, note: isMonthly ? Words("本月", "the month") : nil, why)
        }
        if at.measured > work.deductible {
            guard work.deductible > 0 else { return }
            line(
                at.layer, .deductible, base: at.measured, .money(Money(fen: work.deductible)),
                at.measured - work.deductible, note: at.terms.deductibleNote, citation)
        } else {
            missed.append(
                Missed(
                    layer: at.layer, condition: .deductible, limit: .money(Money(fen: work.deductible)),
                    actual: Money(fen: at.measured), distance: Money(fen: work.deductible - at.measured),
                    counts: at.rule.counts, citation: citation))
        }
    }

    private mutating func ratios(_ at: Scene) {
        for (band, stretch, share) in bands {
            let cited = at.terms.bands[band].ratio
            line(at.layer, .band, base: stretch, .ratio(cited.value), share, cited.citation)
        }
        guard at.work.excess > 0 else { return }
        for points in at.terms.points {
            line(
                at.layer, .points, base: at.work.weighed, .ratio(points.points), at.work.weighed,
                note: points.words, points.citation)
        }
        guard let last = bands.last?.band, last + 1 < at.terms.bands.count,
            let edge = at.terms.bands[last].upTo
        else { return }
        let next = at.terms.bands[last + 1].ratio
        let reached = Money(fen: at.work.from + at.work.excess)
        missed.append(
            Missed(
                layer: at.layer, condition: .band, limit: .ratio(next.value), actual: reached,
                distance: edge - reached, citation: next.citation))
    }

    private mutating func cap(_ at: Scene) {
        let work = at.work
        let before = Money(fen: work.paidBefore)
        let isRaised = at.terms.cap.value.map { work.cap > $0.fen } ?? false
        let citation = (isRaised ? at.rule.morePerCondition?.citation : nil) ?? at.terms.cap.citation
        if work.cap < .max {
            let limit = Money(fen: work.cap)
            // By claim the cap is on what the year has paid so far and this; by year on the year's entitlement.
            let reach = at.isByYear ? work.entitlement : work.paidBefore + work.entitlement
            if reach > work.cap {
                let left = at.isByYear ? work.cap : max(0, work.cap - work.paidBefore)
                if !at.isByYear, before > .zero {
                    line(at.layer, .paidBefore, base: work.cap, .money(before), left, citation)
                }
                line(at.layer, .cap, base: work.entitlement, .money(limit), left, citation)
            } else if work.excess > 0 {
                missed.append(
                    Missed(
                        layer: at.layer, condition: .cap, limit: .money(limit), actual: Money(fen: reach),
                        distance: limit - Money(fen: reach), citation: citation))
            }
        }
        let entitled = min(work.entitlement, work.cap)
        var due = entitled
        if at.isByYear, work.entitlement > 0 {
            due = max(0, entitled - work.paidBefore)
            if before > .zero { line(at.layer, .paidBefore, base: entitled, .money(before), due, nil) }
        } else if !at.isByYear {
            due = max(0, min(work.entitlement, work.cap == .max ? .max : work.cap - work.paidBefore))
        }
        if due > work.entering {
            line(
                at.layer, .entering, base: due, .money(Money(fen: work.entering)), work.entering, nil)
        }
    }

    private func part(_ layer: Layer, _ at: Scene) -> Settlement.Part {
        let work = at.work
        let key = claim.condition.flatMap { key in plan.conditions.first { $0.key == key } }?.key
        let counter = plan.tables.slots.key(of: layer, condition: key, month: claim.discharge.date.month)
        return Settlement.Part(
            layer: layer.key, words: layer.words, payer: layer.payer, entered: Money(fen: work.entering),
            paid: Money(fen: work.pays), counter: counter,
            uses: YearToDate.Counter(
                entered: Money(fen: at.base), paid: Money(fen: work.pays),
                deductible: Money(fen: max(0, work.borne)),
                excess: Money(fen: at.isByYear ? max(0, at.base - work.borne) : work.excess)))
    }

    // MARK: - What others would have

    /// Better terms that people of other groups have in this layer.
    private mutating func otherGroups(_ at: Scene) {
        let mine = UInt32(block.columns.membership[0])
        var better: [(words: Words, citation: Int)] = []
        for group in at.rule.axes.groups where mine & (1 << UInt32(group)) == 0 {
            var there = coordinates
            there.membership = mine | 1 << UInt32(group)
            guard let terms = at.rule.terms[at.rule.axes.position(of: there)] else { continue }
            let words = plan.groups[group].words
            let asksAge = plan.groups[group].anyOf.contains { $0.fromAge != nil || $0.underAge != nil }
            if let points = terms.points.first(where: { !at.terms.points.contains($0) && $0.points > .zero })
            {
                let age = insured.birth.flatMap { $0 <= claim.admission ? $0.age(on: claim.admission) : nil }
                missed.append(
                    Missed(
                        layer: at.layer, condition: asksAge && age == nil ? .ageUnknown : .points,
                        limit: .ratio(points.points), whom: [words], age: asksAge ? age : nil,
                        citation: points.citation))
            } else if terms.isBetter(than: at.terms) {
                better.append((words, terms.bands[0].ratio.citation))
            }
        }
        guard !better.isEmpty else { return }
        missed.append(
            Missed(
                layer: at.layer, condition: .category, whom: better.map(\.words), citation: better[0].citation
            ))
    }

    private var coordinates: Coordinates {
        var at = Coordinates()
        at.membership = UInt32(block.columns.membership[0])
        at.tier = insured.tier
        at.grade = plan.grade(claim.level, class: claim.facilityClass)
        at.place = claim.place.position
        at.ordinal = plan.tables.ordinals > 1 ? Int(block.columns.claimCode[0]) / plan.tables.codes : 0
        at.condition = plan.condition(claim.condition)
        return at
    }

    mutating func line(
        _ layer: Int?, _ step: Line.Step, base: Int64, _ number: Line.Number?, _ result: Int64,
        note: Words? = nil, _ citation: Int?
    ) {
        lines.append(
            Line(
                layer: layer, step: step, base: Money(fen: base), number: number, result: Money(fen: result),
                note: note, citation: citation))
    }
}

extension Terms {
    /// Whether a person would rather have these.
    fileprivate func isBetter(than other: Terms) -> Bool {
        let (cap, otherCap) = (cap.value ?? .limit, other.cap.value ?? .limit)
        return deductible.value < other.deductible.value || cap > otherCap
            || zip(bands, other.bands).contains { $0.ratio.value > $1.ratio.value }
    }
}
