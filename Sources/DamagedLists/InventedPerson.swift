package import Matching
package import Vocabulary

/// Somebody who does not exist, as the registry would know them.
package struct InventedPerson: Hashable, Sendable {
    package let name: String
    /// Impossible (`NationalID.impossible`), and unique; few have none.
    package let number: NationalID?
    package let birth: Day
    package let sex: Sex
    package let village: RegionCode
    package let address: String
    package let household: Int
    /// Shared by some households; begins with 100, which no mobile phone does.
    package let phone: UInt64
    package let hasDied: Bool

    package var entry: Entry {
        var entry = Entry(name: name)
        entry.number = number.map { NumberKey($0) }
        entry.birth = birth
        entry.sex = sex
        entry.place = village
        entry.address = address
        entry.household = UInt64(household) + 1
        entry.phone = InventedPerson.key(phone)
        entry.hasDied = hasDied
        return entry
    }

    static func key(_ phone: UInt64) -> NumberKey? {
        NumberKey(
            (0..<16).map { index in
                index < 8 ? 0x50 : UInt8(truncatingIfNeeded: phone >> UInt64(8 * (15 - index)))
            })
    }
}
