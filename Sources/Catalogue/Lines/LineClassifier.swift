package import Vocabulary

/// Divides the lines of a fee list (费用明细) by the catalogue: the patient's own, above the price limit, first self-pay, in scope.
///
/// Who sends what: an item of limited use is in scope only where the hospital approved it; any other unless the hospital refused it.
/// What of the amount lies above limit × quantity is over the limit; of the rest the patient pays the first self-pay, half a fen
/// upwards; what remains is in scope.
package struct LineClassifier: Sendable {
    package let level: FacilityLevel

    package init(at level: FacilityLevel) { self.level = level }

    /// - Parameter item: the item of the line's code on the day of the fee; nil where the catalogue has none.
    package func classify(_ line: FeeLine, as item: CatalogueItem?) -> ClassifiedLine {
        guard let item else { return own(line, .unknown, class: .c, limit: nil) }
        let limit = item.limits[level]
        if item.catalogueClass == .c { return own(line, .outsideCatalogue, class: .c, limit: limit) }
        switch (item.isLimited, line.approval) {
        case (true, .notNeeded), (true, .refused):
            return own(line, .limitedUse, class: item.catalogueClass, limit: limit)
        case (false, .refused): return own(line, .notApproved, class: item.catalogueClass, limit: limit)
        case (true, .approved), (false, .notNeeded), (false, .approved): break
        }
        // Halves are rounded away from zero, so that a line that gives back is the exact mirror of the line it takes back.
        let isReturn = line.amount < .zero
        let amount = Money(fen: abs(line.amount.fen))
        let quantity = Quantity(tenThousandths: abs(line.quantity.tenThousandths))
        var over = Money.zero
        if let allowed = limit.flatMap({ $0.amount(of: quantity) }), allowed < amount {
            over = amount - allowed
        }
        let first = (amount - over).share(item.firstSelfPay, rounding: .halfUp)
        return ClassifiedLine(
            amount: line.amount, outOfCatalogue: .zero, overLimit: isReturn ? -over : over,
            firstSelfPay: isReturn ? -first : first, share: item.firstSelfPay, limit: limit,
            catalogueClass: item.catalogueClass, reason: nil)
    }

    private func own(
        _ line: FeeLine, _ reason: ClassifiedLine.Reason, class catalogueClass: CatalogueClass,
        limit: UnitPrice?
    ) -> ClassifiedLine {
        ClassifiedLine(
            amount: line.amount, outOfCatalogue: line.amount, overLimit: .zero, firstSelfPay: .zero,
            share: .one,
            limit: limit, catalogueClass: catalogueClass, reason: reason)
    }
}
