package import Vocabulary

/// People of a made-up county, of whom eleven in twelve are registered (虚构人口). Families, couples, twins and namesakes
/// come about by themselves; whoever is not registered lives among the others.
///
/// Everybody is made from the seed and their position alone, but for the number, which has to be unique.
package struct InventedPeople: Sendable {
    package let seed: UInt64
    /// All, registered or not.
    package let count: Int
    package let county: RegionCode
    /// Bodies of the numbers, 0 for none.
    private var bodies: [UInt64] = []

    /// Everybody's age is meant on this day.
    package static let today = Day(2025, 9, 1)!

    /// - Parameter registered: how many are registered.
    package init(seed: UInt64, registered: Int, county: RegionCode) {
        precondition(registered >= 12, "at least a dozen people")
        self.seed = seed
        self.county = county
        // The last of each dozen is not registered.
        count = (registered * 12 + 10) / 11
        bodies.reserveCapacity(count)
        var given: [UInt16] = Array(repeating: 0, count: 100_000)
        for position in 0..<count {
            let (birth, sex) = (self.birth(position), self.sex(position))
            var chance = Chance(seed, 5, position)
            if chance.hits(30) {
                bodies.append(0)
                continue
            }
            let day = Int(birth.number) + 45_000
            let before = Int(given[day * 2 % 100_000 + (sex == .male ? 1 : 0)])
            given[day * 2 % 100_000 + (sex == .male ? 1 : 0)] += 1
            // Sequences of one day are scattered, and go on in the next county when they run out.
            let sequence = (before * 7 + day * 31) % 500
            let next = RegionCode("\((Int(county.description) ?? 0) + before / 500)") ?? county
            bodies.append(
                NationalID.impossible(county: next, birth: birth, sex: sex, sequence: sequence)?.body ?? 0)
        }
    }

    package static func isRegistered(_ position: Int) -> Bool { position % 12 != 11 }

    package var registered: Int { count - count / 12 }

    /// The position of the so-manieth registered person.
    package static func position(registered index: Int) -> Int { index + index / 11 }

    package subscript(position: Int) -> InventedPerson {
        let (household, place) = InventedPeople.household(position)
        var chance = Chance(seed, 3, position)
        let sex = self.sex(position)
        var home = Chance(seed, 2, household)
        let surname = InventedNames.surname(&home)
        let isDotted = home.hits(100)
        // 7 households of 20 people; 1,500 people to a village, 15 villages to a township.
        let village = household / 525
        let (hamlet, house) = (home.int(1...9), home.int(1...199))
        let isOwn = place != 1 && place != 4
        let own = isOwn ? surname : InventedNames.surname(&chance)
        let name = isDotted ? InventedNames.dotted(&chance) : "\(own)\(InventedNames.given(sex, &chance))"
        let birth = birth(position)
        let age = birth.age(on: InventedPeople.today)
        let sharesPhone = age < 16 || chance.hits(1500)
        return InventedPerson(
            name: name, number: NationalID(body: bodies[position]), birth: birth, sex: sex,
            village: RegionCode("\(county)\(901 + village / 15 % 99)\(901 + village % 15)") ?? county,
            address: "第\(village / 15 + 1)示例镇第\(village % 15 + 1)示例村\(hamlet)组\(house)号",
            household: household,
            phone: 10_000_000_000 + UInt64(sharesPhone ? household * 20 : position * 20 + 1),
            hasDied: chance.hits(age > 70 ? 500 : 50))
    }

    // MARK: - Households: seven of them in every twenty people

    private static let sizes = [3, 1, 4, 2, 5, 2, 3]
    private static let starts = [0, 3, 4, 8, 10, 15, 17]

    /// The household of a position, and the place in it.
    static func household(_ position: Int) -> (household: Int, place: Int) {
        let rest = position % 20
        let index = starts.lastIndex { $0 <= rest } ?? 0
        return (position / 20 * 7 + index, rest - starts[index])
    }

    /// The others of the household.
    func family(_ position: Int) -> [Int] {
        let (household, place) = InventedPeople.household(position)
        let first = position - place
        return (first..<first + InventedPeople.sizes[household % 7]).filter { $0 != position && $0 < count }
    }

    private func sex(_ position: Int) -> Sex {
        var chance = Chance(seed, 4, position)
        let isMale = chance.hits(5000)
        let place = InventedPeople.household(position).place
        // Couples are a man and a woman.
        return place == 0 ? .male : place == 1 ? .female : isMale ? .male : .female
    }

    /// Heads are grown up, couples near in age, children younger, grandparents older; some children are twins.
    private func birth(_ position: Int) -> Day {
        let (household, place) = InventedPeople.household(position)
        var home = Chance(seed, 1, household)
        let head = home.int(28 * 365...72 * 365)
        let child = home.int(21 * 365...34 * 365)
        let areTwins = home.hits(600)
        var chance = Chance(seed, 6, position)
        let age: Int
        switch place {
        case 0: age = head
        case 1: age = max(18 * 365, head + chance.int(-1800...1200))
        case 2: age = max(30, head - child)
        case 3: age = max(30, head - child - (areTwins ? 0 : chance.int(300...3000)))
        default: age = min(100 * 365, head + chance.int(20 * 365...30 * 365))
        }
        return InventedPeople.today + -age
    }
}
