public import Vocabulary

/// Who is helped with the individual payment, by how much, and by whom (资助参保).
public struct Subsidies: Sendable {
    /// The first whose group a person belongs to holds.
    public let grades: [Grade]

    /// The help for one group of people.
    public struct Grade: Sendable {
        public let group: Group
        /// One after the other, each on what the ones before left; unknown: there is help, but not how much.
        public let parts: Known<[Part]>
        /// The tier whose payment is helped with; nil: the one chosen.
        public let tier: Int?
        /// Whether the help reaches the surcharges inside the payment (长护险).
        public let coversSurcharges: Bool

        public init(
            group: Group, parts: Known<[Part]>, tier: Int? = nil, coversSurcharges: Bool = true
        ) {
            self.group = group
            self.parts = parts
            self.tier = tier
            self.coversSurcharges = coversSurcharges
        }
    }

    /// What one contributor gives.
    public struct Part: Sendable {
        public let help: Help
        public let contributor: Contributor
        /// Position in the plan's `citations`.
        public let citation: Int

        public init(help: Help, contributor: Contributor, citation: Int) {
            self.help = help
            self.contributor = contributor
            self.citation = citation
        }
    }

    public enum Help: Hashable, Sendable {
        /// 全额.
        case full
        /// 定额.
        case amount(Money)
        /// 按比例.
        case share(Ratio)
        /// What the parts before left.
        case rest
    }

    public init(grades: [Grade]) { self.grades = grades }

    func grade(for applicant: Applicant, age: Int?) -> Grade? {
        grades.first { applicant.belongs(to: $0.group, age: age) }
    }
}

/// Who pays a part of one person's year (出资方).
public enum Contributor: String, CaseIterable, Codable, Sendable {
    /// 个人
    case person
    /// 财政: the fiscal subsidy that everybody gets.
    case fiscal
    /// 医疗救助资金
    case medicalAid
    /// 县区财政: tops up what medical aid leaves.
    case county
    /// 其他部门（残联、退役军人事务等）
    case otherOffice

    public var words: Words {
        switch self {
        case .person: Words("个人", "the person")
        case .fiscal: Words("财政", "the budget")
        case .medicalAid: Words("医疗救助资金", "medical aid")
        case .county: Words("县区财政", "the county's budget")
        case .otherOffice: Words("其他部门", "another department")
        }
    }
}
