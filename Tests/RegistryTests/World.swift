import Registry
import Storage
import TestDatabase
import Vocabulary

/// A registry in memory, with a clock that moves on by a second at each look.
final class World {
    let database: Database
    private var second: Int64 = 1_700_000_000

    static let yubei = RegionCode("500112")!
    static let village = RegionCode("500112901001")!

    init() throws {
        database = try Database.trial()
        try database.prepare([.registry])
    }

    var now: Instant {
        second += 1
        return Instant(microseconds: second * 1_000_000)
    }

    func persons<Answer>(_ body: (Persons) throws -> Answer) throws -> Answer {
        try database.transaction { try body(Persons($0)) }
    }

    /// Adds a person of Yubei; by default alone in a new household.
    @discardableResult
    func add(
        _ number: String, name: String = "甄样例", birth: Day = Day(1980, 5, 1)!,
        household: ID<Household>? = nil, district: RegionCode = yubei, village: RegionCode? = village,
        from: Day = Day(2023, 1, 1)!
    ) throws -> Person {
        let person = Person(
            id: ID(at: now), number: number, name: name, sex: .female, birth: birth,
            home: Person.Home(household: household ?? ID(at: now), district: district, village: village))
        try persons { try $0.add(person, effective: from, recorded: now) }
        return person
    }
}

/// A sequence of one, as a source of arrivals.
func once<Item>(_ item: Item) -> () -> Item? {
    var left: Item? = item
    return {
        defer { left = nil }
        return left
    }
}
