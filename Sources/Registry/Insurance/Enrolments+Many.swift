package import Storage
package import Vocabulary

extension Enrolments {
    /// Adds many enrolments at once, some thousand at a time; the answer is those that were left out because their person
    /// is enrolled already on one of their days, here or earlier in the list, each with the enrolment that was there.
    ///
    /// It takes no lock for each person, for a server has room for some thousand locks and not for a million: let one such
    /// run work at a time (`Connection.lock` on the run).
    @discardableResult
    package func addAll(
        _ enrolments: some Sequence<Enrolment>, recorded: Instant
    ) throws -> [(refused: Enrolment, because: ID<Enrolment>)] {
        try addAll(enrolments, recorded) { $0.overlaps($1) }
    }

    /// Enrols many people for one year: those who are not enrolled in it yet, on whatever days. The answer is how many were
    /// added. As above it takes no lock for each.
    @discardableResult
    package func addAll(
        _ new: some Collection<Enrolment>, in year: BenefitYear, recorded: Instant
    ) throws -> Int {
        for enrolment in new where enrolment.year != year { throw RegistryError.outsideYear(year) }
        return new.count - (try addAll(new, recorded, in: year) { $0.year == $1.year }.count)
    }

    /// Ends what each of these records holds in one year, after `day`, and says why. Records merged with them are left alone.
    ///
    /// Whom a school listed stays on its list where no reason is stated: who has not paid is on it, and not covered.
    package func endAll(
        _ leaving: [ID<Person>: Leaving], in year: BenefitYear, after day: Day, recorded: Instant
    ) throws {
        guard year.contains(day) || day < year.first else { throw RegistryError.outsideYear(year) }
        let people = leaving.keys.sorted()
        for start in stride(from: 0, to: people.count, by: 1000) {
            var held: [Enrolment] = []
            try connection.scan(
                """
                SELECT \(Enrolments.columns) FROM enrolment AS entry
                WHERE person IN (\(all: people[start..<min(people.count, start + 1000)])) AND year = \(year)
                AND through >= effective AND \(Enrolments.isLast(nil))
                """
            ) {
                let one = try Enrolments.enrolment($0)
                let isListed = one.ground == .student && one.school != nil
                if !isListed || leaving[one.person] != .unstated { held.append(one) }
            }
            var iterator = held.makeIterator()
            try connection.insert(into: "enrolment", Enrolments.columnNames) {
                iterator.next().map {
                    $0.ending(after: day, leaving[$0.person] ?? .unstated).values + [recorded.stored]
                }
            }
        }
    }

    /// - Parameter year: of no other are enrolments looked at; nil: of all.
    private func addAll(
        _ enrolments: some Sequence<Enrolment>, _ recorded: Instant, in year: BenefitYear? = nil,
        unless clash: (Enrolment, Enrolment) -> Bool
    ) throws -> [(refused: Enrolment, because: ID<Enrolment>)] {
        let merges = try Merges(connection).inForce()
        var refused: [(refused: Enrolment, because: ID<Enrolment>)] = []
        var batch: [Enrolment] = []
        func write() throws {
            try self.write(batch, merges, recorded, year, &refused, clash)
            batch.removeAll(keepingCapacity: true)
        }
        for enrolment in enrolments {
            try enrolment.check()
            batch.append(enrolment)
            if batch.count == 1000 { try write() }
        }
        try write()
        return refused
    }

    private func write(
        _ batch: [Enrolment], _ merges: [ID<Person>: ID<Person>], _ recorded: Instant,
        _ year: BenefitYear?, _ refused: inout [(refused: Enrolment, because: ID<Enrolment>)],
        _ clash: (Enrolment, Enrolment) -> Bool
    ) throws {
        guard !batch.isEmpty else { return }
        // Nearly everybody has one record; whose are several is looked at one by one.
        let several = Set(merges.keys).union(merges.values)
        var held: [ID<Person>: [Enrolment]] = [:]
        let people = Set(batch.map(\.person)).subtracting(several).sorted()
        let choice: SQL = year.map { "year = \($0)" } ?? "TRUE"
        try connection.scan(
            """
            SELECT \(Enrolments.columns) FROM enrolment AS entry
            WHERE person IN (\(all: people)) AND \(choice) AND through >= effective
            AND \(Enrolments.isLast(nil))
            """
        ) {
            let enrolment = try Enrolments.enrolment($0)
            held[enrolment.person, default: []].append(enrolment)
        }
        var new: [Enrolment] = []
        for enrolment in batch {
            let owner =
                several.contains(enrolment.person)
                ? try Merges(connection).kept(for: enrolment.person) : enrolment.person
            if several.contains(enrolment.person), held[owner] == nil { held[owner] = try of(owner) }
            if let other = held[owner]?.first(where: { clash($0, enrolment) }) {
                refused.append((enrolment, other.id))
            } else {
                held[owner, default: []].append(enrolment)
                new.append(enrolment)
            }
        }
        var iterator = new.makeIterator()
        do {
            try connection.insert(into: "enrolment", Enrolments.columnNames) {
                iterator.next().map { $0.values + [recorded.stored] }
            }
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPersonOrSchool
        }
    }
}
