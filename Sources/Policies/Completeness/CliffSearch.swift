import Vocabulary

/// Looks for costs at which a little more of it leaves less paid, on the line that says what is paid of every cost.
///
/// The line is made of straight pieces, so a stretch that is straight at its ends and within need not be looked into;
/// the others are halved until the step is found.
struct CliffSearch {
    /// What is paid of a cost in fen; nil where nothing is known.
    let paid: (Int64) -> Int64?

    /// The highest cost before a step down, and by how much less is then paid.
    struct Step: Equatable {
        let cost: Int64
        let less: Int64
    }

    /// A yuan: less than that may be rounding.
    private let worthTelling: Int64 = 100
    /// Rounding moves a fen a layer, so a straight piece is straight to within this.
    private let straightness: Int64 = 10

    /// All steps between these costs, which are in ascending order.
    func steps(between edges: [Int64]) -> [Step] {
        var steps: [Step] = []
        let points = edges.compactMap { cost in paid(cost).map { (cost, $0) } }
        guard points.count == edges.count else { return [] }
        for (from, to) in zip(points, points.dropFirst()) where from.0 < to.0 { walk(from, to, &steps) }
        return steps
    }

    private func walk(_ from: (Int64, Int64), _ to: (Int64, Int64), _ steps: inout [Step]) {
        guard to.0 - from.0 > 1 else {
            let less = from.1 - to.1
            if less >= worthTelling { steps.append(Step(cost: from.0, less: less)) }
            return
        }
        if isStraight(from, to) {
            // Falling all along: each further yuan is worse, and the first of it is the example.
            let less = from.1 - to.1
            if less >= worthTelling { steps.append(Step(cost: from.0, less: less)) }
            return
        }
        // Within a yuan there is no room for a step worth telling unless it shows at the ends.
        if to.0 - from.0 <= 100, from.1 - to.1 < worthTelling { return }
        let half = from.0 + (to.0 - from.0) / 2
        guard let value = paid(half) else { return }
        walk(from, (half, value), &steps)
        walk((half, value), to, &steps)
    }

    private func isStraight(_ from: (Int64, Int64), _ to: (Int64, Int64)) -> Bool {
        let width = to.0 - from.0
        // At unequal distances, so that a line and a step of the same rise do not meet both.
        for part in [width * 3 / 10, width * 6 / 10] where part > 0 {
            guard let value = paid(from.0 + part) else { return false }
            let straight = from.1 + (to.1 - from.1) * part / width
            if abs(value - straight) > straightness { return false }
        }
        return true
    }
}
