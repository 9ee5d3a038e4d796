import Scheme
import Vocabulary

/// One layer as the file writes it, before its tables become terms.
struct LayerDraft {
    /// What the layer is, whatever it says.
    struct Head {
        let key: String
        let words: Words
        let payer: Payer
        let section: Words
        /// How the national file calls it, in `criticalIllness.ratio`; nil where no bound applies.
        let national: String?
    }

    var head: Head
    /// Its block, where messages about the whole point.
    var place: Place
    /// Positions in `groups`; nil: for everybody.
    var audience: [Int]?
    var counts: Layer.Counts?
    var base: Layer.Base?
    var deductible: Table<MoneyLeaf>?
    var ratio: Table<RatioLeaf>?
    var cap: Table<MoneyLeaf>?
    var claimCap: Table<MoneyLeaf>?
    var grant: Table<MoneyLeaf>?
    var entryCap: Table<MoneyLeaf>?
    var monthlyCap: Table<MoneyLeaf>?
    var bedDayMost: Table<MoneyLeaf>?
    var floor: Table<FloorLeaf>?
    var setAside: Table<Cited<Ratio>>?
    var bandsOn: Layer.BandsOn?
    var deductibleRule = Layer.DeductibleRule()
    var repeats: [RepeatDraft] = []
    var points: [PointsDraft] = []
    var capWith: String?
    var capEachCondition = false
    var capMore: Cited<Money>?
    var capMoreMost: Cited<Money>?
    var capMoves = false
    var takesInFirstSelfPay: Int?
    var takesInFor: [Int]?
    var morePerBaby: Cited<Money>?

    init(_ head: Head, at place: Place) {
        self.head = head
        self.place = place
    }

    /// The same for another block that says it is like this one: what the block does not write is taken from here, but
    /// its counters are its own.
    func like(_ head: Head, at place: Place) -> LayerDraft {
        var draft = self
        draft.head = head
        draft.place = place
        draft.capWith = nil
        draft.deductibleRule.counter = nil
        // Only stays are transferred.
        draft.deductibleRule.transferIsOneStay = false
        return draft
    }

    /// Its tables of amounts.
    private var moneyTables: [Table<MoneyLeaf>] {
        [deductible, cap, claimCap, grant, entryCap, monthlyCap, bedDayMost].compactMap(\.self)
    }

    /// What its tables grade by, with the positions that they name.
    private var namedByTables: [Grading: Set<Int>] {
        let money = moneyTables.map(\.named)
        let shares = [floor?.named, setAside?.named, ratio?.named].compactMap(\.self)
        return (money + shares).reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
    }

    /// The groups that its tables name.
    var groupsOfTables: Set<Int> { namedByTables[.group] ?? [] }

    /// What its terms are graded by, with the positions that are named.
    var named: [Grading: Set<Int>] {
        let moves = points.map(\.named) + repeats.compactMap { $0.table?.named }
        return moves.reduce(into: namedByTables) { $0.merge($1) { $0.union($1) } }
    }

    /// All groups that make a difference in it.
    var groups: Set<Int> {
        (points.compactMap(\.groups) + repeats.compactMap(\.groups)
            + repeats.compactMap { $0.table?.named[.group] })
            .reduce(into: groupsOfTables) { $0.formUnion($1) }
    }

    /// How many admissions of a year are told apart.
    var ordinals: Int { repeats.map(\.from).max() ?? 1 }
}

/// Percentage points added to the ratio or taken off it, for those whom all that it names holds for.
struct PointsDraft {
    var groups: Set<Int>?
    var tiers: Set<Int>?
    /// With the classes of a level that is named.
    var grades: Set<Int>?
    var places: Set<Int>?
    var conditions: Set<Int>?
    /// Below zero where they are taken off.
    let points: Ratio
    let atMost: Ratio?
    let atLeast: Ratio?
    let words: Words
    let citation: Int
    let departs: String?
    let place: Place

    /// The places in the province that it leaves to others of its list, though it names care elsewhere.
    var left: Set<Int> = []

    /// What it turns on besides groups.
    var named: [Grading: Set<Int>] {
        var named: [Grading: Set<Int>] = [:]
        named[.tier] = tiers
        named[.grade] = grades
        named[.place] = places
        named[.condition] = conditions
        return named
    }

    func holds(at: Coordinates) -> Bool {
        groups?.contains { at.membership & (1 << UInt32($0)) != 0 } ?? true
            && tiers?.contains(at.tier) ?? true && grades?.contains(at.grade) ?? true
            && isThere(at.place) && conditions?.contains(at.condition) ?? true
    }

    /// A place in the province is care elsewhere too, unless it is left to points that name it.
    private func isThere(_ place: Int) -> Bool {
        guard let places, !places.contains(place) else { return true }
        return places.contains(CarePlace.allCases[place].broad.position) && !left.contains(place)
    }

    /// A ratio with these points in it: within its own limits, and never outside 0 to 100%.
    func moving(_ ratio: Ratio) -> Ratio {
        let sum = max(.zero, min(.one, ratio + points))
        if points < .zero { return atLeast.map { min(ratio, max(sum, $0)) } ?? sum }
        return atMost.map { max(ratio, min(sum, $0)) } ?? sum
    }
}

/// What the deductible is from some admission of the year on.
struct RepeatDraft {
    /// The second admission or a later one.
    let from: Int
    let groups: Set<Int>?
    let change: Change

    enum Change {
        /// Amounts, or shares of the first admission's, these at least so much.
        case table(Table<MoneyLeaf>, atLeast: Money?)
        case less(Cited<Money>, atLeast: Money)
    }

    var table: Table<MoneyLeaf>? {
        if case .table(let table, _) = change { table } else { nil }
    }
}

extension [RepeatDraft] {
    /// The entry for an admission: of those that name the person's group, else of those for everybody, the latest begun.
    func entry(for membership: UInt32, admission: Int) -> RepeatDraft? {
        let begun = filter { $0.from <= admission }
        let named = begun.filter { entry in
            entry.groups?.contains { membership & (1 << UInt32($0)) != 0 } ?? false
        }
        let candidates = named.isEmpty ? begun.filter { $0.groups == nil } : named
        guard let latest = candidates.map(\.from).max() else { return nil }
        return candidates.first { $0.from == latest }
    }
}
