public import Vocabulary

/// The compiled policy of one region, district and year: all that a settlement needs, and nothing it would have to look up.
///
/// It is large and never changes, so it is a class: handing it on costs one reference.
public final class Plan: Sendable {
    public let identity: Identity
    public let rounding: Rounding
    public let tiers: [Tier]
    public let enrolment: EnrolmentPlan
    public let citations: [Citation]
    public let unmodelled: [Unmodelled]
    /// By `CareKind`, in the order of its cases.
    public let benefits: [Benefit]

    let tables: Tables
    /// What all ratios are counted in, so that adding up bands needs whole numbers only.
    let denominator: Int64

    /// Which policy this is.
    public struct Identity: Hashable, Sendable, Codable {
        public let region: RegionCode
        /// Nil: the region as a whole, before any district's own rules.
        public let district: RegionCode?
        public let year: BenefitYear
        public let name: Words
        /// SHA-256 over the policy file and those it follows, in hexadecimal.
        public let fingerprint: String

        public init(
            region: RegionCode, district: RegionCode?, year: BenefitYear, name: Words, fingerprint: String
        ) {
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

    /// Why numbers that are each in order do not make a plan.
    public enum CompileFault: Error, Hashable, Sendable {
        case tooManyLayers(CareKind)
        /// The ratios have no common denominator up to ten thousand.
        case ratiosTooFine
    }

    public init(
        identity: Identity, rounding: Rounding, tiers: [Tier], enrolment: EnrolmentPlan,
        citations: [Citation],
        unmodelled: [Unmodelled], benefits: [Benefit]
    ) throws(CompileFault) {
        precondition(benefits.count == CareKind.allCases.count && !tiers.isEmpty)
        for (kind, benefit) in zip(CareKind.allCases, benefits) where benefit.layers.count > Layer.most {
            throw .tooManyLayers(kind)
        }
        guard let denominator = Plan.commonDenominator(of: benefits) else { throw .ratiosTooFine }
        self.identity = identity
        self.rounding = rounding
        self.tiers = tiers
        self.enrolment = enrolment
        self.citations = citations
        self.unmodelled = unmodelled
        self.benefits = benefits
        self.denominator = denominator
        tables = Tables(benefits, tiers: tiers.count, denominator: denominator)
    }

    public subscript(kind: CareKind) -> Benefit { benefits[kind.position] }

    /// The position of a tier by its key or its Chinese name.
    public func tier(word: some StringProtocol) -> Int? {
        tiers.firstIndex { $0.key == word || $0.words.zh == word }
    }

    /// This plan with the yearly caps of these layers taken off, for checking examples whose publication ignored them.
    public func without(capsOn keys: Set<String>) throws(CompileFault) -> Plan {
        try Plan(
            identity: identity, rounding: rounding, tiers: tiers, enrolment: enrolment,
            citations: citations,
            unmodelled: unmodelled, benefits: benefits.map { $0.without(capsOn: keys) })
    }

    /// Counters kept by layer key, as this plan orders them. Keys it does not have are left out.
    public func yearToDate(_ kind: CareKind, from counters: [String: YearToDate.Counter]) -> YearToDate {
        var year = YearToDate()
        for (index, layer) in self[kind].layers.enumerated() {
            if let counter = counters[layer.key] { year[index] = counter }
        }
        return year
    }

    private static func commonDenominator(of benefits: [Benefit]) -> Int64? {
        var common: Int64 = 1
        for layer in benefits.flatMap(\.layers) {
            guard case .known(let terms, let uplift) = layer.content else { continue }
            let ratios = terms.flatMap(\.bands).map(\.ratio.value) + (uplift.map { [$0.points.value] } ?? [])
            for ratio in ratios {
                common *= Ratio(ratio.denominator, over: common).numerator
                guard common <= 10_000 else { return nil }
            }
        }
        return common
    }
}

extension Benefit {
    /// Its layers; none where it is not known.
    public var layers: [Layer] {
        switch self {
        case .known(let layers, _): layers
        case .unknown: []
        }
    }

    func without(capsOn keys: Set<String>) -> Benefit {
        guard case .known(let layers, let elsewhere) = self else { return self }
        return .known(layers: layers.map { keys.contains($0.key) ? $0.withoutCap : $0 }, elsewhere: elsewhere)
    }
}

extension Layer {
    fileprivate var withoutCap: Layer {
        guard case .known(let terms, let uplift) = content else { return self }
        let open = terms.map {
            Terms(deductible: $0.deductible, bands: $0.bands, cap: Cited(nil, $0.cap.citation))
        }
        return Layer(
            key: key, words: words, payer: payer, counts: counts, groups: groups,
            content: .known(terms: open, uplift: uplift))
    }
}
