/// How large a message may be. Reading stops with an error before memory is taken for more.
public struct WireLimits: Hashable, Sendable {
    public var bytes: Int
    /// Objects and lists inside one another.
    public var levels: Int
    /// Values of all kinds, lists and objects among them.
    public var values: Int

    public init(bytes: Int, levels: Int, values: Int) {
        self.bytes = bytes
        self.levels = levels
        self.values = values
    }

    /// An ordinary message. The specification sets 40,000 characters for `input`; long fee uploads exceed it.
    public static let message = WireLimits(bytes: 1 << 20, levels: 16, values: 100_000)

    /// A message with a file in it (9101), whose bytes are a list of numbers.
    public static let file = WireLimits(bytes: 16 << 20, levels: 16, values: 4_000_000)
}
