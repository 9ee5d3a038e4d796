package import Ledger
package import Vocabulary

/// The journal (日记账): what was posted, entry by entry, the latest first.
package struct JournalPage: Sendable {
    /// The names of the filters in the address.
    package enum Name: String, CaseIterable, Sendable {
        case from, through, fund, kind
    }

    /// An entry, and where that is shown which it is about.
    package struct Item: Sendable {
        let entry: Entry
        let href: String?

        package init(_ entry: Entry, href: String? = nil) {
            self.entry = entry
            self.href = href
        }
    }

    let items: [Item]
    /// How many entries the filters let through, on all pages.
    let count: Int
    /// The filters as typed, with what is wrong with them; its action is this page.
    let filter: Form
    /// The first page, where this is a later one, and the next.
    let first: String?
    let next: String?
    let links: [(Words, href: String)]

    package init(
        _ items: [Item], count: Int, filter: Form, first: String? = nil, next: String? = nil,
        links: [(Words, href: String)] = []
    ) {
        self.items = items
        self.count = count
        self.filter = filter
        self.first = first
        self.next = next
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("日记账", "Journal"),
            lead: Words(
                "三个基金的每一笔账，借贷相等，最近记的在前。",
                "Every entry of the three funds, debits equal to credits, the latest first."),
            faults: filter.faults
        ) { h in
            filters(into: &h)
            if items.isEmpty {
                h.nothing(
                    isFiltered
                        ? Words(
                            "这些条件下没有分录。放宽日期或基金再看。",
                            "No entry under these filters. Widen the days or the funds.")
                        : Words(
                            "还没有记过账。结算一笔费用，这里就会有分录。",
                            "Nothing is posted yet. Settle a claim and its entry stands here.")
                )
            } else {
                table(into: &h)
            }
            ways(into: &h)
        }
    }

    private var isFiltered: Bool {
        Name.allCases.contains { !(filter.typed[$0.rawValue] ?? "").isEmpty }
    }

    private func filters(into h: inout HTML) {
        h.query(filter, act: Words("筛选", "Filter")) { h in
            h.field(
                .day(
                    Name.from.rawValue, Words("从哪天", "From"),
                    hint: Words("例如 2023-07-01", "such as 2023-07-01")
                ).ifItApplies, in: filter)
            h.field(
                .day(
                    Name.through.rawValue, Words("到哪天", "Through"),
                    hint: Words("按业务日期", "by the day it counts")
                ).ifItApplies, in: filter)
            h.field(
                .grouped(
                    Name.fund.rawValue, Words("基金", "Fund"),
                    [
                        .init(
                            Words("基金", "Funds"),
                            Fund.allCases.map { .init($0.rawValue, $0.words) })
                    ], empty: Words("全部", "all")
                ).ifItApplies, in: filter)
            h.field(
                .grouped(
                    Name.kind.rawValue, Words("摘要", "Memo"),
                    [
                        .init(
                            Words("摘要", "Memos"),
                            Entry.Kind.allCases.map { .init($0.rawValue, $0.words) })
                    ], empty: Words("全部", "all")
                ).ifItApplies, in: filter)
        }
    }

    private func table(into h: inout HTML) {
        let postings = items.flatMap(\.entry.postings)
        let (here, all) = (h.language.text(items.count), h.language.text(count))
        h.table(
            Words("本页 \(here) 笔，共 \(all) 笔", "\(here) entries here, \(all) in all"),
            [
                .name(Words("日期和摘要", "Day and memo")), .text(Words("科目", "Account")),
                .word(Words("往来方", "Party")), .figure(Words("借", "Debit")), .figure(Words("贷", "Credit")),
            ],
            rows: { h in
                for item in items {
                    for (place, posting) in item.entry.postings.enumerated() {
                        h.row(place == 0 ? "first" : "more", after: min(place, 1)) { h in
                            if place == 0 {
                                h.cell(rows: item.entry.postings.count) { head(item, into: &$0) }
                            }
                            h.cell(posting.account.words)
                            if let party = posting.party {
                                h.cell { h in h.element(.code, verbatim: party) }
                            } else {
                                h.emptyCell()
                            }
                            if posting.side == .debit { h.cell(posting.amount) } else { h.emptyCell() }
                            if posting.side == .credit { h.cell(posting.amount) } else { h.emptyCell() }
                        }
                    }
                }
            },
            sum: { h in
                h.cell(Words("本页合计", "Sum of the page"))
                h.emptyCell()
                h.emptyCell()
                h.cell(postings.filter { $0.side == .debit }.map(\.amount).sum)
                h.cell(postings.filter { $0.side == .credit }.map(\.amount).sum)
            })
    }

    private func head(_ item: Item, into h: inout HTML) {
        let entry = item.entry
        h.day(entry.effective)
        h.text(" ")
        if let href = item.href {
            h.element(.a, .href(href)) { memo(entry, into: &$0) }
        } else {
            memo(entry, into: &h)
        }
        h.element(.small, .class("block")) { h in
            h.text(Words("记于 ", "recorded "))
            h.moment(entry.recorded)
        }
    }

    private func memo(_ entry: Entry, into h: inout HTML) {
        if entry.kind == .reversal {
            h.state(entry.kind.words, .reversal)
        } else {
            h.text(entry.kind.words)
        }
    }

    private func ways(into h: inout HTML) {
        let pages = [
            first.map { (Words("回到最近的", "Back to the latest"), href: $0) },
            next.map { (Words("更早的分录", "Earlier entries"), href: $0) },
        ].compactMap { $0 }
        h.element(.ul, .class("links")) { h in
            for (words, href) in pages + links {
                h.element(.li) { h in h.element(.a, .href(href), text: words) }
            }
        }
    }
}
