import Storage
import Vocabulary

/// Some thousand persons of a census: their rows of each table, read in the order of persons and put together.
struct CensusBatch {
    /// Whose rows.
    enum Rows {
        /// All ids after the one and up to the other; nil: to the end.
        case between(after: ID<Person>, through: ID<Person>?)
        case these([ID<Person>])

        func choose(_ column: SQL) -> SQL {
            switch self {
            case .between(let after, nil): "\(column) > \(after)"
            case .between(let after, let through?): "\(column) > \(after) AND \(column) <= \(through)"
            case .these(let ids): "\(column) IN (\(all: ids))"
            }
        }
    }

    private(set) var persons: [CensusPerson] = []

    init(
        _ connection: Connection, _ rows: Rows, on day: Day, known moment: Instant?,
        _ places: inout PlacesRead
    ) throws {
        let choice: SQL = "\(rows.choose("person")) AND \(Facts.known(moment))"
        try readHomes(connection, choice, on: day, &places)
        try readIdentities(connection, choice)
        try readDeaths(connection, choice)
        try readCategories(connection, choice)
        try readEnrolments(connection, choice)
        try readOtherInsurance(connection, choice)
    }

    private mutating func readHomes(
        _ connection: Connection, _ choice: SQL, on day: Day, _ places: inout PlacesRead
    ) throws {
        var last: (id: ID<Person>, effective: Day)?
        try connection.scan(
            """
            SELECT person, effective, household, district, village FROM person_home
            WHERE \(choice) ORDER BY person, effective, recorded
            """
        ) { cells in
            let id: ID<Person> = try cells.id(0)
            let effective = try cells.day(1)
            // In this order a row holds where it is the first of its person, or begins by the day.
            let isFirst = last?.id != id
            guard isFirst || effective <= day || effective == last?.effective else { return }
            let home = Person.Home(
                household: try cells.id(2), district: try places.place(cells, 3),
                village: try places.optional(cells, 4))
            last = (id, effective)
            if isFirst {
                persons.append(CensusPerson(id: id, birth: day, sex: .female, home: home))
            } else {
                persons[persons.count - 1].home = home
            }
        }
    }

    private mutating func readIdentities(_ connection: Connection, _ choice: SQL) throws {
        try read(
            connection,
            "SELECT person, sex, birth FROM person_identity WHERE \(choice) ORDER BY person, recorded"
        ) { person, row in
            person.sex = try row.word(1)
            person.birth = try row.day(2)
        }
    }

    private mutating func readDeaths(_ connection: Connection, _ choice: SQL) throws {
        try read(
            connection, "SELECT person, day FROM person_death WHERE \(choice) ORDER BY person, recorded"
        ) { person, row in person.death = try row.optionalDay(1) }
    }

    private mutating func readCategories(_ connection: Connection, _ choice: SQL) throws {
        try read(
            connection,
            """
            SELECT person, category, effective, through, source FROM category
            WHERE \(choice) ORDER BY person, category, effective, recorded
            """
        ) { person, row in
            let period = CategoryPeriod(
                try row.word(1), from: try row.day(2), through: try row.optionalDay(3),
                source: try row.text(4))
            if let last = person.periods.last, last.category == period.category, last.from == period.from {
                person.periods.removeLast()
            }
            person.periods.append(period)
        }
        for index in persons.indices where !persons[index].periods.isEmpty {
            persons[index].periods.removeAll { period in period.through.map { $0 < period.from } ?? false }
        }
    }

    private mutating func readEnrolments(_ connection: Connection, _ choice: SQL) throws {
        var words = WordsRead<Enrolment.Ground>()
        try read(
            connection,
            "SELECT \(Enrolments.columns) FROM enrolment WHERE \(choice) ORDER BY person, id, recorded",
            person: 1
        ) { person, row in
            let enrolment = try Enrolments.enrolment(row, of: person.id, &words)
            if person.enrolments.isEmpty { person.enrolments.reserveCapacity(8) }
            if person.enrolments.last?.id == enrolment.id { person.enrolments.removeLast() }
            person.enrolments.append(enrolment)
        }
        for index in persons.indices where !CensusBatch.areInOrder(persons[index].enrolments) {
            let enrolments = persons[index].enrolments
            persons[index].cancelled = enrolments.filter { $0.from > $0.through }
            persons[index].enrolments = enrolments.filter { $0.from <= $0.through }
                .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        }
    }

    /// Whether none is cancelled and each begins after the one before, as nearly everybody's do.
    private static func areInOrder(_ enrolments: [Enrolment]) -> Bool {
        var last: Day?
        for enrolment in enrolments {
            guard enrolment.from <= enrolment.through else { return false }
            if let last, enrolment.from <= last { return false }
            last = enrolment.from
        }
        return true
    }

    private mutating func readOtherInsurance(_ connection: Connection, _ choice: SQL) throws {
        try read(
            connection,
            """
            SELECT \(OtherInsurances.columns) FROM other_insurance
            WHERE \(choice) ORDER BY person, id, recorded
            """,
            person: 1
        ) { person, row in
            let insurance = try OtherInsurances.insurance(row)
            if person.otherInsurance.last?.id == insurance.id { person.otherInsurance.removeLast() }
            person.otherInsurance.append(insurance)
        }
        for index in persons.indices where !persons[index].otherInsurance.isEmpty {
            persons[index].otherInsurance.removeAll { entry in entry.through.map { $0 < entry.from } ?? false
            }
            persons[index].otherInsurance.sort { ($0.from, $0.id) < ($1.from, $1.id) }
        }
    }

    /// Goes through rows in the order of persons, beside the persons.
    private mutating func read(
        _ connection: Connection, _ sql: SQL, person column: Int = 0,
        _ take: (inout CensusPerson, Cells) throws -> Void
    ) throws {
        var index = 0
        try connection.scan(sql) { cells in
            let id: ID<Person> = try cells.id(column)
            while index < persons.count, persons[index].id < id { index += 1 }
            guard index < persons.count, persons[index].id == id else { return }
            try take(&persons[index], cells)
        }
    }
}
