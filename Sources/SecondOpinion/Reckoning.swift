package import Scheme
package import Vocabulary

/// A second opinion: what each layer owes, worked out from the policy as written, in exact fractions of a fen.
///
/// Shares no code with the settlement: neither its tables nor its slots nor its denominator nor its way of rounding.
/// What the year used up it keeps in its own `Tally`.
package struct Reckoning {
    let plan: Plan
    let insured: Insured
    let claim: Claim
    let tally: Tally

    package init(plan: Plan, insured: Insured, claim: Claim, tally: Tally = Tally()) {
        self.plan = plan
        self.insured = insured
        self.claim = claim
        self.tally = tally
    }

    /// Counters by whatever name a rule gives them.
    package struct Tally {
        package var stays = 0
        var inScope = Fraction(0)
        var thisStay = Fraction(0)
        var entered: [String: Fraction] = [:]
        var paid: [String: Fraction] = [:]
        var deductible: [String: Fraction] = [:]
        var excess: [String: Fraction] = [:]

        package init() {}
    }

    /// What one layer does.
    package struct Part {
        package let layer: Layer
        package let pays: Fraction
        /// Before it was made whole and held to caps.
        package let exact: Fraction
    }

    package var layers: [Layer] { plan[claim.kind].layers }

    var membership: Set<Int> {
        let age = insured.birth.map { $0.age(on: claim.admission) }
        return Set(
            plan.groups.indices.filter { index in
                plan.groups[index].anyOf.contains { way in
                    let fits =
                        way.categories.isEmpty
                        || insured.categories.categories.contains {
                            way.categories.contains(CategorySet($0))
                        }
                    let all = way.allOf.categories.allSatisfy(insured.categories.categories.contains)
                    let years = insured.continuousYears
                    return fits && all
                        && way.fromAge.map { limit in age.map { $0 >= limit } ?? false } ?? true
                        && way.underAge.map { limit in age.map { $0 < limit } ?? false } ?? true
                        && way.fromContinuousYears.map { least in years.map { $0 >= least } ?? false } ?? true
                }
            })
    }

    func isFor(_ layer: Layer) -> Bool { layer.audience.map { !membership.isDisjoint(with: $0) } ?? true }

    /// The terms for this person, nil where there are none.
    package func terms(_ layer: Layer) -> Terms? {
        guard isFor(layer), let rule = layer.rule else { return nil }
        let axes = rule.axes
        // Row-major over the axes, each dimension written out.
        var index = 0
        for group in axes.groups.reversed() { index = index * 2 + (membership.contains(group) ? 1 : 0) }
        let grade = plan.grades.firstIndex { $0.key == claim.facilityClass ?? claim.level.rawValue }!
        let condition = plan.conditions.firstIndex { $0.key == claim.condition } ?? plan.conditions.count
        let stay = claim.kind == .inpatient ? max(0, tally.stays - (claim.isTransfer ? 1 : 0)) : 0
        for (size, value) in [
            (axes.tiers, insured.tier), (axes.grades, grade),
            (axes.places, place(axes.places)),
            (axes.ordinals, min(stay, axes.ordinals - 1)), (axes.conditions, condition),
        ] {
            index = index * size + (size == 1 ? 0 : value)
        }
        return rule.terms[index]
    }

    /// Where a layer finds the claim's place: elsewhere, where it does not tell the province apart.
    private func place(_ count: Int) -> Int {
        let elsewhere: [CarePlace: Int] = [
            .provinceFiled: 1, .provinceUnfiled: 2, .provinceReferred: 4, .provinceEmergency: 5,
        ]
        let position = CarePlace.allCases.firstIndex(of: claim.place)!
        return count == 6 ? elsewhere[claim.place] ?? position : position
    }

    /// Whether the settlement has to stop at this layer.
    package func stops(at layer: Layer) -> Bool { layer.rule == nil && isFor(layer) }

    /// Settles the claim layer by layer, and moves the tally on.
    package func settle(_ next: inout Tally, round: Bool = true) -> [Part] {
        next = tally
        func whole(_ amount: Fraction) -> Fraction {
            round ? Fraction(amount.rounded(plan.rounding)) : amount
        }
        if claim.kind == .inpatient, !claim.isTransfer { next.stays += 1 }
        var left = Fraction(claim.amounts.inScope) - overBedLimit
        let year = tally.inScope + left
        next.inScope = year
        var firstSelfPay = Fraction(claim.amounts.firstSelfPay)
        var scope = left
        var stayed: Fraction?
        var parts: [Part] = []
        var (within, outside) = (left, Fraction(claim.amounts.outOfCatalogue))
        for layer in layers {
            if stops(at: layer) { break }
            guard let terms = terms(layer), let rule = layer.rule else { continue }
            let key = layer.key
            let isOutside = rule.base == .outOfCatalogue
            left = isOutside ? outside : within
            let takesIn = rule.takesInFor.map { !membership.isDisjoint(with: $0) } ?? true
            if rule.takesInFirstSelfPay != nil, takesIn {
                left = left + firstSelfPay
                scope = scope + firstSelfPay
                firstSelfPay = Fraction(0)
            }
            var aside = terms.setAside.map { whole(left * Fraction($0.value)) } ?? Fraction(0)
            if let most = terms.entryCap {
                let room = max(Fraction(0), Fraction(most.value) - (tally.entered[key] ?? Fraction(0)))
                aside = max(aside, left - room)
            }
            let base = left - aside
            let isByYear = rule.counts == .year
            let measured = isByYear ? (tally.entered[key] ?? Fraction(0)) + base : base

            var deductible = Fraction(terms.deductible.value)
            if let share = terms.deductibleOfScope {
                deductible = whole((isByYear ? year : scope) * Fraction(share.value))
            }
            if let days = rule.deductible.againAfterDays {
                let times = (max(1, claim.discharge - claim.admission) + days.value - 1) / days.value
                deductible = deductible * Fraction(Int128(times))
            }
            if rule.deductible.transferIsOneStay, claim.isTransfer {
                deductible = max(Fraction(0), deductible - tally.thisStay)
            }
            let purse = rule.deductible.counter ?? key
            let borne = tally.deductible[purse] ?? Fraction(0)
            switch rule.deductible.per {
            case .claim: break
            case .year: deductible = deductible - borne
            case .month: deductible = deductible - (tally.deductible["\(purse) \(month)"] ?? Fraction(0))
            }
            if let most = rule.deductible.yearlyMost {
                deductible = min(deductible, Fraction(most.value) - borne)
            }
            deductible = max(Fraction(0), deductible)
            let excess = max(Fraction(0), measured - deductible)
            let taken = measured - excess

            let from: Fraction =
                switch rule.bandsOn {
                case .excess: Fraction(0)
                case .amount: taken
                case .year: tally.excess[key] ?? Fraction(0)
                }
            let exact = laid(terms.bands, from, from + excess)
            var entitled = whole(exact)
            let more = rule.morePerBaby.map { Fraction($0.value) * Fraction(Int128(claim.babies - 1)) }
            if let grant = terms.grant {
                entitled = entitled + Fraction(grant.value)
                if terms.claimCap == nil, grant.value > .zero { entitled = entitled + (more ?? Fraction(0)) }
            }
            if let most = terms.claimCap {
                entitled = min(entitled, Fraction(most.value) + (more ?? Fraction(0)))
            }
            if let floor = terms.floor { entitled = max(entitled, whole(base * Fraction(floor.value))) }
            if let least = terms.floorAmount { entitled = max(entitled, Fraction(least.value)) }

            let account = rule.capsEachCondition ? "\(key) \(condition)" : rule.capCounter ?? key
            let paid = tally.paid[account] ?? Fraction(0)
            let paidOfMonth = tally.paid["\(account) \(month)"] ?? Fraction(0)
            if let most = terms.monthlyCap {
                entitled = min(entitled, max(Fraction(0), Fraction(most.value) - paidOfMonth))
            }
            var due = entitled - (isByYear ? paid : Fraction(0))
            if let cap = cap(layer, rule, terms) {
                due = isByYear ? min(entitled, cap) - paid : min(entitled, cap - paid)
            }
            let pays = max(Fraction(0), min(due, left))
            parts.append(Part(layer: layer, pays: pays, exact: exact))

            next.entered[key] = (tally.entered[key] ?? Fraction(0)) + base
            next.paid[account] = paid + pays
            next.paid["\(account) \(month)"] = paidOfMonth + pays
            if !isByYear {
                next.deductible[purse] = borne + taken
                let inMonth = "\(purse) \(month)"
                next.deductible[inMonth] = (tally.deductible[inMonth] ?? Fraction(0)) + taken
                next.excess[key] = (tally.excess[key] ?? Fraction(0)) + excess
            }
            if stayed == nil, claim.kind == .inpatient, layer.key == layers[0].key { stayed = taken }
            if isOutside { outside = outside - pays } else { within = left - pays }
        }
        if claim.kind == .inpatient {
            next.thisStay = (claim.isTransfer ? tally.thisStay : Fraction(0)) + (stayed ?? Fraction(0))
        }
        return parts
    }

    private var month: String { "in \(claim.discharge.description.split(separator: "-")[1])" }

    /// What the bed costs above the price a day that the benefit's own layer has for this claim.
    private var overBedLimit: Fraction {
        guard let bed = claim.bed, let own = layers.first else { return Fraction(0) }
        var first = tally
        first.stays = 0
        let terms = Reckoning(plan: plan, insured: insured, claim: claim, tally: first).terms(own)
        guard let most = terms?.bedDayMost else { return Fraction(0) }
        let allowed = Fraction(most.value) * Fraction(Int128(bed.days))
        return min(Fraction(claim.amounts.inScope), max(Fraction(0), Fraction(bed.charge) - allowed))
    }

    private var condition: String { plan.conditions.first { $0.key == claim.condition }?.key ?? "other" }

    private func laid(_ bands: [Terms.Band], _ from: Fraction, _ to: Fraction) -> Fraction {
        var sum = Fraction(0)
        var edge = Fraction(0)
        for band in bands {
            let end = band.upTo.map { min(to, Fraction($0)) } ?? to
            let start = max(from, edge)
            if end > start { sum = sum + (end - start) * Fraction(band.ratio.value) }
            if let upTo = band.upTo { edge = Fraction(upTo) }
        }
        return sum
    }

    private func cap(_ layer: Layer, _ rule: Layer.Rule, _ terms: Terms) -> Fraction? {
        var cap = terms.cap.value.map { Fraction($0) }
        if let more = rule.morePerCondition {
            // The layer's caps for the person's conditions, the highest and a bit for each further one.
            let names = Set(insured.conditions).union([claim.condition].compactMap(\.self))
                .intersection(plan.conditions.map(\.key))
            let caps = names.compactMap { name -> Money?? in
                let asked = Claim(
                    kind: claim.kind, level: claim.level, place: claim.place, admission: claim.admission,
                    discharge: claim.discharge, amounts: claim.amounts, facilityClass: claim.facilityClass,
                    condition: name)
                var first = tally
                first.stays = 0
                return Reckoning(plan: plan, insured: insured, claim: asked, tally: first).terms(layer)?.cap
                    .value
            }
            let highest = caps.contains { $0 == nil } ? nil : caps.compactMap(\.self).max()
            if let highest {
                let raised = Fraction(highest) + Fraction(more.value) * Fraction(Int128(caps.count - 1))
                let most = rule.mostWithMore.map { Fraction($0.value) } ?? raised
                cap = max(Fraction(highest), min(raised, most))
            }
        }
        guard rule.movesCap else { return cap }
        return cap.map { max(Fraction(0), $0 + Fraction(insured.capChange)) }
    }
}

extension Fraction {
    package init(_ money: Money) { self.init(Int128(money.fen)) }
}
