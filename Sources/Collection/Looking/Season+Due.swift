import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// What somebody would have to pay on a day (应缴多少): the bill less what is paid, or why nothing is to be paid.
    package struct Due: Hashable, Sendable {
        package let person: ID<Applicant>
        package let year: PersonYear
        /// What is left to pay on that day; nil where `doubt` says why not.
        package let owed: Money?
        /// Why no payment is taken.
        package let doubt: Doubt?
        /// Whether paying on that day costs more than the bill says.
        package let isLate: Bool
    }

    /// In the order asked for.
    ///
    /// - Parameter repairing: of whom so many years of lapse are paid for besides.
    package func due(
        _ people: [ID<Applicant>], on day: Day, repairing: [ID<Applicant>: Int] = [:],
        _ connection: Connection
    ) throws -> [Due] {
        let years = try PersonYears(connection, year).of(people)
        return try people.map { person in
            let year = years[person] ?? PersonYear()
            let other =
                try repair(repairing[person] ?? 0, of: person, year, paid: day, connection)
                ?? lateOutcome(of: person, year, paid: day, connection)
            let own: Money? = if let other { other.bill.own } else { year.bill?.own }
            // Enough for any bill: so what is said is what stands in the way of paying at all.
            let doubt = doubt(of: Money.limit, for: year, own: own)
            return Due(
                person: person, year: year,
                owed: doubt == nil ? own.map { $0 - year.allocated } : nil, doubt: doubt,
                isLate: other?.bill.late != nil && year.bill?.content.late == nil)
        }
    }

    /// What the bill comes to when it is paid on this day; nil where that changes nothing.
    func lateOutcome(
        of person: ID<Applicant>, _ year: PersonYear, paid day: Day, _ connection: Connection
    ) throws -> Assessor.Outcome? {
        guard year.bill != nil, year.owed != .zero, enrolment.isLate(day), year.bill?.content.late == nil,
            let resident = try Residents(connection, self).find([person]).first
        else { return nil }
        var assessor = Assessor(self)
        do {
            return try assessor.assess(
                resident, paid: day, repaired: year.bill?.content.repaired ?? [])
        } catch {
            throw CollectionError.unknownTier(error.tier)
        }
    }
}
