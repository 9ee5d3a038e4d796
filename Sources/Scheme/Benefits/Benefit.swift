public import Vocabulary

/// What the scheme pays for one kind of care: a stack of layers, each working on what the one before left.
public enum Benefit: Sendable {
    case known(layers: [Layer], places: Places)
    case unknown(Unknown)

    /// Its layers; none where it is not known.
    public var layers: [Layer] {
        switch self {
        case .known(let layers, _): layers
        case .unknown: []
        }
    }
}

/// What holds for care in each place (就医地), by `CarePlace.position`.
public struct Places: Sendable {
    public enum Rule: Sendable {
        /// Paid by the layers' terms, which may differ by place.
        case paid
        /// 不予支付, on this authority.
        case notPaid(citation: Int)
        case unknown(Unknown)
    }

    private let rules: [Rule]

    public init(_ rule: (CarePlace) -> Rule) { rules = CarePlace.allCases.map(rule) }

    public subscript(place: CarePlace) -> Rule { rules[place.position] }
}
