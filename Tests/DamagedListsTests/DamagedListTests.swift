import DamagedLists
import Matching
import Testing
import Vocabulary

struct DamagedListTests {
    private static let county = RegionCode("500112")

    private static func people(_ count: Int, seed: UInt64 = 1) throws -> InventedPeople {
        InventedPeople(seed: seed, registered: count, county: try #require(county))
    }

    private static func match(_ people: InventedPeople, _ list: DamagedList) -> (Matches, MatchQuality) {
        var (persons, rows) = (Roll(), Roll())
        for index in 0..<people.registered {
            persons.add(people[InventedPeople.position(registered: index)].entry)
        }
        for row in 0..<list.count { rows.add(list[row].entry) }
        let matches = Matcher(persons).match(rows)
        return (matches, MatchQuality.measure(matches, of: list))
    }

    @Test func `nobody in it exists, and no two have one number`() throws {
        let people = try DamagedListTests.people(5000)
        var numbers: Set<NationalID> = []
        var without = 0
        for position in 0..<people.count {
            let person = people[position]
            guard let number = person.number else {
                without += 1
                continue
            }
            #expect(number.isImpossible && number.birth == person.birth && number.sex == person.sex)
            #expect(numbers.insert(number).inserted)
        }
        #expect((1..<100).contains(without))
        #expect(people.registered >= 5000)
        let registered = (0..<people.registered).map { InventedPeople.position(registered: $0) }
        #expect(registered == (0..<people.count).filter { InventedPeople.isRegistered($0) })
    }

    @Test func `the same seed gives the same list, another seed another`() throws {
        let people = try DamagedListTests.people(500)
        let list = DamagedList(of: people, rows: 300, seed: 7)
        let again = DamagedList(of: try DamagedListTests.people(500), rows: 300, seed: 7)
        let other = DamagedList(of: people, rows: 300, seed: 8)
        #expect((0..<300).allSatisfy { list[$0] == again[$0] })
        #expect((0..<300).contains { list[$0] != other[$0] })
        for kind in RowDamage.allCases where kind != .nameShort {
            #expect(
                (0..<300).contains {
                    DamagedList(of: people, rows: 9000, seed: 7)[$0 * 30].damage.contains(kind)
                })
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `of a damaged list nothing certain is wrong, and nearly all are found`(seed: UInt64) throws {
        let people = try DamagedListTests.people(6000, seed: seed)
        let (matches, quality) = DamagedListTests.match(
            people, DamagedList(of: people, rows: 6000, seed: seed))
        #expect(matches.count == 6000)
        #expect(quality.certainAndWrong == 0)
        #expect(quality.certain * 100 >= quality.whole * 97)
        #expect(quality.first * 1000 >= quality.registered * 985)
        #expect(quality.firstThree * 1000 >= quality.registered * 988)
        #expect(quality.leftAlone * 100 >= (quality.rows - quality.registered) * 93)
    }

    @Test func `a list without damage is found whole, but for those without a number`() throws {
        var rates = DamageRates()
        rates.notRegistered = 0
        rates.repeated = 0
        rates.numberForm = 0; rates.numberMissing = 0; rates.numberTyped = 0; rates.numberSwapped = 0
        rates.numberZeros = 0; rates.numberScientific = 0; rates.numberOld = 0; rates.numberLength = 0
        rates.numberMasked = 0; rates.numberOfFamily = 0; rates.birthWrong = 0
        rates.nameForm = 0; rates.nameTraditional = 0; rates.nameCharacter = 0; rates.nameUntyped = 0
        rates.nameShort = 0; rates.nameNoted = 0
        let people = try DamagedListTests.people(3000)
        let list = DamagedList(of: people, rows: people.registered, seed: 5, rates: rates)
        let (matches, quality) = DamagedListTests.match(people, list)
        #expect(quality.registered == quality.rows)
        #expect(quality.certainAndWrong == 0 && matches.repeats.isEmpty)
        // One number in a thousand ends in 000 and is asked about.
        #expect(quality.whole - quality.certain <= 10)
    }

    @Test func `rows in another order are decided alike`() throws {
        let people = try DamagedListTests.people(2000)
        let list = DamagedList(of: people, rows: 5000, seed: 9)
        var (persons, rows, backward) = (Roll(), Roll(), Roll())
        for index in 0..<people.registered {
            persons.add(people[InventedPeople.position(registered: index)].entry)
        }
        for row in 0..<list.count { rows.add(list[row].entry) }
        for row in (0..<list.count).reversed() { backward.add(list[row].entry) }
        let matcher = Matcher(persons)
        let (forth, back) = (matcher.match(rows), matcher.match(backward))
        #expect((0..<list.count).allSatisfy { forth[$0] == back[list.count - 1 - $0] })
        #expect(Set(forth.repeats.map(\.person)) == Set(back.repeats.map(\.person)))
        #expect(!forth.repeats.isEmpty)
    }
}
