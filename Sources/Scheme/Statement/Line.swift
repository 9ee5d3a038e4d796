public import Vocabulary

/// One step of the explanation: from what base, by what number, to what result, on what authority.
public struct Line: Hashable, Sendable, Codable {
    /// The layer it belongs to, by its position in the settlement's stack; nil for the steps before the first layer.
    public let layer: Int?
    public let step: Step
    public let base: Money
    public let number: Number?
    public let result: Money
    /// What the number is for, where the step alone does not say: 第 2 次住院, 18 岁以下.
    public let note: Words?
    /// Position in the statement's `citations`.
    public let citation: Int?

    public enum Step: String, Codable, Sendable {
        /// 目录外: taken off the total.
        case outOfCatalogue
        /// 超限价: taken off.
        case overLimit
        /// 先行自付: taken off.
        case firstSelfPay
        /// 超床位费限价: taken off; the note has the bed's charge, its days and the price.
        case overBedLimit
        /// 进入本层: what the layers before left.
        case enters
        /// 本年累计: what entered before, plus this.
        case yearTotal
        /// 起付线: taken off.
        case deductible
        /// 报销比例 on a stretch.
        case band
        /// 比例的加减: points in the ratios above; the result is the amount of the layer so far, unchanged.
        case points = "uplift"
        /// 就医地先行自付: taken off before the deductible.
        case setAside
        /// 年度内纳入的费用上限: held down to what the year still takes.
        case entryCap
        /// 起付线已计: taken off the deductible, because earlier claims have borne it; the note says of what, if not of the
        /// year.
        case deductibleLeft
        /// 定额补助: added.
        case grant
        /// 多胎的限额: so much is added to the limit of a claim for each further baby.
        case limitMore
        /// 单次限额: held down to it.
        case claimCap
        /// 保底比例: lifted to it.
        case floor
        /// 不足补足: lifted to an amount.
        case floorAmount
        /// 本月已付: taken off the limit of the month, to see what is left of it.
        case paidOfMonth
        /// 每月限额: held down to it.
        case monthlyCap
        /// 本年已付: taken off the year's entitlement, or off the cap to see what is left of it.
        case paidBefore
        /// 封顶线: held down to it.
        case cap
        /// 不超过进入本层的费用: held down to it.
        case entering
        /// 支付: what the layer pays.
        case pays
        /// 尚无依据: where it stopped.
        case unknown
    }

    public enum Number: Hashable, Sendable {
        case money(Money)
        case ratio(Ratio)
    }

    public init(
        layer: Int?, step: Step, base: Money, number: Number?, result: Money, note: Words? = nil,
        citation: Int?
    ) {
        self.note = note
        self.layer = layer
        self.step = step
        self.base = base
        self.number = number
        self.result = result
        self.citation = citation
    }
}

extension Line.Number: Codable {
    /// `"65%"` or `"1234.50"`: the sign tells them apart.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .money(let money): try money.encode(to: encoder)
        case .ratio(let ratio): try ratio.encode(to: encoder)
        }
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self =
            text.contains("%") || text.contains("/")
            ? .ratio(try Ratio(from: decoder)) : .money(try Money(from: decoder))
    }
}

/// A condition that did not apply, and by how much it was missed.
public struct Missed: Hashable, Sendable, Codable {
    public let layer: Int
    public let condition: Condition
    /// The number it turns on.
    public let limit: Line.Number?
    /// What it was compared with.
    public let actual: Money?
    /// How far it was from applying.
    public let distance: Money?
    /// Whether the amount compared is this claim's or the year's, where it turns on the deductible.
    public let counts: Layer.Counts?
    /// Whom it would have been for.
    public let whom: [Words]
    /// The person's age, where it turns on age.
    public let age: Int?
    public let citation: Int?

    public enum Condition: String, Codable, Sendable {
        /// The deductible was not reached.
        case deductible
        /// The cap was not reached.
        case cap
        /// A higher band was not reached.
        case band
        /// The whole layer is for people of other categories.
        case layerCategory
        /// Better terms of the layer are for people of other categories.
        case category
        /// A higher ratio is for people of other groups.
        case points = "age"
        /// A higher ratio is for people of some age, and the age is not known.
        case ageUnknown
    }

    init(
        layer: Int, condition: Condition, limit: Line.Number? = nil, actual: Money? = nil,
        distance: Money? = nil, counts: Layer.Counts? = nil,
        whom: [Words] = [], age: Int? = nil, citation: Int? = nil
    ) {
        self.layer = layer
        self.condition = condition
        self.limit = limit
        self.actual = actual
        self.distance = distance
        self.counts = counts
        self.whom = whom
        self.age = age
        self.citation = citation
    }

    /// What was filed before it had words of its own named nobody.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            layer: try container.decode(Int.self, forKey: .layer),
            condition: try container.decode(Condition.self, forKey: .condition),
            limit: try container.decodeIfPresent(Line.Number.self, forKey: .limit),
            actual: try container.decodeIfPresent(Money.self, forKey: .actual),
            distance: try container.decodeIfPresent(Money.self, forKey: .distance),
            counts: try container.decodeIfPresent(Layer.Counts.self, forKey: .counts),
            whom: try container.decodeIfPresent([Words].self, forKey: .whom) ?? [],
            age: try container.decodeIfPresent(Int.self, forKey: .age),
            citation: try container.decodeIfPresent(Int.self, forKey: .citation))
    }
}
