package import Matching
package import Vocabulary

/// A row of a department's list as it comes, and who it means (名单中的一行).
package struct DamagedRow: Hashable, Sendable {
    package var name: String
    /// As it stands in the list.
    package var number: String
    package var birth: Day?
    package var sex: Sex?
    package var place: RegionCode?
    package var address: String?
    package var phone: UInt64?
    /// Position among the invented people; they need not be registered.
    package let position: Int
    /// What was done to it.
    package var damage: [RowDamage] = []

    /// As it goes into the match: the number read, nothing known that the row does not say.
    package var entry: Entry {
        var entry = Entry(name: name)
        entry.birth = birth
        entry.sex = sex
        entry.place = place
        entry.address = address
        entry.phone = phone.flatMap { InventedPerson.key($0) }
        entry.identify(by: NationalID.read(number, on: InventedPeople.today))
        return entry
    }

    /// Whether number and name are still the person's own, but for their form.
    package var isWhole: Bool { !damage.contains { !$0.isOfForm } }
}

/// What may be done to a row.
package enum RowDamage: String, CaseIterable, Sendable {
    // Of form
    case numberForm, nameForm, nameTraditional
    // Of the number
    case numberMissing, numberTyped, numberSwapped, numberZeros, numberScientific, numberOld, numberLength
    case numberMasked, numberOfFamily
    // Of the name
    case nameCharacter, nameUntyped, nameShort, nameNoted

    var isOfForm: Bool { [.numberForm, .nameForm, .nameTraditional].contains(self) }
}
