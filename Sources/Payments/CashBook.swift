package import Scheme
package import Storage
package import Vocabulary

/// What came in, what it was for, what went back (收款登记簿).
package struct CashBook {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    // MARK: - Recording

    /// Adds payments. One of the same source and number as another that stands is `PaymentsError.paymentKnown`.
    ///
    /// `attempt` says how often the number was on record before, and was taken back; see `known`.
    package func add(_ payments: some Sequence<(payment: Payment, attempt: Int)>) throws {
        var payments = payments.makeIterator()
        do {
            try connection.insert(
                into: "payment",
                [
                    "id", "run", "source", "serial", "attempt", "day", "year", "amount", "payer", "person",
                    "stated",
                    "stated_index", "recorded",
                ]
            ) {
                payments.next().map { payment, attempt in
                    [
                        payment.id.stored, payment.run.stored, payment.source.stored, payment.serial.stored,
                        attempt.stored, payment.day.stored, payment.year.stored,
                        payment.amount.stored, payment.payer.rawValue.stored, payment.person.stored,
                        payment.stated.stored, payment.statedIndex.stored, payment.recorded.stored,
                    ]
                }
            }
        } catch StorageError.constraint {
            throw PaymentsError.paymentKnown
        }
    }

    /// Adds allocations, each the next of its person's year.
    package func add(_ allocations: some Sequence<Allocation>) throws {
        var allocations = allocations.makeIterator()
        do {
            try connection.insert(
                into: "allocation", ["person", "year", "number", "payment", "amount", "run", "recorded"]
            ) {
                allocations.next().map {
                    [
                        $0.person.stored, $0.year.stored, $0.number.stored, $0.payment.stored,
                        $0.amount.stored,
                        $0.run.stored, $0.recorded.stored,
                    ]
                }
            }
        } catch StorageError.constraint {
            throw PaymentsError.changedMeanwhile
        }
    }

    package func add(_ refunds: some Sequence<Refund>) throws {
        var refunds = refunds.makeIterator()
        do {
            try connection.insert(
                into: "refund", ["payment", "number", "kind", "amount", "day", "run", "recorded"]
            ) {
                refunds.next().map {
                    [
                        $0.payment.stored, $0.number.stored, $0.kind.rawValue.stored, $0.amount.stored,
                        $0.day.stored, $0.run.stored, $0.recorded.stored,
                    ]
                }
            }
        } catch StorageError.constraint {
            throw PaymentsError.changedMeanwhile
        }
    }

    // MARK: - Payments

    package func payment(_ id: ID<Payment>) throws -> Payment? {
        try connection.first("SELECT * FROM payment WHERE id = \(id)").map(CashBook.payment)
    }

    /// Of these numbers of a source, how often each is on record, and whether one of them stands.
    package func known(
        _ serials: [String], of source: String
    ) throws -> [String: (times: Int, standing: ID<Payment>?)] {
        var known: [String: (times: Int, standing: ID<Payment>?)] = [:]
        for start in stride(from: 0, to: serials.count, by: 400) {
            let some = serials[start..<min(start + 400, serials.count)]
            try connection.scan(
                """
                SELECT id, serial, \(CashBook.isReversed) FROM payment
                WHERE source = \(source) AND serial IN (\(all: some)) ORDER BY attempt
                """
            ) { cells in
                let serial = try cells.text(1)
                var entry = known[serial] ?? (0, nil)
                entry.times += 1
                if try cells.number(2) == 0 { entry.standing = try cells.id(0) }
                known[serial] = entry
            }
        }
        return known
    }

    private static let isReversed: SQL =
        "(SELECT count(*) FROM refund WHERE payment = payment.id AND kind = \(Refund.Kind.reversal))"

    /// What of a payment is neither allocated nor gone back (暂收).
    package func suspense(of id: ID<Payment>) throws -> Money {
        try connection.value("SELECT \(CashBook.open) FROM payment WHERE id = \(id)") ?? .zero
    }

    /// What is left open of the payment of this row.
    static let open: SQL = """
        payment.amount - (SELECT coalesce(sum(amount), 0) FROM allocation WHERE payment = payment.id)
            - (SELECT coalesce(sum(amount), 0) FROM refund WHERE payment = payment.id)
        """

    /// The payments a run brought, in the order of their numbers.
    package func payments(in run: ID<Run>) throws -> [Payment] {
        try connection.rows("SELECT * FROM payment WHERE run = \(run) ORDER BY serial").map(CashBook.payment)
    }

    /// Some of them, in the order of their numbers; the next page comes `after` this one's last number.
    package func payments(in run: ID<Run>, after serial: String?, limit: Int) throws -> [Payment] {
        try connection.rows(
            """
            SELECT * FROM payment WHERE run = \(run) AND serial > \(serial ?? "") ORDER BY serial LIMIT \(limit)
            """
        ).map(CashBook.payment)
    }

    /// What they come to.
    package func total(in run: ID<Run>) throws -> Money {
        try connection.value("SELECT coalesce(sum(amount), 0) FROM payment WHERE run = \(run)") ?? .zero
    }

    /// How many payments a run brought.
    package func count(in run: ID<Run>) throws -> Int {
        try connection.value("SELECT count(*) FROM payment WHERE run = \(run)") ?? 0
    }

    /// Payments of which something is free (待处理缴费), the latest first; the next page comes `after` this one's last.
    ///
    /// - Parameter region: of the runs that brought them.
    package func open(
        in region: RegionCode, _ year: BenefitYear, after: ID<Payment>? = nil, limit: Int = 50
    ) throws -> [(payment: Payment, free: Money)] {
        var sql: SQL = """
            SELECT payment.*, \(CashBook.open) AS free FROM payment JOIN run ON run.id = payment.run
            WHERE run.region = \(region) AND run.year = \(year) AND \(CashBook.open) > 0
            """
        if let after { sql += " AND payment.id < \(after)" }
        sql += " ORDER BY payment.id DESC LIMIT \(limit)"
        return try connection.rows(sql).map { (try CashBook.payment($0), try $0["free"]) }
    }

    /// What came in, was allocated, and went back, over all years and places.
    package func sums() throws -> (received: Money, allocated: Money, returned: Money) {
        (
            try connection.value("SELECT coalesce(sum(amount), 0) FROM payment") ?? .zero,
            try connection.value("SELECT coalesce(sum(amount), 0) FROM allocation") ?? .zero,
            try connection.value("SELECT coalesce(sum(amount), 0) FROM refund") ?? .zero
        )
    }

    /// By how much payments are allocated and given back beyond what they are, or without being on record at all: nothing.
    package func overdrawn() throws -> Money {
        try connection.value(
            """
            SELECT coalesce(sum(used.amount - coalesce(payment.amount, 0)), 0) FROM (
                SELECT payment, sum(amount) AS amount FROM (
                    SELECT payment, amount FROM allocation UNION ALL SELECT payment, amount FROM refund
                ) AS part GROUP BY payment
            ) AS used LEFT JOIN payment ON payment.id = used.payment
            WHERE used.amount > coalesce(payment.amount, 0)
            """) ?? .zero
    }

    // MARK: - A person's year

    /// What stands allocated to each of these people's year, and the number of the last allocation; at most a few hundred.
    package func allocated(
        to people: [ID<Applicant>], in year: BenefitYear
    ) throws -> [ID<Applicant>: (amount: Money, last: Int)] {
        var allocated: [ID<Applicant>: (amount: Money, last: Int)] = [:]
        try connection.scan(
            """
            SELECT person, sum(amount), max(number) FROM allocation
            WHERE person IN (\(all: people)) AND year = \(year) GROUP BY person
            """
        ) { allocated[try $0.id(0)] = (try $0.money(1), Int(try $0.number(2))) }
        return allocated
    }

    package func allocations(of person: ID<Applicant>, in year: BenefitYear) throws -> [Allocation] {
        try connection.rows(
            "SELECT * FROM allocation WHERE person = \(person) AND year = \(year) ORDER BY number"
        ).map(CashBook.allocation)
    }

    package func allocations(of payment: ID<Payment>) throws -> [Allocation] {
        try connection.rows(
            "SELECT * FROM allocation WHERE payment = \(payment) ORDER BY recorded, person, number"
        ).map(CashBook.allocation)
    }

    /// The same of many payments, in the order in which their people's rows lie.
    package func allocations(of payments: [ID<Payment>]) throws -> [Allocation] {
        var found: [Allocation] = []
        for start in stride(from: 0, to: payments.count, by: 400) {
            let some = payments[start..<min(start + 400, payments.count)]
            try connection.scan(
                """
                SELECT person, year, number, payment, amount, run, recorded FROM allocation
                WHERE payment IN (\(all: some)) ORDER BY person, year, number
                """
            ) {
                found.append(
                    Allocation(
                        person: try $0.id(0), year: try $0.year(1), number: Int(try $0.number(2)),
                        payment: try $0.id(3), amount: try $0.money(4), run: try $0.id(5),
                        recorded: try $0.instant(6)))
            }
        }
        return found
    }

    /// Of many payments, those of which something went back, and how.
    package func refunds(ofAll payments: [ID<Payment>]) throws -> [ID<Payment>: [Refund.Kind]] {
        var found: [ID<Payment>: [Refund.Kind]] = [:]
        for start in stride(from: 0, to: payments.count, by: 400) {
            let some = payments[start..<min(start + 400, payments.count)]
            let rows = try connection.rows(
                "SELECT payment, kind FROM refund WHERE payment IN (\(all: some)) ORDER BY payment, number")
            for row in rows { found[try row["payment"], default: []].append(try row["kind"]) }
        }
        return found
    }

    package func refunds(of payment: ID<Payment>) throws -> [Refund] {
        try connection.rows("SELECT * FROM refund WHERE payment = \(payment) ORDER BY number").map {
            Refund(
                payment: try $0["payment"], number: try $0["number"], kind: try $0["kind"],
                amount: try $0["amount"], day: try $0["day"], run: try $0["run"], recorded: try $0["recorded"]
            )
        }
    }

    /// The payments that a person's year was paid from, or that were said to be for it.
    package func payments(of person: ID<Applicant>, in year: BenefitYear) throws -> [Payment] {
        try connection.rows(
            """
            SELECT * FROM payment WHERE id IN (
                SELECT id FROM payment WHERE person = \(person) AND year = \(year)
                UNION SELECT payment FROM allocation WHERE person = \(person) AND year = \(year)) ORDER BY id
            """
        ).map(CashBook.payment)
    }

    static func payment(_ row: Row) throws -> Payment {
        Payment(
            id: try row["id"], run: try row["run"], source: try row["source"], serial: try row["serial"],
            day: try row["day"], year: try row["year"], amount: try row["amount"], payer: try row["payer"],
            person: try row["person"], stated: try row["stated"], statedIndex: try row["stated_index"],
            recorded: try row["recorded"])
    }

    static func allocation(_ row: Row) throws -> Allocation {
        Allocation(
            person: try row["person"], year: try row["year"], number: try row["number"],
            payment: try row["payment"], amount: try row["amount"], run: try row["run"],
            recorded: try row["recorded"])
    }
}
