import Storage
package import Vocabulary

/// Which entries of the journal to show. What is nil does not restrict.
package struct EntryFilter: Hashable, Sendable {
    /// By the day they count.
    package var days: ClosedRange<Day>?
    package var kind: Entry.Kind?
    package var reference: String?
    package var fund: Fund?
    package var account: Account?
    /// Together with `account`: the sub-account of one facility or person.
    package var party: String?
    /// Those of a place in this area.
    package var area: RegionCode?

    package init(
        days: ClosedRange<Day>? = nil, kind: Entry.Kind? = nil, reference: String? = nil, fund: Fund? = nil,
        account: Account? = nil, party: String? = nil, area: RegionCode? = nil
    ) {
        self.days = days
        self.kind = kind
        self.reference = reference
        self.fund = fund
        self.account = account
        self.party = party
        self.area = area
    }

    fileprivate var condition: SQL {
        var sql: SQL = "TRUE"
        if let days {
            sql += " AND effective BETWEEN \(days.lowerBound) AND \(days.upperBound)"
        }
        if let area { sql += " AND \(Journal.within(area))" }
        if let kind { sql += " AND kind = \(kind)" }
        if let reference { sql += " AND reference = \(reference)" }
        var line: SQL = ""
        if let fund { line += " AND account IN (\(all: Account.all.filter { $0.fund == fund }.map(\.code)))" }
        if let account { line += " AND account = \(account.code)" }
        if let party { line += " AND party = \(party)" }
        if !line.text.isEmpty {
            sql += " AND EXISTS (SELECT 1 FROM posting WHERE entry = id\(line))"
        }
        return sql
    }
}

extension Journal {
    /// Where an entry's place lies in the area; an entry of no place lies in none.
    static func within(_ area: RegionCode) -> SQL {
        // ":" comes after the digits.
        "place >= \(area.stem) AND place < \(area.stem + ":")"
    }

    /// One page of the journal, the latest recorded first; the next page comes `after` this one's last entry.
    package func entries(
        _ filter: EntryFilter = EntryFilter(), after: ID<Entry>? = nil, limit: Int = 50
    ) throws -> [Entry] {
        precondition((1...1000).contains(limit), "a page has 1 to 1000 entries")
        var sql: SQL = "SELECT * FROM entry WHERE \(filter.condition)"
        if let after { sql += " AND id < \(after)" }
        sql += " ORDER BY id DESC LIMIT \(limit)"
        return try entries(connection.rows(sql))
    }

    /// How many entries there are on all pages.
    package func count(_ filter: EntryFilter = EntryFilter()) throws -> Int {
        try connection.value("SELECT count(*) FROM entry WHERE \(filter.condition)") ?? 0
    }
}
