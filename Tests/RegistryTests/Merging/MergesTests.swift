import Registry
import Sealing
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct MergesTests {
    private let world: World
    private let one: Person
    private let two: Person
    private let year = BenefitYear(2023)!
    private let vault = Vault(VaultKey.random())

    init() throws {
        world = try World()
        one = try world.add("1")
        two = try world.add("2")
    }

    private func database<Answer>(_ body: (Connection) throws -> Answer) throws -> Answer {
        try world.database.transaction(body)
    }

    private func merge(_ gone: Person, into kept: Person, _ resolutions: [Resolution] = []) throws {
        try database {
            try Merges($0).merge(
                gone.id, into: kept.id, reason: "同一人", resolutions: resolutions, recorded: world.now)
        }
    }

    @discardableResult
    private func enrol(_ person: Person, from: Day? = nil, through: Day? = nil) throws -> Enrolment {
        let enrolment = Enrolment(
            id: ID(at: world.now), person: person.id, year: year, tier: "first", from: from, through: through)
        try database { try Enrolments($0).add(enrolment, recorded: world.now) }
        return enrolment
    }

    @Test func `looking up the record that is gone leads to the kept one, and lists show one of them`() throws
    {
        try merge(two, into: one)
        try world.persons { (persons: Persons) throws in
            #expect(try persons.find(two.id) == one)
            #expect(try persons.find(number: "2") == one)
            #expect(try persons.search().map(\.number) == ["1"])
            #expect(try persons.count() == 1)
        }
    }

    @Test func `categories, enrolments, documents and insurance of both are seen together, from either`()
        throws
    {
        let passport = IdentityDocument(.passport, "E12345678")!
        let start = Day(2023, 1, 1)!
        try enrol(one, through: Day(2023, 6, 30)!)
        try enrol(two, from: Day(2023, 7, 1)!)
        try world.persons {
            try $0.add(CategoryPeriod(.marginal, from: start, source: "a"), of: one.id, recorded: world.now)
            try $0.add(CategoryPeriod(.monitored, from: start, source: "b"), of: two.id, recorded: world.now)
        }
        try database { (connection: Connection) throws in
            try Documents(connection, vault).add(passport, of: two.id, from: start, recorded: world.now)
            try OtherInsurances(connection).add(
                OtherInsurance(
                    id: ID(at: world.now), person: two.id, kind: .employee, from: start, source: "c"),
                recorded: world.now)
        }
        try merge(two, into: one)
        for person in [one, two] {
            try database { (connection: Connection) throws in
                #expect(try Enrolments(connection).of(person.id).count == 2)
                #expect(try Documents(connection, vault).of(person.id).count == 1)
                #expect(try OtherInsurances(connection).of(person.id).count == 1)
                let categories = try Persons(connection).categories(of: person.id, on: start)
                #expect(categories == CategorySet([.marginal, .monitored]))
                #expect(try Documents(connection, vault).holder(of: passport) == one.id)
            }
        }
    }

    @Test func `many are found as one is: by number, id or document, and under the record that is kept`()
        throws
    {
        let three = try world.add("3")
        let passport = IdentityDocument(.passport, "E12345678")!
        let unheld = IdentityDocument(.passport, "E87654321")!
        try database { (connection: Connection) throws in
            try Documents(connection, vault).add(
                passport, of: two.id, from: Day(2023, 1, 1)!, recorded: world.now)
        }
        try merge(three, into: two)
        try merge(two, into: one)
        try database { (connection: Connection) throws in
            let persons = Persons(connection)
            #expect(try persons.find(numbers: ["1", "2", "3", "4"]) == ["1": one, "2": one, "3": one])
            #expect(try persons.find([three.id, one.id]) == [three.id: one, one.id: one])
            #expect(
                try Merges(connection).kept(for: [one.id, two.id, three.id]) == [
                    two.id: one.id, three.id: one.id,
                ])
            let documents = Documents(connection, vault)
            #expect(try documents.holders(of: [passport, unheld]) == [passport: one.id])
        }
        try database { try Merges($0).split(three.id, reason: "两个人", recorded: world.now) }
        try database { (connection: Connection) throws in
            let persons = Persons(connection)
            #expect(try persons.find(numbers: ["2", "3"]) == ["2": one, "3": three])
        }
    }

    @Test func `a chain of merges leads to its end, and the same two are not merged twice`() throws {
        let three = try world.add("3")
        try merge(three, into: two)
        try merge(two, into: one)
        #expect(try database { try Merges($0).kept(for: three.id) } == one.id)
        #expect(try database { try Merges($0).all(of: two.id) } == [one.id, two.id, three.id])
        for (gone, kept) in [(three, one), (one, three), (one, one)] {
            #expect(throws: RegistryError.sameRecord) { try merge(gone, into: kept) }
        }
        try database { try Merges($0).split(two.id, reason: "不是同一人", recorded: world.now) }
        #expect(try database { try Merges($0).kept(for: three.id) } == two.id)
        #expect(throws: RegistryError.notMerged) {
            try database { try Merges($0).split(one.id, reason: "x", recorded: world.now) }
        }
    }

    @Test func `where both are enrolled on one day, a merge names which enrolment stays`() throws {
        let (first, second) = (try enrol(one), try enrol(two, from: Day(2023, 3, 1)!))
        #expect(throws: RegistryError.self) { try merge(two, into: one) }
        func resolution(from day: Day) -> Resolution {
            Resolution(
                stays: .enrolment(first.id), ends: .enrolment(second.id), from: day, refund: .ownPayment)
        }
        #expect(throws: RegistryError.overlaps(first.id), "a day on which both would still count") {
            try merge(two, into: one, [resolution(from: Day(2023, 7, 1)!)])
        }
        try merge(two, into: one, [resolution(from: second.from)])
        try database { (connection: Connection) throws in
            let enrolments = Enrolments(connection)
            #expect(try enrolments.of(two.id) == [first])
            #expect(try enrolments.history(of: one.id).map(\.leaving) == [nil, .duplicate])
            #expect(try enrolments.count(year) == 1)
        }
        try database { try Merges($0).split(two.id, reason: "不是同一人", recorded: world.now) }
        #expect(try database { try Enrolments($0).of(two.id) } == [second], "as it was before the merge")
        #expect(try database { try Enrolments($0).of(one.id) } == [first])
    }

    @Test func `what was recorded since stands after a split`() throws {
        let (first, second) = (try enrol(one), try enrol(two))
        try merge(
            two, into: one,
            [
                Resolution(
                    stays: .enrolment(second.id), ends: .enrolment(first.id), from: year.first, refund: .none)
            ])
        try database {
            try Enrolments($0).end(second.id, after: Day(2023, 5, 1)!, .died, recorded: world.now)
        }
        try database { try Merges($0).split(two.id, reason: "不是同一人", recorded: world.now) }
        #expect(try database { try Enrolments($0).of(one.id) } == [first])
        #expect(try database { try Enrolments($0).of(two.id).map(\.leaving) } == [.died])
    }

    @Test func `as known before a merge, and between merge and split, the answers are those of then`() throws
    {
        let before = world.now
        try merge(two, into: one)
        let between = world.now
        try database { try Merges($0).split(two.id, reason: "x", recorded: world.now) }
        try world.persons { (persons: Persons) throws in
            #expect(try persons.find(two.id, known: before) == two)
            #expect(try persons.find(two.id, known: between) == one)
            #expect(try persons.find(two.id) == two)
        }
    }

    @Test func `a merge of nobody, or without a reason, is refused`() throws {
        #expect(throws: RegistryError.noPerson) {
            try database {
                try Merges($0).merge(ID(high: 1, low: 1), into: one.id, reason: "x", recorded: world.now)
            }
        }
        #expect(throws: RegistryError.empty(.reason)) {
            try database { try Merges($0).merge(two.id, into: one.id, reason: "", recorded: world.now) }
        }
    }

    @Test func `a merge and then its split restore every answer`() throws {
        try property(seeds: 0..<20) { generator in
            let world = try World()
            let people = try (0..<4).map { try world.add("\($0)") }
            try world.fill(people, &generator)
            let before = try world.answers(people)
            try world.database.transaction { connection in
                let (gone, kept) = (people[Int(generator.int(1...3))], people[0])
                let doubles = DoubleEnrolment.all(
                    try Enrolments(connection).of(gone.id) + Enrolments(connection).of(kept.id), [])
                let resolutions = doubles.map {
                    Resolution(
                        stays: .enrolment($0.enrolment.id), ends: $0.other.insurance, from: $0.from + -400,
                        refund: .undecided)
                }
                try Merges(connection).merge(
                    gone.id, into: kept.id, reason: "x", resolutions: resolutions, recorded: world.now)
                try Merges(connection).split(gone.id, reason: "y", recorded: world.now)
            }
            #expect(try world.answers(people) == before)
        }
    }
}
