public import Vocabulary

/// A worked example beside a policy (算例): what was asked, and what its publication says comes out.
public struct PolicyCase: Sendable {
    public let id: String
    public let name: String
    public let source: Citation?
    public let subject: Subject

    /// What the example is about.
    public enum Subject: Sendable {
        case claim(ClaimCase)
    }

    public init(id: String, name: String, source: Citation?, subject: Subject) {
        self.id = id
        self.name = name
        self.source = source
        self.subject = subject
    }

    /// A figure as it is published or worked out: an amount, a number of months, or a day.
    public enum Value: Hashable, Sendable {
        case money(Money)
        case months(Int)
        case day(Day)
    }

    /// A published figure beside ours.
    public struct Check: Hashable, Sendable {
        /// As the file of cases calls it: `pays.basic`.
        public let figure: String
        public let words: Words
        public let expected: Value
        /// Nil where ours has no such figure, or does not know it.
        public let computed: Value?

        public init(figure: String, words: Words, expected: Value, computed: Value?) {
            self.figure = figure
            self.words = words
            self.expected = expected
            self.computed = computed
        }

        public var holds: Bool { computed == expected }
    }

    /// Works it out and compares every published figure.
    public func run() -> [Check] {
        switch subject {
        case .claim(let claim): claim.run()
        }
    }

    /// What is asked, where it is about a claim.
    public var claim: ClaimCase? {
        switch subject {
        case .claim(let claim): claim
        }
    }
}

extension PolicyCase.Value {
    public var words: Words {
        switch self {
        case .money(let money): Words(money.grouped, money.grouped)
        case .months(let months): Words("\(months) 个月", months == 1 ? "1 month" : "\(months) months")
        case .day(let day): Words(day.description, day.description)
        }
    }
}

extension PolicyCase.Value: Encodable {
    /// In JSON: `"1234.50"`, `4` or `"2027-05-01"`.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .money(let money): try money.encode(to: encoder)
        case .months(let months):
            var container = encoder.singleValueContainer()
            try container.encode(months)
        case .day(let day): try day.encode(to: encoder)
        }
    }
}
