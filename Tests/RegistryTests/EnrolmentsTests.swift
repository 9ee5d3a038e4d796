import Registry
import Storage
import Testing
import Vocabulary

@Suite struct EnrolmentsTests {
    private let world: World
    private let person: Person
    private let year = BenefitYear(2023)!

    init() throws {
        world = try World()
        person = try world.add("1")
    }

    private func enrolments<Answer>(_ body: (Enrolments) throws -> Answer) throws -> Answer {
        try world.database.transaction { try body(Enrolments($0)) }
    }

    private func enrolment(
        _ tier: String = "first", year: BenefitYear? = nil, from: Day? = nil, through: Day? = nil
    ) -> Enrolment {
        Enrolment(
            id: ID(at: world.now), person: person.id, year: year ?? self.year, tier: tier, from: from,
            through: through)
    }

    private func add(_ enrolment: Enrolment) throws {
        try enrolments { try $0.add(enrolment, recorded: world.now) }
    }

    private func covering(_ day: Day) throws -> Enrolment? {
        try enrolments { try $0.covering(person.id, on: day) }
    }

    @Test func `an enrolment covers its year, its first and last day too`() throws {
        let enrolled = enrolment("second")
        try add(enrolled)
        for (day, covered) in [
            (Day(2022, 12, 31)!, false), (Day(2023, 1, 1)!, true), (Day(2023, 12, 31)!, true),
            (Day(2024, 1, 1)!, false),
        ] {
            #expect(try covering(day) == (covered ? enrolled : nil))
        }
        #expect(try enrolments { try $0.count(year) } == 1)
    }

    @Test func `nobody is enrolled twice on a day`() throws {
        let first = enrolment(through: Day(2023, 3, 31)!)
        try add(first)
        #expect(throws: RegistryError.overlaps(first.id)) { try add(enrolment(from: Day(2023, 3, 31)!)) }
        #expect(throws: RegistryError.overlaps(first.id)) { try add(enrolment()) }
        try add(enrolment(from: Day(2023, 4, 1)!))
        try add(enrolment(year: BenefitYear(2024)!))
        #expect(try enrolments { try $0.of(person.id).count } == 3)
    }

    @Test func `an enrolment lies within its year and has a tier`() throws {
        #expect(throws: RegistryError.outsideYear(year)) { try add(enrolment(from: Day(2022, 12, 31)!)) }
        #expect(throws: RegistryError.outsideYear(year)) { try add(enrolment(through: Day(2024, 1, 1)!)) }
        #expect(throws: RegistryError.endsBeforeStart) {
            try add(enrolment(from: Day(2023, 5, 2)!, through: Day(2023, 5, 1)!))
        }
        #expect(throws: RegistryError.empty(.tier)) { try add(enrolment("")) }
        #expect(try enrolments { try $0.of(person.id) } == [])
    }

    @Test func `an enrolment ends early, or is cancelled and leaves room for another`() throws {
        let enrolled = enrolment()
        try add(enrolled)
        try enrolments { try $0.end(enrolled.id, after: Day(2023, 6, 30)!, recorded: world.now) }
        #expect(try covering(Day(2023, 6, 30)!)?.through == Day(2023, 6, 30)!)
        #expect(try covering(Day(2023, 7, 1)!) == nil)
        try enrolments { try $0.end(enrolled.id, after: Day(2022, 12, 31)!, recorded: world.now) }
        #expect(try enrolments { try $0.of(person.id) } == [])
        #expect(try enrolments { try $0.count(year) } == 0)
        try add(enrolment("second"))
        #expect(try covering(Day(2023, 3, 1)!)?.tier == "second")
    }

    @Test func `what is not there cannot be ended, nor anybody enrolled who is not there`() throws {
        #expect(throws: RegistryError.noEnrolment) {
            try enrolments { try $0.end(ID(high: 1, low: 1), after: Day(2023, 6, 30)!, recorded: world.now) }
        }
        #expect(throws: RegistryError.noPerson) {
            try add(Enrolment(id: ID(at: world.now), person: ID(high: 1, low: 1), year: year, tier: "first"))
        }
    }
}
