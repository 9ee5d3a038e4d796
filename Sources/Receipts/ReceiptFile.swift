private import Foundation
package import Scheme
package import Storage
package import Vocabulary

/// The file of settlements: added to, never changed. A person's year to date is a fold over it.
package struct ReceiptFile {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Files a settlement or a reversal.
    package func file(_ receipt: Receipt) throws {
        precondition(receipt.statement.plan.supposing == nil, "a hypothesis is never filed")
        let movement = receipt.movement
        try connection.run(
            """
            INSERT INTO receipt(id, facility, message, person, year, effective, recorded, fingerprint, \
            claim, insured, before, statement, stays, in_scope, stay_deductible, reverses)
            VALUES (\(receipt.id), \(receipt.facility), \(receipt.message), \(receipt.person), \
            \(receipt.statement.plan.year), \(receipt.effective), \(receipt.recorded), \
            \(receipt.statement.plan.fingerprint), \(try ReceiptFile.json(receipt.claim)), \
            \(try ReceiptFile.json(receipt.insured)), \(try ReceiptFile.json(receipt.before)), \
            \(try ReceiptFile.json(receipt.statement)), \(movement.stays), \(movement.inScope), \
            \(movement.stayDeductible), \(receipt.reverses))
            """)
        for (key, counter) in movement.counters.sorted(by: { $0.key < $1.key }) {
            try connection.run(
                """
                INSERT INTO receipt_counter(receipt, counter, entered, paid, deductible, excess)
                VALUES (\(receipt.id), \(key), \(counter.entered), \(counter.paid), \
                \(counter.deductible), \(counter.excess))
                """)
        }
    }

    package func find(_ id: ID<Receipt>) throws -> Receipt? {
        try connection.first("SELECT * FROM receipt WHERE id = \(id)").map { try ReceiptFile.receipt($0) }
    }

    /// The receipt of a message that was seen before.
    package func find(facility: String, message: String) throws -> Receipt? {
        try connection.first(
            "SELECT * FROM receipt WHERE facility = \(facility) AND message = \(message)"
        ).map { try ReceiptFile.receipt($0) }
    }

    /// The receipt that took this one back, if one did.
    package func reversal(of id: ID<Receipt>) throws -> ID<Receipt>? {
        try connection.value("SELECT id FROM receipt WHERE reverses = \(id)")
    }

    /// What a person's year has used up: the fold over the receipts that stand.
    ///
    /// Sums over all receipts, because a reversal takes away what its receipt added; but what the stay now going on has
    /// borne is read backwards over the stays that stand, to the admission from which the last transfers came.
    ///
    /// - Parameter known: as known at this moment; nil: all that is known.
    package func yearToDate(
        of person: ID<Insured>, in year: BenefitYear, known: Instant? = nil
    ) throws -> YearToDate {
        func by(_ recorded: SQL) -> SQL { known.map { "AND \(recorded) <= \($0)" } ?? "" }
        var used = YearToDate()
        let sums = try connection.first(
            """
            SELECT coalesce(sum(stays), 0) AS stays, coalesce(sum(in_scope), 0) AS in_scope
            FROM receipt WHERE person = \(person) AND year = \(year) \(by("recorded"))
            """)
        if let sums {
            used.stays = try sums["stays"]
            used.inScope = try sums["in_scope"]
        }
        let stays = try connection.rows(
            """
            SELECT stays, stay_deductible FROM receipt
            WHERE person = \(person) AND year = \(year) AND stay_deductible IS NOT NULL AND reverses IS NULL
                \(by("recorded"))
                AND NOT EXISTS (SELECT 1 FROM receipt AS reversal
                    WHERE reversal.reverses = receipt.id \(by("reversal.recorded")))
            ORDER BY sequence DESC
            """)
        for stay in stays {
            used.thisStay += try stay["stay_deductible"]
            if try stay["stays"] as Int > 0 { break }
        }
        let rows = try connection.rows(
            """
            SELECT counter, sum(entered) AS entered, sum(paid) AS paid, sum(deductible) AS deductible, \
            sum(excess) AS excess
            FROM receipt JOIN receipt_counter ON receipt.id = receipt_counter.receipt
            WHERE person = \(person) AND year = \(year) \(by("receipt.recorded")) GROUP BY counter
            """)
        for row in rows { used[try row["counter"]] = try ReceiptFile.counter(row) }
        return used.withoutEmptyCounters
    }

    /// A person's receipts of a year, in the order in which they were filed.
    package func of(_ person: ID<Insured>, in year: BenefitYear) throws -> [Receipt] {
        try connection.rows(
            "SELECT * FROM receipt WHERE person = \(person) AND year = \(year) ORDER BY sequence"
        ).map { try ReceiptFile.receipt($0) }
    }

    /// Receipts year by year of one person after another, each year's in the order in which they were filed.
    package func forEach(_ body: (Receipt) throws -> Void) throws {
        try connection.forEach("SELECT * FROM receipt ORDER BY person, year, sequence") { row in
            try body(try ReceiptFile.receipt(row))
        }
    }

    /// The latest, newest first; of one facility, where it is named; of those alone for whom a condition holds, which
    /// speaks of `receipt.person`.
    package func latest(_ count: Int, facility: String? = nil, among some: SQL = "TRUE") throws -> [Receipt] {
        let own: SQL = facility.map { "facility = \($0)" } ?? "TRUE"
        return try connection.rows(
            "SELECT * FROM receipt WHERE \(own) AND \(some) ORDER BY sequence DESC LIMIT \(count)"
        ).map { try ReceiptFile.receipt($0) }
    }

    /// Whether what is kept beside a receipt for finding and adding up says the same as the receipt itself: its year, its
    /// day, its fingerprint, and what it moved.
    package func isConsistent(_ receipt: Receipt) throws -> Bool {
        let plan = receipt.statement.plan
        let columns = try connection.first(
            """
            SELECT year, effective, fingerprint, stays, in_scope, stay_deductible
            FROM receipt WHERE id = \(receipt.id)
            """)
        guard let columns, try columns["year"] == plan.year, try columns["effective"] == receipt.effective,
            try columns["fingerprint"] == plan.fingerprint
        else { return false }
        var counters: [String: YearToDate.Counter] = [:]
        for row in try connection.rows("SELECT * FROM receipt_counter WHERE receipt = \(receipt.id)") {
            counters[try row["counter"]] = try ReceiptFile.counter(row)
        }
        let kept = Movement(
            stays: try columns["stays"], inScope: try columns["in_scope"],
            stayDeductible: try columns["stay_deductible"], counters: counters)
        return kept == receipt.movement
    }

    package func count() throws -> Int { try connection.value("SELECT count(*) FROM receipt") ?? 0 }

    private static func counter(_ row: Row) throws -> YearToDate.Counter {
        YearToDate.Counter(
            entered: try row["entered"], paid: try row["paid"], deductible: try row["deductible"],
            excess: try row["excess"])
    }

    private static func receipt(_ row: Row) throws -> Receipt {
        Receipt(
            id: try row["id"], facility: try row["facility"], message: try row["message"],
            person: try row["person"], claim: try value(row["claim"]), insured: try value(row["insured"]),
            before: try value(row["before"]), statement: try value(row["statement"]),
            recorded: try row["recorded"], reverses: try row["reverses"])
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func value<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
