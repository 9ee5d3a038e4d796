package import Storage
package import Vocabulary

extension Enrolments {
    /// Enrols many people for one year: those who are not enrolled in it yet. The answer is who was.
    ///
    /// The rules are those of `add`; who is enrolled for the year already, in whatever days, stays as they are.
    @discardableResult
    package func addAll(_ new: [Enrolment], in year: BenefitYear, recorded: Instant) throws -> [ID<Person>] {
        var keepers: [ID<Person>: ID<Person>] = [:]
        for (gone, kept) in try Merges(connection).inForce() { keepers[gone] = kept }
        let gone = Dictionary(grouping: keepers.keys) { keepers[$0]! }
        var added: [ID<Person>] = []
        for start in stride(from: 0, to: new.count, by: 400) {
            let some = new[start..<min(new.count, start + 400)]
            let records = some.map(\.person) + some.flatMap { gone[$0.person] ?? [] }
            let enrolled = Set<ID<Person>>(
                try connection.rows(
                    """
                    SELECT DISTINCT person FROM enrolment AS entry WHERE person IN (\(all: records))
                    AND year = \(year) AND through >= effective AND \(Enrolments.isLast(nil))
                    """
                ).map { row in
                    let person: ID<Person> = try row[0]
                    return keepers[person] ?? person
                })
            var rows: [Enrolment] = []
            var seen = enrolled
            for enrolment in some where seen.insert(enrolment.person).inserted {
                try enrolment.check()
                precondition(enrolment.year == year, "an enrolment of another year")
                rows.append(enrolment)
            }
            added += rows.map(\.person)
            var next = rows.makeIterator()
            do {
                try connection.insert(into: "enrolment", Enrolments.columnNames) {
                    next.next().map { $0.values + [recorded.stored] }
                }
            } catch StorageError.constraint("foreign key") {
                throw RegistryError.noPerson
            }
        }
        return added
    }
}
