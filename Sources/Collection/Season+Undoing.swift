package import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// Takes a file of payments, or one at the counter, back as a whole: off the bills it paid, out of the books. The file may
    /// come again afterwards.
    ///
    /// Refused where money of it has gone back to a payer already, or pays a bill of another year.
    ///
    /// - Parameter progress: told after every ten thousand payments how many were done; what it throws ends the run.
    package func undo(
        _ run: ID<Run>, as undoing: Run, _ connection: Connection, progress: (Int) throws -> Void = { _ in }
    ) throws {
        guard let known = try Runs(connection).find(run) else { throw CollectionError.noRun }
        guard known.kind == .paymentFile || known.kind == .counter else {
            throw CollectionError.notUndoable(known.kind)
        }
        precondition(undoing.undoes == run, "the undoing run names what it undoes")
        var books = try Bookkeeping(self, undoing, connection)
        let cash = CashBook(connection)
        // In the order in which they came, so that the newest rows of a table are read one after the other.
        let payments = try cash.payments(in: run).sorted { $0.id < $1.id }
        for start in stride(from: 0, to: payments.count, by: Season.undoneAtOnce) {
            let some = payments[start..<min(payments.count, start + Season.undoneAtOnce)]
            let refunded = try cash.refunds(ofAll: some.map(\.id))
            let standing = try some.filter { payment in
                guard let refunds = refunded[payment.id] else { return true }
                if refunds.contains(.reversal) { return false }
                throw CollectionError.builtUpon
            }
            let people =
                try known.kind == .counter ? cash.allocations(of: standing.map(\.id)).map(\.person) : []
            try books.takeBack(standing, on: undoing.recorded.dayInChina)
            try unrepair(Set(people).sorted(), by: run, &books, connection)
            try progress(start + some.count)
        }
        try books.finish(on: undoing.recorded.dayInChina)
    }

    private static let undoneAtOnce = 10_000

    /// Gives free money of a payment back to who paid it (退费).
    package func refund(
        _ payment: ID<Payment>, _ amount: Money, as run: Run, _ connection: Connection
    ) throws {
        var books = try Bookkeeping(self, run, connection)
        let cash = CashBook(connection)
        guard let known = try cash.payment(payment) else { throw CollectionError.noPayment }
        let free = try cash.suspense(of: payment)
        guard amount > .zero, amount <= free else { throw CollectionError.notFree(free) }
        try books.giveBack(amount, of: known, kind: .refund, on: run.recorded.dayInChina)
        try books.finish(on: run.recorded.dayInChina)
    }

    /// Puts what is free of a payment to the bills of these people, each whole: a clerk's decision on a doubtful one, or one
    /// payment for a family. What is left over stays free.
    package func assign(
        _ payment: ID<Payment>, to people: [ID<Applicant>], as run: Run, _ connection: Connection
    ) throws -> Posted {
        var books = try Bookkeeping(self, run, connection)
        let cash = CashBook(connection)
        guard let known = try cash.payment(payment) else { throw CollectionError.noPayment }
        var free = try cash.suspense(of: payment)
        var answer = Posted(run: run.id)
        for person in people {
            var year = try PersonYears(connection, self.year).of(person)
            let wasSettled = year.isSettled
            let before = year.allocated
            if let doubt = try put(known, free, to: person, &year, &books, connection) {
                guard case .tooMuch = doubt else { throw CollectionError.doubt(doubt) }
            }
            try books.flush()
            let part = year.allocated - before
            free -= part
            answer.allocated += part
            if year.isSettled, !wasSettled { answer.paid += 1 }
        }
        answer.suspense = free
        try books.finish(on: run.recorded.dayInChina)
        return answer
    }
}
