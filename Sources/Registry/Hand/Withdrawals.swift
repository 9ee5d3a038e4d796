package import Storage
package import Vocabulary

/// Records of people who were never there (登记错误的档案): entered by mistake, such as by a list that was taken back.
///
/// Nothing is deleted. A withdrawn record is found by its number and says what it is; search, counts, households and the census pass over
/// it, and nobody is billed by it. It cannot be brought back: who exists after all is written down anew.
package struct Withdrawals {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Withdraws a record; its documents are somebody else's to hold from now on.
    package func add(_ person: ID<Person>, reason: String, recorded: Instant) throws {
        guard !reason.isEmpty else { throw RegistryError.empty(.reason) }
        try connection.run(
            """
            INSERT INTO document_end(document, effective, reason, recorded)
            SELECT id, \(recorded.dayInChina), \(reason), \(recorded) FROM document WHERE person = \(person)
            AND NOT EXISTS (SELECT 1 FROM document_end AS ended WHERE ended.document = document.id)
            """)
        do {
            try connection.run(
                """
                INSERT INTO person_withdrawn(person, recorded, reason)
                VALUES (\(person), \(recorded), \(reason)) ON CONFLICT DO NOTHING
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        }
    }

    package func isWithdrawn(_ person: ID<Person>, known: Instant? = nil) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM person_withdrawn WHERE person = \(person) AND \(Facts.known(known))") != nil
    }

    package func all(known: Instant? = nil) throws -> Set<ID<Person>> {
        Set(
            try connection.rows("SELECT person FROM person_withdrawn WHERE \(Facts.known(known))").map {
                try $0[0]
            })
    }
}
