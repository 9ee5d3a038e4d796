import Payments
package import Registry
package import Scheme
package import Vocabulary

/// What payments say of a year (缴费日): the one place that tells on which day a person's year was paid.
extension Standings {
    /// The day on which this year was paid, in the form `coverage` takes it: nil where the registration alone decides – nobody was
    /// billed, the bill is not known, there was nothing to pay –, empty where the year is not paid.
    ///
    /// - Parameter known: as known at this moment; nil: all that is known.
    package func payments(
        of person: ID<Person>, in year: BenefitYear, known: Instant? = nil
    ) throws -> [BenefitYear: Day]? {
        var isBilled = false
        for record in try Merges(connection).all(of: person, known: known) {
            switch try paidDay(ID(of: record), in: year, known: known) {
            case .registration: continue
            case .unpaid: isBilled = true
            case .paid(let day): return [year: day]
            }
        }
        return isBilled ? [:] : nil
    }

    /// The years of lapse that were paid for with this year's bill (补缴), where nothing of it is left to pay.
    package func repaired(
        of person: ID<Person>, in year: BenefitYear, known: Instant? = nil
    ) throws -> Set<BenefitYear> {
        func isKnown(_ moment: Instant) -> Bool { known.map { moment <= $0 } ?? true }
        for record in try Merges(connection).all(of: person, known: known) {
            let bills = try BillBook(connection).versions(of: ID(of: record), in: year)
            guard let bill = bills.last(where: { isKnown($0.recorded) }), !bill.isExcluded,
                let own = bill.own,
                !bill.content.repaired.isEmpty
            else { continue }
            let allocations = try CashBook(connection).allocations(of: ID(of: record), in: year)
            let paid = allocations.filter { isKnown($0.recorded) }.map(\.amount).sum
            if paid >= own { return Set(bill.content.repaired) }
        }
        return []
    }

    private enum PaidDay { case registration, unpaid, paid(Day) }

    /// The year is lived through again, run by run: once it is settled it stays so, until money is taken back, or, before the
    /// year has begun, the bill rises. It is what `Collection` enrols and ends enrolments by.
    private func paidDay(_ person: ID<Applicant>, in year: BenefitYear, known: Instant?) throws -> PaidDay {
        func isKnown(_ moment: Instant) -> Bool { known.map { moment <= $0 } ?? true }
        let bills = try BillBook(connection).versions(of: person, in: year).filter { isKnown($0.recorded) }
        guard let last = bills.last, !last.isExcluded, last.own != nil else { return .registration }
        let cash = CashBook(connection)
        let allocations = try cash.allocations(of: person, in: year).filter { isKnown($0.recorded) }
        if allocations.isEmpty, last.own == .zero { return .registration }
        var standing: [ID<Payment>: Money] = [:]
        var isSettled = false
        // What was paid for years of lapse once this one was paid says nothing of when it was.
        var repairing: Set<ID<Payment>> = []
        for moment in Set(bills.map(\.recorded) + allocations.map(\.recorded)).sorted() {
            let before = standing.values.sum
            let now = allocations.filter { $0.recorded == moment }
            if isSettled, bills.contains(where: { $0.recorded == moment && $0.cause == .repaired }) {
                repairing.formUnion(now.map(\.payment).filter { standing[$0] == nil })
            }
            for one in now {
                standing[one.payment, default: .zero] += one.amount
            }
            let after = standing.values.sum
            guard let bill = bills.last(where: { $0.recorded <= moment }) else { continue }
            if !bill.isExcluded, let own = bill.own, after >= own {
                isSettled = true
            } else if after < before || bill.isExcluded || moment.dayInChina < year.first {
                isSettled = false
            }
        }
        guard isSettled else { return .unpaid }
        let days = try standing.filter { $0.value > .zero && !repairing.contains($0.key) }.compactMap {
            try cash.payment($0.key)?.day
        }
        // Nothing is left to pay: the bill fell to nothing, and the money went back.
        return days.max().map { .paid($0) } ?? .registration
    }
}
