package import Vocabulary

/// An exact number for checking: a fraction of 128-bit whole numbers. Slow and independent of `Money` and `Ratio`.
package struct Fraction: Comparable {
    package let top: Int128
    package let bottom: Int128

    package init(_ top: Int128, over bottom: Int128 = 1) {
        var (a, b) = (top.magnitude, bottom.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = max(1, Int128(a))
        self.top = top / divisor
        self.bottom = bottom / divisor
    }

    package init(_ ratio: Ratio) { self.init(Int128(ratio.numerator), over: Int128(ratio.denominator)) }

    package static func + (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.top * b.bottom + b.top * a.bottom, over: a.bottom * b.bottom)
    }
    package static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.top, over: b.bottom) }
    package static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.top * b.top, over: a.bottom * b.bottom)
    }
    package static func < (a: Fraction, b: Fraction) -> Bool { a.top * b.bottom < b.top * a.bottom }

    package var magnitude: Fraction { top < 0 ? Fraction(-top, over: bottom) : self }

    /// The whole number this becomes by a rule; not for negative numbers.
    package func rounded(_ rule: Rounding) -> Int128 {
        let floor = top / bottom
        let half = Fraction(2 * floor + 1, over: 2)
        switch rule {
        case .down: return floor
        case .up: return self == Fraction(floor) ? floor : floor + 1
        case .halfUp: return self < half ? floor : floor + 1
        case .halfEven:
            if self == half { return floor % 2 == 0 ? floor : floor + 1 }
            return self < half ? floor : floor + 1
        }
    }
}
