package import Ledger
package import Payments
package import Scheme
package import Storage
package import Vocabulary

/// The books held against the bills and payments they sum up (对账): each line has to agree to the fen.
package struct Reconciliation: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let name: Words
        /// By the balances of the accounts.
        package let books: Money
        /// By the rows of people.
        package let people: Money

        package var agrees: Bool { books == people }
    }

    package let lines: [Line]

    package var agrees: Bool { lines.allSatisfy(\.agrees) }
}

extension Reconciliation {
    /// Over all years and places of the database.
    package init(_ connection: Connection) throws {
        let journal = Journal(connection)
        let sums = try CashBook(connection).sums()
        var own = Money.zero
        var allocated = Money.zero
        var fiscal = Money.zero
        var grants: [Contributor: Money] = [:]
        for year in try BillBook(connection).years() {
            var some: [Bill] = []
            func work() throws {
                let years = try PersonYears(connection, year).of(some.map(\.person))
                for found in years.values {
                    let counted = found.counted
                    own += counted.own
                    allocated += counted.allocated
                    fiscal += counted.fiscal
                    grants.merge(counted.grants) { $0 + $1 }
                }
                some.removeAll(keepingCapacity: true)
            }
            try BillBook(connection).forEach(year) { bill in
                some.append(bill)
                if some.count == PersonYears.batch { try work() }
            }
            try work()
        }
        let free = sums.received - sums.allocated - sums.returned
        var lines = [
            Line(
                name: Words("应收个人缴费", "contributions receivable"),
                books: try journal.balance(of: .basicReceivableContributions).amount, people: own - allocated),
            Line(
                name: Words("个人缴费收入", "individual contributions"),
                books: try journal.balance(of: .basicContributions).amount, people: sums.allocated),
            Line(
                name: Words("已入账合计", "allocated"),
                books: try journal.balance(of: .basicContributions).amount, people: allocated),
            Line(
                name: Words("暂收款", "in suspense"),
                books: try journal.balance(of: .basicSuspense, party: Movements.unmatched).amount,
                people: free),
            Line(
                name: Words("超出缴费的使用", "used beyond the payments"), books: .zero,
                people: try CashBook(connection).overdrawn()),
            Line(
                name: Words("财政补助收入", "fiscal subsidy"),
                books: try journal.balance(of: .basicFiscal, party: Contributor.fiscal.rawValue).amount,
                people: fiscal),
            Line(
                name: Words("资助参保缴费收入", "subsidised contributions"),
                books: try journal.balance(of: .basicAidedContributions).amount, people: grants.values.sum),
        ]
        let settled = try GrantBook(connection).settledSums()
        for contributor in Contributor.allCases
        where grants[contributor] != nil || settled[contributor] != nil {
            lines.append(
                Line(
                    name: Words(
                        "应收资助参保费：\(contributor.words.zh)",
                        "subsidised contributions receivable: \(contributor.words.en)"
                    ),
                    books: try journal.balance(of: .basicReceivableAided, party: contributor.rawValue).amount,
                    people: (grants[contributor] ?? .zero) - (settled[contributor] ?? .zero)))
        }
        self.lines = lines
    }
}
