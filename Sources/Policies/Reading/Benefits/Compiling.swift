import Scheme
import Vocabulary

/// Works the tables of a layer out: the terms of every position of its axes.
extension Reader {
    /// - Parameter isReadWhole: whether nothing of it was missing; then what cannot be found is a mistake of the file.
    func rule(_ draft: LayerDraft, isReadWhole: Bool) -> Layer.Rule? {
        let named = draft.groups.sorted()
        guard named.count <= 8 else {
            findings.error(
                draft.place, "这一层按 \(named.count) 个人群分；最多 8 个",
                "this layer distinguishes \(named.count) groups; 8 at most")
            return nil
        }
        let gradings = draft.named
        func size(_ grading: Grading, _ count: Int) -> Int { gradings[grading] != nil ? count : 1 }
        let tellsProvince = gradings[.place, default: []].contains { $0 >= CarePlace.ofEveryPolicy.count }
        let places = (tellsProvince ? CarePlace.allCases : CarePlace.ofEveryPolicy).count
        let axes = Axes(
            groups: named, tiers: size(.tier, tiers.count), grades: size(.grade, grades.count),
            places: size(.place, places), ordinals: draft.ordinals,
            conditions: size(.condition, conditions.count + 1))
        guard axes.count <= 200_000 else {
            findings.error(
                draft.place, "这一层分得太细，有 \(axes.count) 种情形；请少分几种",
                "this layer is graded too finely, into \(axes.count) cases; grade it by less")
            return nil
        }
        let bounds = bounds(of: draft, axes)
        var gaps: [Int: Gap] = [:]
        let terms = axes.all.enumerated().map { position, at -> Terms? in
            guard isPossible(at.membership, named), isFor(at.membership, draft, named) else { return nil }
            let terms = self.terms(draft, at, bounds, isReadWhole: isReadWhole)
            if terms == nil { gaps[position] = gap(in: draft, at) }
            return terms
        }
        guard let counts = draft.counts else { return nil }
        var rule = Layer.Rule(counts: counts, axes: axes, terms: terms)
        rule.gaps = gaps
        rule.base = draft.base ?? .inScope
        rule.bandsOn = draft.bandsOn ?? .excess
        rule.deductible = draft.deductibleRule
        rule.capCounter = draft.capWith
        rule.capsEachCondition = draft.capEachCondition
        rule.morePerCondition = draft.capMore
        rule.mostWithMore = draft.capMoreMost
        rule.movesCap = draft.capMoves
        rule.takesInFirstSelfPay = draft.takesInFirstSelfPay
        rule.takesInFor = draft.takesInFor
        rule.morePerBaby = draft.morePerBaby
        return rule
    }

    private func terms(
        _ draft: LayerDraft, _ at: Coordinates, _ bounds: [LayerBound], isReadWhole: Bool
    ) -> Terms? {
        var (isMissing, isNotNamed) = (false, false)
        func find<Leaf>(_ table: Table<Leaf>?) -> Leaf? {
            guard let table else { return nil }
            switch table.find(at, broader: broader) {
            case .leaf(let leaf): return leaf
            case .noTerms, .notNamed: return nil
            case .missing:
                isMissing = true
                return nil
            }
        }
        /// Of a table that need not be there: the value, or none where the table says nothing of such people or places.
        /// A class or a condition that it does not name is told, as a limit forgotten there would be no limit at all.
        func findIfAny<Leaf>(_ table: Table<Leaf>?, _ key: String) -> Leaf? {
            guard case .notNamed(let grading)? = table?.find(at, broader: broader) else {
                return table?.leaf(at, broader: broader)
            }
            isNotNamed = true
            if draft.head.payer != .basicFund { notNamed(draft, key, grading) }
            return nil
        }
        let grant = findIfAny(draft.grant, "grant")?.cited
        let claimCap = findIfAny(draft.claimCap, "claimCap")?.cited
        let floor = findIfAny(draft.floor, "floor")
        let monthlyCap = findIfAny(draft.monthlyCap, "monthlyCap")?.cited
        let bedDayMost = findIfAny(draft.bedDayMost, "bedDayMost")?.cited
        let setAside = findIfAny(draft.setAside, "setAside")
        let entryCap = findIfAny(draft.entryCap, "entryCap")?.cited
        let (ratio, cap) = (find(draft.ratio), find(draft.cap))
        let first = find(draft.deductible)
        if isMissing, isReadWhole {
            let key = nameless(at.membership, draft)
            findings.error(
                draft.place, "人群 \(key) 的数字不全；给它写上，或写 ordinary",
                "numbers for group \(key) are missing; give them, or give ordinary", topic: "missing \(key)")
        }
        if let ratio { check(draft, ratio, at, bounds) }
        let deductible = first.flatMap { self.deductible(draft, $0, at) }
        if let first, let deductible { check(draft, deductible, first, at, bounds) }
        if let ratio, draft.bandsOn == .amount, let deductible { check(ratio, above: deductible.value) }
        guard !isMissing, !isNotNamed else { return nil }
        // A grant by itself needs neither ratio nor deductible.
        let alone = draft.ratio == nil ? grant.map { Cited(Ratio.zero, $0.citation) } : nil
        let none = draft.deductible == nil ? grant.map { Cited(Money.zero, $0.citation) } : nil
        let open = draft.cap == nil ? grant.map { Cited(nil as Money?, $0.citation) } : nil
        let bands =
            ratio.map { leaf in leaf.bands.map { Terms.Band(upTo: $0.upTo, ratio: moved($0, draft, at)) } }
            ?? alone.map { [Terms.Band(upTo: nil, ratio: $0)] }
        guard let bands, bands.last?.upTo == nil, let deductible = deductible ?? none,
            let limit = cap.map({ Cited($0.cited?.value, $0.citation) }) ?? open
        else { return nil }
        var terms = Terms(
            deductible: deductible, bands: bands,
            points: (ratio.map { moving($0, draft, at) } ?? []).map {
                Terms.Points(words: $0.words, points: $0.points, citation: $0.citation)
            }, cap: limit)
        if case .ofScope(let share)? = first?.amount, let first {
            terms.deductibleOfScope = Cited(share, first.citation)
        }
        terms.deductibleNote = note(draft, at)
        terms.claimCap = claimCap
        terms.grant = grant
        switch floor {
        case .share(let share): terms.floor = share
        case .amount(let amount): terms.floorAmount = amount
        case nil: break
        }
        terms.monthlyCap = monthlyCap
        terms.bedDayMost = bedDayMost
        terms.setAside = setAside
        terms.entryCap = entryCap
        return terms
    }

    /// A layer that follows another cannot refuse what its table does not name: there the file has to.
    private func notNamed(_ draft: LayerDraft, _ key: String, _ grading: Grading) {
        let rest =
            grading == .condition ? Words(" \(Names.other)", Names.other) : Words("各类机构", "every class")
        let none = ["setAside", "floor"].contains(key) ? "0%" : "none"
        findings.error(
            draft.place[key] ?? draft.place, "\(key) 分了档就要写全：补上\(rest.zh)，没有就写 \(none)",
            "\(key) is graded, and a graded term is given for all: add \(rest.en), with \(none) where there is none",
            topic: "not named \(key)")
    }

    /// The ratio of a band with all points that hold here.
    func moved(_ band: RatioLeaf.Band, _ draft: LayerDraft, _ at: Coordinates) -> Cited<Ratio> {
        let points = draft.points.filter { $0.holds(at: at) }
        return Cited(points.reduce(band.ratio.value) { $1.moving($0) }, band.ratio.citation)
    }

    /// The points that make a difference here: those that a limit of their own does not stop.
    private func moving(_ leaf: RatioLeaf, _ draft: LayerDraft, _ at: Coordinates) -> [PointsDraft] {
        var ratios = leaf.bands.map(\.ratio.value)
        return draft.points.filter { points in
            guard points.holds(at: at) else { return false }
            let before = ratios
            ratios = ratios.map { points.moving($0) }
            return ratios != before
        }
    }

    // MARK: - Deductibles

    /// The deductible of this admission; zero where it is a share of the in-scope cost.
    private func deductible(_ draft: LayerDraft, _ leaf: MoneyLeaf, _ at: Coordinates) -> Cited<Money>? {
        guard let first = firstDeductible(draft, leaf, at) else { return nil }
        guard at.ordinal > 0, let entry = draft.repeats.entry(for: at.membership, admission: at.ordinal + 1)
        else { return first }
        switch entry.change {
        case .less(let less, let atLeast):
            return Cited(max(min(first.value, atLeast), first.value - less.value), less.citation)
        case .table(let table, let atLeast):
            guard let leaf = table.leaf(at, broader: broader) else { return first }
            guard case .share(let share) = leaf.amount else { return leaf.cited }
            return whole(share, of: first.value, leaf.place).map {
                Cited(max($0, min(first.value, atLeast ?? .zero)), leaf.citation)
            }
        }
    }

    private func firstDeductible(
        _ draft: LayerDraft, _ leaf: MoneyLeaf, _ at: Coordinates
    ) -> Cited<Money>? {
        switch leaf.amount {
        case .money(let money): return Cited(money, leaf.citation)
        case .none, .ofScope: return Cited(.zero, leaf.citation)
        case .share(let ratio):
            guard let ordinary = ordinary(draft, at) else {
                // Where nobody has terms, there is nothing to take a share of.
                switch draft.deductible?.find(at.ofNobody, broader: broader) {
                case .noTerms, .notNamed: return nil
                case .leaf, .missing, nil: break
                }
                findings.error(
                    leaf.place, "起付线应是金额，如 300元；百分数只能表示 ordinary 金额的几成，这里没有 ordinary 的金额",
                    "a deductible is an amount, such as 300元; a percentage is a share of the ordinary amount, which is not given"
                )
                return nil
            }
            return whole(ratio, of: ordinary, leaf.place).map { Cited($0, leaf.citation) }
        }
    }

    /// What the deductible is for people of no group.
    func ordinary(_ draft: LayerDraft, _ at: Coordinates) -> Money? {
        draft.deductible?.leaf(at.ofNobody, broader: broader)?.cited?.value
    }

    private func note(_ draft: LayerDraft, _ at: Coordinates) -> Words? {
        let number = at.ordinal + 1
        guard at.ordinal > 0, draft.repeats.entry(for: at.membership, admission: number) != nil else {
            return nil
        }
        return number == draft.ordinals
            ? Words("第 \(number) 次及以后住院", "admission \(number) of the year or later")
            : Words("第 \(number) 次住院", "admission \(number) of the year")
    }

    // MARK: - Who can be in which groups

    /// Whether somebody can be in exactly these of the groups.
    func isPossible(_ membership: UInt32, _ named: [Int]) -> Bool {
        func isIn(_ group: Int) -> Bool { membership & (1 << UInt32(group)) != 0 }
        return !named.contains { group in
            isIn(group) && named.contains { !isIn($0) && groups[group].lies(in: groups[$0]) }
        }
    }

    /// Whether the layer is for somebody who is in exactly these of its groups.
    func isFor(_ membership: UInt32, _ draft: LayerDraft, _ named: [Int]) -> Bool {
        draft.audience?.contains { !named.contains($0) || membership & (1 << UInt32($0)) != 0 } ?? true
    }

    /// How to call those who are in exactly these groups, in a message.
    private func nameless(_ membership: UInt32, _ draft: LayerDraft) -> String {
        let mine = groups.indices.first { membership & (1 << UInt32($0)) != 0 }
        let named = draft.groups
        let group = mine ?? draft.audience?.first { !named.contains($0) }
        return group.map { groups[$0].key } ?? Names.ordinary
    }
}

extension Coordinates {
    /// The same, for people of no group.
    var ofNobody: Coordinates {
        var nobody = self
        nobody.membership = 0
        return nobody
    }
}

extension Group {
    /// Whether whoever is in this group is in the other too.
    func lies(in other: Group) -> Bool {
        anyOf.allSatisfy { mine in other.anyOf.contains { mine.lies(in: $0) } }
    }
}

extension Group.Alternative {
    fileprivate func lies(in other: Group.Alternative) -> Bool {
        if !other.categories.isEmpty {
            let isOneOfThem = !categories.isEmpty && other.categories.isSuperset(of: categories)
            guard isOneOfThem || !other.categories.isDisjoint(with: allOf) else { return false }
        }
        guard allOf.isSuperset(of: other.allOf) else { return false }
        if let least = other.fromAge { guard let fromAge, fromAge >= least else { return false } }
        if let most = other.underAge { guard let underAge, underAge <= most else { return false } }
        if let years = other.fromContinuousYears {
            guard let fromContinuousYears, fromContinuousYears >= years else { return false }
        }
        return true
    }
}
