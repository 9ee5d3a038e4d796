package import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// A payment of which something is free, and why (待处理缴费).
    package struct OpenPayment: Hashable, Sendable {
        package let payment: Payment
        package let free: Money
        /// Nil: it fits a bill by now, and may be put to it.
        package let doubt: Doubt?

        package init(payment: Payment, free: Money, doubt: Doubt?) {
            self.payment = payment
            self.free = free
            self.doubt = doubt
        }
    }

    /// One page of them, the latest first.
    package func openPayments(
        after: ID<Payment>? = nil, limit: Int, _ connection: Connection
    ) throws -> [OpenPayment] {
        try CashBook(connection).open(in: district, year, after: after, limit: limit).map {
            OpenPayment(
                payment: $0.payment, free: $0.free,
                doubt: try doubt(about: $0.payment, free: $0.free, connection))
        }
    }

    /// Each of them, the latest first.
    package func forEachOpenPayment(
        _ connection: Connection, _ body: (OpenPayment) throws -> Void
    ) throws {
        var after: ID<Payment>?
        while true {
            let some = try openPayments(after: after, limit: PersonYears.batch, connection)
            for one in some { try body(one) }
            guard some.count == PersonYears.batch, let last = some.last else { return }
            after = last.payment.id
        }
    }

    /// Why what is free of a payment lies in suspense, as the bills are now.
    package func doubt(
        about payment: Payment, free: Money, _ connection: Connection
    ) throws -> Doubt? {
        guard payment.year == year else { return .wrongYear(payment.year) }
        guard let person = payment.person else { return .nobody }
        let personYear = try PersonYears(connection, year).of(person)
        if personYear.isSettled {
            let parts = try CashBook(connection).allocations(of: payment.id)
            if parts.contains(where: { $0.amount < .zero }) { return .billFell(left: free) }
            if !parts.isEmpty { return .tooMuch(left: free) }
        }
        let late = try lateOutcome(of: person, personYear, paid: payment.day, connection)
        let own: Money? = if let late { late.bill.own } else { personYear.bill?.own }
        return doubt(of: free, for: personYear, own: own)
    }
}
