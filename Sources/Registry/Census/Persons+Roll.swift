package import Storage
package import Vocabulary

/// What a list is held against, for some hundred persons at a time.
extension Persons {
    /// The names that hold.
    package func names(of ids: [ID<Person>]) throws -> [ID<Person>: String] {
        try connection.rows(
            "SELECT person, name FROM person_identity WHERE person IN (\(all: ids)) ORDER BY person, recorded"
        ).reduce(into: [:]) { $0[try $1[0] as ID<Person>] = try $1[1] as String }
    }

    /// The blind indexes of the documents that hold.
    package func blindIndexes(of ids: [ID<Person>]) throws -> [ID<Person>: [[UInt8]]] {
        try connection.rows(
            """
            SELECT person, blind FROM document WHERE person IN (\(all: ids))
            AND NOT EXISTS (SELECT 1 FROM document_end WHERE document = document.id) ORDER BY person, id
            """
        ).reduce(into: [:]) { $0[try $1[0] as ID<Person>, default: []].append(try $1[1] as [UInt8]) }
    }

    /// Who holds documents of these blind indexes, by the record under which they are now kept.
    package func holders(of blinds: [[UInt8]]) throws -> [[UInt8]: ID<Person>] {
        let merges = Merges(connection)
        return try connection.rows(
            """
            SELECT blind, person FROM document WHERE blind IN (\(all: blinds))
            AND NOT EXISTS (SELECT 1 FROM document_end WHERE document = document.id)
            """
        ).reduce(into: [:]) { $0[try $1[0] as [UInt8]] = try merges.kept(for: try $1[1]) }
    }
}
