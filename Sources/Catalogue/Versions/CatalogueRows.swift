import Storage
import Vocabulary

/// How a fact of the catalogue lies in its table.
enum CatalogueRows {
    static let names = [
        "region", "code", "effective", "version", "gone", "list_code", "kind", "charge", "name", "class",
        "self_pay",
        "self_pay_of", "limit_primary", "limit_secondary", "limit_tertiary", "limited", "limited_to",
        "dual_channel",
        "negotiated", "procured_price", "unit", "dose_form", "specification", "maker", "through",
    ]

    /// The columns behind the region, of the table under the name `item`.
    static let columns: SQL = """
        item.code, item.effective, item.version, item.gone, item.list_code, item.kind, item.charge, item.name, item.class, \
        item.self_pay, item.self_pay_of, item.limit_primary, item.limit_secondary, item.limit_tertiary, item.limited, \
        item.limited_to, item.dual_channel, item.negotiated, item.procured_price, item.unit, item.dose_form, \
        item.specification, item.maker, item.through
        """

    static func values(_ fact: CatalogueFact, in region: RegionCode) -> [SQLValue] {
        let item = fact.item
        return [
            region.stored, item.code.stored, fact.effective.stored, fact.version.stored, fact.isGone.stored,
            item.listCode.stored, .text(item.kind.rawValue), .text(item.charge.rawValue), item.name.stored,
            .text(item.catalogueClass.rawValue), item.firstSelfPay.numerator.stored,
            item.firstSelfPay.denominator.stored, price(item.limits.primary), price(item.limits.secondary),
            price(item.limits.tertiary), item.isLimited.stored, item.limitedTo.stored,
            item.isDualChannel.stored,
            item.isNegotiated.stored, price(item.procuredPrice), item.unit.stored, item.doseForm.stored,
            item.specification.stored, item.maker.stored, item.through.stored,
        ]
    }

    static func fact(_ cells: Cells) throws -> CatalogueFact {
        func price(_ index: Int) throws -> UnitPrice? {
            cells.isNull(index) ? nil : UnitPrice(micros: try cells.number(index))
        }
        func flag(_ index: Int) throws -> Bool { try cells.number(index) != 0 }
        let bottom = try cells.number(10)
        guard bottom > 0 else { throw cells.unreadable(10, "Ratio") }
        let item = CatalogueItem(
            code: try cells.text(0), listCode: try cells.text(4), kind: try cells.word(5),
            charge: try cells.word(6),
            name: try cells.text(7), catalogueClass: try cells.word(8),
            firstSelfPay: Ratio(try cells.number(9), over: bottom),
            limits: PriceLimits(primary: try price(11), secondary: try price(12), tertiary: try price(13)),
            isLimited: try flag(14), limitedTo: try cells.optionalText(15), isDualChannel: try flag(16),
            isNegotiated: try flag(17), procuredPrice: try price(18), unit: try cells.optionalText(19),
            doseForm: try cells.optionalText(20), specification: try cells.optionalText(21),
            maker: try cells.optionalText(22), through: try cells.optionalDay(23))
        return CatalogueFact(
            item, effective: try cells.day(1), version: Int(try cells.number(2)), isGone: try flag(3))
    }

    private static func price(_ price: UnitPrice?) -> SQLValue { (price?.micros).stored }
}
