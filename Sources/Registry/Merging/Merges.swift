package import Storage
package import Vocabulary

/// Double records of one person, put together and, where that was wrong, taken apart again (重复档案合并).
///
/// Nothing is moved: what was recorded stays under the id it was recorded for. Looking up the record that is gone leads to the
/// kept one, and facts of both are seen together.
package struct Merges {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// The record under which this person is now kept; most people's is their own.
    package func kept(for person: ID<Person>, known: Instant? = nil) throws -> ID<Person> {
        var id = person
        var seen: Set = [id]
        while let next = try keeper(of: id, known: known), seen.insert(next).inserted { id = next }
        return id
    }

    /// All records of this person, the kept one first.
    package func all(of person: ID<Person>, known: Instant? = nil) throws -> [ID<Person>] {
        var ids = [try kept(for: person, known: known)]
        var next = 0
        while next < ids.count {
            let into = try connection.rows(
                """
                SELECT gone FROM person_merge AS merged WHERE kept = \(ids[next]) AND \(Merges.isLast(known))
                ORDER BY gone
                """)
            ids += try into.map { try $0[0] }
            next += 1
        }
        return ids
    }

    /// The record that this one was merged into, if it was.
    private func keeper(of id: ID<Person>, known: Instant?) throws -> ID<Person>? {
        let row = try connection.first(
            """
            SELECT kept FROM person_merge WHERE gone = \(id) AND \(Facts.known(known))
            ORDER BY recorded DESC LIMIT 1
            """)
        return try row?[0] as ID<Person>?
    }

    /// Every merge that holds, as known: which record leads to which.
    package func inForce(known: Instant? = nil) throws -> [ID<Person>: ID<Person>] {
        var merges: [ID<Person>: ID<Person>] = [:]
        try connection.forEach(
            "SELECT gone, kept FROM person_merge AS merged WHERE kept IS NOT NULL AND \(Merges.isLast(known))"
        ) { merges[try $0[0]] = try $0[1] as ID<Person> }
        return merges
    }

    static func isLast(_ known: Instant?) -> SQL {
        """
        recorded = (SELECT max(recorded) FROM person_merge WHERE gone = merged.gone AND \(Facts.known(known)))
        """
    }

    /// Where the person of this column is no record that was merged into another, and none that was withdrawn.
    static func isKept(_ column: SQL, _ known: Instant?) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM person_merge AS merged WHERE gone = \(column) AND kept IS NOT NULL
            AND \(isLast(known)))
        AND NOT EXISTS (SELECT 1 FROM person_withdrawn WHERE person = \(column) AND \(Facts.known(known)))
        """
    }
}
