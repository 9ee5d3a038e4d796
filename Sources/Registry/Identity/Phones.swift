package import Sealing
package import Storage
package import Vocabulary

/// The phones of the registry, sealed in a vault. One phone may be several people's.
package struct Phones {
    private let connection: Connection
    private let vault: Vault

    package init(_ connection: Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    /// Records a phone, and for what its owner agrees to be called from a day on.
    @discardableResult
    package func add(
        _ text: String, of person: ID<Person>, for purposes: Set<Phone.Purpose>, since day: Day,
        recorded: Instant
    ) throws -> ID<Phone> {
        guard let number = Phone.normal(text) else { throw RegistryError.badPhone }
        let id = ID<Phone>(at: recorded)
        do {
            try connection.run(
                """
                INSERT INTO phone(id, person, blind, sealed, recorded)
                VALUES (\(id), \(person), \(vault.index(number, kind: "phone")), \
                \(vault.seal(number, at: Phones.place(id))), \(recorded))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        }
        for purpose in Phone.Purpose.allCases where purposes.contains(purpose) {
            try agree(id, to: purpose, from: day, recorded: recorded)
        }
        return id
    }

    /// Records that the owner agrees to be called for this from a day on.
    package func agree(
        _ id: ID<Phone>, to purpose: Phone.Purpose, from day: Day, recorded: Instant
    ) throws {
        try consent(id, purpose, true, day, recorded)
    }

    /// Records that the owner no longer agrees from a day on.
    package func withdraw(
        _ id: ID<Phone>, from purpose: Phone.Purpose, from day: Day, recorded: Instant
    ) throws {
        try consent(id, purpose, false, day, recorded)
    }

    private func consent(
        _ id: ID<Phone>, _ purpose: Phone.Purpose, _ given: Bool, _ day: Day, _ recorded: Instant
    ) throws {
        do {
            try connection.run(
                """
                INSERT INTO phone_consent(phone, purpose, effective, recorded, given)
                VALUES (\(id), \(purpose), \(day), \(recorded), \(given))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPhone
        }
    }

    /// The phones of a person, with what they agree to on this day, as known.
    package func of(_ person: ID<Person>, on day: Day, known: Instant? = nil) throws -> [Phone] {
        let ids = try Merges(connection).all(of: person, known: known)
        return try connection.rows(
            """
            SELECT id, person, sealed FROM phone
            WHERE person IN (\(all: ids)) AND \(Facts.known(known)) ORDER BY recorded, id
            """
        ).map { row in
            let id: ID<Phone> = try row[0]
            return Phone(
                id: id, person: try row[1],
                masked: Phone.masked(try vault.open(row[2], at: Phones.place(id))),
                consents: try consents(of: id, on: day, known: known))
        }
    }

    /// What the owner agrees to on this day, and since when.
    package func consents(
        of id: ID<Phone>, on day: Day, known: Instant? = nil
    ) throws -> [Phone.Purpose: Day] {
        var consents: [Phone.Purpose: Day] = [:]
        let rows = try connection.rows(
            """
            SELECT purpose, effective, given FROM phone_consent
            WHERE phone = \(id) AND effective <= \(day) AND \(Facts.known(known)) ORDER BY effective, recorded
            """)
        for row in rows {
            let purpose: Phone.Purpose = try row[0]
            let given: Bool = try row[2]
            consents[purpose] = given ? try consents[purpose] ?? row[1] : nil
        }
        return consents
    }

    /// Whose phone this is, by the records under which they are now kept.
    package func owners(of text: String) throws -> [ID<Person>] {
        guard let number = Phone.normal(text) else { throw RegistryError.badPhone }
        let found = try connection.rows(
            """
            SELECT DISTINCT person FROM phone
            WHERE blind IN (\(all: vault.indexes(number, kind: "phone"))) ORDER BY person
            """)
        var owners: [ID<Person>] = []
        for row in found {
            let kept = try Merges(connection).kept(for: row[0])
            if !owners.contains(kept) { owners.append(kept) }
        }
        return owners
    }

    /// The whole number, for a purpose that its owner agrees to on this day, with what has to be recorded.
    package func unmask(
        _ id: ID<Phone>, for purpose: Phone.Purpose, on day: Day
    ) throws -> (number: String, unmasking: Unmasking) {
        guard let row = try connection.first("SELECT person, sealed FROM phone WHERE id = \(id)") else {
            throw RegistryError.noPhone
        }
        guard try consents(of: id, on: day)[purpose] != nil else { throw RegistryError.noConsent }
        let number = try vault.open(row[1], at: Phones.place(id))
        return (number, Unmasking(person: try row[0], kind: .phone, purpose: purpose.words.zh))
    }

    private static func place(_ id: ID<Phone>) -> Vault.Place { Vault.Place(table: "phone", row: id) }
}
