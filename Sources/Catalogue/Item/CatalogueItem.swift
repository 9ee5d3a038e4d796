package import Vocabulary

/// One item of the benefit catalogue (医保目录) of a region, as it counts on some day.
///
/// The first self-pay is the one of residents (居民, 390); a region that takes it back into scope for some groups of people says so
/// in its policy file, not here.
package struct CatalogueItem: Hashable, Sendable {
    /// 医疗目录编码 (`med_list_codg`): the national code, by which hospitals send their lines.
    package let code: String
    /// 医保目录编码 (`hilist_code`): the region's own; most regions use the national one.
    package var listCode: String
    package var kind: CatalogueKind
    package var charge: ChargeKind
    package var name: String
    package var catalogueClass: CatalogueClass
    /// 先行自付比例: what the patient pays first, 0 to 1. Nothing in class A, all in class C.
    package var firstSelfPay: Ratio
    package var limits: PriceLimits
    /// 限制使用: in scope only where the hospital approved the use (`hosp_appr_flag` 1).
    package var isLimited: Bool
    /// 限制使用范围, in words.
    package var limitedTo: String?
    /// 双通道: also from designated pharmacies, under the same rules.
    package var isDualChannel: Bool
    /// 国家谈判药品
    package var isNegotiated: Bool
    /// 集采中选价, for one unit.
    package var procuredPrice: UnitPrice?
    package var unit: String?
    package var doseForm: String?
    package var specification: String?
    package var maker: String?
    /// The last day, where it is known; see `isInForce(on:)`.
    package var through: Day?

    package init(
        code: String, listCode: String? = nil, kind: CatalogueKind, charge: ChargeKind? = nil, name: String,
        catalogueClass: CatalogueClass, firstSelfPay: Ratio? = nil, limits: PriceLimits = .none,
        isLimited: Bool = false,
        limitedTo: String? = nil, isDualChannel: Bool = false, isNegotiated: Bool = false,
        procuredPrice: UnitPrice? = nil, unit: String? = nil, doseForm: String? = nil,
        specification: String? = nil,
        maker: String? = nil, through: Day? = nil
    ) {
        self.code = code
        self.listCode = listCode ?? code
        self.kind = kind
        self.charge = charge ?? kind.charge
        self.name = name
        self.catalogueClass = catalogueClass
        self.firstSelfPay = firstSelfPay ?? (catalogueClass == .c ? .one : .zero)
        self.limits = limits
        self.isLimited = isLimited
        self.limitedTo = limitedTo
        self.isDualChannel = isDualChannel
        self.isNegotiated = isNegotiated
        self.procuredPrice = procuredPrice
        self.unit = unit
        self.doseForm = doseForm
        self.specification = specification
        self.maker = maker
        self.through = through
    }

    /// Whether its last day, if it has one, is not past.
    package func isInForce(on day: Day) -> Bool { through.map { day <= $0 } ?? true }
}
