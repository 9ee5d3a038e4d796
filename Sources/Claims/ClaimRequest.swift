package import Registry
package import Scheme
package import Vocabulary

/// A claim as it comes through a door: who, where, when and how much. What it is worth is not for the sender to say.
package struct ClaimRequest: Hashable, Sendable {
    package let person: ID<Person>
    /// Code of the facility; its level is looked up, not taken from the sender.
    package let facility: String
    package let kind: CareKind
    /// Nil: elsewhere, and no more is said; enough where the policy treats all care elsewhere alike.
    package let place: CarePlace?
    package let admission: Day
    package let discharge: Day
    package let amounts: ClaimAmounts
    /// 医疗机构类别: the region's own class, for a facility on whose record there is none.
    package let facilityClass: String?
    /// 病种或分娩方式, by the key that the policy gives it.
    package let condition: String?
    /// 转院: the stay goes on from the one before.
    package let isTransfer: Bool
    /// 胎儿数, for a delivery.
    package let babies: Int
    /// 床位费, where the bill names it.
    package let bed: BedCharge?

    package init(
        person: ID<Person>, facility: String, kind: CareKind, place: CarePlace?, admission: Day,
        discharge: Day, amounts: ClaimAmounts, facilityClass: String? = nil, condition: String? = nil,
        isTransfer: Bool = false, babies: Int = 1,
        bed: BedCharge? = nil
    ) {
        self.facilityClass = facilityClass
        self.condition = condition
        self.isTransfer = isTransfer
        self.babies = babies
        self.bed = bed
        self.person = person
        self.facility = facility
        self.kind = kind
        self.place = place
        self.admission = admission
        self.discharge = discharge
        self.amounts = amounts
    }
}
