import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// Payments that wait, and the money of departments.
extension Desk {
    func doubts(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let wanted = visit.query[DoubtListPage.reason] ?? ""
        return try office.database.read { connection in
            var counts: [String: Int] = [:]
            var items: [DoubtListPage.Item] = []
            var isMore = false
            try here.season.forEachOpenPayment(connection) { open in
                let key = open.doubt?.key ?? DoubtListPage.ready
                counts[key, default: 0] += 1
                guard wanted.isEmpty || wanted == key else { return }
                guard items.count < 200 else {
                    isMore = true
                    return
                }
                items.append(
                    .init(
                        open, person: try open.payment.person.flatMap { try here.person($0, connection) },
                        href: here.path(.doubt, open.payment.id.description)))
            }
            let page = DoubtListPage(
                try here.heading(connection), items: items, counts: counts,
                filter: Form(action: here.path(.doubts), token: "", typed: visit.query.typed), isMore: isMore)
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    private func open(_ here: SeasonVisit, _ connection: Connection) throws -> Season.OpenPayment {
        try here.wholly()
        let cash = CashBook(connection)
        guard let payment = try ID<Payment>(here.visit.parameters["payment"] ?? "").flatMap({ try cash.payment($0) }),
            let run = try Runs(connection).find(payment.run), run.region == here.season.district,
            run.year == here.season.year
        else { throw Problem.noSuchPage }
        let free = try cash.suspense(of: payment.id)
        return Season.OpenPayment(
            payment: payment, free: free,
            doubt: try here.season.doubt(about: payment, free: free, connection))
    }

    func doubt(_ visit: Visit) throws -> Answer {
        try doubt(SeasonVisit(visit, office), query: visit.query["q"] ?? "", fault: nil)
    }

    private func doubt(_ here: SeasonVisit, query: String, fault: Words?) throws -> Answer {
        let query = query.trimmed
        let frame = frame(for: here.visit.visitor)
        return try office.database.read { connection in
            let open = try self.open(here, connection)
            let named = try open.payment.person.flatMap { try here.person($0, connection) }
            var people = query.isEmpty ? [] : try Persons(connection).search(query, in: here.place, limit: 20)
            if query.isEmpty, let named { people = [named] }
            for person in people.prefix(5) {
                let members = try Persons(connection).household(of: person.id)?.members ?? []
                people += members.filter { one in !people.contains { $0.id == one.id } }
            }
            let dues = try here.season.due(people.map { ID(of: $0.id) }, on: open.payment.day, connection)
            let action = here.path(.resolveDoubt, open.payment.id.description)
            let run = ID<Run>(at: here.visit.moment).description
            let faults = fault.map { [Fault(dues.isEmpty ? nil : DoubtPage.people, $0)] } ?? []
            let page = DoubtPage(
                try here.heading(connection), open: open, person: named,
                search: Form(
                    action: here.path(.doubt, open.payment.id.description), token: "", typed: ["q": query]),
                found: zip(people, dues).map { .init($0, due: $1) },
                assign: here.mayChange
                    ? Form(
                        action: action, token: frame.token,
                        typed: ["act": "assign", "run": run, "q": query], faults: faults) : nil,
                refund: here.mayChange
                    ? Form(
                        action: action, token: frame.token,
                        typed: ["act": "refund", "run": run, DoubtPage.amount: open.free.description]) : nil,
                links: [(Words("其余待处理的", "The other payments that wait"), href: here.path(.doubts))])
            return .page(page.html(in: frame), status: fault == nil ? .ok : .badRequest)
        }
    }

    func resolveDoubt(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let prefix = "\(DoubtPage.people)."
        let numbers = visit.form.pairs.filter { $0.name.hasPrefix(prefix) }.map {
            String($0.name.dropFirst(prefix.count))
        }
        let isRefund = visit.form["act"] == "refund"
        let amount = visit.form[DoubtPage.amount].flatMap { Money($0.trimmed) }
        guard isRefund ? amount != nil : !numbers.isEmpty else {
            return try doubt(
                here, query: visit.form["q"] ?? "",
                fault: isRefund
                    ? Words("请写退多少元", "write how much goes back") : Words("请选至少一个人", "choose at least one person"))
        }
        do {
            try office.database.transaction { connection in
                let open = try self.open(here, connection)
                let run = here.run(
                    isRefund ? .refund : .counter, id: visit.form["run"],
                    title: isRefund ? "退费" : "待处理缴费入账")
                if try here.isDone(run, connection) { return }
                if isRefund, let amount {
                    try here.season.refund(open.payment.id, amount, as: run, connection)
                } else {
                    let people = try numbers.map { ID<Applicant>(of: try here.person($0, connection).id) }
                    _ = try here.season.assign(open.payment.id, to: people, as: run, connection)
                }
            }
        } catch let error as CollectionError {
            return try doubt(here, query: visit.form["q"] ?? "", fault: error.words)
        }
        return here.seen(.doubt, visit.parameters["payment"] ?? "")
    }

    // MARK: Departments

    func grants(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let frame = frame(for: visit.visitor)
        let (contributor, status, category) = (
            visit.query[GrantListPage.Name.contributor.rawValue].flatMap { Contributor(rawValue: $0) },
            visit.query[GrantListPage.Name.status.rawValue].flatMap { Season.GrantStatus(rawValue: $0) },
            visit.query[GrantListPage.Name.category.rawValue].flatMap { PersonCategory(rawValue: $0) }
        )
        let after = visit.query["after"].flatMap { ID<Applicant>($0) }
        return try office.database.read { connection in
            var dues: [Contributor: GrantListPage.Due] = [:]
            var shown: [Season.GrantRow] = []
            var (count, total, isMore) = (0, Money.zero, false)
            try here.season.forEachGrant(in: here.place, connection) { row in
                let amount = row.grant.content.amount
                if row.status == .enrolled {
                    dues[row.grant.contributor, default: .init(row.grant.contributor)].people += 1
                    dues[row.grant.contributor]?.amount += amount - row.settled
                }
                guard amount != .zero || row.settled != .zero,
                    contributor.map({ $0 == row.grant.contributor }) ?? true,
                    status.map({ $0 == row.status }) ?? true,
                    category.map({ $0 == row.grant.content.category }) ?? true
                else { return }
                count += 1
                total += amount
                if let after, row.grant.person <= after { return }
                if shown.count < 2 * Desk.pageSize || shown.last?.grant.person == row.grant.person {
                    shown.append(row)
                } else {
                    isMore = true
                }
            }
            let mayChange = here.isWhole && Route.settleGrants.permission.allows(visit.visitor.operator?.role)
            let page = GrantListPage(
                try here.heading(connection),
                items: try shown.map { row in
                    let person = try here.person(row.grant.person, connection)
                    return .init(row, person: person, href: person.map { here.path(.payer, $0.number) })
                }, count: count, total: total,
                dues: dues.values.sorted { $0.contributor.rawValue < $1.contributor.rawValue }.map { due in
                    (
                        due,
                        mayChange
                            ? Form(
                                action: here.path(.settleGrants), token: frame.token,
                                typed: ["contributor": due.contributor.rawValue]) : nil
                    )
                },
                filter: Form(action: here.path(.grants), token: "", typed: visit.query.typed),
                next: isMore
                    ? shown.last.map {
                        Desk.address(here.path(.grants), visit.query.typed, after: $0.grant.person.description)
                    } : nil)
            return .page(page.html(in: frame))
        }
    }

    func settleGrants(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        guard let contributor = visit.form["contributor"].flatMap({ Contributor(rawValue: $0) }),
            contributor != .person, contributor != .fiscal
        else { throw Problem.noSuchPage }
        let run = here.run(
            .departmentSettlement, id: visit.form["run"], title: "资助资金结算：\(contributor.words.zh)")
        if visit.form["act"] == "post" {
            try office.database.transaction { connection in
                if try here.isDone(run, connection) { return }
                _ = try here.season.settle(with: contributor, as: run, connection)
            }
            return here.seen(.run, run.id.description)
        }
        let frame = frame(for: visit.visitor)
        let page = try office.database.preview { connection in
            SettleGrantsPage(
                try here.heading(connection), contributor: contributor,
                settled: try here.season.settle(with: contributor, as: run, connection),
                form: Form(
                    action: here.path(.settleGrants), token: frame.token,
                    typed: ["contributor": contributor.rawValue, "run": run.id.description]))
        }
        return .page(page.html(in: frame))
    }
}
