public import Vocabulary

/// What a person's year has used up (本年累计): a fold over the settlements that stand.
public struct YearToDate: Hashable, Sendable, Codable {
    /// The counters of a layer, or of a part of one that is counted by itself.
    public struct Counter: Hashable, Sendable, Codable {
        /// All that entered the layer, less what was set aside first.
        public var entered: Money
        /// All that it paid.
        public var paid: Money
        /// 已计起付: all that its deductible has taken.
        public var deductible: Money
        /// All that was above the deductible.
        public var excess: Money

        @inlinable
        public init(
            entered: Money = .zero, paid: Money = .zero, deductible: Money = .zero, excess: Money = .zero
        ) {
            self.entered = entered
            self.paid = paid
            self.deductible = deductible
            self.excess = excess
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            func amount(_ key: CodingKeys) throws -> Money {
                try container.decodeIfPresent(Money.self, forKey: key) ?? .zero
            }
            self.init(
                entered: try amount(.entered), paid: try amount(.paid), deductible: try amount(.deductible),
                excess: try amount(.excess))
        }

        public static func += (a: inout Counter, b: Counter) {
            a.entered += b.entered
            a.paid += b.paid
            a.deductible += b.deductible
            a.excess += b.excess
        }
    }

    /// 本年已住院次数: admissions, transfers not counted.
    public var stays: Int
    /// In-scope cost of all that was settled.
    public var inScope: Money
    /// What the deductible has taken of the stay that the last claim was of: a transfer goes on from there.
    public var thisStay: Money
    /// By the key of the layer; by `layer.condition` where caps are counted by condition.
    public var counters: [String: Counter]

    public init(
        stays: Int = 0, inScope: Money = .zero, thisStay: Money = .zero, counters: [String: Counter] = [:]
    ) {
        self.stays = stays
        self.inScope = inScope
        self.thisStay = thisStay
        self.counters = counters
    }

    /// A year filed before it had more than counters was the counters alone.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard container.contains(.counters) else {
            self.init(counters: try [String: Counter](from: decoder))
            return
        }
        self.init(
            stays: try container.decode(Int.self, forKey: .stays),
            inScope: try container.decode(Money.self, forKey: .inScope),
            thisStay: try container.decode(Money.self, forKey: .thisStay),
            counters: try container.decode([String: Counter].self, forKey: .counters))
    }

    public subscript(key: String) -> Counter {
        get { counters[key] ?? Counter() }
        set { counters[key] = newValue }
    }

    /// The key of a counter that a layer keeps by condition: `chronic.diabetes`.
    public static func key(_ layer: String, condition: String?) -> String {
        "\(layer).\(condition ?? "other")"
    }

    /// The key of a counter's part in one month, from 1 to 12: `outpatient@03`, `chronic.diabetes@11`.
    public static func key(_ counter: String, month: Int) -> String {
        "\(counter)@\(month < 10 ? "0" : "")\(month)"
    }

    /// All months of a counter together, and what was counted without one.
    public func whole(_ counter: String) -> Counter {
        (1...12).reduce(into: self[counter]) { $0 += self[YearToDate.key(counter, month: $1)] }
    }
}
