/// The reasons for one candidate, in the order of the table.
public struct Reasons: Hashable, Sendable, Sequence {
    private(set) var bits: UInt64 = 0

    public init() {}

    init(bits: UInt64) { self.bits = bits }

    public init(_ reasons: some Sequence<Reason>) { for reason in reasons { insert(reason) } }

    mutating func insert(_ reason: Reason) { bits |= 1 << UInt64(reason.rawValue) }

    public func contains(_ reason: Reason) -> Bool { bits & (1 << UInt64(reason.rawValue)) != 0 }

    public func makeIterator() -> some IteratorProtocol<Reason> {
        Reason.allCases.lazy.filter { contains($0) }.makeIterator()
    }

    /// The sum of their weights.
    public var score: Int {
        var (rest, sum) = (bits, 0)
        while rest != 0 {
            sum += Reason.weights[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return sum
    }
}
