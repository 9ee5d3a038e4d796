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
        try connection.run(
            """
            INSERT INTO receipt(id, facility, message, person, year, effective, recorded, fingerprint, \
            claim, insured, before, statement, reverses)
            VALUES (\(receipt.id), \(receipt.facility), \(receipt.message), \(receipt.person), \
            \(receipt.statement.plan.year), \(receipt.effective), \(receipt.recorded), \
            \(receipt.statement.plan.fingerprint), \(try ReceiptFile.json(receipt.claim)), \
            \(try ReceiptFile.json(receipt.insured)), \(try ReceiptFile.json(receipt.before)), \
            \(try ReceiptFile.json(receipt.statement)), \(receipt.reverses))
            """)
        for (layer, counter) in receipt.movement.sorted(by: { $0.key < $1.key }) {
            try connection.run(
                """
                INSERT INTO receipt_layer(receipt, layer, entered, paid)
                VALUES (\(receipt.id), \(layer), \(counter.entered), \(counter.paid))
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

    /// What a person's year has used up, by layer: the fold over all receipts, reversals included.
    package func counters(of person: ID<Insured>, in year: BenefitYear) throws -> [String: YearToDate.Counter]
    {
        var counters: [String: YearToDate.Counter] = [:]
        let rows = try connection.rows(
            """
            SELECT layer, sum(entered) AS entered, sum(paid) AS paid
            FROM receipt JOIN receipt_layer ON receipt.id = receipt_layer.receipt
            WHERE person = \(person) AND year = \(year) GROUP BY layer
            """)
        for row in rows {
            counters[try row["layer"]] = YearToDate.Counter(
                entered: try row["entered"], paid: try row["paid"])
        }
        return counters
    }

    /// A person's receipts of a year, in the order in which they were filed.
    package func of(_ person: ID<Insured>, in year: BenefitYear) throws -> [Receipt] {
        try connection.rows(
            "SELECT * FROM receipt WHERE person = \(person) AND year = \(year) ORDER BY sequence"
        ).map { try ReceiptFile.receipt($0) }
    }

    /// Receipts in the order in which they were filed, each in turn.
    package func forEach(_ body: (Receipt) throws -> Void) throws {
        try connection.forEach("SELECT * FROM receipt ORDER BY sequence") { row in
            try body(try ReceiptFile.receipt(row))
        }
    }

    /// The latest, newest first; of one facility, where it is named.
    package func latest(_ count: Int, facility: String? = nil) throws -> [Receipt] {
        let scope: SQL = facility.map { "WHERE facility = \($0)" } ?? ""
        return try connection.rows(
            "SELECT * FROM receipt \(scope) ORDER BY sequence DESC LIMIT \(count)"
        ).map { try ReceiptFile.receipt($0) }
    }

    /// Whether what is kept beside a receipt for finding and adding up says the same as the receipt itself: its year, its
    /// day, its fingerprint, and what each layer moved.
    package func isConsistent(_ receipt: Receipt) throws -> Bool {
        let plan = receipt.statement.plan
        let columns = try connection.first(
            "SELECT year, effective, fingerprint FROM receipt WHERE id = \(receipt.id)")
        guard let columns, try columns["year"] == plan.year, try columns["effective"] == receipt.effective,
            try columns["fingerprint"] == plan.fingerprint
        else { return false }
        var kept: [String: YearToDate.Counter] = [:]
        for row in try connection.rows(
            "SELECT layer, entered, paid FROM receipt_layer WHERE receipt = \(receipt.id)")
        {
            kept[try row["layer"]] = YearToDate.Counter(entered: try row["entered"], paid: try row["paid"])
        }
        return kept == receipt.movement
    }

    package func count() throws -> Int { try connection.value("SELECT count(*) FROM receipt") ?? 0 }

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
