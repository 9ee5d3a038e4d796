import Vocabulary

/// Ways to the persons of a roll: by number, name, birth, household and phone.
struct RollIndex: Sendable {
    let roll: Roll
    private let byNumber: HashedGroups
    private let byName: Groups
    private let byBirth: Groups
    private let firstBirth: Int
    private let byHousehold: HashedGroups
    private let byPhone: HashedGroups

    init(_ roll: Roll) {
        self.roll = roll
        let count = roll.count
        // Further numbers stand behind the persons themselves.
        byNumber = HashedGroups(count: count + roll.others.count) { position in
            let key = position < count ? roll.number[position] : roll.others[position - count].key
            return key.isNone ? 0 : key.mixed
        }
        byName = Groups(count: count, groups: roll.names.folded.count) { position in
            let name = roll.name[position]
            return name == Roll.none ? nil : Int(roll.names.fold[Int(name)])
        }
        // Births lie close together, but for a few mistakes: days before 1850 and after 2099 are in no group.
        let (first, last) = (-43_830, 47_482)
        firstBirth = first
        byBirth = Groups(count: count, groups: last - first + 1) { position in
            let birth = Int(roll.birth[position])
            return (first...last).contains(birth) ? birth - first : nil
        }
        byHousehold = HashedGroups(count: count) { roll.household[$0] }
        byPhone = HashedGroups(count: count) { roll.phone[$0] }
    }

    /// Calls back for everybody who has this number, some twice.
    func withNumber(_ key: NumberKey, _ body: (Int) -> Void) {
        guard !key.isNone else { return }
        for position in byNumber[key.mixed] {
            let position = Int(position)
            if position < roll.count {
                if roll.number[position] == key { body(position) }
            } else {
                let other = roll.others[position - roll.count]
                if other.key == key { body(Int(other.owner)) }
            }
        }
    }

    /// - Parameter fold: the number of the name's folded form in this roll.
    func withName(_ fold: UInt32) -> ArraySlice<UInt32> { byName[Int(fold)] }

    func born(_ day: Int32) -> ArraySlice<UInt32> {
        day == Roll.noDay ? [] : byBirth[Int(day) - firstBirth]
    }

    func inHousehold(_ household: UInt64, _ body: (Int) -> Void) {
        for person in byHousehold[household] where roll.household[Int(person)] == household {
            body(Int(person))
        }
    }

    func withPhone(_ phone: UInt64, _ body: (Int) -> Void) {
        for person in byPhone[phone] where roll.phone[Int(person)] == phone { body(Int(person)) }
    }
}
