import Crypto
package import Storage
package import Vocabulary

/// The log: entries are added, each bound to the one before.
package struct AuditLog {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds an entry; others that record wait until this transaction ends.
    package func record(_ entry: AuditEntry) throws {
        try connection.lock(person: AuditLog.turn)
        let last = try head()
        let number = last.count + 1
        let hash = AuditLog.hash(entry, number, after: last.hash)
        try connection.run(
            """
            INSERT INTO audit(number, act, operator, subject, subject_key, place, purpose, origin, recorded, hash)
            VALUES (\(number), \(entry.act), \(entry.by), \(entry.subject), \(entry.key), \(entry.place), \
            \(entry.purpose), \(entry.origin), \(entry.recorded), \(hash))
            """)
    }

    /// How long the log is now, and its last hash.
    package func head() throws -> AuditAnchor {
        guard let row = try connection.first("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        else {
            return .empty
        }
        return AuditAnchor(count: try row["number"], hash: try row["hash"])
    }

    /// One page, the latest first; the next page comes `before` this one's last number.
    ///
    /// - Parameters:
    ///   - place: entries of this place alone; nil: all there are.
    ///   - act, key: further narrowing.
    package func entries(
        in place: RegionCode? = nil, act: AuditEntry.Act? = nil, by: String? = nil, key: String? = nil,
        before number: Int? = nil, limit: Int = 50
    ) throws -> [(number: Int, entry: AuditEntry)] {
        var sql: SQL = "SELECT * FROM audit WHERE TRUE"
        if let place { sql += " AND place >= \(place.stem) AND place < \(place.stem + ":")" }
        if let act { sql += " AND act = \(act)" }
        if let by { sql += " AND operator = \(by)" }
        if let key { sql += " AND subject_key = \(key)" }
        if let number { sql += " AND number < \(number)" }
        sql += " ORDER BY number DESC LIMIT \(limit)"
        return try connection.rows(sql).map { (try $0["number"], try AuditLog.entry($0)) }
    }

    /// Looks through the whole log. Empty when every entry is as it was written and none is missing.
    ///
    /// Who can write to the database can also write a whole new chain; against that stands an anchor from before.
    package func verify(_ anchors: [AuditAnchor] = []) throws -> [AuditProblem] {
        var problems: [AuditProblem] = []
        var (expected, before) = (1, AuditAnchor.empty.hash)
        let kept = Dictionary(anchors.map { ($0.count, $0.hash) }) { first, _ in first }
        try connection.forEach("SELECT * FROM audit ORDER BY number") { row in
            let number: Int = try row["number"]
            let hash: [UInt8] = try row["hash"]
            if number != expected { problems.append(.gap(before: number)) }
            if AuditLog.hash(try AuditLog.entry(row), number, after: before) != hash, number == expected {
                problems.append(.broken(number))
            }
            if let anchor = kept[number], anchor != hash { problems.append(.differsFromAnchor(number)) }
            before = hash
            expected = number + 1
        }
        for anchor in anchors where anchor.count >= expected {
            problems.append(.cutOff(has: expected - 1, had: anchor.count))
        }
        return problems
    }

    /// The name of the lock that writers take.
    private static let turn = ID<AuditLog>(high: 0x6175_6469_74, low: 0)

    /// Over the hash before, and every field with its length, so that no two contents look alike.
    private static func hash(_ entry: AuditEntry, _ number: Int, after before: [UInt8]) -> [UInt8] {
        var bytes = before
        func add(_ text: String?) {
            let utf8 = text.map { Array($0.utf8) }
            let length = utf8.map { Int64($0.count) } ?? -1
            withUnsafeBytes(of: length.bigEndian) { bytes += $0 }
            bytes += utf8 ?? []
        }
        add(String(number))
        for field in [entry.act.rawValue, entry.by, entry.subject, entry.key, entry.place?.description] {
            add(field)
        }
        for field in [entry.purpose, entry.origin, String(entry.recorded.microseconds)] { add(field) }
        return Array(SHA256.hash(data: bytes))
    }

    private static func entry(_ row: Row) throws -> AuditEntry {
        AuditEntry(
            try row["act"], by: try row["operator"], subject: try row["subject"], key: try row["subject_key"],
            place: try row["place"], purpose: try row["purpose"], origin: try row["origin"],
            recorded: try row["recorded"])
    }
}
