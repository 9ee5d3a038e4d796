/// How a number of a list was read (读取结果). Nothing is silently repaired: what was done stands beside the number.
public enum IdentityReading<Number: Hashable & Sendable>: Hashable, Sendable {
    /// As it stands.
    case exact(Number)
    /// The same number after its form was put right; as good as exact.
    case normalised(Number, [IdentityDamage])
    /// What may have been meant, likeliest first. A person decides; never taken by itself.
    case candidate([Number], [IdentityDamage])
    /// Nothing to go by, but perhaps its first digits.
    case unusable([IdentityDamage], known: KnownDigits?)

    /// The number where it is certain: exact or normalised.
    public var number: Number? {
        switch self {
        case .exact(let number), .normalised(let number, _): number
        case .candidate, .unusable: nil
        }
    }

    /// What may have been meant, where it is not certain.
    public var candidates: [Number] {
        guard case .candidate(let numbers, _) = self else { return [] }
        return numbers
    }

    public var damage: [IdentityDamage] {
        switch self {
        case .exact: []
        case .normalised(_, let damage), .candidate(_, let damage), .unusable(let damage, _): damage
        }
    }

    /// What is left of a number whose last digits are lost.
    public var known: KnownDigits? {
        guard case .unusable(_, let known) = self else { return nil }
        return known
    }

    public func map<Other>(_ change: (Number) -> Other) -> IdentityReading<Other> {
        switch self {
        case .exact(let number): .exact(change(number))
        case .normalised(let number, let damage): .normalised(change(number), damage)
        case .candidate(let numbers, let damage): .candidate(numbers.map(change), damage)
        case .unusable(let damage, let known): .unusable(damage, known: known)
        }
    }
}

/// What is left of an identity number whose last digits are lost: between which two bodies it lies.
public struct KnownDigits: Hashable, Sendable {
    /// The first 17 digits, from least to most.
    public let bodies: ClosedRange<UInt64>

    public init(bodies: ClosedRange<UInt64>) { self.bodies = bodies }

    /// The day of birth, where all its digits are left.
    public var birth: Day? {
        guard bodies.lowerBound / 1000 == bodies.upperBound / 1000 else { return nil }
        return NationalID.birth(in: bodies.lowerBound)
    }

    public func contains(_ number: NationalID) -> Bool { bodies.contains(number.body) }
}
