import Vocabulary

/// A plan compiled for the settlement loop: flat tables of plain numbers, reached by small offsets.
///
/// Layers of the same key are one layer, whichever benefits they stand in, and are worked out once a claim. Those that
/// share counters stand in one `station`; stations are worked out one after the other, so that each layer finds what
/// the layers before it left, and each claim what the claims before it used.
final class Tables: @unchecked Sendable {
    /// One layer.
    struct Head {
        /// In `layers`.
        var position = 0
        var payer: Payer
        var isKnown = false
        var countsYear = false
        /// None of the rarer parts: the short loop will do.
        var isPlain = true
        /// Whether the person decides the terms or whether there are any; whether the claim does.
        var isByPerson = true
        var isByClaim = true
        var bandsOn = Layer.BandsOn.excess
        /// Whether it works on the out-of-catalogue cost.
        var isOutside = false
        /// By membership: the offset of a person's terms, or far below zero where the layer is not for them.
        var byMembership: UnsafeMutablePointer<Int32>
        /// By claim code, with the ordinal: the offset of a claim's terms.
        var byClaim: UnsafeMutablePointer<Int32>
        var isByCondition = false
        var firstCell = 0
        // Slots of a person's state, −1 where nothing needs them.
        var entered = -1
        var paid = -1
        var deductible = -1
        var excess = -1
        var stay = -1
        var isByMonth = false
        // The first of twelve slots, one a month.
        var deductibleOfMonth = -1
        var paidOfMonth = -1
        /// Added to `paid` by condition.
        var paidByCondition = false
        var deductiblePerYear = false
        var deductiblePerMonth = false
        var deductibleMost: Int64 = .max
        var againAfterDays: Int64 = 0
        var movesCap = false
        var takesInFirstSelfPay = false
        /// The groups for whom it does; zero: for everybody.
        var takesInFor: UInt16 = 0
        /// Below zero where caps of several conditions are not counted together.
        var morePerCondition: Int64 = -1
        var mostWithMore: Int64 = .max
        var morePerBaby: Int64 = 0
        /// Whether its positions have terms in `rare` too.
        var isRare = false
        /// Whether the loop has to look for the rarest parts.
        var isRarest: Bool { isByMonth || isRare && !isPlain }
    }

    /// Layers that share counters, by benefit.
    struct Station {
        /// By `CareKind.position`: the head, or −1; and −1 for what is not to be settled.
        var heads: [Int]
        /// The only head, where there is one.
        var only: Int?
        /// Whether any of its heads has the rarest parts.
        var isRarest: Bool
    }

    let division: Division
    /// Each layer once.
    let layers: [Layer]
    let heads: UnsafeMutablePointer<Head>
    private(set) var stations: [Station] = []
    /// By kind: whether its first layer is by claim, for everybody, with the common parts only.
    private(set) var beginsPlain: [Bool] = []
    /// By kind: its heads in the order of its layers.
    private(set) var stacks: [[Int]] = []
    let cells: UnsafeMutablePointer<Cell>
    /// At the same places as `cells`, for layers that are `isRare`.
    let rare: UnsafeMutablePointer<RareCell>
    let bands: UnsafeMutablePointer<Band>
    /// By kind and place: why nothing is paid there, or nil.
    private let refusals: [Refusal.Reason?]
    /// The benefits in which that is something else for some people.
    private let benefitsByGroup: [CareKind: Places]
    /// Whether the position has terms at all.
    let hasTerms: [Bool]
    let slots: Slots

    /// Whether any layer needs a person's counters in memory.
    private(set) var needsStates = false
    /// Whether any rule asks for the admissions of the year, or for its in-scope cost.
    let countsStays: Bool
    let countsScope: Bool
    /// Whether any layer works on the out-of-catalogue cost.
    let paysOutside: Bool
    /// Whether any rule asks in which month a claim is.
    let countsMonths: Bool
    /// Whether any rule asks for the price of a bed.
    let limitsBeds: Bool

    /// How many claim codes there are for each ordinal, and how many ordinals are told apart.
    let codes: Int
    let ordinals: Int
    private let tiers: Int
    private let gradeCount: Int
    /// The places of every policy, or all where some layer tells those in the province apart.
    private let placeCount: Int
    let conditionCount: Int

    init(
        _ benefits: [Benefit], rounding: Rounding, tiers: Int, groups: Int, grades: Int,
        conditions: [Condition]
    ) throws(Plan.CompileFault) {
        let layers = Tables.ordered(benefits)
        let positions = Dictionary(uniqueKeysWithValues: layers.enumerated().map { ($1.key, $0) })
        self.layers = layers
        refusals = benefits.flatMap { benefit in CarePlace.allCases.map { benefit.refusal(at: $0) } }
        benefitsByGroup = zip(CareKind.allCases, benefits).reduce(into: [:]) { all, each in
            if case .known(_, let places) = each.1, !places.groups.isEmpty { all[each.0] = places }
        }
        stacks = benefits.map { $0.layers.map { positions[$0.key]! } }
        for (kind, stack) in zip(CareKind.allCases, stacks) where stack != stack.sorted() {
            throw .tangled(kind.words.zh)
        }
        guard let denominator = Tables.commonDenominator(of: layers) else { throw .ratiosTooFine }
        division = Division(by: denominator, rounding: rounding)
        self.tiers = tiers
        gradeCount = grades
        placeCount = max(CarePlace.ofEveryPolicy.count, layers.compactMap(\.rule?.axes.places).max() ?? 1)
        codes = tiers * grades * placeCount
        ordinals = layers.compactMap(\.rule?.axes.ordinals).max() ?? 1
        conditionCount = conditions.count
        let rules = layers.compactMap(\.rule)
        countsStays = rules.contains { $0.axes.ordinals > 1 || $0.deductible.transferIsOneStay }
        countsScope = rules.contains { $0.terms.contains { $0?.deductibleOfScope != nil } }
        paysOutside = rules.contains { $0.base == .outOfCatalogue }
        guard codes * ordinals <= Plan.mostCodes else { throw .tooFinelyGraded }
        slots = Slots(layers, stacks: stacks, conditions: conditions)

        let terms = layers.flatMap { $0.rule?.terms ?? [] }
        let bandCount = terms.reduce(0) { $0 + ($1?.bands.count ?? 0) }
        heads = .allocate(capacity: max(1, layers.count))
        cells = .allocate(capacity: max(1, terms.count))
        let hasRare = terms.contains { $0?.isRare == true }
        rare = .allocate(capacity: hasRare ? terms.count : 1)
        countsMonths = slots.of.values.contains(where: \.isByMonth)
        limitsBeds = terms.contains { $0?.bedDayMost != nil }
        bands = .allocate(capacity: max(1, bandCount))
        hasTerms = terms.map { $0 != nil }
        var (cell, band) = (0, 0)
        for (index, layer) in layers.enumerated() {
            heads.advanced(by: index).initialize(
                to: head(layer, at: index, firstCell: cell, groups: groups, slots: slots.of[layer.key]!))
            for term in layer.rule?.terms ?? [] {
                cells.advanced(by: cell).initialize(to: Cell(term, firstBand: band, denominator))
                if hasRare { rare.advanced(by: cell).initialize(to: RareCell(term)) }
                for each in term?.bands ?? [] {
                    bands.advanced(by: band).initialize(
                        to: Band(upTo: each.upTo?.fen ?? .max, numerator: each.ratio.value.over(denominator)))
                    band += 1
                }
                cell += 1
            }
        }
        stations = try stationed()
        beginsPlain = stacks.map { stack in
            guard let first = stack.first, stations.first(where: { $0.heads.contains(first) })?.only == first
            else { return false }
            let head = heads[first]
            return head.isKnown && head.isPlain && !head.countsYear && layers[first].audience == nil
        }
        // A layer that is not known may stop rows, and what follows it is then worked out row by row.
        needsStates =
            countsScope || layers.contains { $0.rule == nil }
            || layers.indices.contains { heads[$0].isKnown && !heads[$0].isPlain }
    }

    deinit {
        for index in layers.indices {
            heads[index].byMembership.deallocate()
            heads[index].byClaim.deallocate()
        }
        heads.deallocate()
        cells.deallocate()
        rare.deallocate()
        bands.deallocate()
    }

    func refusal(of kind: CareKind, at place: CarePlace, _ membership: UInt16) -> Refusal.Reason? {
        if !benefitsByGroup.isEmpty, let places = benefitsByGroup[kind] {
            return places[place, UInt32(membership)].refusal
        }
        return refusals[kind.position * CarePlace.allCases.count + place.position]
    }

    /// What a claim and a person's tier have to do with terms, in one small number.
    func code(tier: Int, grade: Int, place: CarePlace) -> UInt16 {
        let place = place.position < placeCount ? place : place.broad
        return UInt16((tier * gradeCount + grade) * placeCount + place.position)
    }

    private func head(
        _ layer: Layer, at position: Int, firstCell: Int, groups: Int, slots: Slots.OfLayer
    ) -> Head {
        var head = Head(
            payer: layer.payer, byMembership: .allocate(capacity: 1 << groups),
            byClaim: .allocate(capacity: codes * ordinals))
        let axes = layer.rule?.axes ?? Axes()
        for membership in 0..<UInt32(1 << groups) {
            var at = Coordinates()
            at.membership = membership
            let isFor = layer.audience.map { $0.contains { membership & (1 << UInt32($0)) != 0 } } ?? true
            head.byMembership[Int(membership)] = isFor ? Int32(axes.position(of: at)) : .min
        }
        for ordinal in 0..<ordinals {
            for tier in 0..<tiers {
                for grade in 0..<gradeCount {
                    for place in CarePlace.allCases.prefix(placeCount) {
                        var at = Coordinates()
                        (at.tier, at.grade, at.place, at.ordinal) = (tier, grade, place.position, ordinal)
                        let code = Int(code(tier: tier, grade: grade, place: place))
                        head.byClaim[code + ordinal * codes] = Int32(axes.position(of: at))
                    }
                }
            }
        }
        head.firstCell = firstCell
        head.position = position
        guard let rule = layer.rule else { return head }
        head.isKnown = true
        head.countsYear = rule.counts == .year
        head.bandsOn = rule.bandsOn
        head.isOutside = rule.base == .outOfCatalogue
        head.isByCondition = axes.conditions > 1
        head.entered = slots.entered
        head.paid = slots.paid
        head.deductible = slots.deductible
        head.excess = slots.excess
        head.stay = slots.stay
        head.deductibleOfMonth = slots.deductibleOfMonth
        head.paidOfMonth = slots.paidOfMonth
        head.isByMonth = slots.isByMonth
        head.paidByCondition = rule.capsEachCondition
        head.deductiblePerYear = rule.deductible.per == .year
        head.deductiblePerMonth = rule.deductible.per == .month
        head.deductibleMost = rule.deductible.yearlyMost?.value.fen ?? .max
        head.againAfterDays = Int64(rule.deductible.againAfterDays?.value ?? 0)
        head.movesCap = rule.movesCap
        head.takesInFirstSelfPay = rule.takesInFirstSelfPay != nil && rule.takesInFor != []
        head.takesInFor = (rule.takesInFor ?? []).reduce(0) { $0 | 1 << UInt16($1) }
        head.morePerCondition = rule.morePerCondition?.value.fen ?? -1
        head.mostWithMore = rule.mostWithMore?.value.fen ?? .max
        head.morePerBaby = rule.morePerBaby?.value.fen ?? 0
        head.isRare = rule.terms.contains { $0?.isRare == true }
        // A deductible that another layer shares is counted, whatever this one's own rule says.
        head.isPlain = rule.isPlain && slots.deductible < 0 && !slots.isByMonth && !division.toEven
        head.isByPerson = layer.audience != nil || !axes.groups.isEmpty
        head.isByClaim = axes.tiers * axes.grades * axes.places * axes.ordinals > 1
        return head
    }

    /// Gathers layers that share a counter, in an order that lets every layer follow those above it.
    private func stationed() throws(Plan.CompileFault) -> [Station] {
        var of = Array(layers.indices)
        for index in layers.indices {
            for other in 0..<index where heads[index].shares(with: heads[other]) {
                let (from, to) = (of[index], of[other])
                for each in of.indices where of[each] == from { of[each] = to }
            }
        }
        for (kind, stack) in zip(CareKind.allCases, stacks) {
            let order = stack.map { of[$0] }
            // One benefit's layers one after the other, never two of them in one station.
            if Set(order).count < order.count || order != order.sorted() { throw .tangled(kind.words.zh) }
        }
        return Set(of).sorted().map { first in
            let members = layers.indices.filter { of[$0] == first }
            let byKind = stacks.map { stack in stack.first { members.contains($0) } ?? -1 } + [-1]
            return Station(
                heads: byKind, only: members.count == 1 ? members[0] : nil,
                isRarest: members.contains { heads[$0].isRarest })
        }
    }
}

extension Tables.Head {
    fileprivate func shares(with other: Tables.Head) -> Bool {
        [entered, paid, deductible, excess, deductibleOfMonth, paidOfMonth].contains { slot in
            slot >= 0
                && [
                    other.entered, other.paid, other.deductible, other.excess, other.deductibleOfMonth,
                    other.paidOfMonth,
                ].contains(slot)
        }
    }
}

extension Benefit {
    /// Why nothing is paid for care in this place; nil where something may be.
    fileprivate func refusal(at place: CarePlace) -> Refusal.Reason? {
        guard case .known(_, let places) = self else { return .benefitUnknown }
        return places[place, 0].refusal
    }
}

extension Places.Rule {
    fileprivate var refusal: Refusal.Reason? {
        switch self {
        case .paid: nil
        case .unknown: .placeUnknown
        case .notPaid: .notPaidThere
        }
    }
}
