public import Vocabulary

/// What a bill is made of: the total, and the parts of it that are outside the policy's scope.
///
/// In scope (政策范围内费用) is what is left: total − out of catalogue − over limit − first self-pay.
/// All amounts in fen, none negative, the parts not above the total, the total at most `Money.limit`.
public struct ClaimAmounts: Hashable, Sendable, Codable {
    public let total: Money
    /// 目录外（丙类、自费）: not in the benefit catalogue.
    public let outOfCatalogue: Money
    /// 超限价: above a price limit of the catalogue.
    public let overLimit: Money
    /// 先行自付: what the patient pays first on class B items.
    public let firstSelfPay: Money

    /// 政策范围内费用: what the benefit is worked out on.
    @inlinable
    public var inScope: Money { total - outOfCatalogue - overLimit - firstSelfPay }

    /// Fails, naming the fault, where the parts do not make a bill.
    public init(
        total: Money, outOfCatalogue: Money = .zero, overLimit: Money = .zero, firstSelfPay: Money = .zero
    ) throws(AmountFault) {
        if let fault = ClaimAmounts.fault(
            total: total, outOfCatalogue: outOfCatalogue, overLimit: overLimit, firstSelfPay: firstSelfPay)
        {
            throw fault
        }
        self.total = total
        self.outOfCatalogue = outOfCatalogue
        self.overLimit = overLimit
        self.firstSelfPay = firstSelfPay
    }

    /// The first fault of these parts, or nil where they make a bill.
    public static func fault(
        total: Money, outOfCatalogue: Money, overLimit: Money, firstSelfPay: Money
    ) -> AmountFault? {
        if total < .zero { return .negative(.total) }
        if outOfCatalogue < .zero { return .negative(.outOfCatalogue) }
        if overLimit < .zero { return .negative(.overLimit) }
        if firstSelfPay < .zero { return .negative(.firstSelfPay) }
        if total > .limit { return .absurd }
        // Each part alone first, so that their sum cannot overflow.
        if outOfCatalogue > total || overLimit > total || firstSelfPay > total
            || outOfCatalogue + overLimit + firstSelfPay > total
        {
            return .partsAboveTotal
        }
        return nil
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func amount(_ key: CodingKeys) throws -> Money {
            try container.decodeIfPresent(Money.self, forKey: key) ?? .zero
        }
        do {
            try self.init(
                total: container.decode(Money.self, forKey: .total), outOfCatalogue: amount(.outOfCatalogue),
                overLimit: amount(.overLimit), firstSelfPay: amount(.firstSelfPay))
        } catch let fault as AmountFault {
            throw DecodingError.dataCorruptedError(
                forKey: .total, in: container, debugDescription: fault.words.both)
        }
    }
}

/// Why some amounts do not make a bill.
public enum AmountFault: Error, Hashable, Sendable {
    public enum Part: String, Sendable {
        case total, outOfCatalogue, overLimit, firstSelfPay

        public var words: Words {
            switch self {
            case .total: Words("总费用", "total")
            case .outOfCatalogue: Words("目录外费用", "out of catalogue")
            case .overLimit: Words("超限价费用", "over limit")
            case .firstSelfPay: Words("先行自付", "first self-pay")
            }
        }
    }

    case negative(Part)
    case absurd
    case partsAboveTotal

    /// The field at fault.
    public var part: Part {
        switch self {
        case .negative(let part): part
        case .absurd, .partsAboveTotal: .total
        }
    }

    public var words: Words {
        switch self {
        case .negative(let part):
            Words(
                "\(part.words.zh)不能是负数；退费请用冲正",
                "\(part.words.en) cannot be negative; to give money back, reverse the settlement")
        case .absurd:
            Words(
                "总费用超过 100 亿元，请核对单位和小数点",
                "the total is above ten billion yuan; check the unit and the decimal point")
        case .partsAboveTotal:
            Words(
                "目录外、超限价与先行自付之和超过总费用",
                "out of catalogue, over limit and first self-pay together exceed the total")
        }
    }
}
