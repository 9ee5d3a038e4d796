import Storage
package import Vocabulary

extension Merges {
    /// Records that two records are of one person: `gone` leads to `kept` from now on.
    ///
    /// Where both are enrolled on the same days, `resolutions` name which enrolment stays; without one the merge is
    /// refused with the two enrolments.
    package func merge(
        _ gone: ID<Person>, into kept: ID<Person>, reason: String, resolutions: [Resolution] = [],
        recorded: Instant
    ) throws {
        guard !reason.isEmpty else { throw RegistryError.empty(.reason) }
        let (gone, kept) = (try self.kept(for: gone), try self.kept(for: kept))
        guard gone != kept else { throw RegistryError.sameRecord }
        for id in [gone, kept].sorted() {
            guard try Persons(connection).find(id) != nil else { throw RegistryError.noPerson }
            try connection.lock(person: id)
        }
        let enrolments = Enrolments(connection)
        let doubles = DoubleEnrolment.all(try enrolments.of(gone) + enrolments.of(kept), [])
        for double in doubles {
            let pair: Set = [Resolution.Insurance.enrolment(double.enrolment.id), double.other.insurance]
            guard let resolution = resolutions.first(where: { [$0.stays, $0.ends] == pair }) else {
                guard case .enrolment(let other) = double.other else { continue }
                throw RegistryError.bothEnrolled(double.enrolment.id, other.id)
            }
            try Doubles(connection).record(double, resolution, merging: gone, recorded: recorded)
        }
        try connection.run("INSERT INTO person_merge VALUES (\(gone), \(recorded), \(kept), \(reason))")
    }

    /// Records that a merge was wrong: the records stand for two persons again, each with its own facts. An enrolment
    /// that the merge ended is as it was before, unless somebody recorded more of it since.
    package func split(_ gone: ID<Person>, reason: String, recorded: Instant) throws {
        guard !reason.isEmpty else { throw RegistryError.empty(.reason) }
        let merge = try connection.first(
            "SELECT kept, recorded FROM person_merge WHERE gone = \(gone) ORDER BY recorded DESC LIMIT 1")
        guard let merge, let kept = try merge[0] as ID<Person>? else { throw RegistryError.notMerged }
        let merged: Instant = try merge[1]
        for id in [gone, try self.kept(for: kept)].sorted() { try connection.lock(person: id) }
        let ended = try connection.rows(
            """
            SELECT ends, was_through, was_leaving FROM resolution
            WHERE merged = \(gone) AND recorded = \(merged) AND was_through IS NOT NULL
            """)
        for row in ended {
            let last = try connection.first(
                """
                SELECT \(Enrolments.columns), recorded FROM enrolment WHERE id = \(try row[0] as ID<Enrolment>)
                ORDER BY recorded DESC LIMIT 1
                """)
            guard let last, try last["recorded"] == merged else { continue }
            let before = try Enrolments.enrolment(last)
            try Enrolments(connection).insert(
                before.with(through: try row[1], leaving: try row[2]), recorded: recorded)
        }
        try connection.run("INSERT INTO person_merge VALUES (\(gone), \(recorded), NULL, \(reason))")
    }
}
