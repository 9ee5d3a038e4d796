import Payments
import Registry
import Sealing
import Storage
import Vocabulary

/// Rows of a list of births that name nobody of the register: who is written down by them, and with whom they live.
struct BirthRows {
    private let district: RegionCode
    private let holders: [IdentityDocument: ID<Person>]
    private let people: [ID<Person>: Person]
    private var seen: [String: Int] = [:]

    init(_ rows: [ListRow], in district: RegionCode, _ vault: Vault, _ connection: Connection) throws {
        self.district = district
        let numbers = rows.flatMap { [$0.identity?.number, $0.parent?.number] }.compactMap { $0 }
        holders = try Documents(connection, vault).holders(of: numbers.map { IdentityDocument($0) })
        people = try Persons(connection).find(holders.values)
    }

    /// Who a row describes, as they would be written down.
    struct Born {
        let name: String
        let sex: Sex
        let birth: Day
        let home: Person.Home
        let document: IdentityDocument?

        var change: ListChange { .person(place: home.village ?? home.district, birth: birth) }
    }

    mutating func read(_ row: ListRow) -> Result<Born, ListRow.Fault> {
        guard let born = born(row) else { return .failure(fault(row)) }
        if let document = born.document, holders[document] != nil { return .failure(.documentTaken) }
        let key =
            born.document?.number
            ?? "\(born.name)|\(born.birth)|\(born.sex)|\(row.parent?.number?.description ?? "")"
        if let first = seen[key] { return .failure(.repeats(row: first)) }
        seen[key] = row.number
        return .success(born)
    }

    /// The parent, where the list names one who is on record.
    private func parent(_ row: ListRow) -> Person? {
        row.parent?.number.flatMap { holders[IdentityDocument($0)] }.flatMap { people[$0] }
    }

    private func born(_ row: ListRow) -> Born? {
        let number = row.identity?.number
        let parent = parent(row)
        let place = row.place ?? parent?.village ?? parent?.district
        guard !row.name.isEmpty, let birth = row.birth ?? number?.birth, let sex = row.sex ?? number?.sex,
            let place, place.lies(in: district)
        else { return nil }
        return Born(
            name: row.name, sex: sex, birth: birth,
            home: Person.Home(
                household: parent?.household
                    ?? ID(at: Instant(microseconds: Int64(birth.number) * 86_400_000_000)),
                district: place.county, village: place.description.count == 12 ? place : nil),
            document: number.map { IdentityDocument($0) })
    }

    private func fault(_ row: ListRow) -> ListRow.Fault {
        let number = row.identity?.number
        if row.name.isEmpty { return .nobody }
        if row.birth == nil, number == nil { return .noBirth }
        if row.sex == nil, number == nil { return .noSex }
        return .noHome(column: "村社区")
    }
}

extension ListChanges {
    /// Writes somebody down whom a list of births names.
    mutating func write(
        _ born: BirthRows.Born, as person: ID<Person>, _ vault: Vault
    ) throws {
        let persons = Persons(connection)
        try persons.add(
            Person(
                id: person, number: try persons.nextNumber(in: born.home.district), name: born.name,
                sex: born.sex, birth: born.birth, home: born.home), effective: born.birth,
            recorded: run.recorded)
        if let document = born.document {
            try Documents(connection, vault).add(
                document, of: person, from: born.birth, recorded: run.recorded)
        }
        try keep(born.change, person)
    }

    /// Withdraws whom the list wrote down; refused where they were insured or paid since.
    mutating func withdraw(_ person: ID<Person>) throws {
        guard try Enrolments(connection).of(person).isEmpty else { throw CollectionError.builtUpon }
        for year in try BillBook(connection).years() {
            guard try PersonYears(connection, year).of(ID(of: person)).allocated == .zero else {
                throw CollectionError.builtUpon
            }
        }
        try Withdrawals(connection).add(person, reason: "名单撤销", recorded: run.recorded)
    }
}
