package import Sealing
package import Storage
package import Vocabulary

/// The identity documents of the registry, sealed in a vault.
///
/// One number of one kind is held by one person at a time; a person may hold several. A document that was given up may be
/// added again, for the same person or another.
package struct Documents {
    let connection: Connection
    let vault: Vault

    package init(_ connection: Connection, _ vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    /// Records that a person holds this document from a day on.
    @discardableResult
    package func add(
        _ document: IdentityDocument, of person: ID<Person>, issuedIn region: RegionCode? = nil,
        from day: Day, recorded: Instant
    ) throws -> ID<Document> {
        let holders = try connection.rows(
            """
            SELECT blind, (SELECT count(*) FROM document_end WHERE document = document.id) AS ended
            FROM document WHERE blind IN (\(all: indexes(document)))
            """
        ).map { (blind: try $0[0] as [UInt8], ended: try $0[1] as Int) }
        guard holders.allSatisfy({ $0.ended > 0 }) else { throw RegistryError.taken(.document) }
        let blind = vault.index(document.number, kind: document.kind.rawValue)
        let id = ID<Document>(at: recorded)
        do {
            var values: [SQLValue]? = Documents.values(
                id, person, document, issuedIn: region, turn: holders.count { $0.blind == blind }, day,
                recorded, vault)
            try connection.insert(into: "document", Documents.columnNames) {
                defer { values = nil }
                return values
            }
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        } catch StorageError.constraint(let rule) where rule.hasPrefix("document.blind") {
            throw RegistryError.taken(.document)
        }
        return id
    }

    /// Records that a document no longer holds from a day on: it was entered for the wrong person, replaced, given back.
    package func withdraw(
        _ id: ID<Document>, from day: Day, reason: String, recorded: Instant
    ) throws {
        guard !reason.isEmpty else { throw RegistryError.empty(.reason) }
        let ended = try connection.first("SELECT document FROM document_end WHERE document = \(id)")
        guard ended == nil else { throw RegistryError.documentEnded }
        do {
            try connection.run(
                "INSERT INTO document_end VALUES (\(id), \(day), \(reason), \(recorded))")
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noDocument
        } catch StorageError.constraint("document_end.document") {
            throw RegistryError.documentEnded
        }
    }

    /// The documents of a person as known, those given up too, the earliest first; their numbers masked.
    package func of(_ person: ID<Person>, known: Instant? = nil) throws -> [Document] {
        let ids = try Merges(connection).all(of: person, known: known)
        return try connection.rows(
            "\(select(known)) WHERE person IN (\(all: ids)) AND \(Facts.known(known)) ORDER BY effective, id"
        ).map { try document($0) }
    }

    /// Who holds this document, by the record under which they are now kept; on a day, where one is given.
    package func holder(
        of document: IdentityDocument, on day: Day? = nil, known: Instant? = nil
    ) throws -> ID<Person>? {
        let rows = try connection.rows(
            "\(select(known)) WHERE blind IN (\(all: indexes(document))) AND \(Facts.known(known)) ORDER BY turn"
        )
        let holding = try rows.last { row in
            let (from, withdrawn): (Day, Day?) = (try row["effective"], try row["withdrawn"])
            guard let day else { return withdrawn == nil }
            return from <= day && withdrawn.map { day < $0 } ?? true
        }
        return try holding.map { try Merges(connection).kept(for: $0["person"], known: known) }
    }

    /// The whole number, with what has to be recorded about its being shown.
    package func unmask(
        _ id: ID<Document>, purpose: String
    ) throws -> (document: IdentityDocument, unmasking: Unmasking) {
        guard !purpose.isEmpty else { throw RegistryError.empty(.reason) }
        guard let row = try connection.first("\(select(nil)) WHERE id = \(id)") else {
            throw RegistryError.noDocument
        }
        let (found, whole) = (try document(row), try opened(row))
        return (
            whole, Unmasking(person: found.person, kind: .document(whole.kind), purpose: purpose)
        )
    }

    // MARK: - Rows

    func indexes(_ document: IdentityDocument) -> [[UInt8]] {
        vault.indexes(document.number, kind: document.kind.rawValue)
    }

    private func select(_ known: Instant?) -> SQL {
        """
        SELECT id, person, kind, issued_in, effective, sealed, (SELECT effective FROM document_end
            WHERE document = document.id AND \(Facts.known(known))) AS withdrawn FROM document
        """
    }

    private func document(_ row: Row) throws -> Document {
        try Document(
            id: row["id"], person: row["person"], kind: row["kind"], issuedIn: row["issued_in"],
            from: row["effective"], withdrawn: row["withdrawn"], masked: opened(row).masked)
    }

    private func opened(_ row: Row) throws -> IdentityDocument {
        let number = try vault.open(row["sealed"], at: Documents.place(try row["id"]))
        guard let document = IdentityDocument(try row["kind"], number) else { throw VaultError.unreadable }
        return document
    }

    private static func place(_ id: ID<Document>) -> Vault.Place { Vault.Place(table: "document", row: id) }

    static let columnNames = [
        "id", "person", "kind", "issued_in", "blind", "turn", "sealed", "effective", "recorded",
    ]

    static func values(
        _ id: ID<Document>, _ person: ID<Person>, _ document: IdentityDocument, issuedIn region: RegionCode?,
        turn: Int, _ effective: Day, _ recorded: Instant, _ vault: Vault
    ) -> [SQLValue] {
        [
            id.stored, person.stored, .text(document.kind.rawValue), region.stored,
            .blob(vault.index(document.number, kind: document.kind.rawValue)), turn.stored,
            .blob(vault.seal(document.number, at: place(id))), effective.stored, recorded.stored,
        ]
    }
}

extension Persons {
    /// The person who holds this document, on this day where one is given, as known at this moment.
    package func find(
        document: IdentityDocument, in vault: Vault, on day: Day? = nil, known: Instant? = nil
    ) throws -> Person? {
        try Documents(connection, vault).holder(of: document, on: day, known: known).flatMap {
            try find($0, on: day, known: known)
        }
    }
}
