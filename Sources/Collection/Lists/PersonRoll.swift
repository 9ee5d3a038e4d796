import Matching
import Registry
import Sealing
import Storage
import Vocabulary

/// The people of a district as `Matching` sees them: numbers by their blind index, so that none is opened.
struct PersonRoll {
    private(set) var roll = Roll()
    /// By position in the roll.
    private(set) var persons: [ID<Person>] = []
    /// Those who are in categories, with all their periods.
    private(set) var periods: [Int: [CategoryPeriod]] = [:]
    private(set) var deaths: [Int: Day] = [:]
    private(set) var births: [Day] = []
    /// Where they live: the village, or the county where none is known.
    private(set) var homes: [RegionCode] = []
    private(set) var insurance: [Int: [OtherInsurance]] = [:]
    /// Of students' lists alone: who holds which enrolments of the list's year and the one before.
    private(set) var enrolments: [Int: [Enrolment]] = [:]
    /// Schools by code and by name.
    private(set) var schools: [String: ID<School>] = [:]
    private let students: StudentList?
    private var positions: [ID<Person>: Int] = [:]

    /// Everybody of the district.
    init(_ connection: Connection, in district: RegionCode, for list: DepartmentList) throws {
        students = list.kind.students
        try addSchools(connection)
        var batch: [CensusPerson] = []
        try Census(connection).forEach(in: district, on: list.day) { person in
            batch.append(person)
            guard batch.count == 500 else { return }
            try add(batch, connection)
            batch.removeAll(keepingCapacity: true)
        }
        try add(batch, connection)
    }

    /// One person, where they live in the district.
    init(
        _ person: ID<Person>, _ connection: Connection, in district: RegionCode, for list: DepartmentList
    ) throws {
        students = list.kind.students
        try addSchools(connection)
        try add(
            try Census(connection).find([person], on: list.day).filter { $0.home.lies(in: district) },
            connection)
        // Asked for by a record that was merged into another.
        if persons.count == 1 { positions[person] = 0 }
    }

    /// These people, wherever they live.
    init(_ persons: [ID<Person>], _ connection: Connection, on day: Day) throws {
        students = nil
        try add(try Census(connection).find(persons, on: day), connection)
    }

    private mutating func addSchools(_ connection: Connection) throws {
        guard students != nil else { return }
        let all = try Schools(connection).all()
        for school in all { schools[school.name] = school.id }
        for school in all { schools[school.code] = school.id }
    }

    private mutating func add(_ batch: [CensusPerson], _ connection: Connection) throws {
        let ids = batch.map(\.id)
        let names = try Persons(connection).names(of: ids)
        let blinds = try Persons(connection).blindIndexes(of: ids)
        for person in batch {
            let position = persons.count
            var entry = Entry(name: names[person.id] ?? "")
            let keys = (blinds[person.id] ?? []).compactMap { NumberKey($0) }
            entry.number = keys.first
            entry.others = Array(keys.dropFirst())
            entry.birth = person.birth
            entry.sex = person.sex
            entry.place = person.home.village ?? person.home.district
            entry.household = person.home.household.low | 1
            entry.hasDied = person.death != nil
            roll.add(entry)
            persons.append(person.id)
            births.append(person.birth)
            homes.append(person.home.village ?? person.home.district)
            positions[person.id] = position
            if !person.periods.isEmpty { periods[position] = person.periods }
            if let death = person.death { deaths[position] = death }
            if let year = students?.year {
                let near = person.enrolments.filter { $0.year == year || $0.year.number == year.number - 1 }
                if !near.isEmpty { enrolments[position] = near }
            }
            if !person.otherInsurance.isEmpty { insurance[position] = person.otherInsurance }
        }
    }

    func position(of person: ID<Person>) -> Int? { positions[person] }
}

extension ListRow {
    /// As `Matching` sees it.
    func entry(_ vault: Vault) -> Entry {
        var entry = Entry(name: name)
        entry.birth = birth
        entry.sex = sex
        entry.place = place
        entry.address = address
        if let identity {
            entry.identify(by: identity) { number in
                let document = IdentityDocument(number)
                guard let key = NumberKey(vault.index(document.number, kind: document.kind.rawValue)) else {
                    preconditionFailure("a blind index has sixteen bytes")
                }
                return key
            }
        }
        return entry
    }
}
