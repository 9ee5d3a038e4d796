public import Vocabulary

/// The numbers of a layer for one group, tier, grade, place, ordinal and condition.
public struct Terms: Equatable, Sendable {
    /// 起付线
    public var deductible: Cited<Money>
    /// 起付线按政策范围内费用的比例: instead of an amount, a share of the year's in-scope cost.
    public var deductibleOfScope: Cited<Ratio>?
    /// What moved the deductible from the general one, such as 第 2 次住院: for the reader of a statement.
    public var deductibleNote: Words?
    /// At least one; each begins where the one before ends; the last is open. Points are already in their ratios.
    public var bands: [Band]
    /// What moved the ratios of the bands: points added or taken off, in the order of the policy.
    public var points: [Points]
    /// 年度封顶线; nil: none.
    public var cap: Cited<Money?>
    /// 单次（或定额项目）限额: the most one claim is paid.
    public var claimCap: Cited<Money>?
    /// 定额补助: paid for the claim as such.
    public var grant: Cited<Money>?
    /// 每月限额: the most that a month is paid; what it leaves is lost.
    public var monthlyCap: Cited<Money>?
    /// 保底: at least this share of what enters.
    public var floor: Cited<Ratio>?
    /// 不足补足: at least this amount for the claim, as far as it cost so much.
    public var floorAmount: Cited<Money>?
    /// 床位费限价: what of the price of a bed is in scope a day. Terms of a benefit's own layer have it.
    public var bedDayMost: Cited<Money>?
    /// 就医地先行自付: set aside before the deductible, the patient's own.
    public var setAside: Cited<Ratio>?
    /// 年度内纳入的费用上限: the most in-scope cost of a year that enters.
    public var entryCap: Cited<Money>?

    public init(deductible: Cited<Money>, bands: [Band], points: [Points] = [], cap: Cited<Money?>) {
        precondition(!bands.isEmpty && bands.last?.upTo == nil, "the last band is open")
        self.deductible = deductible
        self.bands = bands
        self.points = points
        self.cap = cap
    }

    /// Moves the ratios of all bands by some points, and keeps them within these bounds.
    public mutating func add(_ points: Points, within bounds: ClosedRange<Ratio> = .zero ... .one) {
        bands = bands.map { band in
            let ratio = min(bounds.upperBound, max(bounds.lowerBound, band.ratio.value + points.points))
            return Band(upTo: band.upTo, ratio: Cited(ratio, band.ratio.citation))
        }
        self.points.append(points)
    }

    /// A stretch of the amount, and the fund's ratio on it.
    public struct Band: Equatable, Sendable {
        /// Measured as the rule's `bandsOn` says; nil: without end.
        public let upTo: Money?
        /// With all points in it.
        public let ratio: Cited<Ratio>

        public init(upTo: Money?, ratio: Cited<Ratio>) {
            self.upTo = upTo
            self.ratio = ratio
        }
    }

    /// Percentage points added to every ratio (提高、降低百分点), and for what.
    public struct Points: Hashable, Sendable {
        public let words: Words
        /// Below zero where they are taken off.
        public let points: Ratio
        public let citation: Int

        public init(words: Words, points: Ratio, citation: Int) {
            self.words = words
            self.points = points
            self.citation = citation
        }
    }
}
