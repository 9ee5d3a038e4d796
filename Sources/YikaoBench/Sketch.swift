import Scheme
import Vocabulary

/// People and claims at the edges of a plan, from a seed: amounts at and beside every number the plan has.
struct Sketch {
    private let plan: Plan
    private let edges: [Int64]
    /// What the plan lets a bed cost a day.
    private let bedLimits: [Int64]
    private let months: [Day]
    private var state: UInt64

    init(plan: Plan, seed: UInt64) {
        self.plan = plan
        state = seed
        var edges: Set<Int64> = [0]
        var bedLimits: Set<Int64> = []
        for terms in CareKind.allCases.flatMap({ plan[$0].layers }).compactMap(\.rule).flatMap(\.terms) {
            guard let terms else { continue }
            let caps = [
                terms.cap.value, terms.claimCap?.value, terms.entryCap?.value, terms.monthlyCap?.value,
                terms.floorAmount?.value,
            ].compactMap(\.self)
            let numbers =
                [terms.deductible.value] + terms.bands.compactMap(\.upTo) + caps
                + [terms.grant?.value].compactMap(\.self)
            edges.formUnion(numbers.map(\.fen).filter { $0 < Money.limit.fen / 2 })
            if let most = terms.bedDayMost { bedLimits.insert(most.value.fen) }
            for cap in caps where terms.bands[0].ratio.value > .zero {
                // The cost at which the cap is reached.
                let ratio = terms.bands[0].ratio.value
                edges.insert(min(cap.fen / ratio.numerator * ratio.denominator, Money.limit.fen / 2))
            }
        }
        self.edges = edges.sorted()
        self.bedLimits = bedLimits.sorted()
        months = (0..<12).map { plan.identity.year.first + $0 * 30 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func once(in times: Int) -> Bool { int(1...times) == 1 }

    mutating func one<Element>(of all: [Element]) -> Element { all[int(0...(all.count - 1))] }

    mutating func kind() -> CareKind {
        once(in: 2) ? .inpatient : one(of: CareKind.allCases)
    }

    /// Beside an edge, a sum of edges, or anything.
    mutating func amount() -> Int64 {
        switch int(0...3) {
        case 0: return max(0, one(of: edges) + Int64(int(-2...2)))
        case 1: return max(0, one(of: edges) + one(of: edges) + Int64(int(-1...1)))
        case 2: return Int64(int(0...200_000))
        default: return Int64(int(0...50_000_000))
        }
    }

    mutating func insured() -> Insured {
        var insured = settling()
        if once(in: 20) { insured.coveredFrom = one(of: months) }
        if once(in: 50) { insured.death = one(of: months) }
        return insured
    }

    /// Somebody covered all year.
    mutating func settling() -> Insured {
        var insured = Insured.ordinary(in: plan.identity.year)
        insured.tier = int(0...(plan.tiers.count - 1))
        if !once(in: 5) { insured.birth = Day(int(1935...2020), int(1...12), int(1...28)) }
        for _ in 0..<(once(in: 3) ? int(1...2) : 0) {
            insured.categories.insert(CategorySet(one(of: PersonCategory.allCases)))
        }
        if once(in: 2) { insured.continuousYears = int(1...12) }
        if once(in: 4) { insured.capChange = Money(fen: Int64(int(-5...10)) * 100_000) }
        if !plan.conditions.isEmpty, once(in: 2) {
            insured.conditions = [one(of: plan.conditions).key, one(of: plan.conditions).key]
        }
        return insured
    }

    mutating func claim(_ kind: CareKind) -> Claim {
        let inScope = min(amount(), Money.limit.fen / 2)
        let outside = once(in: 2) ? (0, 0, 0) : (int(0...90_000), int(0...9000), int(0...90_000))
        let parts = (Int64(outside.0), Int64(outside.1), Int64(outside.2))
        return claim(
            kind, inScope + parts.0 + parts.1 + parts.2, parts,
            place: once(in: 2) ? .local : one(of: CarePlace.allCases))
    }

    /// A stay at home of an ordinary size.
    mutating func ordinaryStay() -> Claim {
        claim(.inpatient, Int64(int(100_000...3_000_000)), (0, 0, 0), place: .local)
    }

    private mutating func claim(
        _ kind: CareKind, _ total: Int64, _ parts: (Int64, Int64, Int64), place: CarePlace
    ) -> Claim {
        let admission = one(of: months) + int(0...20)
        let grade = one(of: plan.grades)
        let amounts = try? ClaimAmounts(
            total: Money(fen: total), outOfCatalogue: Money(fen: parts.0), overLimit: Money(fen: parts.1),
            firstSelfPay: Money(fen: parts.2))
        guard let amounts else { preconditionFailure("the parts of a sketched bill make a bill") }
        return Claim(
            kind: kind, level: grade.level, place: place, admission: admission,
            discharge: min(admission + int(0...12), plan.identity.year.last), amounts: amounts,
            facilityClass: grade.key,
            condition: plan.conditions.isEmpty || once(in: 3) ? nil : one(of: plan.conditions).key,
            isTransfer: kind == .inpatient && once(in: 8), babies: kind == .maternity ? int(1...3) : 1,
            bed: bed(total))
    }

    /// Beside what the plan lets so many days cost, or anything, and never more than the bill.
    private mutating func bed(_ total: Int64) -> BedCharge? {
        guard once(in: 4) else { return nil }
        let days = int(1...12)
        let charge =
            bedLimits.isEmpty || once(in: 2)
            ? total / Int64(int(1...20)) : one(of: bedLimits) * Int64(days) + Int64(int(-2...2))
        return BedCharge(charge: Money(fen: max(0, min(total, charge))), days: days)
    }

    /// What a year of some claims has used up.
    mutating func yearSoFar(_ insured: Insured) -> YearToDate {
        var year = YearToDate()
        for _ in 0..<int(1...3) {
            _ = plan.statement(of: claim(kind()), for: insured, year: &year, program: "")
        }
        return year
    }
}
