public import Vocabulary

/// What a person's year has used up (本年累计), layer by layer, in the order of the plan's layers.
public struct YearToDate: Sendable {
    /// The two counters of a layer.
    public struct Counter: Hashable, Sendable, Codable {
        /// All that entered the layer.
        public var entered: Money
        /// All that it paid.
        public var paid: Money

        @inlinable
        public init(entered: Money = .zero, paid: Money = .zero) {
            self.entered = entered
            self.paid = paid
        }
    }

    @usableFromInline
    var counters = InlineArray<8, Counter>(repeating: Counter())

    @inlinable
    public init() {}

    @inlinable
    public subscript(layer: Int) -> Counter {
        get { counters[layer] }
        set { counters[layer] = newValue }
    }
}

extension YearToDate: Equatable {
    public static func == (a: YearToDate, b: YearToDate) -> Bool {
        (0..<Layer.most).allSatisfy { a[$0] == b[$0] }
    }
}
