/// What a loop over a layer may leave out, known when it is compiled.
protocol Shape {
    /// None of the rarer parts, and every row is for the layer.
    static var isPlain: Bool { get }
    /// Whether a layer may have the rarest parts: counters of the month, and terms in `RareCell`.
    static var isRarest: Bool { get }
    static var countsYear: Bool { get }
    /// Whether the person decides the terms, and whether the claim does.
    static var isByPerson: Bool { get }
    static var isByClaim: Bool { get }
    /// Whether every person's year begins in this block: then counters need not leave the processor.
    static var isFresh: Bool { get }
}

enum Plain<CountsYear: Switch, ByPerson: Switch, ByClaim: Switch, Fresh: Switch>: Shape {
    static var isPlain: Bool { true }
    static var isRarest: Bool { false }
    static var countsYear: Bool { CountsYear.isOn }
    static var isByPerson: Bool { ByPerson.isOn }
    static var isByClaim: Bool { ByClaim.isOn }
    static var isFresh: Bool { Fresh.isOn }
}

/// Any layer but for the rarest parts, any mixture of rows.
typealias General = AnyLayer<Off>
/// Any layer.
typealias Rarest = AnyLayer<On>

enum AnyLayer<IsRarest: Switch>: Shape {
    static var isPlain: Bool { false }
    static var isRarest: Bool { IsRarest.isOn }
    static var countsYear: Bool { false }
    static var isByPerson: Bool { true }
    static var isByClaim: Bool { true }
    static var isFresh: Bool { false }
}

protocol Switch { static var isOn: Bool { get } }
enum On: Switch { static var isOn: Bool { true } }
enum Off: Switch { static var isOn: Bool { false } }

/// The counters of the person at hand, carried from row to row.
struct Carried {
    var entered: Int64 = 0
    var paid: Int64 = 0

    /// Lets go of them where the row is another person's; without a branch, because that cannot be foreseen.
    @inline(__always)
    mutating func turn(_ same: Int64) {
        entered &= same
        paid &= same
    }
}
