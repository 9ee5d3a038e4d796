public import Vocabulary

/// What holds for care in each place (就医地), by `CarePlace.position`; for some people it may be something else.
public struct Places: Sendable {
    public enum Rule: Equatable, Sendable {
        /// Paid by the layers' terms, which may differ by place.
        case paid
        /// 不予支付, on this authority.
        case notPaid(citation: Int)
        case unknown(Unknown)
    }

    /// What holds for people of one of the plan's groups.
    public struct Exception: Sendable {
        /// Position in the plan's `groups`.
        public let group: Int
        public let rule: Rule

        public init(group: Int, rule: Rule) {
            self.group = group
            self.rule = rule
        }
    }

    private let rules: [Rule]
    /// By place: the first whose group a person is in is theirs.
    private let exceptions: [[Exception]]

    public init(_ rule: (CarePlace) -> Rule, exceptions: (CarePlace) -> [Exception] = { _ in [] }) {
        rules = CarePlace.allCases.map(rule)
        self.exceptions = CarePlace.allCases.map(exceptions)
    }

    /// What holds for a person of these groups, a bit for each.
    public subscript(place: CarePlace, membership: UInt32) -> Rule {
        exceptions[place.position].first { membership & (1 << UInt32($0.group)) != 0 }?.rule
            ?? rules[place.position]
    }

    /// All that may hold in a place, for one or another.
    public func all(at place: CarePlace) -> [Rule] {
        exceptions[place.position].map(\.rule) + [rules[place.position]]
    }

    /// Whom it tells apart.
    public var groups: Set<Int> { Set(exceptions.joined().map(\.group)) }
}
