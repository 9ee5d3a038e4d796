import Storage
package import Vocabulary

extension Persons {
    /// Records where a person's household is registered (户籍) from a day on; where they live is `move`.
    package func register(
        _ person: ID<Person>, in place: RegionCode, effective: Day, recorded: Instant
    ) throws {
        try expectingPerson {
            try connection.run(
                """
                INSERT INTO person_registration(person, effective, recorded, place)
                VALUES (\(person), \(effective), \(recorded), \(place))
                """)
        }
    }

    /// Where a person's household is registered on this day, as known; nil where nobody recorded it.
    package func registration(
        of person: ID<Person>, on day: Day? = nil, known: Instant? = nil
    ) throws -> RegionCode? {
        let ids = try Merges(connection).all(of: person, known: known)
        return try connection.value(
            """
            SELECT place FROM person_registration WHERE person IN (\(all: ids)) AND \(Facts.known(known))
            \(Facts.nearest(day))
            """)
    }
}
