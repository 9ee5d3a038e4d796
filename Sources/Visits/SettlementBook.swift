package import Storage
package import Vocabulary

/// What was settled at each facility, amount by amount (结算台账): what hospitals check their books against (对账).
///
/// A settlement taken back has a second row with the same amounts negative.
package struct SettlementBook {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    package struct Entry: Hashable, Sendable {
        package let receipt: ID<Settled>
        package let facility: String
        package let visit: ID<Visit>
        package let patient: ID<Patient>
        /// 清算类别, in the code of the interface.
        package let clearing: String
        package let at: Instant
        /// 医疗费总额
        package let total: Money
        /// 基金支付总额
        package let fund: Money
        package let message: String
        /// The receipt that this one takes back.
        package let reverses: ID<Settled>?

        package init(
            receipt: ID<Settled>, facility: String, visit: ID<Visit>, patient: ID<Patient>, clearing: String,
            at: Instant, total: Money, fund: Money, message: String, reverses: ID<Settled>?
        ) {
            self.receipt = receipt
            self.facility = facility
            self.visit = visit
            self.patient = patient
            self.clearing = clearing
            self.at = at
            self.total = total
            self.fund = fund
            self.message = message
            self.reverses = reverses
        }
    }

    /// Sums over a time. Amounts with their signs; a settlement counts one more, a reversal one less.
    package struct Sums: Hashable, Sendable {
        package var total = Money.zero
        package var fund = Money.zero
        package var count = 0

        package init() {}
    }

    /// Which rows count.
    package enum Rows: Sendable {
        case all
        /// Settlements that no reversal takes back.
        case standing
        /// Reversals.
        case reversals
    }

    package func add(_ entry: Entry) throws {
        try connection.run(
            """
            INSERT INTO hospital_settlement(
                receipt, facility, visit, patient, clearing, settled, total, fund, message, reverses)
            VALUES (\(entry.receipt), \(entry.facility), \(entry.visit), \(entry.patient), \(entry.clearing), \
            \(entry.at), \(entry.total), \(entry.fund), \(entry.message), \(entry.reverses))
            """)
    }

    /// - Parameter clearing: nil: of every kind.
    package func sums(
        at facility: String, clearing: String?, from start: Instant, before end: Instant, _ rows: Rows = .all
    ) throws -> Sums {
        var sums = Sums()
        let found = try connection.first(
            """
            SELECT coalesce(sum(total), 0) AS total, coalesce(sum(fund), 0) AS fund,
                coalesce(sum(CASE WHEN reverses IS NULL THEN 1 ELSE -1 END), 0) AS count
            FROM hospital_settlement AS row WHERE \(condition(facility, clearing, start, end, rows))
            """)
        if let found {
            sums.total = try found["total"]
            sums.fund = try found["fund"]
            sums.count = try found["count"]
        }
        return sums
    }

    package func find(_ receipt: ID<Settled>) throws -> Entry? {
        try connection.first("SELECT * FROM hospital_settlement WHERE receipt = \(receipt)").map(
            SettlementBook.entry)
    }

    private func condition(
        _ facility: String, _ clearing: String?, _ start: Instant, _ end: Instant, _ rows: Rows
    ) -> SQL {
        var sql: SQL = "row.facility = \(facility) AND row.settled >= \(start) AND row.settled < \(end)"
        if let clearing { sql += " AND row.clearing = \(clearing)" }
        switch rows {
        case .all: break
        case .standing:
            sql += """
                 AND row.reverses IS NULL AND NOT EXISTS (
                    SELECT 1 FROM hospital_settlement AS back WHERE back.reverses = row.receipt)
                """
        case .reversals: sql += " AND row.reverses IS NOT NULL"
        }
        return sql
    }

    private static func entry(_ row: Row) throws -> Entry {
        Entry(
            receipt: try row["receipt"], facility: try row["facility"], visit: try row["visit"],
            patient: try row["patient"], clearing: try row["clearing"], at: try row["settled"],
            total: try row["total"], fund: try row["fund"], message: try row["message"],
            reverses: try row["reverses"])
    }
}
