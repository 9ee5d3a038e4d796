import Entitlements
package import Payments
import Registry
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// 补缴断保年度: years of lapse somebody may pay for to wait less, what that costs and what it does.
    package struct RepairOption: Hashable, Sendable {
        /// Paid for in all, the latest lapsed ones.
        package let years: [BenefitYear]
        /// More than without.
        package let price: Money
        /// The months of waiting without and with it, and the first day of cover with it.
        package let monthsBefore: Int
        package let monthsAfter: Int
        package let from: Day?

        package var words: Words {
            let day = from.map { Words("，从 \($0) 起", ", covered from \($0)") } ?? Words("", "")
            return Words(
                "补缴 \(years.count) 年，多缴 \(price.grouped) 元：等待期 \(monthsBefore) 个月 → \(monthsAfter) 个月\(day.zh)",
                "pays \(price.grouped) yuan for \(years.count) lapsed years: waits \(monthsAfter) months instead of \(monthsBefore)\(day.en)"
            )
        }
    }

    /// What somebody may pay for on this day; nothing where it would not shorten a wait.
    package func repairs(
        of person: ID<Applicant>, on day: Day, _ connection: Connection
    ) throws -> [RepairOption] {
        guard case .known(let rules) = enrolment.waiting, rules.repair != nil,
            let census = try Census(connection).find([ID(of: person)], on: year.first).first,
            let resident = try Residents(connection, self).find([person]).first, !resident.lapsed.isEmpty
        else { return [] }
        let personYear = try PersonYears(connection, year).of(person)
        guard let bill = personYear.bill, !bill.isExcluded, let own = bill.own else { return [] }
        var payments = try Standings(connection).payments(of: ID(of: person), in: year)
        if !personYear.isSettled { payments = [year: day] }
        // Nobody pays for this year, so no wait is worked out.
        guard payments != nil else { return [] }
        func start(_ repaired: [BenefitYear]) -> CoverageStart {
            let facts = CoverageFacts(census, payments: payments, repaired: Set(repaired))
            let applicant = facts.applicant(in: year, census.enrolments(in: year).first, under: plan)
            return plan.coverage(of: applicant)
        }
        let known = bill.content.repaired
        guard let monthsBefore = start(known).months else { return [] }
        let without = try lateOutcome(of: person, personYear, paid: day, connection)?.bill.own ?? own
        var options: [RepairOption] = []
        var least = monthsBefore
        for count in 1...resident.lapsed.count where count > known.count {
            let years = Array(resident.lapsed.sorted().suffix(count))
            let after = start(years)
            guard let months = after.months, months < least,
                let price = try repair(count, of: person, personYear, paid: day, connection)?.bill.own
            else { continue }
            least = months
            options.append(
                RepairOption(
                    years: years, price: price - without, monthsBefore: monthsBefore, monthsAfter: months,
                    from: after.from))
        }
        return options
    }

    /// The bill with so many years of lapse paid for, the latest first; nil where there is none of them, or no bill. A year
    /// that is paid already is not made dearer by the day.
    func repair(
        _ count: Int, of person: ID<Applicant>, _ personYear: PersonYear, paid day: Day,
        _ connection: Connection
    ) throws -> Assessor.Outcome? {
        guard count > 0, let bill = personYear.bill, !bill.isExcluded,
            let resident = try Residents(connection, self).find([person]).first, !resident.lapsed.isEmpty
        else { return nil }
        var assessor = Assessor(self)
        do {
            return try assessor.assess(
                resident, paid: personYear.isSettled ? bill.content.late : bill.content.late ?? day,
                repaired: resident.lapsed.sorted().suffix(count))
        } catch {
            throw CollectionError.unknownTier(error.tier)
        }
    }

    /// Where a payment at the counter is taken back, the years it paid for are not paid for any more.
    func unrepair(
        _ people: [ID<Applicant>], by run: ID<Run>, _ books: inout Bookkeeping, _ connection: Connection
    ) throws {
        try books.flush()
        for person in people {
            var personYear = try PersonYears(connection, year).of(person)
            let versions = try BillBook(connection).versions(of: person, in: year)
            guard let made = versions.firstIndex(where: { $0.run == run && $0.cause == .repaired }),
                let content = personYear.bill?.content, !content.repaired.isEmpty,
                let resident = try Residents(connection, self).find([person]).first
            else { continue }
            let before = made > 0 ? versions[made - 1].content : content
            let outcome = try books.work(out: resident, paid: before.late, repaired: before.repaired)
            try books.record(outcome, of: person, cause: .undone, &personYear)
        }
    }
}
