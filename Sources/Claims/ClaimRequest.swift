package import Registry
package import Scheme
package import Vocabulary

/// A claim as it comes through a door: who, where, when and how much. What it is worth is not for the sender to say.
package struct ClaimRequest: Hashable, Sendable {
    package let person: ID<Person>
    /// Code of the facility; its level is looked up, not taken from the sender.
    package let facility: String
    package let kind: CareKind
    package let place: CarePlace
    package let admission: Day
    package let discharge: Day
    package let amounts: ClaimAmounts

    package init(
        person: ID<Person>, facility: String, kind: CareKind, place: CarePlace, admission: Day,
        discharge: Day,
        amounts: ClaimAmounts
    ) {
        self.person = person
        self.facility = facility
        self.kind = kind
        self.place = place
        self.admission = admission
        self.discharge = discharge
        self.amounts = amounts
    }
}
