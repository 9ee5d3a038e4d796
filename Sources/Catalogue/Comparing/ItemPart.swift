package import Vocabulary

/// A part of an item by which two of its states can differ.
package enum ItemPart: String, CaseIterable, Sendable {
    case catalogueClass, firstSelfPay, limits, limitedUse, procuredPrice, dualChannel, negotiated, through
    case name, kind, charge, description

    package var words: Words {
        switch self {
        case .catalogueClass: Words("类别", "class")
        case .firstSelfPay: Words("先行自付", "first self-pay")
        case .limits: Words("限价", "price limit")
        case .limitedUse: Words("限制使用", "limited use")
        case .procuredPrice: Words("集采价", "procured price")
        case .dualChannel: Words("双通道", "dual channel")
        case .negotiated: Words("谈判药品", "negotiated")
        case .through: Words("结束日期", "last day")
        case .name: Words("名称", "name")
        case .kind: Words("目录类别", "kind")
        case .charge: Words("收费项目类别", "line of the fee list")
        case .description: Words("编码、单位、剂型、规格、企业", "codes, unit, form, specification, maker")
        }
    }

    /// What it is in one state.
    package func value(of item: CatalogueItem) -> Words {
        func flag(_ isSet: Bool) -> Words { isSet ? Words("是", "yes") : Words("否", "no") }
        func plain(_ text: String) -> Words { Words(text, text) }
        switch self {
        case .catalogueClass: return item.catalogueClass.words
        case .firstSelfPay: return plain(item.firstSelfPay.description)
        case .limits: return item.limits.words
        case .limitedUse:
            guard item.isLimited else { return Words("不限", "none") }
            return item.limitedTo.map(plain) ?? Words("限制使用", "limited")
        case .procuredPrice: return item.procuredPrice.map { plain($0.description) } ?? Words("无", "none")
        case .dualChannel: return flag(item.isDualChannel)
        case .negotiated: return flag(item.isNegotiated)
        case .through: return item.through.map { plain($0.description) } ?? Words("未写", "none")
        case .name: return plain(item.name)
        case .kind: return item.kind.words
        case .charge: return item.charge.words
        case .description:
            return plain(
                [item.listCode, item.unit, item.doseForm, item.specification, item.maker].compactMap(\.self)
                    .joined(separator: " · "))
        }
    }

    private func isSame(_ a: CatalogueItem, _ b: CatalogueItem) -> Bool {
        switch self {
        case .catalogueClass: a.catalogueClass == b.catalogueClass
        case .firstSelfPay: a.firstSelfPay == b.firstSelfPay
        case .limits: a.limits == b.limits
        case .limitedUse: a.isLimited == b.isLimited && a.limitedTo == b.limitedTo
        case .procuredPrice: a.procuredPrice == b.procuredPrice
        case .dualChannel: a.isDualChannel == b.isDualChannel
        case .negotiated: a.isNegotiated == b.isNegotiated
        case .through: a.through == b.through
        case .name: a.name == b.name
        case .kind: a.kind == b.kind
        case .charge: a.charge == b.charge
        case .description:
            a.listCode == b.listCode && a.unit == b.unit && a.doseForm == b.doseForm
                && a.specification == b.specification && a.maker == b.maker
        }
    }

    /// The parts in which two states of an item differ: none where they are equal.
    package static func differing(_ a: CatalogueItem, _ b: CatalogueItem) -> [ItemPart] {
        allCases.filter { !$0.isSame(a, b) }
    }
}

extension PriceLimits {
    package var words: Words {
        if self == .none { return Words("无", "none") }
        if primary == secondary, secondary == tertiary, let primary {
            return Words("\(primary)", "\(primary)")
        }
        func text(_ limit: UnitPrice?) -> String { limit?.description ?? "—" }
        return Words(
            "一级 \(text(primary))、二级 \(text(secondary))、三级 \(text(tertiary))",
            "primary \(text(primary)), secondary \(text(secondary)), tertiary \(text(tertiary))")
    }
}
