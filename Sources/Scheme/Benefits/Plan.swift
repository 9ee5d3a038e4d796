public import Vocabulary

/// The compiled policy of one region, district and year: all that a settlement needs, and nothing it would have to look up.
///
/// It is large and never changes, so it is a class: handing it on costs one reference.
public final class Plan: Sendable {
    public let identity: Identity
    public let rounding: Rounding
    public let tiers: [Tier]
    /// The people whom terms distinguish.
    public let groups: [Group]
    /// The classes of facilities: the three levels first, then the region's own.
    public let grades: [Grade]
    public let conditions: [Condition]
    public let enrolment: EnrolmentPlan
    public let citations: [Citation]
    public let unmodelled: [Unmodelled]
    /// By `CareKind`, in the order of its cases.
    public let benefits: [Benefit]

    let tables: Tables

    /// Which policy this is.
    public struct Identity: Hashable, Sendable, Codable {
        public let region: RegionCode
        /// Nil: the region as a whole, before any district's own rules.
        public let district: RegionCode?
        public let year: BenefitYear
        public let name: Words
        /// SHA-256 over the policy file and those it follows, in hexadecimal.
        public let fingerprint: String
        /// What is supposed (假设), where it is no policy in force: nothing is filed under it.
        public let supposing: Words?

        public init(
            region: RegionCode, district: RegionCode?, year: BenefitYear, name: Words, fingerprint: String,
            supposing: Words? = nil
        ) {
            self.supposing = supposing
            self.region = region
            self.district = district
            self.year = year
            self.name = name
            self.fingerprint = fingerprint
        }
    }

    /// A level of contribution and benefit a person chooses (档次).
    public struct Tier: Hashable, Sendable {
        public let key: String
        public let words: Words

        public init(key: String, words: Words) {
            self.key = key
            self.words = words
        }
    }

    /// The finest share that a plan can count: one of so many parts.
    public static let finestRatio: Int64 = 10_000

    /// How many combinations of tier, class of facilities, place and admission there may be.
    public static let mostCodes = 65_536

    /// Why numbers that are each in order do not make a plan.
    public enum CompileFault: Error, Hashable, Sendable {
        case tooManyLayers(CareKind)
        /// The ratios have no common denominator up to `finestRatio`.
        case ratiosTooFine
        /// Layers share counters in a way that leaves no order to work them out in.
        case tangled(String)
        /// Tiers, classes of facilities, places and admissions make more combinations than a code can tell apart.
        case tooFinelyGraded
    }

    public init(
        identity: Identity, rounding: Rounding, tiers: [Tier], groups: [Group] = [], grades: [Grade] = [],
        conditions: [Condition] = [], enrolment: EnrolmentPlan, citations: [Citation],
        unmodelled: [Unmodelled], benefits: [Benefit]
    ) throws(CompileFault) {
        precondition(benefits.count == CareKind.allCases.count && !tiers.isEmpty && groups.count <= 12)
        for (kind, benefit) in zip(CareKind.allCases, benefits) where benefit.layers.count > Layer.most {
            throw .tooManyLayers(kind)
        }
        self.identity = identity
        self.rounding = rounding
        self.tiers = tiers
        self.groups = groups
        self.grades = FacilityLevel.allCases.map { Grade($0) } + grades
        self.conditions = conditions
        self.enrolment = enrolment
        self.citations = citations
        self.unmodelled = unmodelled
        self.benefits = benefits
        tables = try Tables(
            benefits, rounding: rounding, tiers: tiers.count, groups: groups.count, grades: self.grades.count,
            conditions: conditions)
    }

    public subscript(kind: CareKind) -> Benefit { benefits[kind.position] }

    /// The position of a tier by its key or its Chinese name.
    public func tier(word: some StringProtocol) -> Int? {
        tiers.firstIndex { $0.key == word || $0.words.zh == word }
    }

    /// The position of a facility's grade: the region's own class where one is named and known, or its level; a trait
    /// alone is that of the level's hospitals.
    public func grade(_ level: FacilityLevel, class key: String?) -> Int {
        guard let key else { return level.position }
        if let position = grades.firstIndex(where: { $0.key == key }) { return position }
        guard grades.last?.trait != nil else { return level.position }
        let whole = Grade.key(level.rawValue, with: key)
        return grades.firstIndex { $0.key == whole } ?? level.position
    }

    /// The position of a condition; one past the last where there is none or the plan does not know it.
    public func condition(_ key: String?) -> Int {
        key.flatMap { key in conditions.firstIndex { $0.key == key } } ?? conditions.count
    }

    /// The keys of all yearly counters that layers of this plan have.
    public var counterKeys: [String] {
        tables.layers.flatMap { tables.slots.keys(of: $0, conditions) }
    }

    /// The groups a person is in on a day, a bit for each by its position.
    public func membership(of insured: Insured, on day: Day) -> UInt32 {
        guard !groups.isEmpty else { return 0 }
        let age = insured.birth.flatMap { $0 <= day ? $0.age(on: day) : nil }
        var membership: UInt32 = 0
        for (position, group) in groups.enumerated()
        where group.holds(for: insured.categories, age: age, continuousYears: insured.continuousYears) {
            membership |= 1 << UInt32(position)
        }
        return membership
    }

    /// This plan with the yearly caps of these layers taken off, for checking examples whose publication ignored them.
    public func without(capsOn keys: Set<String>) throws(CompileFault) -> Plan {
        try with(benefits.map { $0.without(capsOn: keys) })
    }

    /// This plan without what comes before this layer, for checking examples that begin in the middle.
    public func starting(at key: String) throws(CompileFault) -> Plan {
        try with(benefits.map { $0.starting(at: key) })
    }

    private func with(_ benefits: [Benefit]) throws(CompileFault) -> Plan {
        try Plan(
            identity: identity, rounding: rounding, tiers: tiers, groups: groups,
            grades: Array(grades.dropFirst(FacilityLevel.allCases.count)), conditions: conditions,
            enrolment: enrolment, citations: citations, unmodelled: unmodelled, benefits: benefits)
    }
}

extension Benefit {
    fileprivate func starting(at key: String) -> Benefit {
        guard case .known(let layers, let places) = self, layers.contains(where: { $0.key == key }) else {
            return self
        }
        return .known(layers: Array(layers.drop { $0.key != key }), places: places)
    }

    fileprivate func without(capsOn keys: Set<String>) -> Benefit {
        guard case .known(let layers, let places) = self else { return self }
        return .known(layers: layers.map { keys.contains($0.key) ? $0.withoutCap : $0 }, places: places)
    }
}

extension Layer {
    fileprivate var withoutCap: Layer {
        guard var rule else { return self }
        for index in rule.terms.indices {
            guard let citation = rule.terms[index]?.cap.citation else { continue }
            rule.terms[index]?.cap = Cited(nil, citation)
        }
        return Layer(key: key, words: words, payer: payer, audience: audience, content: .known(rule))
    }
}
