public import Vocabulary

/// One layer of a benefit: basic insurance, critical illness insurance, or one pool of medical aid.
///
/// Every layer has the same parts: what enters it (all that the layers before it left), a deductible, bands with
/// ratios, a cap, and two yearly counters (what entered, what was paid). One concept and one code path for any region.
public struct Layer: Sendable {
    /// `basic`, `criticalIllness`, or the pool's own key such as `tilt`. Counters are kept under it.
    public let key: String
    public let words: Words
    public let payer: Payer
    public let counts: Counts
    /// Whose terms are whose, the first that fits a person first; nobody fits, the layer is passed over.
    public let groups: [Group]
    public let content: Content

    public enum Content: Sendable {
        /// Terms by group × tier × level, in that order; see `Layer.position`.
        case known(terms: [Terms], uplift: Uplift?)
        case unknown(Unknown)
    }

    /// What the deductible and the bands are measured against.
    public enum Counts: String, CaseIterable, Sendable, Codable {
        /// 按次: each claim by itself.
        case claim
        /// 按年累计: all that entered since the year began; pays the year's entitlement less what was paid.
        case year
    }

    /// The people to whom the same terms apply.
    public struct Group: Hashable, Sendable {
        public let key: String
        /// Any of these; empty: everybody.
        public let categories: CategorySet

        public init(key: String, categories: CategorySet) {
            self.key = key
            self.categories = categories
        }
    }

    /// The numbers for one group, tier and level.
    public struct Terms: Sendable {
        public var deductible: Cited<Money>
        /// At least one; each begins where the one before ends; the last is open.
        public var bands: [Band]
        /// 年度封顶线; nil: none.
        public var cap: Cited<Money?>

        public init(deductible: Cited<Money>, bands: [Band], cap: Cited<Money?>) {
            precondition(!bands.isEmpty && bands.last?.upTo == nil, "the last band is open")
            self.deductible = deductible
            self.bands = bands
            self.cap = cap
        }
    }

    /// A stretch of the amount above the deductible, and the fund's ratio on it.
    public struct Band: Sendable {
        /// Measured on the excess over the deductible; nil: without end.
        public let upTo: Money?
        public let ratio: Cited<Ratio>

        public init(upTo: Money?, ratio: Cited<Ratio>) {
            self.upTo = upTo
            self.ratio = ratio
        }
    }

    /// Points added to every ratio for people under an age (未成年人提高比例), at the day of admission.
    public struct Uplift: Sendable {
        public let under: Int
        public let points: Cited<Ratio>

        public init(under: Int, points: Cited<Ratio>) {
            self.under = under
            self.points = points
        }
    }

    public init(key: String, words: Words, payer: Payer, counts: Counts, groups: [Group], content: Content) {
        self.key = key
        self.words = words
        self.payer = payer
        self.counts = counts
        self.groups = groups
        self.content = content
    }

    /// Where the terms of a group, tier and level stand in `Content.known`.
    public static func position(group: Int, tier: Int, level: Int, tiers: Int) -> Int {
        (group * tiers + tier) * FacilityLevel.allCases.count + level
    }

    /// The most layers that a benefit may have.
    public static let most = 8
}
