import Storage
package import Vocabulary

/// The sums of both sides of an account (发生额合计) and what they leave (余额).
package struct Balance: Hashable, Sendable {
    package let account: Account
    package let debits: Money
    package let credits: Money

    package init(account: Account, debits: Money, credits: Money) {
        self.account = account
        self.debits = debits
        self.credits = credits
    }

    /// On the side on which the account grows; below zero when it stands on the other.
    package var amount: Money { account.kind.grows == .debit ? debits - credits : credits - debits }
}

/// All accounts that ever moved, with their sums (试算平衡表). Each fund's debits equal its credits.
package struct TrialBalance: Hashable, Sendable {
    package let lines: [Balance]

    package func debits(of fund: Fund) -> Money {
        lines.filter { $0.account.fund == fund }.map(\.debits).sum
    }

    package func credits(of fund: Fund) -> Money {
        lines.filter { $0.account.fund == fund }.map(\.credits).sum
    }

    package var isBalanced: Bool { Fund.allCases.allSatisfy { debits(of: $0) == credits(of: $0) } }
}

/// As of which day, as known when, and where. What is nil does not restrict.
package struct AsOf: Hashable, Sendable {
    /// Entries that count up to the end of this day.
    package var day: Day?
    /// Entries recorded up to this moment.
    package var known: Instant?
    /// Entries of a place in this area.
    package var area: RegionCode?

    package init(day: Day? = nil, known: Instant? = nil, area: RegionCode? = nil) {
        self.day = day
        self.known = known
        self.area = area
    }

    /// All there is.
    package static let latest = AsOf()

    package static func day(_ day: Day) -> AsOf { AsOf(day: day) }

    fileprivate var condition: SQL {
        var sql: SQL = "TRUE"
        if let day { sql += " AND effective <= \(day)" }
        if let known { sql += " AND recorded <= \(known)" }
        if let area { sql += " AND \(Journal.within(area))" }
        return sql
    }
}

extension Journal {
    /// The balance of an account, or of one party's part of it.
    package func balance(of account: Account, party: String? = nil, asOf: AsOf = .latest) throws -> Balance {
        let part: SQL = party.map { " AND party = \($0)" } ?? ""
        let lines = try sums(" AND account = \(account.code)\(part)", by: "account", asOf: asOf)
        return try lines.first.map { try balance($0, of: account) }
            ?? Balance(account: account, debits: .zero, credits: .zero)
    }

    /// What an account owes or is owed, party by party, in the order of their keys; nil for none named.
    package func parties(
        of account: Account, asOf: AsOf = .latest
    ) throws -> [(party: String?, balance: Balance)] {
        try sums(" AND account = \(account.code)", by: "party", asOf: asOf).map {
            (try $0["party"], try balance($0, of: account))
        }
    }

    package func trialBalance(asOf: AsOf = .latest) throws -> TrialBalance {
        var moved: [Account: Balance] = [:]
        for row in try sums("", by: "account", asOf: asOf) {
            let account = try Journal.account(try row["account"])
            moved[account] = try balance(row, of: account)
        }
        return TrialBalance(lines: Account.all.compactMap { moved[$0] })
    }

    private func sums(_ condition: SQL, by column: SQL, asOf: AsOf) throws -> [Row] {
        // An unrestricted sum needs no look at the entries.
        let entries: SQL = asOf == .latest ? "" : " JOIN entry ON entry.id = posting.entry"
        return try connection.rows(
            """
            SELECT \(column), \
            sum(CASE WHEN fen > 0 THEN fen ELSE 0 END) AS debits, \
            sum(CASE WHEN fen < 0 THEN -fen ELSE 0 END) AS credits
            FROM posting\(entries) WHERE \(asOf.condition)\(condition) GROUP BY \(column) ORDER BY \(column)
            """)
    }

    private func balance(_ row: Row, of account: Account) throws -> Balance {
        Balance(account: account, debits: try row["debits"], credits: try row["credits"])
    }
}
