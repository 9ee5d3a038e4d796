import Scheme
import TestSupport
import Vocabulary

/// Plans, people and claims that nobody would think of, from a seed.
extension SplitMix64 {
    /// A plan with any of the parts a layer may have; `simple` ones have the common parts only.
    mutating func plan(
        layers: ClosedRange<Int64> = 1...5, counts: Layer.Counts? = nil, known: Bool = false,
        simple: Bool = true
    ) -> Plan {
        var groups = (0..<int(0...3)).map {
            Group(
                key: "group\($0)", words: Words("\($0)", "\($0)"),
                anyOf: [
                    once(in: 4)
                        ? Group.Alternative(allOf: someCategories())
                        : Group.Alternative(categories: someCategories())
                ])
        }
        groups.append(Riverside.minors)
        let count = int(layers)
        let shared = (1..<max(2, count)).map { index in
            layer("layer\(index)", groups, counts: counts, known: known || !once(in: 10), simple: simple)
        }
        let tail = count > 1 ? shared : []
        // Pools for one kind of care each, which share their deductible and cap.
        let byKind = (0..<4).map { index -> [Layer] in
            guard !simple, once(in: 3) else { return [] }
            return [
                layer("kind\(index)", groups, counts: counts, known: true, simple: false, shared: "kinds")
            ]
        }
        let kinds = CareKind.allCases.enumerated().map { index, _ -> Benefit in
            guard index == 0 || !simple && index < 4 else { return .unknown(Riverside.unknown("没有")) }
            let own = layer(
                "own\(index)", groups, counts: counts, known: known || !once(in: 10), simple: simple,
                isOwn: true)
            return .known(
                layers: [own] + tail.filter { _ in index == 0 || once(in: 2) } + byKind[min(index, 3)],
                places: simple
                    ? Places { $0 == .local ? .paid : .unknown(Riverside.elsewhere) } : places(groups.count))
        }
        return try! Riverside.plan(
            rounding: one(of: Rounding.allCases), groups: groups,
            grades: simple ? [] : [Grade(key: "clinic", words: Words("诊所", "clinic"), level: .primary)],
            conditions: simple
                ? [] : ["a", "b"].map { Condition(key: $0, words: Words($0, $0)) }, benefits: kinds)
    }

    /// Paid everywhere, but for some people in some places.
    private mutating func places(_ groups: Int) -> Places {
        let rules: [Places.Rule] = [.paid, .notPaid(citation: 0), .unknown(Riverside.elsewhere)]
        let exceptions = CarePlace.allCases.map { place in
            place != .local && once(in: 8)
                ? [Places.Exception(group: Int(int(0...Int64(groups - 1))), rule: one(of: rules))] : []
        }
        return Places { _ in
            .paid
        } exceptions: {
            exceptions[$0.position]
        }
    }

    mutating func layer(
        _ key: String, _ groups: [Group], counts: Layer.Counts?, known: Bool, simple: Bool,
        isOwn: Bool = false, shared: String? = nil
    ) -> Layer {
        let payer = isOwn ? Payer.basicFund : one(of: [Payer.criticalIllness, .medicalAid, .charity])
        let words = Words(key, key)
        let audience = once(in: 4) ? [Int(int(0...Int64(groups.count - 1)))] : nil
        guard known else {
            return Layer(
                key: key, words: words, payer: payer, audience: audience,
                content: .unknown(Riverside.unknown(key)))
        }
        let axes = Axes(
            groups: groups.indices.filter { _ in once(in: 2) }, tiers: 2, grades: simple ? 3 : 4,
            places: simple || once(in: 2) ? 1 : one(of: [CarePlace.ofEveryPolicy, CarePlace.allCases]).count,
            ordinals: simple ? 1 : Int(int(1...3)), conditions: simple || once(in: 2) ? 1 : 3)
        var rule = Layer.Rule(
            counts: counts ?? one(of: Layer.Counts.allCases), axes: axes,
            terms: axes.all.map { _ in simple || isOwn || !once(in: 6) ? terms(simple: simple) : nil })
        rule.bandsOn = simple ? one(of: [.excess, .amount]) : one(of: Layer.BandsOn.allCases)
        if !simple { complicate(&rule, isOwn: isOwn, isStay: key == "own0") }
        if let shared, rule.counts == .claim {
            if once(in: 2) { rule.deductible.counter = shared }
            if once(in: 2) { (rule.capCounter, rule.capsEachCondition) = (shared, false) }
        }
        if rule.counts == .year, rule.bandsOn == .year { rule.bandsOn = .excess }
        return Layer(key: key, words: words, payer: payer, audience: audience, content: .known(rule))
    }

    private mutating func complicate(_ rule: inout Layer.Rule, isOwn: Bool, isStay: Bool) {
        if !isOwn, once(in: 5) { rule.base = .outOfCatalogue }
        if rule.counts == .claim {
            if once(in: 2) { rule.deductible.per = one(of: [.year, .month]) }
            if once(in: 4) { rule.deductible.yearlyMost = Cited(.fen(amount()), 0) }
            if isOwn, once(in: 4) { rule.deductible.counter = "together" }
            if isStay, once(in: 4) { rule.deductible.transferIsOneStay = true }
            if once(in: 5) { rule.deductible.againAfterDays = Cited(Int(int(1...3)), 0) }
        }
        if isOwn, once(in: 4) { rule.capCounter = "together" }
        if rule.counts == .claim, rule.capCounter == nil, once(in: 4) { rule.capsEachCondition = true }
        if rule.counts == .claim, once(in: 3) {
            for index in rule.terms.indices where once(in: 2) {
                rule.terms[index]?.monthlyCap = Cited(.fen(amount()), 0)
            }
        }
        if once(in: 4) { rule.movesCap = true }
        if isOwn, rule.axes.conditions > 1, once(in: 3) {
            rule.morePerCondition = Cited(.fen(amount() + 1), 0)
            if once(in: 2) { rule.mostWithMore = Cited(.fen(amount() * 2), 0) }
        }
        if rule.base == .inScope, once(in: isOwn ? 8 : 4) {
            rule.takesInFirstSelfPay = 0
            if once(in: 2) { rule.takesInFor = [0] }
        }
        if once(in: 4) { rule.morePerBaby = Cited(.fen(amount()), 0) }
    }

    mutating func terms(simple: Bool = true) -> Terms {
        var edges: [Int64] = []
        for _ in 0..<int(0...2) { edges.append((edges.last ?? 0) + amount() + 1) }
        let bands = edges.map { Terms.Band(upTo: .fen($0), ratio: Cited(ratio(), 0)) }
        var terms = Terms(
            deductible: Cited(once(in: 3) ? .zero : .fen(amount()), 0),
            bands: bands + [Terms.Band(upTo: nil, ratio: Cited(ratio(), 0))],
            cap: Cited(once(in: 3) ? nil : .fen(amount() * 3), 0))
        if once(in: 4) {
            terms.add(Terms.Points(words: Words("点", "point"), points: .percent(int(-20...20)), citation: 0))
        }
        guard !simple else { return terms }
        if once(in: 6) { terms.deductibleOfScope = Cited(.percent(int(1...30)), 0) }
        if once(in: 6) { terms.claimCap = Cited(.fen(amount()), 0) }
        if once(in: 6) { terms.grant = Cited(.fen(amount()), 0) }
        if once(in: 6) { terms.floor = Cited(.percent(int(1...60)), 0) }
        if once(in: 6) { terms.floorAmount = Cited(.fen(amount()), 0) }
        if once(in: 6) { terms.bedDayMost = Cited(.fen(int(0...200)), 0) }
        if once(in: 6) { terms.setAside = Cited(.percent(int(1...40)), 0) }
        if once(in: 6) { terms.entryCap = Cited(.fen(amount() * 2), 0) }
        return terms
    }

    /// Whole percents, tenths of a percent and thirds, none and all of it among them.
    mutating func ratio() -> Ratio {
        switch int(0...3) {
        case 0: Ratio(int(0...1000), over: 1000)
        case 1: Ratio(int(0...3), over: 3)
        default: .percent(int(0...20) * 5)
        }
    }

    /// Fen: often small enough to meet every edge, sometimes a year's wages and more.
    mutating func amount() -> Int64 {
        switch int(0...3) {
        case 0: int(0...20)
        case 1: int(0...20_000)
        default: int(0...20_000_000)
        }
    }

    mutating func someCategories() -> CategorySet {
        CategorySet((0..<int(1...3)).map { _ in one(of: PersonCategory.aidClasses) })
    }

    mutating func insured() -> Insured {
        var insured = resident(
            birth: once(in: 5) ? nil : Day(2005, 6, 10)! + Int(int(-3000...3000)), tier: Int(int(0...1)))
        if !once(in: 3) { insured.categories = someCategories() }
        if once(in: 3) { insured.capChange = .fen(int(-20_000...20_000)) }
        if once(in: 3) { insured.conditions = ["a", "b"] }
        return insured
    }

    mutating func claim(
        level: FacilityLevel? = nil, inScope: Int64? = nil, kind: CareKind = .inpatient,
        place: CarePlace = .local
    ) -> Claim {
        let admission = Day(2023, 1, 1)! + Int(int(0...360))
        let inScope = inScope ?? amount()
        let outside = (Money.fen(int(0...500)), Money.fen(int(0...50)), Money.fen(int(0...5)))
        return Claim(
            kind: kind, level: level ?? one(of: FacilityLevel.allCases), place: place,
            admission: admission,
            discharge: admission + Int(int(0...4)),
            amounts: try! ClaimAmounts(
                total: .fen(inScope) + outside.0 + outside.1 + outside.2, outOfCatalogue: outside.0,
                overLimit: outside.1, firstSelfPay: outside.2))
    }

    /// A claim of any kind, at any place, for anything.
    mutating func anyClaim() -> Claim {
        let plain = claim(
            kind: one(of: Array(CareKind.allCases.prefix(4))), place: one(of: CarePlace.allCases))
        return Claim(
            kind: plain.kind, level: plain.level, place: plain.place, admission: plain.admission,
            discharge: plain.discharge, amounts: plain.amounts,
            facilityClass: once(in: 4) ? "clinic" : nil, condition: one(of: [nil, "a", "b", "c"]),
            isTransfer: once(in: 5), babies: Int(int(1...3)),
            bed: once(in: 3)
                ? BedCharge(charge: .fen(int(0...plain.amounts.total.fen)), days: Int(int(1...5))) : nil)
    }
}
