import Vocabulary

/// Division by the plan's common denominator, exact and without the processor's slow division.
///
/// Gives what `Rounding.divide` gives, for dividends from zero to 2⁶²: a multiplication by the reciprocal
/// 2^(63 + ℓ) / divisor rounded up, ℓ = ⌈log₂ divisor⌉, whose error stays below one unit
/// (Granlund and Montgomery, Division by Invariant Integers using Multiplication, 1994).
struct Division: Sendable {
    let divisor: Int64
    private let magic: UInt64
    private let shift: UInt64
    /// Added before, so that cutting off rounds as the rule says.
    private let bias: UInt64
    let toEven: Bool

    init(by divisor: Int64, rounding: Rounding) {
        precondition((2...10_000).contains(divisor), "a plan counts its ratios in halves to ten-thousandths")
        self.divisor = divisor
        // ℓ − 1; at least zero because the divisor is at least two.
        shift = UInt64(63 - (divisor - 1).leadingZeroBitCount)
        let (quotient, remainder) = UInt64(divisor).dividingFullWidth((1 << shift, 0))
        magic = remainder == 0 ? quotient : quotient + 1
        bias =
            switch rounding {
            case .halfUp, .halfEven: UInt64(divisor / 2)
            case .down: 0
            case .up: UInt64(divisor - 1)
            }
        toEven = rounding == .halfEven
    }

    /// For every rule but half to even.
    @inline(__always)
    func plain(_ dividend: Int64) -> Int64 {
        let biased = UInt64(bitPattern: dividend) &+ bias
        return Int64(bitPattern: biased.multipliedFullWidth(by: magic).high &>> shift)
    }

    @inline(__always)
    func callAsFunction(_ dividend: Int64) -> Int64 {
        let quotient = plain(dividend)
        return toEven ? even(quotient, of: dividend) : quotient
    }

    /// Half a unit has been rounded up; it goes to the even neighbour.
    private func even(_ quotient: Int64, of dividend: Int64) -> Int64 {
        let wasHalf = (quotient &* divisor &- dividend) &* 2 == divisor
        return wasHalf && quotient & 1 == 1 ? quotient &- 1 : quotient
    }
}
