public import Scheme
public import Vocabulary

/// A worked example beside a policy (算例): what was asked, and what its publication says comes out.
public struct PolicyCase: Sendable {
    public let id: String
    public let name: String
    public let source: Citation?
    public let standing: Standing
    public let subject: Subject

    /// What the publication is worth.
    public enum Standing: Hashable, Sendable {
        /// Every figure has to come out.
        case golden
        /// Not published: worked out by hand on what the source lays down, to hold us to it (自编); of a part alone where
        /// it says of which.
        case own(of: String?)
        /// States only part: this part has to come out.
        case shape(String)
        /// Is wrong, for this reason: ours has to differ from it.
        case negative(String)
    }

    /// What the example is about.
    public enum Subject: Sendable {
        case claim(ClaimCase)
        case enrolment(EnrolmentCase)
    }

    public init(id: String, name: String, source: Citation?, standing: Standing = .golden, subject: Subject) {
        self.standing = standing
        self.id = id
        self.name = name
        self.source = source
        self.subject = subject
    }

    /// A figure as it is published or worked out.
    public enum Value: Hashable, Sendable {
        case money(Money)
        case months(Int)
        case day(Day)
        case year(BenefitYear)
        case refusal(Refusal.Reason)
    }

    /// A published figure beside ours.
    public struct Check: Hashable, Sendable {
        /// As the file of cases calls it: `pays.basic`.
        public let figure: String
        public let words: Words
        public let expected: Value
        /// Nil where ours has no such figure, or does not know it.
        public let computed: Value?
        /// Why nothing is paid, in the policy's own words, where that is the figure.
        public let remark: Words?

        public init(
            figure: String, words: Words, expected: Value, computed: Value?, remark: Words? = nil
        ) {
            self.remark = remark
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
        case .enrolment(let enrolment): enrolment.run()
        }
    }

    /// Whether the example is as it should be: all of it comes out, or, where its publication is wrong, not all of it.
    public func holds(_ checks: [Check]) -> Bool {
        let agrees = checks.allSatisfy(\.holds)
        if case .negative = standing { return !agrees }
        return agrees
    }

    /// What is asked, where it is about a claim.
    public var claim: ClaimCase? {
        if case .claim(let claim) = subject { claim } else { nil }
    }
}

extension PolicyCase.Value {
    public var words: Words {
        switch self {
        case .money(let money): Words(money.grouped, money.grouped)
        case .months(let months): Words("\(months) 个月", months == 1 ? "1 month" : "\(months) months")
        case .day(let day): Words(day.description, day.description)
        case .year(let year): Words("\(year) 年", "\(year)")
        case .refusal(let reason): reason.words
        }
    }
}

extension PolicyCase {
    /// Whether it was published by nobody.
    public var isOwn: Bool { if case .own = standing { true } else { false } }
}

extension PolicyCase.Standing {
    /// Nil where the publication is whole and right.
    public var words: Words? {
        switch self {
        case .golden: nil
        case .own(nil):
            Words("自编，按来源的规定手工计算", "not published: worked out by hand on what the source lays down")
        case .own(let part?):
            Words(
                "自编，按来源的规定手工计算；\(part)",
                "not published: worked out by hand on what the source lays down; \(part)")
        case .shape(let what): Words("只公布了一部分：\(what)", "states only part: \(what)")
        case .negative(let why):
            Words("公布的数字有误，算出的应当不同：\(why)", "the published figures are wrong, ours have to differ: \(why)")
        }
    }
}

extension PolicyCase.Value: Encodable {
    /// In JSON: `"1234.50"`, `4`, `"2027-05-01"`, `2023` or `"noTerms"`.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .money(let money): try money.encode(to: encoder)
        case .months(let months):
            var container = encoder.singleValueContainer()
            try container.encode(months)
        case .day(let day): try day.encode(to: encoder)
        case .year(let year): try year.encode(to: encoder)
        case .refusal(let reason): try reason.encode(to: encoder)
        }
    }
}
