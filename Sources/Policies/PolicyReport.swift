import Scheme
public import Vocabulary

/// A policy as programs read it: the same from `yikao policy show --json` and from `/api/v1/policies`.
public struct PolicyReport: Encodable, Sendable {
    public let policy: PolicySummary
    /// In the order of the file.
    public let items: [PolicyItem]
    /// The national terms it follows.
    public let national: [PolicyItem]
    public let warnings: [Words]
    /// The worked examples beside it.
    public let examples: [PolicyCaseReport]

    public init(_ file: PolicyFile, cases: [PolicyCase], href: String? = nil) {
        policy = PolicySummary(file, href: href)
        items = file.items
        national = file.nationalItems
        warnings = file.warnings.map(\.words)
        examples = cases.map { PolicyCaseReport($0, file: file.shown) }
    }
}

/// Which policy it is, and how much of it is known.
public struct PolicySummary: Encodable, Sendable {
    public let region: RegionCode
    public let year: BenefitYear
    /// The day from which it holds, where it changes a year that has begun.
    public let from: Day?
    public let name: Words
    public let fingerprint: String
    public let tiers: [Choice]
    public let districts: [Choice]
    /// How many items there are of each kind.
    public let counts: [String: Int]
    /// Where the whole of it is, where it has an address.
    public let href: String?

    public struct Choice: Encodable, Sendable {
        public let key: String
        public let name: Words
    }

    public init(_ file: PolicyFile, href: String? = nil) {
        region = file.region
        year = file.year
        from = file.from
        name = file.name
        fingerprint = file.fingerprint
        tiers = file.tiers.map { Choice(key: $0.key, name: $0.words) }
        districts = file.districts.map { Choice(key: $0.code.description, name: $0.name) }
        counts = Dictionary(grouping: file.items, by: \.kind.rawValue).mapValues(\.count)
        self.href = href
    }
}

/// A worked example as programs read it: its id, and for every figure what was published and what comes out.
public struct PolicyCaseReport: Encodable, Sendable {
    public struct Figure: Encodable, Sendable {
        public let figure: String
        public let name: Words
        /// Amounts as text in yuan, months as a number, days as 2023-07-01.
        public let expected: PolicyCase.Value
        /// Absent where ours has no such figure.
        public let computed: PolicyCase.Value?
        public let holds: Bool
        /// Why nothing is paid, where that is the figure.
        public let remark: Words?
    }

    public let id: String
    public let name: String
    /// `500000/2023.yaml`.
    public let file: String
    public let source: String?
    /// What the publication is worth, where it is not whole and right.
    public let standing: String?
    /// Whether it was not published but worked out by us.
    public let isOwn: Bool
    /// What was supposed, where it was tried under a hypothesis.
    public let supposing: Words?
    public let holds: Bool
    public let figures: [Figure]
    /// Whether the publication is wrong, so that ours has to differ.
    let isWrong: Bool

    private enum CodingKeys: String, CodingKey {
        case id, name, file, source, standing, supposing, holds, figures
    }

    public init(_ example: PolicyCase, file: String, supposing: Words? = nil) {
        self.supposing = supposing
        id = example.id
        name = example.name
        self.file = file
        source = example.source?.title
        standing = example.standing.words?.zh
        isOwn = example.isOwn
        let checks = example.run()
        figures = checks.map {
            Figure(
                figure: $0.figure, name: $0.words, expected: $0.expected, computed: $0.computed,
                holds: $0.holds, remark: $0.remark)
        }
        holds = example.holds(checks)
        isWrong = if case .negative = example.standing { true } else { false }
    }
}
