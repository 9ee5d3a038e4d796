import Scheme
public import Vocabulary

/// What can be done with a policy as far as it is known.
extension PolicyFile {
    /// The kinds of care that it settles.
    public var settles: [CareKind] { plan(district: nil).knownKinds }

    /// Whether it limits, on some day of the year, what a bed of this care costs a day.
    public func asksBed(of kind: CareKind) -> Bool {
        ([self] + changes).contains { $0.plan(district: nil).asksBed(of: kind) }
    }

    /// Whether it says what a person's year costs.
    public var assesses: Bool {
        items.contains {
            ($0.kind == .number || $0.kind == .national) && $0.path.hasPrefix("contribution.individual")
        }
    }
}
