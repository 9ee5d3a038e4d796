package import Storage
package import Vocabulary

extension Doubles {
    /// People of a place who are insured elsewhere too on days of this year, where nobody has decided which stays; in the order
    /// of ids, the next page `after` the last of this one.
    package func people(
        in place: RegionCode, _ year: BenefitYear, after last: ID<Person>? = nil, limit: Int = 50
    ) throws -> [Person] {
        var found: [Person] = []
        var after = last
        while found.count < limit {
            let some = try candidates(year, after: after)
            guard let end = some.last else { break }
            for id in some where found.count < limit {
                guard let person = try Persons(connection).find(id), person.home.lies(in: place) else {
                    continue
                }
                if try open(of: id).contains(where: { $0.enrolment.year == year }) { found.append(person) }
            }
            after = end
        }
        return found
    }

    private func candidates(_ year: BenefitYear, after last: ID<Person>?) throws -> [ID<Person>] {
        var sql: SQL = """
            SELECT DISTINCT person FROM other_insurance AS other
            WHERE effective <= \(year.last) AND (through IS NULL OR through >= \(year.first))
            AND EXISTS (SELECT 1 FROM enrolment
                WHERE person = other.person AND year = \(year) AND through >= effective)
            """
        if let last { sql += " AND person > \(last)" }
        sql += " ORDER BY person LIMIT 200"
        return try connection.rows(sql).map { try $0[0] }
    }
}

extension Resolution {
    /// What ends from a day on where two enrolments of one person are put together: those of `gone`.
    package static func keeping(
        _ kept: [Enrolment], over gone: [Enrolment], refund: Refund
    ) -> [Resolution] {
        DoubleEnrolment.all(gone + kept, []).compactMap { double in
            guard case .enrolment(let other) = double.other else { return nil }
            let isGone = gone.contains { $0.id == double.enrolment.id }
            let (ends, stays) = isGone ? (double.enrolment, other) : (other, double.enrolment)
            return Resolution(
                stays: .enrolment(stays.id), ends: .enrolment(ends.id), from: ends.from, refund: refund)
        }
    }
}
