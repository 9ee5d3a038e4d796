package import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// A payment at the counter for one or more people, usually a family: exactly what they owe together.
    package struct CounterPayment: Hashable, Sendable {
        /// The number of the receipt given; the same number is the same payment.
        package var serial: String
        package var day: Day
        package var amount: Money
        package var payer: PayerKind
        package var people: [ID<Applicant>]
        /// 补缴: how many years of lapse somebody of them pays for besides, the latest first.
        package var repairs: [ID<Applicant>: Int]

        package init(
            serial: String, day: Day, amount: Money, payer: PayerKind, people: [ID<Applicant>],
            repairs: [ID<Applicant>: Int] = [:]
        ) {
            self.repairs = repairs
            self.serial = serial
            self.day = day
            self.amount = amount
            self.payer = payer
            self.people = people
        }
    }

    /// Takes a payment at the counter. Sent twice it is taken once: the second time is answered `CollectionError.paymentKnown`.
    package func take(_ payment: CounterPayment, as run: Run, _ connection: Connection) throws -> Posted {
        let known = try CashBook(connection).known([payment.serial], of: Season.counter)[payment.serial]
        guard known?.standing == nil else { throw CollectionError.paymentKnown }
        var books = try Bookkeeping(self, run, connection)
        let received = Payment(
            run: run.id, source: Season.counter, serial: payment.serial, day: payment.day, year: year,
            amount: payment.amount, payer: payment.payer, person: payment.people.first, recorded: run.recorded
        )
        try books.receive(received, attempt: known?.times ?? 0)
        var answer = Posted(run: run.id)
        answer.lines = 1
        answer.total = payment.amount
        var left = payment.amount
        var years = try PersonYears(connection, self.year).of(payment.people)
        for person in payment.people {
            var year = years[person] ?? PersonYear()
            let before = year.allocated
            let wasSettled = year.isSettled
            if let outcome = try repair(
                payment.repairs[person] ?? 0, of: person, year, paid: payment.day, connection)
            {
                try books.record(outcome, of: person, cause: .repaired, &year)
            }
            if let doubt = try put(
                received, left, to: person, &year, &books, mayBeLate: !wasSettled, connection)
            {
                guard case .tooMuch = doubt else { throw CollectionError.doubt(doubt) }
            }
            years[person] = year
            left -= year.allocated - before
            answer.paid += 1
        }
        guard left == .zero else { throw CollectionError.amountDiffers(owed: payment.amount - left) }
        answer.allocated = payment.amount
        try books.finish(on: payment.day)
        return answer
    }

    /// The source of payments taken at the counter.
    package static let counter = "counter"
    /// The source of the tax office's files.
    package static let tax = "tax"
}
