import Vocabulary

/// Lengths of stays in days, log-normal about the mean of their level.
struct Lengths {
    private var waiting: [[Int]]

    /// `kinds` has the level of each stay, as an index into `FacilityLevel.allCases`.
    init(_ kinds: [Int], seed: UInt64) {
        var dice = Dice(seed: seed, for: "lengths")
        let spread = Assumptions.staySpread.value
        waiting = FacilityLevel.allCases.indices.map { level in
            dice.slices(kinds.count { $0 == level }).map { slice in
                let days = logNormal(slice, mean: Assumptions.stayDays.values[level], spread: spread)
                return Int(min(max(days.rounded(), 1), Assumptions.stayCap.value))
            }
        }
    }

    mutating func next(_ kind: Int) -> Int { waiting[kind].removeLast() }
}

/// The bills: a total, log-normal about the mean of its level, and what of it is outside the scope of the policy.
struct Bills {
    private var dice: Dice
    private var totals: [[Money]]

    init(_ kinds: [Int], seed: UInt64) {
        dice = Dice(seed: seed, for: "bills")
        var slices = Dice(seed: seed, for: "totals")
        totals = FacilityLevel.allCases.indices.map { level in
            let mean = Assumptions.meanCosts.values[level]
            return slices.slices(kinds.count { $0 == level }).map { slice in
                let yuan = logNormal(slice, mean: mean, spread: Assumptions.costSpread.values[level])
                let capped = min(max(yuan, Assumptions.costFloor.value), mean * Assumptions.costCap.value)
                return Money(fen: Int64((capped * 100).rounded()))
            }
        }
    }

    mutating func next(
        _ kind: Int, person: Int, facility: Int, admission: Day, discharge: Day
    ) -> SyntheticStay {
        let total = totals[kind].removeLast()
        let spread = Assumptions.inScopeSpread.value
        let inScope = Assumptions.inScope.values[kind] + spread * (2 * dice.unit() - 1)
        let weights = Assumptions.outsideScope.values.map { $0 * (0.5 + dice.unit()) }
        let outside = Double(total.fen) * (1 - inScope) / weights.reduce(0, +)
        let parts = weights.map { Money(fen: Int64((outside * $0).rounded(.down))) }
        return SyntheticStay(
            person: person, facility: facility, level: FacilityLevel.allCases[kind], admission: admission,
            discharge: discharge, total: total, outOfCatalogue: parts[0], overLimit: parts[1],
            firstSelfPay: parts[2], inScope: total - parts.sum)
    }
}

/// The value of a log-normal variable of this mean that lies above a `slice` of all.
func logNormal(_ slice: Double, mean: Double, spread: Double) -> Double {
    Exact.exp(Exact.log(mean) - spread * spread / 2 + spread * Exact.normalQuantile(slice))
}
