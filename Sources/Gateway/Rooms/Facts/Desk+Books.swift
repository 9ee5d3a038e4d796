import HTTPTypes
import Ledger
import Pages
import Receipts
import Storage
import Vocabulary

/// The books of the funds.
extension Desk {
    func journal(_ visit: Visit) throws -> Answer {
        var reading = JournalReading(visit.query, through: JournalPage.Name.through.rawValue)
        let typed = visit.query.typed
        return try office.database.read { connection in
            let journal = Journal(connection)
            var filter = reading.filter()
            filter.area = try Jurisdiction(of: visit.visitor, connection).books(of: office.region)
            let page = reading.wrong.isEmpty ? try journal.page(filter, after: reading.after) : ([], nil)
            let count = reading.wrong.isEmpty ? try journal.count(filter) : 0
            let isLater = reading.after != nil
            let html = JournalPage(
                page.0.map { JournalPage.Item($0, href: $0.receiptPath) }, count: count,
                filter: Form(
                    action: Route.journal.path, token: "", typed: typed,
                    faults: reading.wrong.map { Fault($0.field, $0.words) }),
                first: isLater ? Desk.address(Route.journal.path, typed, after: nil) : nil,
                next: page.1.map { Desk.address(Route.journal.path, typed, after: $0.description) },
                links: [(Words("科目余额表", "Trial balance"), href: Route.trialBalance.path)]
            ).html(in: frame(for: visit.visitor))
            return .page(html, status: reading.wrong.isEmpty ? .ok : .badRequest)
        }
    }

    func trialBalance(_ visit: Visit) throws -> Answer {
        let (asOf, wrong) = Desk.day(TrialBalancePage.day, in: visit.query)
        return try office.database.read { connection in
            let page = TrialBalancePage(
                try Journal(connection).trialBalance(
                    asOf: AsOf(
                        day: asOf,
                        area: Jurisdiction(of: visit.visitor, connection).books(of: office.region))),
                filter: Form(
                    action: Route.trialBalance.path, token: "", typed: visit.query.typed,
                    faults: wrong.map { Fault($0.field, $0.words) }),
                links: [(Words("日记账", "Journal"), href: Route.journal.path)])
            return .page(page.html(in: frame(for: visit.visitor)), status: wrong.isEmpty ? .ok : .badRequest)
        }
    }

    /// A day in the address, where one is written.
    static func day(_ name: String, in query: Fields) -> (Day?, [WrongField]) {
        guard let text = query[name]?.trimmed, !text.isEmpty else { return (nil, []) }
        guard let day = Day(text) else { return (nil, [.noDay(name)]) }
        return (day, [])
    }

    /// This address with its filters, on another page.
    static func address(_ path: String, _ typed: [String: String], after: String?) -> String {
        var typed = typed.filter { !$0.value.isEmpty }
        typed["after"] = after
        let query = typed.sorted { $0.key < $1.key }.map {
            "\(Fields.encoded($0.key))=\(Fields.encoded($0.value))"
        }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }
}

/// Which entries an address asks for.
struct JournalReading {
    private let query: Fields
    /// The name of the last day: `through` on the page, `to` for programs.
    private let through: String
    private(set) var wrong: [WrongField] = []

    init(_ query: Fields, through: String) {
        self.query = query
        self.through = through
    }

    /// The last entry of the page before.
    var after: ID<Entry>? { query["after"].flatMap { ID($0) } }

    mutating func filter() -> EntryFilter {
        var filter = EntryFilter()
        let from = day(JournalPage.Name.from.rawValue)
        let to = day(through)
        if let from, let to, to < from {
            wrong.append(
                WrongField(
                    through, Words("早于开始的那天", "it is before the first day"),
                    Words("请对调或改一个", "swap the two or correct one")))
        } else if from != nil || to != nil {
            filter.days = (from ?? Day(1, 1, 1)!)...(to ?? Day(9999, 12, 31)!)
        }
        filter.fund = word(JournalPage.Name.fund.rawValue, Fund.allCases.map { ($0.rawValue, $0.words) })
        filter.kind = word(
            JournalPage.Name.kind.rawValue, Entry.Kind.allCases.map { ($0.rawValue, $0.words) })
        if let text = query["after"], ID<Entry>(text) == nil {
            wrong.append(
                WrongField(
                    "after", Words("不是分录编号", "it is no entry's number"),
                    Words("请用上一页给出的 next", "use what the page before gives as next")))
        }
        return filter
    }

    private mutating func day(_ name: String) -> Day? {
        let (day, wrong) = Desk.day(name, in: query)
        self.wrong += wrong
        return day
    }

    private mutating func word<Word: RawRepresentable<String>>(
        _ name: String, _ words: [(key: String, words: Words)]
    ) -> Word? {
        guard let text = query[name], !text.isEmpty else { return nil }
        let word = Word(rawValue: text)
        if word == nil {
            let choices = Choices(words.map { Choices.Choice($0.key, $0.words) }).byKey
            wrong.append(.noSuchWord(name, choices, given: text))
        }
        return word
    }
}

extension Journal {
    /// A page of entries, and after which the next one begins.
    func page(_ filter: EntryFilter, after: ID<Entry>?) throws -> ([Entry], ID<Entry>?) {
        let found = try entries(filter, after: after, limit: Desk.pageSize + 1)
        let shown = Array(found.prefix(Desk.pageSize))
        return (shown, found.count > shown.count ? shown.last?.id : nil)
    }
}

extension Entry {
    /// Where the receipt is shown that it is about.
    fileprivate var receiptPath: String? {
        guard kind == .settlement || kind == .reversal, let reference, ID<Receipt>(reference) != nil else {
            return nil
        }
        return Route.receipt.path(reference)
    }
}
