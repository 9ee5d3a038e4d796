import Registry
import TestSupport
import Testing
import Vocabulary

@Suite struct PersonSearchTests {
    private static let scopes: [RegionCode?] =
        [nil]
        + ["500000", "500112", "500113", "500112901", "500112901001", "500112902001", "510104"].map {
            RegionCode($0)
        }

    @Test func `page by page it finds whom a look at everybody finds, after moves and new names too`() throws
    {
        let world = try World()
        var chance = SplitMix64(seed: 4)
        func home() -> Person.Home {
            let district = ["500112", "500113", "510104"].randomElement(using: &chance)!
            let village = ["901001", "901002", "902001", nil].randomElement(using: &chance)!
            return Person.Home(
                household: ID(at: world.now), district: RegionCode(district)!,
                village: village.flatMap { RegionCode(district + $0) })
        }
        func name() -> String { ["甄", "甄一", "甄二", "王", "1"].randomElement(using: &chance)! }
        var ids: [ID<Person>] = []
        for number in 0..<90 {
            let home = home()
            let person = try world.add(
                "\(Int.random(in: 1...3, using: &chance))\(100 + number)", name: name(),
                district: home.district,
                village: home.village)
            ids.append(person.id)
            for _ in 0..<Int.random(in: 0...2, using: &chance) {
                let (to, called) = (self.home(home, person, &chance), name())
                try world.persons {
                    try $0.move(person.id, to: to, effective: Day(2023, 2, 1)! + number, recorded: world.now)
                    try $0.identify(
                        person.id, name: called, sex: .male, birth: person.birth, recorded: world.now)
                }
            }
        }
        try world.persons { persons in
            let all = try ids.compactMap { try persons.find($0) }.sorted { $0.number < $1.number }
            for scope in PersonSearchTests.scopes {
                for text in ["", "1", "11", "甄", "甄一", "无"] {
                    let expected = all.filter { person in
                        (person.number.hasPrefix(text) || person.name.hasPrefix(text))
                            && scope.map { person.home.lies(in: $0) } ?? true
                    }.map(\.number)
                    for few in [0, 5000] {
                        var found: [String] = []
                        while true {
                            let page = try persons.search(
                                text, in: scope, after: found.last, limit: 7, few: few
                            ).map(\.number)
                            found += page
                            if page.count < 7 { break }
                        }
                        #expect(found == expected, "\(text) in \(String(describing: scope)), few \(few)")
                    }
                }
            }
        }
    }

    /// Back to the first home, or to a village of its district.
    private func home(_ first: Person.Home, _ person: Person, _ chance: inout SplitMix64) -> Person.Home {
        Bool.random(using: &chance)
            ? first
            : Person.Home(
                household: first.household, district: first.district,
                village: RegionCode(first.district.description + "901001"))
    }
}
