import Registry
import Testing
import Vocabulary

@Suite struct CategoryPeriodTests {
    private let world: World
    private let person: Person
    private let march = Day(2023, 3, 1)!

    init() throws {
        world = try World()
        person = try world.add("1")
    }

    private func categories(on day: Day) throws -> CategorySet {
        try world.persons { try $0.categories(of: person.id, on: day) }
    }

    private func add(_ period: CategoryPeriod) throws {
        try world.persons { try $0.add(period, of: person.id, recorded: world.now) }
    }

    @Test func `a category holds from its first to its last day`() throws {
        try add(CategoryPeriod(.marginal, from: march, through: march + 30, source: "民政 2023-03"))
        for (offset, holds) in [(-1, false), (0, true), (30, true), (31, false)] {
            #expect(try categories(on: march + offset) == (holds ? CategorySet(.marginal) : []))
        }
    }

    @Test func `a person may be in several, and again in one`() throws {
        try add(CategoryPeriod(.marginal, from: march, through: march + 10, source: "a"))
        try add(CategoryPeriod(.monitored, from: march + 5, source: "b"))
        try add(CategoryPeriod(.marginal, from: march + 100, source: "c"))
        #expect(try categories(on: march + 7) == CategorySet([.marginal, .monitored]))
        #expect(try categories(on: march + 50) == CategorySet(.monitored))
        #expect(try categories(on: march + 100) == CategorySet([.marginal, .monitored]))
        #expect(try world.persons { try $0.categoryPeriods(of: person.id).map(\.source) } == ["a", "b", "c"])
    }

    @Test func `an open period is ended by a later row, and a mistaken one withdrawn`() throws {
        let open = CategoryPeriod(.minimumLiving, from: march, source: "民政")
        try add(open)
        #expect(try categories(on: march + 1000) == CategorySet(.minimumLiving))
        try add(CategoryPeriod(.minimumLiving, from: march, through: march + 9, source: "民政"))
        #expect(try categories(on: march + 9) == CategorySet(.minimumLiving))
        #expect(try categories(on: march + 10) == [])
        try world.persons { try $0.withdraw(open, of: person.id, recorded: world.now) }
        #expect(try categories(on: march) == [])
        #expect(try world.persons { try $0.categoryPeriods(of: person.id) } == [])
    }

    @Test func `a period that ends before it begins, and one of nobody, are refused`() throws {
        #expect(throws: RegistryError.endsBeforeStart) {
            try add(CategoryPeriod(.marginal, from: march, through: march + -1, source: "a"))
        }
        #expect(throws: RegistryError.noPerson) {
            try world.persons {
                try $0.add(
                    CategoryPeriod(.marginal, from: march, source: "a"), of: ID(high: 1, low: 1),
                    recorded: world.now)
            }
        }
    }
}
