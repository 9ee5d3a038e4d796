private import Foundation
package import Storage
package import Vocabulary

/// The filings on a connection: filed once, cancelled at most once, never changed.
package struct Filings {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    package func file(_ filing: Filing) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let reported = String(decoding: try encoder.encode(filing.reported), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO filing(
                id, kind, patient, facility, subject, effective, through, reported, recorded)
            VALUES (\(filing.id), \(filing.kind.rawValue), \(filing.patient), \(filing.by), \(filing.subject), \
            \(filing.from), \(filing.through), \(reported), \(filing.recorded))
            """)
    }

    /// Once: what is cancelled stays so.
    package func cancel(_ id: ID<Filing>, reason: String?, at moment: Instant) throws {
        try connection.run(
            "INSERT INTO filing_end(filing, reason, recorded) VALUES (\(id), \(reason), \(moment))")
    }

    /// The filing of this number, and whether it was cancelled.
    package func find(number: String) throws -> (filing: Filing, isCancelled: Bool)? {
        guard let id = ID<Filing>(short: number),
            let row = try connection.first("SELECT * FROM filing WHERE id = \(id)"),
            let filing = try filing(row)
        else { return nil }
        let end = try connection.first("SELECT 1 FROM filing_end WHERE filing = \(id)")
        return (filing, end != nil)
    }

    /// What stands of one kind for a person, by all their records, the earliest first.
    package func of(_ patients: [ID<Patient>], _ kind: Filing.Kind) throws -> [Filing] {
        try connection.rows(
            """
            SELECT * FROM filing WHERE patient IN (\(all: patients)) AND kind = \(kind.rawValue)
                AND NOT EXISTS (SELECT 1 FROM filing_end WHERE filing_end.filing = filing.id)
            ORDER BY effective, recorded, id
            """
        ).compactMap(filing)
    }

    private func filing(_ row: Row) throws -> Filing? {
        guard let kind = Filing.Kind(rawValue: try row["kind"]) else { return nil }
        let reported: String = try row["reported"]
        return Filing(
            id: try row["id"], kind: kind, patient: try row["patient"], by: try row["facility"],
            subject: try row["subject"], from: try row["effective"], through: try row["through"],
            reported: try JSONDecoder().decode([String: String].self, from: Data(reported.utf8)),
            recorded: try row["recorded"])
    }
}
