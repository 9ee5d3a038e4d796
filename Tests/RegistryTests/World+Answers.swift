import Registry
import Storage
import TestSupport
import Vocabulary

extension World {
    /// All that can be asked about these people, as text: two worlds with the same text give the same answers.
    func answers(_ people: [Person], known: Instant? = nil) throws -> [String] {
        try database.read { connection in
            var answers: [String] = []
            for day in [Day(2022, 6, 1)!, Day(2023, 3, 1)!, Day(2023, 9, 1)!, Day(2025, 1, 1)!] {
                for person in people {
                    answers.append("\(try Persons(connection).find(person.id, on: day, known: known) as Any)")
                    answers.append(
                        "\(try Persons(connection).categories(of: person.id, on: day, known: known).rawValue)"
                    )
                    answers.append(
                        "\(try Persons(connection).registration(of: person.id, on: day, known: known) as Any)"
                    )
                    answers.append(
                        "\(try Persons(connection).household(of: person.id, on: day, known: known)?.members.count as Any)"
                    )
                }
                try Census(connection).forEach(on: day, known: known) { person in
                    let parts: [Any] = [
                        person.id, person.others, person.birth, person.home, person.periods,
                        person.enrolments, person.otherInsurance, person.death as Any,
                    ]
                    answers.append("\(parts)")
                }
            }
            for person in people {
                answers.append("\(try Enrolments(connection).of(person.id, known: known))")
                answers.append("\(try OtherInsurances(connection).of(person.id, known: known))")
            }
            return answers
        }
    }

    /// Records a few dozen facts of these people, drawn by the generator.
    func fill(_ people: [Person], _ generator: inout SplitMix64) throws {
        for fact in facts(of: people, &generator) { try database.transaction { try fact(self, $0) } }
    }

    /// Facts that may be recorded in any order: each brings its own moment.
    func facts(
        of people: [Person], _ generator: inout SplitMix64
    ) -> [(World, Connection) throws -> Void] {
        var enrolled: Set<String> = []
        return (0..<40).map { _ in
            let person = generator.one(of: people)
            let other = generator.one(of: people)
            let day = Day(2022, 1, 1)! + Int(generator.int(0...900))
            let length = Int(generator.int(0...300))
            let (moment, id) = (now, generator.next())
            // Nobody is enrolled twice in a year, so that no order of recording makes one refuse the other.
            let isFree = enrolled.insert("\(person.id) \(day.year)").inserted
            let roll = generator.int(0...(isFree ? 6 : 5))
            return { world, connection in
                let persons = Persons(connection)
                switch roll {
                case 0:
                    try persons.identify(
                        person.id, name: "甄\(id)", sex: id % 2 == 0 ? .male : .female,
                        birth: Day(1950, 1, 1)! + Int(id % 9000), recorded: moment)
                case 1:
                    try persons.move(person.id, to: other.home, effective: day, recorded: moment)
                case 2:
                    let category: PersonCategory = id % 2 == 0 ? .marginal : .destitute
                    try persons.add(
                        CategoryPeriod(category, from: day, through: day + length, source: "s"),
                        of: person.id,
                        recorded: moment)
                case 3:
                    try persons.recordDeath(
                        of: person.id, on: id % 3 == 0 ? nil : Day(2024, 1, 1)! + length, recorded: moment)
                case 4:
                    try persons.register(
                        person.id, in: RegionCode("50010\(id % 10)")!, effective: day, recorded: moment)
                case 5:
                    try OtherInsurances(connection).add(
                        OtherInsurance(
                            id: ID(high: 9, low: id % 3), person: person.id, kind: .employee, from: day,
                            through: length % 5 == 0 ? nil : day + length, source: "s"), recorded: moment)
                default:
                    let year = BenefitYear(of: day)!
                    try Enrolments(connection).add(
                        Enrolment(
                            id: ID(high: 5, low: id), person: person.id, year: year, tier: "first",
                            from: day, through: min(year.last, day + length)), recorded: moment)
                }
            }
        }
    }
}
