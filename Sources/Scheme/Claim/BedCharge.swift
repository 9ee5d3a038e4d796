public import Vocabulary

/// 床位费: what the bed of a stay costs and for how many days, where a policy limits its price a day.
///
/// A part of the claim's total, and of what is in scope before the limit is applied.
public struct BedCharge: Hashable, Sendable, Codable {
    public let charge: Money
    public let days: Int

    /// More days than any stay has.
    public static let mostDays = 3660

    public init(charge: Money, days: Int) {
        self.charge = charge
        self.days = days
    }

    /// Why it cannot be part of a bill of this total, or nil.
    public func fault(in total: Money) -> BedFault? {
        if charge < .zero { return .negative }
        if charge > total { return .aboveTotal }
        return (1...BedCharge.mostDays).contains(days) ? nil : .days
    }

    /// `床位费 800.00 元，10 天`.
    public var words: Words {
        Words(
            "床位费 \(charge.grouped) 元，\(days) 天",
            "bed \(charge.grouped) yuan, \(days) \(days == 1 ? "day" : "days")")
    }

    /// What of it is above this price a day.
    func excess(over most: Money) -> Money { max(.zero, charge - Money(fen: most.fen * Int64(days))) }
}

/// Why no bill can have such a bed.
public enum BedFault: Error, Hashable, Sendable {
    case negative
    case aboveTotal
    /// No day at all, or more than any stay has.
    case days

    public var words: Words {
        switch self {
        case .negative: Words("床位费不能是负数", "the charge of a bed cannot be negative")
        case .aboveTotal: Words("床位费超过总费用", "the charge of the bed is above the total")
        case .days:
            Words(
                "床位天数应是 1 到 \(BedCharge.mostDays) 的整数",
                "the days of a bed are a whole number from 1 to \(BedCharge.mostDays)")
        }
    }
}

extension ClaimAmounts {
    /// These amounts with what the bed costs above this price a day moved to `overLimit`, as far as it was in scope.
    func limiting(_ bed: BedCharge, to most: Money) -> ClaimAmounts {
        let excess = min(inScope, bed.excess(over: most))
        let limited = try? ClaimAmounts(
            total: total, outOfCatalogue: outOfCatalogue, overLimit: overLimit + excess,
            firstSelfPay: firstSelfPay)
        guard let limited else { preconditionFailure("what is moved was in scope") }
        return limited
    }
}
