/// What the scheme pays for one kind of care: a stack of layers, each working on what the one before left.
public enum Benefit: Sendable {
    case known(layers: [Layer], elsewhere: Unknown)
    case unknown(Unknown)
}
