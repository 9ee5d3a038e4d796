import Vocabulary

/// A plan's layers compiled for the settlement loop: flat arrays of plain numbers, reached by small indexes.
struct Tables: Sendable {
    /// What the loop must know of a layer before it looks at numbers.
    struct Head: Sendable {
        var isKnown: Bool
        var countsYear: Bool
        var payer: Payer
        /// The age below which the uplift holds; 0 where there is none.
        var upliftAge: Int
        var firstGroup: Int
        var groupCount: Int
        var firstCell: Int
    }

    /// The numbers for one group, tier, level and side of the age line.
    struct Cell: Sendable {
        var deductible: Int64
        /// `Int64.max` where there is none.
        var cap: Int64
        var firstBand: Int
        var bandCount: Int
    }

    struct Band: Sendable {
        /// On the excess over the deductible; `Int64.max` for the last.
        var upTo: Int64
        /// Over the plan's common denominator, with the uplift in it.
        var numerator: Int64
    }

    /// By `CareKind`: where its layers stand in `heads`; empty where the benefit is not known.
    private(set) var kinds: [Range<Int>] = []
    private(set) var heads: [Head] = []
    private(set) var groups: [CategorySet] = []
    private(set) var cells: [Cell] = []
    private(set) var bands: [Band] = []
    let tiers: Int

    init(_ benefits: [Benefit], tiers: Int, denominator: Int64) {
        self.tiers = tiers
        for benefit in benefits {
            let first = heads.count
            for layer in benefit.layers { append(layer, denominator: denominator) }
            kinds.append(first..<heads.count)
        }
    }

    private mutating func append(_ layer: Layer, denominator: Int64) {
        var head = Head(
            isKnown: false, countsYear: layer.counts == .year, payer: layer.payer, upliftAge: 0,
            firstGroup: groups.count, groupCount: layer.groups.count, firstCell: cells.count)
        groups += layer.groups.map(\.categories)
        if case .known(let terms, let uplift) = layer.content {
            precondition(terms.count == layer.groups.count * tiers * FacilityLevel.allCases.count)
            head.isKnown = true
            head.upliftAge = uplift?.under ?? 0
            for term in terms {
                for lifted in [false, true] {
                    cells.append(
                        Cell(
                            deductible: term.deductible.value.fen, cap: term.cap.value?.fen ?? .max,
                            firstBand: bands.count, bandCount: term.bands.count))
                    for band in term.bands {
                        let ratio = layer.ratio(of: band, lifted: lifted)
                        bands.append(
                            Band(
                                upTo: band.upTo?.fen ?? .max,
                                numerator: ratio.numerator * (denominator / ratio.denominator)))
                    }
                }
            }
        }
        heads.append(head)
    }

    /// Which of the layer's groups a person belongs to; nil where the layer is not for them.
    func group(_ head: Head, of categories: CategorySet) -> Int? {
        for index in 0..<head.groupCount {
            let group = groups[head.firstGroup + index]
            if group.isEmpty || !group.isDisjoint(with: categories) { return index }
        }
        return nil
    }

    func cell(_ head: Head, group: Int, tier: Int, level: Int, lifted: Bool) -> Cell {
        let position = Layer.position(group: group, tier: tier, level: level, tiers: tiers)
        return cells[head.firstCell + position * 2 + (lifted ? 1 : 0)]
    }
}

extension Layer {
    /// The ratio of a band with the uplift, never above the whole.
    func ratio(of band: Band, lifted: Bool) -> Ratio {
        guard lifted, case .known(_, let uplift?) = content else { return band.ratio.value }
        return min(.one, band.ratio.value + uplift.points.value)
    }
}
