import Registry
import Storage
import Testing
import Vocabulary

@Suite struct BulkInsertTests {
    @Test func `two thousand persons are added in one transaction, and counted`() throws {
        let world = try World()
        let moment = world.now
        let start = ContinuousClock.now
        try world.database.transaction { connection in
            let (persons, enrolments) = (Persons(connection), Enrolments(connection))
            for n in 0..<2000 {
                let person = Person(
                    id: ID(at: moment), number: "\(10_000 + n)", name: "甄样例", sex: .male,
                    birth: Day(1960, 1, 1)! + n * 10,
                    home: Person.Home(
                        household: ID(high: 7, low: UInt64(n / 3)), district: World.yubei,
                        village: World.village))
                try persons.add(person, effective: Day(2023, 1, 1)!, recorded: moment)
                try enrolments.add(
                    Enrolment(id: ID(at: moment), person: person.id, year: BenefitYear(2023)!, tier: "first"),
                    recorded: moment)
            }
        }
        print("registry: 2,000 persons with enrolment in \(start.duration(to: .now))")
        try world.database.read { connection in
            let count = try Persons(connection).count(in: World.yubei)
            let enrolled = try Enrolments(connection).count(BenefitYear(2023)!)
            #expect(count == 2000)
            #expect(enrolled == 2000)
        }
    }
}
