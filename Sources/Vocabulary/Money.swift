/// An exact amount of money: whole fen (分), 1/100 of a yuan (元).
///
/// Unit: fen. Range: about ±92 thousand trillion yuan; arithmetic traps on overflow, because a wrapped
/// amount is our own bug. There is no road from `Double`: a forecast is an estimate and never becomes `Money`.
public struct Money: Hashable, Comparable, Sendable {
    /// The amount in fen.
    public var fen: Int64

    @inlinable
    public init(fen: Int64) { self.fen = fen }

    public static let zero = Money(fen: 0)

    /// The largest amount a claim, a limit or a counter may name: ten billion yuan.
    ///
    /// Anything above it is a slip of the keyboard, and below it no product with a ratio can overflow.
    public static let limit = Money(fen: 1_000_000_000_000)

    @inlinable
    public static func yuan(_ yuan: Int64) -> Money { Money(fen: yuan * 100) }

    @inlinable
    public static func fen(_ fen: Int64) -> Money { Money(fen: fen) }

    @inlinable
    public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }
    @inlinable
    public static func + (a: Money, b: Money) -> Money { Money(fen: a.fen + b.fen) }
    @inlinable
    public static func - (a: Money, b: Money) -> Money { Money(fen: a.fen - b.fen) }
    @inlinable
    public static prefix func - (a: Money) -> Money { Money(fen: -a.fen) }
    @inlinable
    public static func += (a: inout Money, b: Money) { a = a + b }
    @inlinable
    public static func -= (a: inout Money, b: Money) { a = a - b }

    /// This part of the amount, rounded once, by the named rule, to whole fen.
    public func share(_ ratio: Ratio, rounding: Rounding) -> Money {
        let (product, overflow) = fen.multipliedReportingOverflow(by: ratio.numerator)
        precondition(!overflow, "an amount beyond Money.limit was multiplied")
        return Money(fen: rounding.divide(product, by: ratio.denominator))
    }
}

extension Sequence<Money> {
    /// The sum of all amounts.
    public var sum: Money { reduce(.zero, +) }
}
