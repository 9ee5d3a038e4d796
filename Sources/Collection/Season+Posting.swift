package import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// What a file of payments, or one at the counter, came to.
    package struct Posted: Hashable, Sendable {
        package let run: ID<Run>
        package internal(set) var lines = 0
        package internal(set) var total = Money.zero
        /// Bills that are paid now and were not before.
        package internal(set) var paid = 0
        package internal(set) var allocated = Money.zero
        /// Payments of a number that is on record: nothing was done.
        package internal(set) var known = 0
        package internal(set) var knownTotal = Money.zero
        /// Payments their source took back.
        package internal(set) var reversed = 0
        package internal(set) var reversedTotal = Money.zero
        /// Takings back of a payment that is not on record: nothing was done.
        package internal(set) var strayReversals = 0
        package internal(set) var strayTotal = Money.zero
        /// What is not, or not wholly, allocated, by the key of its `Doubt`.
        package internal(set) var doubts: [String: Int] = [:]
        package internal(set) var suspense = Money.zero

        /// Every fen of the file is in one of the others.
        package var isWhole: Bool {
            total == allocated + suspense + knownTotal - reversedTotal - strayTotal
        }
    }

    /// Records payments and puts them to the bills they are for: each bill whole or not at all.
    ///
    /// Called inside a transaction. A payment whose number stands on record is passed over, so that a file sent again, or two
    /// files that overlap, do nothing twice.
    ///
    /// - Parameter progress: told after every ten thousand lines how many were done; what it throws ends the run.
    package func post(
        _ lines: [PaymentLine], source: String, as run: Run, _ connection: Connection,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> Posted {
        let readsAhead = connection.isUntouched && lines.count > Season.batch
        var books = try Bookkeeping(self, run, connection)
        var answer = Posted(run: run.id)
        var touched = Touched()
        func work(_ batch: PaymentBatch) throws {
            var batch = batch
            // What was read of them was read before this run wrote about them.
            let again = batch.lines.filter(touched.contains)
            if !again.isEmpty {
                try books.flush()
                try batch.merge(PaymentBatch(again, source, year, connection))
            }
            try post(batch, source, &books, &answer, &touched, connection)
            try progress(answer.lines)
        }
        let batches = stride(from: 0, to: lines.count, by: Season.batch).map {
            Array(lines[$0..<min(lines.count, $0 + Season.batch)])
        }
        if readsAhead {
            try connection.readAhead(
                { [year] other, give in
                    try other.preferIndexes()
                    for some in batches { try give(PaymentBatch(some, source, year, other)) }
                }, work)
        } else {
            for some in batches { try work(PaymentBatch(some, source, year, connection)) }
        }
        try books.finish(on: run.recorded.dayInChina)
        return answer
    }

    private static let batch = 10_000

    private func post(
        _ batch: PaymentBatch, _ source: String, _ books: inout Bookkeeping, _ answer: inout Posted,
        _ touched: inout Touched, _ connection: Connection
    ) throws {
        let cash = CashBook(connection)
        var (known, years) = (batch.known, batch.years)
        for line in batch.lines {
            touched.insert(line)
            answer.lines += 1
            answer.total += line.amount
            if line.amount <= .zero {
                let name = line.reverses ?? line.serial
                try books.flush()
                guard let id = known[name]?.standing, let payment = try cash.payment(id),
                    payment.amount == -line.amount
                else {
                    answer.strayReversals += 1
                    answer.strayTotal -= line.amount
                    continue
                }
                // What it had paid is owed again.
                let owing = try books.takeBack(payment, on: line.day)
                years.merge(owing) { $1 }
                touched.insert(owing.keys)
                known[name]?.standing = nil
                answer.reversed += 1
                answer.reversedTotal -= line.amount
                continue
            }
            if known[line.serial]?.standing != nil {
                answer.known += 1
                answer.knownTotal += line.amount
                continue
            }
            let payment = Payment(
                id: books.newPayment(), run: books.run.id, source: source, serial: line.serial, day: line.day,
                year: line.year,
                amount: line.amount, payer: line.payer, person: line.person, stated: line.stated,
                statedIndex: line.statedIndex, recorded: books.run.recorded)
            try books.receive(payment, attempt: known[line.serial]?.times ?? 0)
            known[line.serial] = ((known[line.serial]?.times ?? 0) + 1, payment.id)
            var personYear = line.person.flatMap { years[$0] } ?? PersonYear()
            let before = personYear.allocated
            let wasSettled = personYear.isSettled
            if let doubt = try put(payment, payment.amount, to: line.person, &personYear, &books, connection)
            {
                answer.doubts[doubt.key, default: 0] += 1
            }
            let part = personYear.allocated - before
            answer.allocated += part
            answer.suspense += line.amount - part
            if personYear.isSettled, !wasSettled { answer.paid += 1 }
            if let person = line.person { years[person] = personYear }
        }
    }

    /// Puts what is free of a payment to a person's bill, and says why where it does not, or not wholly.
    ///
    /// - Parameter mayBeLate: whether the day of the payment makes the year itself dearer; not where it was paid before, and
    ///   years of lapse are paid for now.
    func put(
        _ payment: Payment, _ free: Money, to person: ID<Applicant>?, _ year: inout PersonYear,
        _ books: inout Bookkeeping,
        mayBeLate: Bool = true, _ connection: Connection
    ) throws -> Doubt? {
        guard payment.year == self.year else { return .wrongYear(payment.year) }
        guard let person else { return .nobody }
        var late: Assessor.Outcome?
        if mayBeLate, year.bill != nil, year.owed != .zero, enrolment.isLate(payment.day),
            year.bill?.content.late == nil,
            let resident = try Residents(connection, self).find([person]).first
        {
            late = try books.work(
                out: resident, paid: payment.day, repaired: year.bill?.content.repaired ?? [])
        }
        let own = late.map { $0.bill.own } ?? year.bill?.own
        if let doubt = doubt(of: free, for: year, own: own) { return doubt }
        if let late { try books.record(late, of: person, cause: .late, &year) }
        let owed = year.owed ?? .zero
        try books.allocate(owed, of: payment.id, to: person, &year)
        return free > owed ? .tooMuch(left: free - owed) : nil
    }

    /// Why so much money does not pay this bill; nil: it does.
    func doubt(of amount: Money, for year: PersonYear, own: Money??) -> Doubt? {
        guard let bill = year.bill else { return .noBill }
        if let exclusion = bill.content.exclusion { return .excluded(exclusion) }
        guard let own = own ?? nil else { return .unknownAmount }
        guard own > .zero else { return .nothingOwed }
        let owed = own - year.allocated
        guard owed > .zero else { return .paidAlready }
        return amount < owed ? .tooLittle(owed: owed) : nil
    }
}
