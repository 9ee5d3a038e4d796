package import Storage
package import Vocabulary

/// The persons of the registry.
package struct Persons {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    // MARK: - Recording

    /// Adds a person whose home counts from `effective`.
    package func add(_ person: Person, effective: Day, recorded: Instant) throws {
        guard !person.number.isEmpty else { throw RegistryError.empty(.personNumber) }
        do {
            try connection.run("INSERT INTO person VALUES (\(person.id), \(person.number), \(recorded))")
        } catch StorageError.constraint("person.number") {
            throw RegistryError.taken(.personNumber)
        }
        try identify(person.id, name: person.name, sex: person.sex, birth: person.birth, recorded: recorded)
        try move(person.id, to: person.home, effective: effective, recorded: recorded)
        if let death = person.death { try recordDeath(of: person.id, on: death, recorded: recorded) }
    }

    /// Corrects or changes who a person is. This has no day of its own: what was recorded last holds.
    package func identify(
        _ person: ID<Person>, name: String, sex: Sex, birth: Day, recorded: Instant
    ) throws {
        guard !name.isEmpty else { throw RegistryError.empty(.personName) }
        try expectingPerson {
            try connection.run(
                """
                INSERT INTO person_identity(person, recorded, number, name, sex, birth)
                VALUES (\(person), \(recorded), \(number(of: person)), \(name), \(sex), \(birth))
                """)
        }
    }

    /// Records where a person belongs from a day on. A household that is new begins with it.
    package func move(_ person: ID<Person>, to home: Person.Home, effective: Day, recorded: Instant) throws {
        if let village = home.village, !village.lies(in: home.district) {
            throw RegistryError.villageOutsideDistrict
        }
        try connection.run(
            "INSERT INTO household VALUES (\(home.household), \(recorded)) ON CONFLICT DO NOTHING")
        try expectingPerson {
            try connection.run(
                """
                INSERT INTO person_home(person, effective, recorded, number, household, district, village)
                VALUES (\(person), \(effective), \(recorded), \(number(of: person)), \(home.household), \
                \(home.district), \(home.village))
                """)
        }
    }

    /// Records a death, or, with nil, that the report of one was wrong.
    package func recordDeath(of person: ID<Person>, on day: Day?, recorded: Instant) throws {
        guard let known = try find(person) else { throw RegistryError.noPerson }
        if let day, day < known.birth { throw RegistryError.deathBeforeBirth }
        try connection.run("INSERT INTO person_death VALUES (\(person), \(recorded), \(day))")
    }

    /// Nobody's is empty, and the reference to the person says what is wrong.
    private func number(of person: ID<Person>) -> SQL {
        "coalesce((SELECT number FROM person WHERE id = \(person)), '')"
    }

    func expectingPerson(_ body: () throws -> Void) throws {
        do { try body() } catch StorageError.constraint("foreign key") { throw RegistryError.noPerson }
    }

    // MARK: - Looking up

    /// The person as of this day, as known at this moment; without a day, by the latest facts. A record that was
    /// merged into another leads there.
    package func find(_ id: ID<Person>, on day: Day? = nil, known: Instant? = nil) throws -> Person? {
        let kept = try Merges(connection).kept(for: id, known: known)
        return try connection.first("\(select(on: day, known: known)) WHERE person.id = \(kept)").map(
            Persons.person)
    }

    package func find(number: String, on day: Day? = nil, known: Instant? = nil) throws -> Person? {
        let id: ID<Person>? = try connection.value("SELECT id FROM person WHERE number = \(number)")
        return try id.flatMap { try find($0, on: day, known: known) }
    }

    /// How many persons belong there.
    package func count(in scope: RegionCode? = nil) throws -> Int {
        try connection.value(
            """
            SELECT count(*) FROM person JOIN person_home AS home ON home.person = person.id
            AND (home.effective, home.recorded) = (
                SELECT effective, recorded FROM person_home WHERE person = person.id \(Facts.nearest(nil)))
            WHERE \(Facts.home("home", within: scope)) AND \(Merges.isKept("person.id", nil))
            """) ?? 0
    }

    /// A person's household and all whose home it is on this day, the eldest first.
    package func household(of id: ID<Person>, on day: Day? = nil, known: Instant? = nil) throws -> Household?
    {
        guard let household = try find(id, on: day, known: known)?.household else { return nil }
        let members = try connection.rows(
            """
            \(select(on: day, known: known)) WHERE home.household = \(household)
            AND \(Merges.isKept("person.id", known))
            AND person.id IN (SELECT person FROM person_home WHERE household = \(household))
            ORDER BY identity.birth, person.number
            """
        ).map(Persons.person)
        return Household(id: household, members: members)
    }

    func select(on day: Day?, known: Instant?) -> SQL {
        let known = Facts.known(known)
        return """
            SELECT person.id, person.number, identity.name, identity.sex, identity.birth,
                home.household, home.district, home.village,
                (SELECT day FROM person_death WHERE person = person.id AND \(known)
                    ORDER BY recorded DESC LIMIT 1) AS death
            FROM person
            JOIN person_identity AS identity ON identity.person = person.id
                AND identity.recorded = (SELECT max(recorded) FROM person_identity WHERE person = person.id AND \(known))
            JOIN person_home AS home ON home.person = person.id
                AND (home.effective, home.recorded) = (
                    SELECT effective, recorded FROM person_home WHERE person = person.id AND \(known) \(Facts.nearest(day)))
            """
    }

    static func person(_ row: Row) throws -> Person {
        try Person(
            id: row["id"], number: row["number"], name: row["name"], sex: row["sex"], birth: row["birth"],
            death: row["death"],
            home: Person.Home(
                household: row["household"], district: row["district"], village: row["village"]))
    }
}
