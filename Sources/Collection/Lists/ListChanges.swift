import Foundation
import Payments
import Registry
import Storage
import Vocabulary

/// The changes of one import: made in the register, and kept beside the run so that they can be taken back.
struct ListChanges {
    let run: Run
    let connection: Connection
    private var count = 0
    private(set) var people: [ID<Person>] = []

    init(_ run: Run, _ connection: Connection) {
        self.run = run
        self.connection = connection
    }

    mutating func make(_ change: ListChange, to person: ID<Person>) throws {
        try apply(change, to: person)
        try keep(change, person)
    }

    private func apply(_ change: ListChange, to person: ID<Person>) throws {
        let persons = Persons(connection)
        switch change {
        case .period(let category, let from, _, let after, let source):
            try persons.add(
                CategoryPeriod(category, from: from, through: after.through, source: source), of: person,
                recorded: run.recorded)
        case .death(_, let after): try persons.recordDeath(of: person, on: after, recorded: run.recorded)
        case .home(let from, _, let after): try move(person, to: after, from)
        case .person: preconditionFailure("who is new is written down with their row")
        case .enrolment(_, let after): try Enrolments(connection).record(after, recorded: run.recorded)
        case .insurance(let id, let kind, let from, _, let after, let source):
            try OtherInsurances(connection).add(
                OtherInsurance(
                    id: id, person: person, kind: kind, from: from, through: after.through, source: source),
                recorded: run.recorded)
        }
    }

    /// The household stays together by its name: who moves alone is put into another one by a clerk.
    private func move(_ person: ID<Person>, to place: RegionCode, _ from: Day) throws {
        let persons = Persons(connection)
        guard let known = try persons.find(person, on: from) else { throw CollectionError.noPerson }
        let home = Person.Home(
            household: known.household, district: place.county,
            village: place.description.count > 6 ? place : nil)
        try persons.move(person, to: home, effective: from, recorded: run.recorded)
    }

    /// Makes all changes of a run undone, the last first.
    mutating func takeBack(_ run: ID<Run>) throws {
        for (person, change) in try ListChanges.of(run, connection).reversed() {
            try takeBack(change, from: person)
        }
    }

    /// Makes a change undone: what stands has to be what the change left.
    mutating func takeBack(_ change: ListChange, from person: ID<Person>) throws {
        let persons = Persons(connection)
        switch change {
        case .period(let category, let from, let before, let after, let source):
            let known = try persons.categoryPeriods(of: person).first {
                $0.category == category && $0.from == from
            }
            guard let known, known.through == after.through else { throw CollectionError.builtUpon }
            let period = CategoryPeriod(category, from: from, through: before?.through, source: source)
            if before == nil {
                try persons.withdraw(period, of: person, recorded: run.recorded)
            } else {
                try persons.add(period, of: person, recorded: run.recorded)
            }
        case .death(let before, let after):
            guard try persons.find(person)?.death == after else { throw CollectionError.builtUpon }
            try persons.recordDeath(of: person, on: before, recorded: run.recorded)
        case .home(let from, let before, let after):
            guard let known = try persons.find(person, on: from), (known.village ?? known.district) == after
            else { throw CollectionError.builtUpon }
            try move(person, to: before, from)
        case .person: try withdraw(person)
        case .enrolment(let before, let after):
            let enrolments = Enrolments(connection)
            guard try enrolments.find(after.id) == after else { throw CollectionError.builtUpon }
            try enrolments.record(before ?? withoutList(after), recorded: run.recorded)
        case .insurance(let id, let kind, let from, let before, let after, let source):
            let insurances = OtherInsurances(connection)
            guard try insurances.find(id)?.through == after.through else { throw CollectionError.builtUpon }
            if let before {
                try insurances.add(
                    OtherInsurance(
                        id: id, person: person, kind: kind, from: from, through: before.through,
                        source: source),
                    recorded: run.recorded)
            } else {
                try insurances.withdraw(id, recorded: run.recorded)
            }
        }
        people.append(person)
    }

    /// What is left of an enrolment when the list that made it is taken back: who has paid stays insured, as a resident.
    private func withoutList(_ enrolment: Enrolment) throws -> Enrolment {
        let year = try PersonYears(connection, enrolment.year).of(ID(of: enrolment.person))
        return year.isSettled ? enrolment.ofResident : enrolment.cancelled(.mistake)
    }

    mutating func keep(_ change: ListChange, _ person: ID<Person>) throws {
        count += 1
        people.append(person)
        let text = String(decoding: try JSONEncoder().encode(change), as: UTF8.self)
        try connection.run(
            "INSERT INTO list_change(run, number, person, content) VALUES (\(run.id), \(count), \(person), \(text))"
        )
    }

    /// What a run changed, in its order.
    static func of(
        _ run: ID<Run>, _ connection: Connection
    ) throws -> [(person: ID<Person>, change: ListChange)] {
        try connection.rows("SELECT person, content FROM list_change WHERE run = \(run) ORDER BY number").map
        { row in
            let text: String = try row["content"]
            guard let change = try? JSONDecoder().decode(ListChange.self, from: Data(text.utf8)) else {
                throw StorageError.unreadable(column: "list_change.content", as: "ListChange")
            }
            return (try row["person"], change)
        }
    }
}
