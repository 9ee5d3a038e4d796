package import Vocabulary

/// A hospital's own code for an item, and the national code it stands for (目录对照), from a day on.
package struct OwnCode: Hashable, Sendable {
    /// The hospital's national code.
    package let facility: String
    /// 定点医药机构目录编号 (`fixmedins_hilist_id`)
    package let own: String
    package let kind: CatalogueKind
    /// 医疗目录编码 (`med_list_codg`)
    package let code: String
    /// As the hospital calls it.
    package let name: String
    package let from: Day
    package let through: Day?
    package let unit: String?
    package let doseForm: String?
    package let specification: String?
    /// 批准文号
    package let approval: String?
    package let note: String?

    package init(
        facility: String, own: String, kind: CatalogueKind, code: String, name: String, from: Day,
        through: Day? = nil,
        unit: String? = nil, doseForm: String? = nil, specification: String? = nil, approval: String? = nil,
        note: String? = nil
    ) {
        self.facility = facility
        self.own = own
        self.kind = kind
        self.code = code
        self.name = name
        self.from = from
        self.through = through
        self.unit = unit
        self.doseForm = doseForm
        self.specification = specification
        self.approval = approval
        self.note = note
    }

    package func isInForce(on day: Day) -> Bool { from <= day && (through.map { day <= $0 } ?? true) }
}
