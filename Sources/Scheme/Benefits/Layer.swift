public import Vocabulary

/// One layer of a benefit: basic insurance, critical illness insurance, a pool of medical aid, or a further payer.
///
/// Every layer has the same parts: what enters it, what is set aside first, a deductible, bands with ratios, caps, and
/// yearly counters. One concept and one code path for any region.
public struct Layer: Sendable {
    /// `basic`, `criticalIllness`, or the pool's own key such as `tilt`. Counters are kept under it.
    public let key: String
    public let words: Words
    public let payer: Payer
    /// For whom it is: positions in the plan's `groups`; nil: for everybody. For nobody else, they pass it over.
    public let audience: [Int]?
    public let content: Content

    public enum Content: Sendable {
        case known(Rule)
        case unknown(Unknown)
    }

    public init(key: String, words: Words, payer: Payer, audience: [Int]? = nil, content: Content) {
        self.key = key
        self.words = words
        self.payer = payer
        self.audience = audience
        self.content = content
    }

    public var rule: Rule? {
        if case .known(let rule) = content { rule } else { nil }
    }

    /// The most layers that a benefit may have.
    public static let most = 8
}

extension Layer {
    /// What the deductible and the bands are measured against.
    public enum Counts: String, CaseIterable, Sendable, Codable {
        /// 按次: each claim by itself.
        case claim
        /// 按年累计: all that entered since the year began; pays the year's entitlement less what was paid.
        case year
    }

    /// How a layer works: its shape, and its numbers by group, tier, grade, place, ordinal and condition.
    public struct Rule: Sendable {
        public var counts: Counts
        public var axes: Axes
        /// By `axes.position`; nil where the policy gives no terms.
        public var terms: [Terms?]
        /// By position of the terms: why a claim finds none there.
        public var gaps: [Int: Gap] = [:]
        public var base: Base = .inScope
        public var bandsOn: BandsOn = .excess
        public var deductible = DeductibleRule()
        /// 封顶线与其他待遇合并计算: the key of the counter that caps are held against; the layer's own by default.
        public var capCounter: String?
        /// 各病种分别封顶: the cap is counted for each condition by itself.
        public var capsEachCondition = false
        /// 每增加一个病种，封顶线增加: the highest cap of the person's conditions, and this for each further one.
        public var morePerCondition: Cited<Money>?
        /// 增加后最高: where a cap raised by further conditions stops; the highest by itself stands in any case.
        public var mostWithMore: Cited<Money>?
        /// 连续参保、零报销奖励和断保降低 move its cap by the person's `capChange`.
        public var movesCap = false
        /// 先行自付计入: the claim's first self-pay enters this layer too, on this authority.
        public var takesInFirstSelfPay: Int?
        /// For whom it does: positions in the plan's `groups`; nil: for everybody.
        public var takesInFor: [Int]?
        /// 多胎每增加一个: added for each further baby to the limit of a claim; where that has none, to its grant.
        public var morePerBaby: Cited<Money>?

        public init(counts: Counts, axes: Axes, terms: [Terms?]) {
            precondition(terms.count == axes.count, "there are terms for every position")
            self.counts = counts
            self.axes = axes
            self.terms = terms
        }

        /// On what authority the first self-pay of a person in these groups enters, if it does.
        func takesInFirstSelfPay(of membership: UInt32) -> Int? {
            let isFor = takesInFor?.contains { membership & (1 << UInt32($0)) != 0 } ?? true
            return isFor ? takesInFirstSelfPay : nil
        }
    }

    /// What a layer works on, for those that follow a benefit's own.
    public enum Base: String, CaseIterable, Sendable {
        /// 政策范围内、前面各层支付以后的部分
        case inScope
        /// 合规自费: the claim's out-of-catalogue cost; what is in scope passes by.
        case outOfCatalogue
    }

    /// On what the edges of the bands are measured.
    public enum BandsOn: String, CaseIterable, Sendable {
        /// 起付线以上的部分
        case excess
        /// 全部金额，含起付线以内
        case amount
        /// 本年累计的、起付线以上的部分: a claim goes on where the last one of the year stopped.
        case year
    }

    /// How the deductible is taken when a year has several claims.
    public struct DeductibleRule: Sendable {
        public var per: Per = .claim
        /// 年度累计起付线: the year takes no more than this, whatever the admissions.
        public var yearlyMost: Cited<Money>?
        /// Shared with the other layers that name the same counter; the layer's own by default.
        public var counter: String?
        /// 转院视为一次住院, for the own layer of stays: a stay that goes on in another hospital pays only what its deductible is higher.
        public var transferIsOneStay = false
        /// 长住院分段: every so many days begun the deductible is taken again.
        public var againAfterDays: Cited<Int>?

        public enum Per: String, CaseIterable, Sendable {
            /// 每次
            case claim
            /// 一年一次: taken until the year has had the highest that applied.
            case year
            /// 每月一次: the same of a month, which is that of the day of discharge.
            case month
        }

        public init() {}

        /// Whether what it takes is counted.
        var counts: Bool { per != .claim || yearlyMost != nil || counter != nil }
    }
}
