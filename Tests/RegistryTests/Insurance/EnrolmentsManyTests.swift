import Registry
import Storage
import Testing
import Vocabulary

@Suite struct EnrolmentsManyTests {
    private let world: World
    private let year = BenefitYear(2023)!

    init() throws { world = try World() }

    private func enrolment(_ person: Person, from: Day? = nil, through: Day? = nil) -> Enrolment {
        Enrolment(
            id: ID(at: world.now), person: person.id, year: year, tier: "first", from: from, through: through)
    }

    private func add(_ list: [Enrolment]) throws -> [ID<Enrolment>] {
        try world.database.transaction {
            try Enrolments($0).addAll(list, recorded: world.now).map(\.because)
        }
    }

    @Test func `many are added, and who is enrolled already on a day is left out and named`() throws {
        let people = try (0..<5).map { try world.add("\($0)") }
        let first = enrolment(people[0], through: Day(2023, 6, 30)!)
        #expect(try add([first]).isEmpty)
        let list = people.map { enrolment($0) }
        #expect(try add(list) == [first.id])
        #expect(try world.database.read { try Enrolments($0).count(year) } == 5)
        let later = enrolment(people[0], from: Day(2023, 7, 1)!)
        #expect(try add([later, enrolment(people[0], from: Day(2023, 12, 31)!)]) == [later.id])
    }

    @Test func `a record that was merged counts with the kept one, and a cancelled enrolment leaves room`()
        throws
    {
        let (kept, gone, other) = (try world.add("1"), try world.add("2"), try world.add("3"))
        let (first, cancelled) = (enrolment(gone), enrolment(other))
        #expect(try add([first, cancelled]).isEmpty)
        try world.database.transaction {
            try Merges($0).merge(gone.id, into: kept.id, reason: "x", recorded: world.now)
            try Enrolments($0).end(cancelled.id, after: Day(2022, 1, 1)!, .withdrew, recorded: world.now)
        }
        #expect(try add([enrolment(kept), enrolment(gone), enrolment(other)]) == [first.id, first.id])
    }

    @Test func `of one year, who has any enrolment of it is left out`() throws {
        let people = try (0..<3).map { try world.add("\($0)") }
        #expect(try add([enrolment(people[0], through: Day(2023, 3, 31)!)]).isEmpty)
        let list = [
            enrolment(people[0], from: Day(2023, 7, 1)!), enrolment(people[1]), enrolment(people[1]),
            enrolment(people[2]),
        ]
        let added = try world.database.transaction {
            try Enrolments($0).addAll(list, in: year, recorded: world.now)
        }
        #expect(added == 2)
        let counts = try world.database.read { connection in
            try people.map { try Enrolments(connection).of($0.id).count }
        }
        #expect(counts == [1, 1, 1])
    }

    @Test func `one that is wrong in itself refuses all`() throws {
        let person = try world.add("1")
        #expect(throws: RegistryError.outsideYear(year)) {
            try add([enrolment(person), enrolment(person, from: Day(2022, 1, 1)!)])
        }
        #expect(throws: RegistryError.noPersonOrSchool) {
            try add([
                Enrolment(id: ID(at: world.now), person: ID(high: 1, low: 1), year: year, tier: "first")
            ])
        }
    }
}
