/// Listens to a settlement. The silent recorder is compiled away; the explaining one writes the statement.
protocol Recorder {
    mutating func passedOver(head: Int)
    mutating func stopped(head: Int, entering: Int64)
    /// A stretch at its ratio; `product` is the sum so far over the plan's denominator. Comes before its layer.
    mutating func band(_ band: Int, stretch: Int64, product: Int64)
    mutating func worked(_ work: LayerWork)
}

struct Silent: Recorder {
    mutating func passedOver(head: Int) {}
    mutating func stopped(head: Int, entering: Int64) {}
    mutating func band(_ band: Int, stretch: Int64, product: Int64) {}
    mutating func worked(_ work: LayerWork) {}
}

/// What one layer did with one claim, in fen.
struct LayerWork {
    var head = 0
    var cell = 0
    var entering: Int64 = 0
    /// First self-pay in it that was out of scope until here.
    var takenIn: Int64 = 0
    var setAside: Int64 = 0
    /// Entered before this year; zero where each claim stands by itself.
    var before: Int64 = 0
    /// The deductible of the terms, for the whole stay.
    var whole: Int64 = 0
    /// What is left of it after earlier claims.
    var deductible: Int64 = 0
    /// What the month had borne of it, where it is of the month.
    var takenOfMonth: Int64 = 0
    /// By year, what earlier claims had borne is in it.
    var taken: Int64 = 0
    /// Where on the scale of the bands the excess begins.
    var from: Int64 = 0
    var excess: Int64 = 0
    /// By ratios alone.
    var weighed: Int64 = 0
    /// With grant, limit and floor; and, where the layer has a limit of the month, held to what the month has left.
    var entitlement: Int64 = 0
    var monthlyCap: Int64 = .max
    var paidOfMonth: Int64 = 0
    var cap: Int64 = .max
    var paidBefore: Int64 = 0
    var pays: Int64 = 0

    /// What this claim alone bore of the deductible: one number for the year, for its month, and for the statement.
    var borne: Int64 { taken &- min(before, deductible) }
}
