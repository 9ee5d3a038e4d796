import Collection
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// The ledger of subsidised enrolment, person by person (资助参保台账): who is helped, by which list, with how much, and where it
/// stands. A department sees the help that is given for one of its own categories.
enum SubsidyLedger {
    static func make(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        let own = query.department.map { Set($0.categories) }
        var rows: [[Report.Cell]] = []
        var some: [Season.GrantRow] = []
        var (amount, settled) = (Money.zero, Money.zero)
        func work() throws {
            let people = try PeopleNames(some.map { ID(of: $0.grant.person) }, connection)
            for row in some { rows.append(cells(row, people, names, query)) }
            some.removeAll(keepingCapacity: true)
        }
        try query.season.forEachGrant(in: query.place, connection) { row in
            let content = row.grant.content
            guard content.amount != .zero || row.settled != .zero else { return }
            if let own { guard let category = content.category, own.contains(category) else { return } }
            amount += content.amount
            settled += row.settled
            some.append(row)
            if some.count == PeopleNames.batch { try work() }
        }
        try work()
        return Report(
            kind, query.parameters(names), columns, rows: rows,
            sum: [.text(Words("合计", "Sum"))] + Array(repeating: .none, count: 8)
                + [.money(amount), .none, .none, .money(settled), .none],
            notes: [
                Words(
                    "一个人属于几类时，按资助所依据的那一类列出，在认定这一类的部门的台账里。",
                    "Who is in several categories is listed by the one the help is given for, with the department that recognises it."
                ),
                Words(
                    "已退出：不再符合，资助已减为零，部门已结算的应退回。",
                    "Ended: no longer entitled, the help fell to nothing; what was settled goes back."),
            ])
    }

    private static let columns: [Report.Column] = [
        .init(Words("姓名", "Name"), .text), .init(Words("个人编号", "Number"), .text),
        .init(Words("乡镇", "Township"), .text), .init(Words("村、社区", "Village"), .text),
        .init(Words("人员类别", "Category"), .text), .init(Words("认定起", "From"), .day),
        .init(Words("认定止", "To"), .day, help: Words("空着是还在享受", "blank while it goes on")),
        .init(Words("名单", "List"), .text), .init(Words("谁资助", "Payer"), .text),
        .init(Words("资助金额", "Amount"), .money), .init(Words("个人应缴", "Own payment"), .money),
        .init(Words("个人已缴", "Paid"), .money), .init(Words("部门已结算", "Settled"), .money),
        .init(Words("进度", "Status"), .text),
    ]

    private static func cells(
        _ row: Season.GrantRow, _ people: PeopleNames, _ places: PlaceNames, _ query: ReportQuery
    ) -> [Report.Cell] {
        let grant = row.grant
        let person = ID<Person>(of: grant.person)
        let period = people.period(of: person, grant.content.category, in: query.year)
        let (township, village) = places.cells(grant.content.place)
        return [
            people.name(person), people.number(person), township, village,
            .text(grant.content.category?.words ?? Words("按年龄等其他条件", "by age or otherwise")),
            period.map { .day($0.from) } ?? .none, period?.through.map { .day($0) } ?? .none,
            (period?.source ?? grant.content.list).map { .name($0) } ?? .none,
            .text(grant.contributor.words), .money(grant.content.amount),
            row.own.map { .money($0) } ?? .none, .money(row.paid), .money(row.settled),
            .text(grant.content.amount == .zero ? Words("已退出", "ended") : row.status.words),
        ]
    }
}
