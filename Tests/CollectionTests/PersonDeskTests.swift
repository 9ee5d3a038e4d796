import Collection
import Payments
import Policies
import Registry
import Scheme
import Sealing
import Storage
import Testing
import Vocabulary

/// People written down by hand, and the bills that follow.
struct PersonDeskTests {
    private let world: World
    private let desk: PersonDesk
    private let vault = Vault(VaultKey.random())

    init() throws {
        world = try World()
        world.advance(to: Day(2025, 2, 10)!)
        desk = PersonDesk(book: world.book, region: World.region, vault: vault)
    }

    private func work<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try world.database.transaction(body)
    }

    private func assess() throws {
        let run = Run(
            .assessment, region: World.district, year: World.year, title: "核定", recorded: world.now,
            by: "clerk")
        _ = try work { try world.season.assess(as: run, $0) }
    }

    private func newborn(
        _ name: String = "李梅之子", of member: ID<Person>?, ground: Enrolment.Ground? = .newborn
    ) -> NewPerson {
        NewPerson(
            id: ID(at: world.now), name: name, sex: .male, birth: Day(2025, 1, 20)!, place: World.village,
            member: member,
            enrolment: ground.map { .init($0, World.year, tier: world.season.plan.tiers[0].key) },
            reason: "出生医学证明")
    }

    @discardableResult
    private func register(_ new: NewPerson) throws -> Person {
        let now = world.now
        return try work { try desk.register(new, by: "clerk", recorded: now, $0) }
    }

    private func bill(of person: ID<Person>) throws -> PersonYear {
        try work { try PersonYears($0, World.year).of(ID(of: person)) }
    }

    @Test
    func `a newborn is of the mother's household, covered from birth, and billed in the season that runs`()
        throws
    {
        let mother = ID<Person>(of: try world.person())
        try assess()
        let child = newborn(of: mother)
        let person = try register(child)
        try work { connection in
            #expect(try Persons(connection).household(of: mother)?.members.count == 2)
            let enrolment = try #require(try Enrolments(connection).of(person.id).first)
            #expect(enrolment.from == Day(2025, 1, 20) && enrolment.ground == .newborn)
            #expect(person.number.hasPrefix("970101") && person.number.count == 13)
        }
        #expect(try bill(of: person.id).bill?.isExcluded == false)
    }

    @Test func `the same form pressed twice makes one person`() throws {
        let child = newborn(of: nil)
        let first = try register(child)
        #expect(try register(child) == first)
        #expect(try work { try Persons($0).count() } == 1)
        #expect(try work { try PersonActs($0).of(first.id).map(\.kind) } == [.registered])
    }

    @Test func `a document that somebody has is refused with that person`() throws {
        let number = IdentityDocument(.passport, "E12345678")
        var one = newborn("甲", of: nil, ground: nil)
        one.document = number
        let first = try register(one)
        var two = newborn("乙", of: nil, ground: nil)
        two.document = number
        #expect(throws: PersonDesk.Fault.documentTaken(first.id)) { try register(two) }
        #expect(try work { try Persons($0).count() } == 1)
    }

    @Test
    func `the same name and birth is shown as one who may be the same, a namesake of another age is not`()
        throws
    {
        let first = try register(newborn(of: nil))
        let again = newborn(of: nil)
        let alike = try work { try desk.alike(again, $0) }
        #expect(alike.map(\.person) == [first.id])
        #expect(alike.first?.why.map(\.zh).contains("出生日期相同") == true)
        var other = newborn(of: nil)
        other.birth = Day(1950, 3, 7)!
        #expect(try work { try desk.alike(other, $0) } == [])
    }

    @Test func `a newborn of the ninetieth day is one, of the day after not`() throws {
        for (days, isRefused) in [(89, false), (90, false), (91, true)] {
            let child = newborn("第\(days)天", of: nil)
            let today = Day(2025, 1, 20)! + days
            let fault: PersonDesk.Fault? = try work { connection in
                do { try desk.check(child, on: today, connection) } catch let fault as PersonDesk.Fault {
                    return fault
                }
                return nil
            }
            #expect(fault == (isRefused ? .newbornTooOld(days: 90) : nil), "\(days)")
        }
    }

    // MARK: - Changes

    @discardableResult
    private func change(
        _ person: ID<Person>, _ edit: PersonEdit, form: ID<PersonAct>? = nil
    ) throws -> [PersonDesk.Billed] {
        let now = world.now
        return try work {
            try desk.change(
                person, edit, form: form ?? ID(at: now), reason: "测试依据", by: "clerk", recorded: now, $0)
        }
    }

    @Test func `a death before the year takes the bill away, and withdrawing it brings it back`() throws {
        let person = ID<Person>(of: try world.person())
        try assess()
        let own = try bill(of: person).bill?.own
        let form = ID<PersonAct>(at: world.now)
        let changes = try change(person, .death(Day(2024, 12, 30)), form: form)
        #expect(changes.map(\.year) == [World.year])
        #expect(try bill(of: person).bill?.content.exclusion == .dead)
        // Pressed again.
        #expect(try change(person, .death(Day(2024, 12, 30)), form: form) == [])
        #expect(throws: PersonDesk.Fault.nothingNew) { try change(person, .death(Day(2024, 12, 30))) }
        try change(person, .death(nil))
        #expect(try bill(of: person).bill?.own == own)
        let kinds = try work { try PersonActs($0).of(person).map(\.kind) }
        #expect(kinds == [.livesOn, .died])
    }

    @Test func `who moved out before the year began owes nothing here, who moves in it owes what they owed`()
        throws
    {
        let (early, late) = (ID<Person>(of: try world.person()), ID<Person>(of: try world.person()))
        try assess()
        let there = RegionCode("970102")!
        try change(early, .move(to: there, .new, from: Day(2024, 12, 1)!))
        try change(late, .move(to: there, .new, from: Day(2025, 2, 1)!))
        #expect(try bill(of: early).bill?.content.exclusion == .movedAway)
        #expect(try bill(of: late).bill?.isExcluded == false)
    }

    @Test func `a category granted lowers the bill, and one entered by mistake ends before it began`() throws
    {
        let person = ID<Person>(of: try world.person())
        try assess()
        let own = try #require(try bill(of: person).bill?.own)
        let from = Day(2024, 11, 1)!
        try change(person, .grant(CategoryPeriod(.destitute, from: from, source: "手工：某民〔2024〕5号")))
        let less = try #require(try bill(of: person).bill?.own)
        #expect(less < own)
        #expect(throws: PersonDesk.Fault.nothingNew) {
            try change(person, .grant(CategoryPeriod(.destitute, from: from + 3, source: "手工")))
        }
        try change(person, .end(.destitute, began: from, through: from + -1))
        #expect(try bill(of: person).bill?.own == own)
        #expect(try work { try Persons($0).categoryPeriods(of: person) } == [])
    }

    @Test func `a corrected birth is a new fact, and the old one stays with when it was known`() throws {
        let person = ID<Person>(of: try world.person(birth: Day(1980, 5, 1)!))
        try change(person, .identity(name: "改名", sex: .female, birth: Day(1981, 5, 1)!))
        let facts = try work { try Persons($0).history(of: person) }
        let names = facts.compactMap { fact -> String? in
            if case .identity(let name, _, let birth) = fact.what { "\(name) \(birth)" } else { nil }
        }
        #expect(names == ["改名 1981-05-01", "测试1 1980-05-01"])
    }

    @Test func `a document and a phone come later, and say so when they are on record`() throws {
        let person = try register(newborn(of: nil)).id
        let document = try #require(IdentityDocument(.birthCertificate, "A123456789"))
        try change(person, .document(document))
        #expect(throws: PersonDesk.Fault.nothingNew) { try change(person, .document(document)) }
        try change(person, .phone("13800138000", [.premiums]))
        #expect(try work { try Documents($0, vault).of(person).count } == 1)
        #expect(try work { try Phones($0, vault).owners(of: "13800138000") } == [person])
    }
}
