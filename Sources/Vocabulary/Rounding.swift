/// How a result that falls between two fen becomes whole. The policy names the rule; there is no default.
public enum Rounding: String, CaseIterable, Codable, Sendable {
    /// 四舍五入: half a fen goes up.
    case halfUp = "half-up"
    /// 四舍六入五成双: half a fen goes to the even neighbour.
    case halfEven = "half-even"
    /// 舍去: the fraction is dropped.
    case down
    /// 进位: any fraction counts as a whole fen.
    case up

    /// `dividend / divisor`, rounded to a whole number. Both at least zero, the divisor above it.
    @inlinable
    public func divide(_ dividend: Int64, by divisor: Int64) -> Int64 {
        precondition(dividend >= 0 && divisor > 0, "benefits are shares of amounts that are not negative")
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        if remainder == 0 { return quotient }
        let twice = remainder &* 2
        switch self {
        case .halfUp: return twice >= divisor ? quotient + 1 : quotient
        case .halfEven:
            if twice == divisor { return quotient + (quotient & 1) }
            return twice > divisor ? quotient + 1 : quotient
        case .down: return quotient
        case .up: return quotient + 1
        }
    }
}
