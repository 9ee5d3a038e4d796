private import Foundation
package import Storage
package import Vocabulary

/// The visits on a connection: opened once, added to, never changed.
package struct VisitBook {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Opens a visit with what was said of it first.
    package func open(_ visit: Visit, _ events: [VisitEvent]) throws -> Visit {
        try connection.run(
            """
            INSERT INTO visit(id, facility, patient, kind, own_number, recorded)
            VALUES (\(visit.id), \(visit.facility), \(visit.patient), \(visit.kind.rawValue), \(visit.ownNumber), \
            \(visit.recorded))
            """)
        var opened = visit
        for event in events { try add(event, to: &opened, at: visit.recorded) }
        return opened
    }

    /// Records what was reported next. Two that were looked at at the same moment cannot both be next.
    package func add(_ event: VisitEvent, to visit: inout Visit, at moment: Instant) throws {
        try connection.run(
            """
            INSERT INTO visit_event(visit, position, kind, recorded, content)
            VALUES (\(visit.id), \(visit.count), \(event.kind), \(moment), \(try VisitBook.json(event)))
            """)
        visit.apply(event)
    }

    /// The visit of this number (`mdtrt_id`).
    package func find(number: String) throws -> Visit? {
        guard let id = ID<Visit>(short: number) else { return nil }
        return try visits("visit.id = \(id)").first
    }

    package func find(_ id: ID<Visit>) throws -> Visit? { try visits("visit.id = \(id)").first }

    /// Stays that go on, of one person where one is named, that began within a time.
    package func stays(
        at facility: String, of patients: [ID<Patient>]?, from start: Instant, before end: Instant
    ) throws -> [Visit] {
        let who: SQL = patients.map { "AND visit.patient IN (\(all: $0))" } ?? ""
        // Those that were discharged or cancelled for good are not read.
        return try visits(
            """
            visit.facility = \(facility) AND visit.kind = 'inpatient' \(who) AND NOT EXISTS (
                SELECT 1 FROM visit_event AS last WHERE last.visit = visit.id
                AND last.kind IN ('discharged', 'cancelled') AND NOT EXISTS (
                    SELECT 1 FROM visit_event AS back WHERE back.visit = visit.id AND back.kind = 'readmitted'
                    AND back.position > last.position))
            """
        ).filter {
            guard let began = $0.info?.began, !$0.isCancelled else { return false }
            return start <= began && began < end && $0.discharge == nil
        }
    }

    private func visits(_ condition: SQL) throws -> [Visit] {
        var visits: [Visit] = []
        let sql: SQL = """
            SELECT visit.id, facility, patient, visit.kind, own_number, visit.recorded, content
            FROM visit JOIN visit_event ON visit_event.visit = visit.id
            WHERE \(condition) ORDER BY visit.id, visit_event.position
            """
        for row in try connection.rows(sql) {
            let id: ID<Visit> = try row["id"]
            if visits.last?.id != id {
                guard let kind = Visit.Kind(rawValue: try row["kind"]) else { continue }
                visits.append(
                    Visit(
                        id: id, facility: try row["facility"], patient: try row["patient"], kind: kind,
                        ownNumber: try row["own_number"], recorded: try row["recorded"]))
            }
            let content: String = try row["content"]
            visits[visits.count - 1].apply(
                try JSONDecoder().decode(VisitEvent.self, from: Data(content.utf8)))
        }
        return visits
    }

    private static func json(_ event: VisitEvent) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(event), as: UTF8.self)
    }
}

extension VisitEvent {
    fileprivate var kind: String {
        switch self {
        case .informed: "informed"
        case .charged: "charged"
        case .uncharged: "uncharged"
        case .discharged: "discharged"
        case .readmitted: "readmitted"
        case .cancelled: "cancelled"
        case .settled: "settled"
        case .reversed: "reversed"
        }
    }
}
