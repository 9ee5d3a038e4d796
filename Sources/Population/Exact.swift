/// Logarithm and exponential by plain arithmetic, which gives the same bits on every machine.
///
/// Those of the system's library may differ in the last bit, and a fen with it.
enum Exact {
    private static let ln2High = 0x1.62E4_2FEE_0000_0p-1
    private static let ln2Low = 0x1.A39E_F357_93C7_6p-33

    /// e to the power of x, for |x| up to 700; relative error below 1e-15.
    static func exp(_ x: Double) -> Double {
        precondition(x.magnitude <= 700, "exp out of range")
        let power = (x / (ln2High + ln2Low)).rounded()
        let rest = (x - power * ln2High) - power * ln2Low
        var (sum, term) = (1.0, 1.0)
        for n in 1...16 {
            term *= rest / Double(n)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(power), significand: sum)
    }

    /// The natural logarithm, for x above zero; relative error below 1e-15.
    static func log(_ x: Double) -> Double {
        precondition(x > 0 && x.isFinite, "log out of range")
        var (exponent, significand) = (Int(x.exponent), x.significand)
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let s = (significand - 1) / (significand + 1)
        let square = s * s
        var (sum, power) = (0.0, s)
        for n in 0...12 {
            sum += power / Double(2 * n + 1)
            power *= square
        }
        return Double(exponent) * ln2High + (Double(exponent) * ln2Low + 2 * sum)
    }

    /// Where a standard normal variable lies below with probability p (0 < p < 1).
    ///
    /// Source: M. J. Wichura, algorithm AS 241 (PPND7), Applied Statistics 37 (1988): about 7 digits.
    static func normalQuantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "a probability lies between 0 and 1")
        let q = p - 0.5
        if q.magnitude <= 0.425 {
            let r = 0.180625 - q * q
            return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)
                / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1)
        }
        var r = (-log(q < 0 ? p : 1 - p)).squareRoot()
        let value: Double
        if r <= 5 {
            r -= 1.6
            value =
                (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
                / ((0.12021132975 * r + 0.73700164250) * r + 1)
        } else {
            r -= 5
            value =
                (((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150)
                / ((0.012258202635 * r + 0.24197894225) * r + 1)
        }
        return q < 0 ? -value : value
    }
}
