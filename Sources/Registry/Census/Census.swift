package import Storage
package import Vocabulary

/// Everybody of a place on a day, one after the other in the order of their ids, without a query for each.
///
/// It goes through the tables side by side, some thousand persons at a time, in the order in which their rows lie. Where few
/// live in the place, only theirs are read.
package struct Census {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Hands over each person whose home is in `scope` on `day`, as known at `known`; records that were merged into another
    /// are counted with the kept one, and those that were withdrawn are passed over.
    package func forEach(
        in scope: RegionCode? = nil, on day: Day, known: Instant? = nil,
        _ body: (CensusPerson) throws -> Void
    ) throws {
        let merges = try Merges(connection).inForce(known: known)
        var others: [ID<Person>: [ID<Person>]] = [:]
        for gone in merges.keys.sorted() {
            var (kept, seen): (ID<Person>, Set<ID<Person>>) = (gone, [gone])
            while let next = merges[kept], seen.insert(next).inserted { kept = next }
            others[kept, default: []].append(gone)
        }
        let withdrawn = try Withdrawals(connection).all(known: known)
        let filter = scope.map { HomeFilter($0) }
        var places = PlacesRead()
        try forEachBatch(in: scope) { rows in
            for person in try CensusBatch(connection, rows, on: day, known: known, &places).persons {
                if !merges.isEmpty, merges[person.id] != nil { continue }
                if !withdrawn.isEmpty, withdrawn.contains(person.id) { continue }
                if let filter, !filter.contains(person.home) { continue }
                guard !others.isEmpty, let gone = others[person.id] else {
                    try body(person)
                    continue
                }
                var whole = person
                let records = try CensusBatch(
                    connection, .these(gone), on: day, known: known, &places
                ).persons
                for record in records { whole.take(record) }
                try body(whole)
            }
        }
    }

    /// These persons, wherever they live, in the order of their ids; one that was merged into another is answered by the kept one.
    package func find(_ ids: [ID<Person>], on day: Day, known: Instant? = nil) throws -> [CensusPerson] {
        let merges = Merges(connection)
        let withdrawn = try Withdrawals(connection).all(known: known)
        let kept = Set(try ids.map { try merges.kept(for: $0, known: known) }).subtracting(withdrawn).sorted()
        var found: [CensusPerson] = []
        var places = PlacesRead()
        func persons(_ ids: [ID<Person>]) throws -> [CensusPerson] {
            try CensusBatch(connection, .these(ids), on: day, known: known, &places).persons
        }
        for start in stride(from: 0, to: kept.count, by: Census.listed) {
            for var person in try persons(Array(kept[start..<min(start + Census.listed, kept.count)])) {
                let gone = try merges.all(of: person.id, known: known).filter { $0 != person.id }
                if !gone.isEmpty { for record in try persons(gone) { person.take(record) } }
                found.append(person)
            }
        }
        return found
    }

    private static let batch = 4096
    private static let listed = 1000

    private func forEachBatch(in scope: RegionCode?, _ body: (CensusBatch.Rows) throws -> Void) throws {
        if let scope {
            let place: SQL = "FROM person_home AS home WHERE \(Facts.home("home", within: scope))"
            let found: Int = try connection.value("SELECT count(*) \(place)") ?? 0
            let all: Int = try connection.value("SELECT count(*) FROM person") ?? 0
            if found * 4 < all {
                var ids: [ID<Person>] = []
                ids.reserveCapacity(found)
                try connection.forEach("SELECT DISTINCT person \(place) ORDER BY person") {
                    ids.append(try $0[0])
                }
                for start in stride(from: 0, to: ids.count, by: Census.listed) {
                    try body(.these(Array(ids[start..<min(start + Census.listed, ids.count)])))
                }
                return
            }
        }
        var after = ID<Person>(high: 0, low: 0)
        while true {
            let through: ID<Person>? = try connection.value(
                "SELECT id FROM person WHERE id > \(after) ORDER BY id LIMIT 1 OFFSET \(Census.batch - 1)")
            try body(.between(after: after, through: through))
            guard let through else { return }
            after = through
        }
    }
}

extension CensusPerson {
    /// Takes over what was recorded for another record of the same person.
    fileprivate mutating func take(_ record: CensusPerson) {
        others.append(record.id)
        periods += record.periods
        enrolments = (enrolments + record.enrolments).sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        cancelled += record.cancelled
        otherInsurance = (otherInsurance + record.otherInsurance).sorted {
            ($0.from, $0.id) < ($1.from, $1.id)
        }
    }
}
