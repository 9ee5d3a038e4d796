package import Storage
package import Vocabulary

/// Many at a time, some hundred per statement: what a file asks of every row. By the latest facts.
extension Persons {
    private static let listed = 500

    /// Whom these numbers name, by the record under which they are now kept; numbers that nobody has are left out.
    package func find(numbers: some Sequence<String>) throws -> [String: Person] {
        var found: [String: ID<Person>] = [:]
        for some in Set(numbers).sorted().chunks(of: Persons.listed) {
            try connection.scan("SELECT number, id FROM person WHERE number IN (\(all: some))") {
                found[try $0.text(0)] = try $0.id(1)
            }
        }
        let persons = try find(found.values)
        return found.compactMapValues { persons[$0] }
    }

    /// These persons, by the id that was asked for; a record that was merged into another leads there.
    package func find(_ ids: some Sequence<ID<Person>>) throws -> [ID<Person>: Person] {
        let ids = Set(ids)
        let moved = try Merges(connection).kept(for: ids)
        var persons: [ID<Person>: Person] = [:]
        let kept = Set(ids.map { moved[$0] ?? $0 }).sorted()
        var places = PlacesRead()
        for some in kept.chunks(of: Persons.listed) {
            try read(some, into: &persons, &places)
        }
        for (gone, kept) in moved { persons[gone] = persons[kept] }
        return persons
    }

    /// Of rows of one person the last holds, in the order of their days and of their recording.
    private func read(
        _ ids: ArraySlice<ID<Person>>, into persons: inout [ID<Person>: Person], _ places: inout PlacesRead
    ) throws {
        var homes: [ID<Person>: Person.Home] = [:]
        try connection.scan(
            """
            SELECT person, household, district, village FROM person_home WHERE person IN (\(all: ids))
            ORDER BY person, effective, recorded
            """
        ) {
            homes[try $0.id(0)] = Person.Home(
                household: try $0.id(1), district: try places.place($0, 2),
                village: try places.optional($0, 3))
        }
        try connection.scan(
            """
            SELECT person, number, name, sex, birth FROM person_identity WHERE person IN (\(all: ids))
            ORDER BY person, recorded
            """
        ) {
            let id: ID<Person> = try $0.id(0)
            guard let home = homes[id] else { return }
            persons[id] = Person(
                id: id, number: try $0.text(1), name: try $0.text(2), sex: try $0.word(3),
                birth: try $0.day(4), home: home)
        }
        try connection.scan(
            "SELECT person, day FROM person_death WHERE person IN (\(all: ids)) ORDER BY person, recorded"
        ) { persons[try $0.id(0)]?.death = try $0.optionalDay(1) }
    }
}

extension Merges {
    /// Of these records, those that were merged into others, each with the one under which the person is now kept.
    package func kept(for ids: some Sequence<ID<Person>>) throws -> [ID<Person>: ID<Person>] {
        var next: [ID<Person>: ID<Person>] = [:]
        var asked: Set<ID<Person>> = []
        var open = Set(ids)
        let first = open
        while !open.isEmpty {
            asked.formUnion(open)
            var into: Set<ID<Person>> = []
            for some in open.sorted().chunks(of: 500) {
                try connection.scan(
                    """
                    SELECT gone, kept FROM person_merge AS merged
                    WHERE gone IN (\(all: some)) AND kept IS NOT NULL AND \(Merges.isLast(nil))
                    """
                ) {
                    let kept: ID<Person> = try $0.id(1)
                    next[try $0.id(0)] = kept
                    into.insert(kept)
                }
            }
            open = into.subtracting(asked)
        }
        var moved: [ID<Person>: ID<Person>] = [:]
        for gone in first {
            var (kept, seen) = (gone, Set([gone]))
            while let further = next[kept], seen.insert(further).inserted { kept = further }
            if kept != gone { moved[gone] = kept }
        }
        return moved
    }
}

extension Documents {
    /// Who holds each of these documents, by the record under which they are now kept; those that nobody holds are left out.
    package func holders(
        of documents: some Sequence<IdentityDocument>
    ) throws -> [IdentityDocument: ID<Person>] {
        var blinds: [(blind: [UInt8], document: IdentityDocument)] = []
        for document in Set(documents) { for blind in indexes(document) { blinds.append((blind, document)) } }
        var held: [[UInt8]: ID<Person>] = [:]
        for some in blinds.chunks(of: 500) {
            try connection.scan(
                """
                SELECT blind, person FROM document WHERE blind IN (\(all: some.map(\.blind)))
                AND NOT EXISTS (SELECT 1 FROM document_end WHERE document = document.id) ORDER BY turn
                """
            ) { held[try $0.bytes(0)] = try $0.id(1) }
        }
        let moved = try Merges(connection).kept(for: held.values)
        var holders: [IdentityDocument: ID<Person>] = [:]
        for (blind, document) in blinds {
            if let person = held[blind] { holders[document] = moved[person] ?? person }
        }
        return holders
    }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
    }
}
