import Registry
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct CensusTests {
    @Test func `a census says of everybody what looking each up says, in the order of ids`() throws {
        try property(seeds: 0..<15) { generator in
            let world = try World()
            let people = try (0..<8).map { try world.add("\($0)") }
            try world.fill(people, &generator)
            if generator.once(in: 2) {
                try world.database.transaction {
                    let merges = Merges($0)
                    let (gone, kept) = (people[1], people[2])
                    let enrolments = Enrolments($0)
                    let doubles = DoubleEnrolment.all(
                        try enrolments.of(gone.id) + enrolments.of(kept.id), [])
                    if doubles.isEmpty {
                        try merges.merge(gone.id, into: kept.id, reason: "x", recorded: world.now)
                    }
                }
            }
            let day = Day(2022, 1, 1)! + Int(generator.int(0...900))
            try world.database.read { connection in
                var seen: [ID<Person>] = []
                try Census(connection).forEach(on: day) { person in
                    seen.append(person.id)
                    let found = try #require(try Persons(connection).find(person.id, on: day))
                    #expect(found.id == person.id && found.birth == person.birth && found.sex == person.sex)
                    #expect(found.home == person.home && found.death == person.death)
                    #expect(
                        try Persons(connection).categories(of: person.id, on: day)
                            == person.categories(on: day))
                    #expect(try Enrolments(connection).of(person.id) == person.enrolments)
                    #expect(try OtherInsurances(connection).of(person.id) == person.otherInsurance)
                }
                #expect(seen == seen.sorted())
                #expect(try Persons(connection).count() == seen.count)
            }
        }
    }

    @Test func `a census of a place has those whose home it is on the day, whether few or many live there`()
        throws
    {
        let world = try World()
        let other = RegionCode("500113")!
        let village = RegionCode("500113001002")!
        for n in 0..<20 { try world.add("\(n)") }
        let few = try world.add("20", district: other, village: village)
        let moving = try world.add("21")
        try world.persons {
            try $0.move(moving.id, to: few.home, effective: Day(2023, 6, 1)!, recorded: world.now)
        }
        func count(_ scope: RegionCode?, _ day: Day, known: Instant? = nil) throws -> Int {
            var count = 0
            try world.database.read {
                try Census($0).forEach(in: scope, on: day, known: known) { _ in count += 1 }
            }
            return count
        }
        for (day, in0, in1) in [(Day(2023, 5, 31)!, 21, 1), (Day(2023, 6, 1)!, 20, 2)] {
            #expect(try count(nil, day) == 22)
            #expect(try count(RegionCode("500000")!, day) == 22)
            #expect(try count(World.yubei, day) == in0)
            #expect(try count(World.village, day) == in0)
            #expect(try count(other, day) == in1)
            #expect(try count(village, day) == in1)
            #expect(try count(RegionCode("500113001")!, day) == in1)
            #expect(try count(RegionCode("330100")!, day) == 0)
        }
        #expect(
            try count(nil, Day(2023, 6, 1)!, known: Instant(microseconds: 0)) == 0, "nobody was known then")
    }

    @Test func `a first load adds what one by one would, and refuses what they would`() throws {
        let (world, bulk) = (try World(), try World())
        var arrivals: [Arrival] = []
        for n in 0..<30 {
            let moment = world.now
            let id = ID<Person>(high: 1, low: UInt64(n))
            let person = Person(
                id: id, number: "\(n)", name: "甄样例", sex: .male, birth: Day(1980, 1, 1)!,
                death: n % 7 == 0 ? Day(2023, 8, 1)! : nil,
                home: Person.Home(
                    household: ID(high: 7, low: UInt64(n / 3)), district: World.yubei, village: World.village)
            )
            let enrolment = Enrolment(
                id: ID(high: 3, low: UInt64(n)), person: id, year: BenefitYear(2023)!, tier: "first",
                ground: .student, leaving: .withdrew)
            let period = CategoryPeriod(.orphan, from: Day(2023, 1, 1)!, source: "s")
            try world.database.transaction {
                let persons = Persons($0)
                try persons.add(person, effective: Day(2023, 1, 1)!, recorded: moment)
                try persons.register(id, in: World.yubei, effective: Day(2023, 1, 1)!, recorded: moment)
                try persons.add(period, of: id, recorded: moment)
                try Enrolments($0).add(enrolment, recorded: moment)
            }
            arrivals.append(
                Arrival(
                    person, effective: Day(2023, 1, 1)!, registration: World.yubei, periods: [period],
                    enrolments: [enrolment]))
        }
        var iterator = arrivals.makeIterator()
        let added = try bulk.persons { try $0.addAll(recorded: world.now) { iterator.next() } }
        #expect(added == 30)
        let people = arrivals.map(\.person)
        #expect(try bulk.answers(people) == world.answers(people))

        func add(_ change: (inout Arrival) -> Void) throws {
            var arrival = arrivals[0]
            change(&arrival)
            try bulk.persons { _ = try $0.addAll(recorded: world.now, next: once(arrival)) }
        }
        #expect(throws: RegistryError.taken(.personNumber)) {
            try add {
                $0.person = Person(
                    id: ID(high: 2, low: 2), number: "0", name: "x", sex: .male, birth: Day(1980, 1, 1)!,
                    home: $0.person.home)
                $0.enrolments = []
            }
        }
        #expect(throws: RegistryError.empty(.personName)) { try add { $0.person.name = "" } }
        #expect(throws: RegistryError.overlaps(arrivals[0].enrolments[0].id)) {
            try add { $0.enrolments += $0.enrolments }
        }
        #expect(throws: RegistryError.deathBeforeBirth) { try add { $0.person.death = Day(1979, 1, 1)! } }
    }

    @Test func `any order of recording the same facts gives the same answers, as of every moment`() throws {
        try property(seeds: 0..<20) { generator in
            let (one, two) = (try World(), try World())
            let people = try (0..<4).map { try one.add("\($0)") }
            for person in people {
                try two.persons {
                    // The same first moments: the people are there before their facts.
                    try $0.add(
                        person, effective: Day(2023, 1, 1)!,
                        recorded: Instant(microseconds: 1_600_000_000_000_000))
                }
            }
            var middle: [Instant] = []
            let facts = one.facts(of: people, &generator)
            middle.append(one.now)
            for fact in facts { try one.database.transaction { try fact(one, $0) } }
            for fact in facts.shuffled(using: &generator) {
                try two.database.transaction { try fact(two, $0) }
            }
            for moment in middle + [nil] {
                #expect(try one.answers(people, known: moment) == two.answers(people, known: moment))
            }
        }
    }
}
