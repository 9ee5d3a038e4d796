import Payments
import Registry
import Scheme
import Storage
import Vocabulary

extension PersonRoll {
    /// What a row of a list of students changes: a new enrolment of the list's year, or the one they hold. A row that names no
    /// school of the register changes nothing; see `school(of:)`.
    func enrolling(_ position: Int, _ row: ListRow, _ list: StudentList) -> ListChange? {
        guard let school = school(of: row) else { return nil }
        let person = persons[position]
        guard let known = (enrolments[position] ?? []).last(where: { $0.year == list.year }) else {
            let new = Enrolment(
                id: ID(at: Instant(microseconds: Int64(list.year.first.number) * 86_400_000_000)),
                person: person, year: list.year, tier: list.tier)
            return .enrolment(before: nil, after: new.ofStudent(at: school, class: row.schoolClass))
        }
        let after = known.ofStudent(at: school, class: row.schoolClass ?? known.schoolClass)
        return after == known ? nil : .enrolment(before: known, after: after)
    }

    func school(of row: ListRow) -> ID<School>? { row.school.flatMap { schools[$0] } }

    /// Who was a student of these schools and is not on a list that names everybody.
    ///
    /// Of the list's year: who has paid stays covered to 31 December as a graduate, who has not is enrolled no more. Of the year
    /// before: a graduate, whose coverage runs to its 31 December. Who is a student elsewhere by now is left alone.
    func leaving(
        _ list: StudentList, rows: [ListRow], except named: Set<Int>, _ connection: Connection
    ) throws -> [(person: ID<Person>, change: ListChange)] {
        var schools = Set(rows.compactMap { school(of: $0) })
        if let school = list.school.flatMap({ self.schools[$0] }) { schools.insert(school) }
        var left: [(position: Int, enrolment: Enrolment)] = []
        for position in enrolments.keys.sorted() where !named.contains(position) {
            let held = (enrolments[position] ?? []).filter { $0.ground == .student && $0.leaving == nil }
            let now = held.filter { $0.year == list.year }
            let isElsewhere = now.contains { $0.school.map { !schools.contains($0) } ?? false }
            guard !isElsewhere else { continue }
            for one in held where one.school.map(schools.contains) ?? false {
                left.append((position, one))
            }
        }
        let years = try PersonYears(connection, list.year).of(left.map { ID(of: persons[$0.position]) })
        return left.map { position, one in
            let isPaid = years[ID(of: persons[position])]?.isSettled ?? false
            let after = one.year != list.year || isPaid ? one.ofGraduate : one.cancelled(.mistake)
            return (persons[position], ListChange.enrolment(before: one, after: after))
        }
    }
}
