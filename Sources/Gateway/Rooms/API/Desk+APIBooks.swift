import Ledger
import Storage
import Vocabulary

/// The books for programs.
extension Desk {
    private struct EntryDocument: Encodable {
        let id: ID<Entry>
        let effective: Day
        let recorded: String
        let kind: String
        let memo: Words
        /// Such as the receipt's number.
        let reference: String?
        let reverses: ID<Entry>?
        let postings: [PostingDocument]

        init(_ entry: Entry) {
            id = entry.id
            effective = entry.effective
            recorded = entry.recorded.rfc3339
            kind = entry.kind.rawValue
            memo = entry.kind.words
            reference = entry.reference
            reverses = entry.reverses
            postings = entry.postings.map(PostingDocument.init)
        }
    }

    private struct PostingDocument: Encodable {
        let account: String
        let name: Words
        let fund: String
        let party: String?
        let side: String
        let amount: Money

        init(_ posting: Posting) {
            account = posting.account.code
            name = posting.account.words
            fund = posting.account.fund.rawValue
            party = posting.party
            side = posting.side.rawValue
            amount = posting.amount
        }
    }

    private struct Entries: Encodable {
        let entries: [EntryDocument]
        /// What `after` asks for on the next page; nil on the last.
        let next: ID<Entry>?
    }

    func apiJournal(_ visit: Visit) throws -> Answer {
        var reading = JournalReading(visit.query, through: "to")
        let asked = reading.filter()
        guard reading.wrong.isEmpty else { throw Problem.wrongFields(reading.wrong) }
        let after = reading.after
        let (entries, next) = try office.database.read { connection in
            var filter = asked
            filter.area = try Jurisdiction(of: visit.visitor, connection).books(of: office.region)
            return try Journal(connection).page(filter, after: after)
        }
        return try .json(Entries(entries: entries.map(EntryDocument.init), next: next))
    }

    // MARK: Trial balance

    private struct BalanceDocument: Encodable {
        let day: Day?
        let isBalanced: Bool
        let funds: [FundDocument]
        let accounts: [AccountDocument]
    }

    private struct FundDocument: Encodable {
        let fund: String
        let name: Words
        let debits: Money
        let credits: Money
    }

    private struct AccountDocument: Encodable {
        let account: String
        let name: Words
        let fund: String
        let kind: String
        let debits: Money
        let credits: Money
        /// On the side on which the account grows.
        let amount: Money

        init(_ line: Balance) {
            account = line.account.code
            name = line.account.words
            fund = line.account.fund.rawValue
            kind = line.account.kind.rawValue
            debits = line.debits
            credits = line.credits
            amount = line.amount
        }
    }

    func apiTrialBalance(_ visit: Visit) throws -> Answer {
        let (day, wrong) = Desk.day("day", in: visit.query)
        guard wrong.isEmpty else { throw Problem.wrongFields(wrong) }
        let balance = try office.database.read { connection in
            let area = try Jurisdiction(of: visit.visitor, connection).books(of: office.region)
            return try Journal(connection).trialBalance(asOf: AsOf(day: day, area: area))
        }
        return try .json(
            BalanceDocument(
                day: day, isBalanced: balance.isBalanced,
                funds: Fund.allCases.map {
                    FundDocument(
                        fund: $0.rawValue, name: $0.words, debits: balance.debits(of: $0),
                        credits: balance.credits(of: $0))
                },
                accounts: balance.lines.map(AccountDocument.init)))
    }
}
