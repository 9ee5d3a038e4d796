package import Storage
package import Vocabulary

/// The books (日记账): entries are added and never changed.
package struct Journal {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Adds an entry. It has at least two postings and balances within each fund, or we stop: our own bug.
    package func post(_ entry: Entry) throws {
        precondition(entry.postings.count >= 2, "an entry has at least two postings")
        precondition(entry.unbalanced.isEmpty, "an entry balances within each fund")
        try connection.run(
            """
            INSERT INTO entry(id, effective, recorded, kind, reference, place, reverses)
            VALUES (\(entry.id), \(entry.effective), \(entry.recorded), \(entry.kind), \(entry.reference), \
            \(entry.place), \(entry.reverses))
            """)
        for (line, posting) in entry.postings.enumerated() {
            try connection.run(
                """
                INSERT INTO posting(entry, line, account, party, fen)
                VALUES (\(entry.id), \(line), \(posting.account.code), \(posting.party), \(posting.signed))
                """)
        }
    }

    /// Takes an entry back (冲正): a new one with the sides swapped, pointing at it. Once only; both remain.
    @discardableResult
    package func reverse(
        _ id: ID<Entry>, effective: Day, recorded: Instant, reference: String? = nil
    ) throws -> Entry {
        guard let entry = try find(id) else { throw LedgerError.noEntry(id) }
        guard entry.reverses == nil else { throw LedgerError.isReversal }
        if let by = try reversal(of: id) { throw LedgerError.alreadyReversed(by: by) }
        guard effective >= entry.effective, recorded >= entry.recorded else { throw LedgerError.beforeEntry }
        let reversal = Entry(
            id: nil, effective: effective, recorded: recorded, kind: .reversal,
            reference: reference ?? entry.reference, place: entry.place, reverses: id,
            postings: entry.postings.map(\.swapped))
        try post(reversal)
        return reversal
    }

    /// The entry that took this one back, if one did.
    package func reversal(of id: ID<Entry>) throws -> ID<Entry>? {
        try connection.value("SELECT id FROM entry WHERE reverses = \(id)")
    }

    package func find(_ id: ID<Entry>) throws -> Entry? {
        try connection.first("SELECT * FROM entry WHERE id = \(id)").map { try entries([$0])[0] }
    }

    /// The entries of these rows, each with its postings.
    func entries(_ rows: [Row]) throws -> [Entry] {
        let ids: [ID<Entry>] = try rows.map { try $0["id"] }
        var postings: [ID<Entry>: [Posting]] = [:]
        try connection.forEach(
            "SELECT entry, account, party, fen FROM posting WHERE entry IN (\(all: ids)) ORDER BY entry, line"
        ) { row in
            let amount: Money = try row["fen"]
            postings[try row["entry"], default: []].append(
                Posting(
                    amount > .zero ? .debit : .credit, try Journal.account(try row["account"]),
                    amount > .zero ? amount : -amount, party: try row["party"]))
        }
        return try zip(ids, rows).map { id, row in
            Entry(
                id: id, effective: try row["effective"], recorded: try row["recorded"], kind: try row["kind"],
                reference: try row["reference"], place: try row["place"], reverses: try row["reverses"],
                postings: postings[id] ?? [])
        }
    }

    static func account(_ code: String) throws -> Account {
        guard let account = Account(code: code) else { throw LedgerError.unknownAccount(code) }
        return account
    }
}
