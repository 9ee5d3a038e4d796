public import Vocabulary

/// One line of a bill (费用明细): an item of the catalogue with its amount.
public struct FeeLine: Hashable, Sendable {
    public let itemClass: CatalogueClass
    public let amount: Money
    /// 限价: what the catalogue allows for this line; nil where there is no limit.
    public let limit: Money?
    /// 先行自付比例: the patient's first share of a class B item; zero for class A.
    public let firstSelfPay: Ratio

    public init(itemClass: CatalogueClass, amount: Money, limit: Money? = nil, firstSelfPay: Ratio = .zero) {
        self.itemClass = itemClass
        self.amount = amount
        self.limit = limit
        self.firstSelfPay = firstSelfPay
    }

    /// Why this line cannot be classified, or nil.
    public var fault: Words? {
        if amount < .zero { return Words("明细金额不能是负数", "the amount of a line cannot be negative") }
        if amount > .limit { return AmountFault.absurd.words }
        if let limit, limit < .zero { return Words("限价不能是负数", "a price limit cannot be negative") }
        if firstSelfPay > .one { return Words("先行自付比例超过 100%", "first self-pay is above 100%") }
        return nil
    }
}

extension ClaimAmounts {
    /// The bill these lines make: class C is out of catalogue; of the rest, what exceeds the limit is over limit,
    /// and the first share of what is left is first self-pay, rounded per line.
    ///
    /// A negative or absurd line makes no bill, whatever the others come to. Limits and shares are for the caller
    /// to check with `FeeLine.fault`, who can say which line it was.
    public init(lines: some Sequence<FeeLine>, rounding: Rounding) throws(AmountFault) {
        var total = Money.zero
        var outOfCatalogue = Money.zero
        var overLimit = Money.zero
        var firstSelfPay = Money.zero
        for line in lines {
            if line.amount < .zero { throw .negative(.total) }
            if line.amount > .limit - total { throw .absurd }
            total += line.amount
            precondition(line.fault == nil, "a line is checked before it is classified")
            guard line.itemClass != .c else {
                outOfCatalogue += line.amount
                continue
            }
            let over = line.limit.map { max(.zero, line.amount - $0) } ?? .zero
            overLimit += over
            firstSelfPay += (line.amount - over).share(line.firstSelfPay, rounding: rounding)
        }
        try self.init(
            total: total, outOfCatalogue: outOfCatalogue, overLimit: overLimit, firstSelfPay: firstSelfPay)
    }
}
