public import Vocabulary

/// What a person's years do to the cap of critical illness insurance (封顶线调整).
public struct CapChange: Hashable, Sendable {
    /// For continuous years, with what was kept from before a lapse; nil where it is not known.
    public let continuous: Money?
    /// For years without a claim.
    public let zeroClaim: Money?
    /// Taken off for years of lapse; at least zero.
    public let penalty: Money?
    /// The cap with all of it; nil where the original cap is not known.
    public let cap: Money?
    public let lines: [EnrolmentLine]
    /// What is missing; a ceiling that cannot be worked out is said here and left aside.
    public let unknown: [Unknown]

    /// Both rewards, under their joint ceiling.
    public var reward: Money? {
        if let continuous, let zeroClaim { continuous + zeroClaim } else { nil }
    }

    /// Up with rewards, down with lapses.
    public var delta: Money? {
        if let reward, let penalty { reward - penalty } else { nil }
    }
}
