import Scheme
import TestSupport
import Vocabulary

/// Plans, people and claims that nobody would think of, from a seed.
extension SplitMix64 {
    mutating func plan(layers: ClosedRange<Int64> = 1...5, counts: Layer.Counts? = nil, known: Bool = false)
        -> Plan
    {
        let stack = (0..<int(layers)).map { index in
            layer(
                "layer\(index)", counts: counts ?? one(of: Layer.Counts.allCases),
                known: known || !once(in: 10))
        }
        return try! Riverside.plan(rounding: one(of: Rounding.allCases), inpatient: stack)
    }

    mutating func layer(_ key: String, counts: Layer.Counts, known: Bool) -> Layer {
        var groups = (0..<int(0...2)).map { Layer.Group(key: "group\($0)", categories: someCategories()) }
        if groups.isEmpty || !once(in: 4) { groups.append(Riverside.everyone) }
        let payer = one(of: [Payer.basicFund, .criticalIllness, .medicalAid])
        let words = Words(key, key)
        guard known else {
            return Layer(
                key: key, words: words, payer: payer, counts: counts, groups: groups,
                content: .unknown(Riverside.unknown(key)))
        }
        let uplift = once(in: 3) ? Layer.Uplift(under: 18, points: Cited(.percent(int(1...20)), 0)) : nil
        return Riverside.layer(key, words, payer, counts, groups, uplift: uplift) { _, _, _ in self.terms() }
    }

    mutating func terms() -> Layer.Terms {
        var edges: [Int64] = []
        for _ in 0..<int(0...2) { edges.append((edges.last ?? 0) + amount() + 1) }
        let bands = edges.map { Layer.Band(upTo: .fen($0), ratio: Cited(ratio(), 0)) }
        return Layer.Terms(
            deductible: Cited(once(in: 3) ? .zero : .fen(amount()), 0),
            bands: bands + [Layer.Band(upTo: nil, ratio: Cited(ratio(), 0))],
            cap: Cited(once(in: 3) ? nil : .fen(amount() * 3), 0))
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
        return insured
    }

    mutating func claim(level: FacilityLevel? = nil, inScope: Int64? = nil) -> Claim {
        let admission = Day(2023, 1, 1)! + Int(int(0...360))
        let inScope = inScope ?? amount()
        let outside = (Money.fen(int(0...500)), Money.fen(int(0...50)), Money.fen(int(0...5)))
        return Claim(
            kind: .inpatient, level: level ?? one(of: FacilityLevel.allCases), place: .local,
            admission: admission,
            discharge: admission + Int(int(0...4)),
            amounts: try! ClaimAmounts(
                total: .fen(inScope) + outside.0 + outside.1 + outside.2, outOfCatalogue: outside.0,
                overLimit: outside.1, firstSelfPay: outside.2))
    }
}
