public import Scheme
public import Vocabulary

/// A comparison as programs read it (`yikao policy diff --json`): every item of both sides whole, and the samples.
public struct PolicyDiffReport: Encodable, Sendable {
    public struct Side: Encodable, Sendable {
        /// As it was asked for: `500000/2023@500112`.
        public let key: String
        public let region: RegionCode
        public let year: BenefitYear
        public let from: Day?
        public let district: RegionCode?
        public let name: Words
        public let fingerprint: String
    }

    public struct Change: Encodable, Sendable {
        public let kind: String
        public let section: Words
        public let name: Words
        public let text: Words
        public let before: PolicyItem?
        public let after: PolicyItem?
    }

    public struct Clause: Encodable, Sendable {
        public let inBefore: Bool
        public let inAfter: Bool
        public let item: PolicyItem
    }

    public struct Sample: Encodable, Sendable {
        public let id: String
        public let name: Words
        public let total: Money
        public let before: Outcome
        public let after: Outcome
        /// Of the patient's own share; absent where one side refuses or is undecided.
        public let difference: Money?
    }

    public struct Outcome: Encodable, Sendable {
        public let status: StatementReport.Status
        /// By payer; empty where it is refused.
        public let shares: [String: Money]
        public let reason: Words?
    }

    public let before: Side
    public let after: Side
    /// How many there are of each kind.
    public let counts: [String: Int]
    public let changes: [Change]
    /// The clauses that are not carried out, and on which side.
    public let clauses: [Clause]
    public let samples: [Sample]

    public init(_ diff: PolicyDiff) {
        before = Side(diff.before)
        after = Side(diff.after)
        counts = Dictionary(
            uniqueKeysWithValues: PolicyChange.Kind.allCases.map { ($0.rawValue, diff.count($0)) })
        changes = diff.changes.map {
            Change(
                kind: $0.kind.rawValue, section: $0.section, name: $0.name, text: $0.sentence,
                before: $0.before, after: $0.after)
        }
        clauses = diff.clauses.map { Clause(inBefore: $0.inBefore, inAfter: $0.inAfter, item: $0.item) }
        samples = SampleComparison.all(diff.before, diff.after).map {
            Sample(
                id: $0.person.id, name: $0.person.title, total: .yuan($0.person.total),
                before: Outcome($0.before), after: Outcome($0.after), difference: $0.difference)
        }
    }
}

extension PolicyDiffReport.Side {
    init(_ side: PolicySide) {
        key = side.key.description
        region = side.file.region
        year = side.file.year
        from = side.file.from
        district = side.district
        name = side.name
        fingerprint = side.file.fingerprint
    }
}

extension PolicyDiffReport.Outcome {
    init(_ answer: Answer) {
        let settlement = answer.settlement
        status = settlement == nil ? .refused : settlement?.unknown == nil ? .settled : .stopped
        shares =
            settlement.map { settlement in
                Dictionary(
                    uniqueKeysWithValues: Payer.allCases.map { ($0.rawValue, settlement.borne(by: $0)) })
            } ?? [:]
        reason = answer.hindrance
    }
}
