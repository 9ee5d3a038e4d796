package import Sealing
package import Storage
package import Vocabulary

/// Somebody new with all that is known of them: what a first load of a region adds at once.
package struct Arrival: Sendable {
    package var person: Person
    /// From when their home counts.
    package var effective: Day
    /// 户籍所在地, where it is known.
    package var registration: RegionCode?
    package var periods: [CategoryPeriod]
    /// Of this person, on days that do not overlap.
    package var enrolments: [Enrolment]
    package var documents: [IdentityDocument]

    package init(
        _ person: Person, effective: Day, registration: RegionCode? = nil, periods: [CategoryPeriod] = [],
        enrolments: [Enrolment] = [], documents: [IdentityDocument] = []
    ) {
        self.person = person
        self.effective = effective
        self.registration = registration
        self.periods = periods
        self.enrolments = enrolments
        self.documents = documents
    }

    func check() throws(RegistryError) {
        guard !person.number.isEmpty else { throw .empty(.personNumber) }
        guard !person.name.isEmpty else { throw .empty(.personName) }
        if let village = person.village, !village.lies(in: person.district) { throw .villageOutsideDistrict }
        if let death = person.death, death < person.birth { throw .deathBeforeBirth }
        for period in periods {
            if let through = period.through, through < period.from { throw .endsBeforeStart }
        }
        for (index, enrolment) in enrolments.enumerated() {
            try enrolment.check()
            guard enrolment.person == person.id else { throw .noPerson }
            if let other = enrolments[..<index].first(where: { $0.overlaps(enrolment) }) {
                throw .overlaps(other.id)
            }
        }
    }
}

extension Persons {
    /// Adds many new persons as fast as the database can, table by table for some thousand at a time; the answer is
    /// their number. The rules are those of `add`.
    ///
    /// - Parameter vault: seals the numbers of documents; where there are none, it is not needed.
    @discardableResult
    package func addAll(
        recorded: Instant, vault: Vault? = nil, next: () throws -> Arrival?
    ) throws -> Int {
        var total = 0
        var households: Set<ID<Household>> = []
        var batch: [Arrival] = []
        func write() throws {
            do {
                try self.write(batch, recorded, vault, &households)
            } catch StorageError.constraint("person.number") {
                throw RegistryError.taken(.personNumber)
            } catch StorageError.constraint(let rule) where rule.hasPrefix("document.blind") {
                throw RegistryError.taken(.document)
            } catch StorageError.constraint("foreign key") {
                throw RegistryError.noPersonOrSchool
            }
            total += batch.count
            batch.removeAll(keepingCapacity: true)
        }
        while let arrival = try next() {
            try arrival.check()
            batch.append(arrival)
            if batch.count == 8192 { try write() }
        }
        try write()
        return total
    }

    private func write(
        _ batch: [Arrival], _ recorded: Instant, _ vault: Vault?, _ households: inout Set<ID<Household>>
    ) throws {
        let now = recorded.stored
        try insert("person", ["id", "number", "recorded"], batch) {
            [$0.person.id.stored, .text($0.person.number), now]
        }
        var new: Set<ID<Household>> = []
        for arrival in batch where households.insert(arrival.person.household).inserted {
            new.insert(arrival.person.household)
        }
        let asked = Array(new)
        for start in stride(from: 0, to: asked.count, by: 1000) {
            let some = asked[start..<min(start + 1000, asked.count)]
            for row in try connection.rows("SELECT id FROM household WHERE id IN (\(all: some))") {
                new.remove(try row[0])
            }
        }
        try insert("household", ["id", "recorded"], new.sorted()) { [$0.stored, now] }
        try insert("person_identity", ["person", "recorded", "number", "name", "sex", "birth"], batch) {
            let person = $0.person
            return [
                person.id.stored, now, .text(person.number), .text(person.name), .text(person.sex.rawValue),
                person.birth.stored,
            ]
        }
        try insert(
            "person_home",
            ["person", "effective", "recorded", "number", "household", "district", "village"], batch
        ) {
            let home = $0.person.home
            return [
                $0.person.id.stored, $0.effective.stored, now, .text($0.person.number), home.household.stored,
                home.district.stored, home.village.stored,
            ]
        }
        try insert(
            "person_registration", ["person", "effective", "recorded", "place"],
            batch.filter { $0.registration != nil }
        ) { [$0.person.id.stored, $0.effective.stored, now, $0.registration.stored] }
        try insert("person_death", ["person", "recorded", "day"], batch.filter { $0.person.death != nil }) {
            [$0.person.id.stored, now, $0.person.death.stored]
        }
        try insert(
            "category", ["person", "category", "effective", "through", "source", "recorded"],
            batch.flatMap { arrival in arrival.periods.map { (arrival.person.id, $0) } }
        ) { person, period in
            [
                person.stored, .text(period.category.rawValue), period.from.stored, period.through.stored,
                .text(period.source), now,
            ]
        }
        try insert("enrolment", Enrolments.columnNames, batch.flatMap(\.enrolments)) {
            $0.values + [now]
        }
        let documents = batch.flatMap { arrival in
            arrival.documents.map { (arrival.person.id, $0, arrival.effective) }
        }
        if !documents.isEmpty {
            guard let vault else { throw VaultError.noKey(variable: VaultKey.variable) }
            try insert("document", Documents.columnNames, documents) { person, document, effective in
                Documents.values(
                    ID(at: recorded), person, document, issuedIn: nil, turn: 0, effective, recorded, vault)
            }
        }
    }

    private func insert<Item>(
        _ table: String, _ columns: [String], _ items: [Item], _ values: (Item) throws -> [SQLValue]
    ) throws {
        guard !items.isEmpty else { return }
        var iterator = items.makeIterator()
        try connection.insert(into: table, columns) { try iterator.next().map(values) }
    }
}
