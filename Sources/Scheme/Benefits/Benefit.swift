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
