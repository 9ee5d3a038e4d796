import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// People who pay: finding them, their year, and taking a payment at the counter.
extension Desk {
    func payers(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let query = (visit.query["q"] ?? "").trimmed
        return try office.database.read { connection in
            let found =
                query.isEmpty
                ? [] : try Persons(connection).search(query, in: here.place, limit: Desk.pageSize + 1)
            let shown = found.prefix(Desk.pageSize)
            let page = PersonSearchPage(
                query: query, found: shown.map { ($0, href: here.path(.payer, $0.number)) },
                isTooMany: found.count > shown.count, action: here.path(.payers),
                today: visit.moment.dayInChina)
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    func payer(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let number = visit.parameters["number"] ?? ""
        let typed = [
            "\(PersonBillPage.people).\(number)": "yes", PersonBillPage.payer: PayerKind.oneself.rawValue,
            PersonBillPage.day: visit.moment.dayInChina.description, "number": number,
        ]
        return try payer(here, number, typed, [])
    }

    private func payer(
        _ here: SeasonVisit, _ number: String, _ typed: [String: String], _ faults: [Fault]
    ) throws -> Answer {
        let today = here.visit.moment.dayInChina
        let frame = frame(for: here.visit.visitor)
        return try office.database.read { connection in
            let person = try here.person(number, connection)
            let household = try Persons(connection).household(of: person.id)?.members ?? []
            let people = [person] + household.filter { $0.id != person.id && $0.home.lies(in: here.place) }
            let dues = try here.season.due(people.map { ID(of: $0.id) }, on: today, connection)
            let applicant = ID<Applicant>(of: person.id)
            let bills = BillBook(connection)
            let repairs = try people.map { try here.season.repairs(of: ID(of: $0.id), on: today, connection) }
            let versions = try bills.versions(of: applicant, in: here.season.year).reversed().map { bill in
                BillVersions.Version(
                    bill, basis: try bill.content.basis.flatMap { try bills.basis($0) },
                    tier: here.season.plan.tiers.first { $0.key == bill.content.tier }?.words,
                    href: here.isWhole ? here.path(.run, bill.run.description) : nil)
            }
            let settled = try GrantBook(connection).settled(for: applicant, in: here.season.year)
            let cash = CashBook(connection)
            let parts = try cash.allocations(of: applicant, in: here.season.year)
            let paid = try cash.payments(of: applicant, in: here.season.year).map { payment in
                PersonBillPage.Paid(
                    payment, allocated: parts.filter { $0.payment == payment.id }.map(\.amount).sum,
                    free: try cash.suspense(of: payment.id),
                    isTakenBack: try cash.refunds(of: payment.id).contains { $0.kind == .reversal },
                    href: here.path(.paymentReceipt, payment.id.description))
            }
            let page = PersonBillPage(
                try here.heading(connection), person: person, due: dues[0],
                versions: BillVersions(Array(versions)),
                grants: dues[0].year.grants.values.sorted {
                    $0.contributor.rawValue < $1.contributor.rawValue
                }
                .map { ($0, settled[$0.contributor] ?? .zero) },
                paid: paid,
                enrolments: try Enrolments(connection).of(person.id).filter { $0.year == here.season.year },
                members: people.indices.map {
                    .init(
                        people[$0], due: dues[$0], repairs: repairs[$0],
                        href: here.path(.payer, people[$0].number))
                },
                form: here.mayChange
                    ? Form(action: here.path(.takePayment), token: frame.token, typed: typed, faults: faults)
                    : nil,
                today: today,
                links: [
                    (
                        Words("这一年的结算和累计", "Settlements of the year"),
                        href: Route.personYear.path(person.number, here.season.year.description)
                    )
                ])
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    /// The form leads to a page to check, that to the receipt. The receipt's number makes it safe to press twice.
    func takePayment(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let typed = visit.form.typed
        let prefix = "\(PersonBillPage.people)."
        let numbers = visit.form.pairs.filter { $0.name.hasPrefix(prefix) }.map {
            String($0.name.dropFirst(prefix.count))
        }
        let number = visit.form["number"] ?? numbers.first ?? ""
        let today = visit.moment.dayInChina
        var faults: [Fault] = []
        if numbers.isEmpty {
            faults.append(Fault(PersonBillPage.people, Words("请选至少一个人", "choose at least one person")))
        }
        let day = visit.form[PersonBillPage.day].flatMap { Day($0.trimmed) }
        if day.map({ $0 > today }) ?? true {
            faults.append(
                Fault(
                    PersonBillPage.day,
                    Words("请写今天或以前的日期，例如 2024-11-05", "write today or an earlier day, such as 2024-11-05")))
        }
        let payer = visit.form[PersonBillPage.payer].flatMap { PayerKind(rawValue: $0) }
        if payer == nil { faults.append(Fault(PersonBillPage.payer, Words("请选谁来缴", "choose who pays"))) }
        guard faults.isEmpty, let day, let payer else { return try self.payer(here, number, typed, faults) }
        guard visit.form["act"] == "post", let serial = visit.form["serial"], ID<Payment>(serial) != nil,
            let amount = visit.form["amount"].flatMap({ Money($0) })
        else {
            return try check(here, numbers, payer, day, number, typed)
        }
        let run = here.run(.counter, title: "柜面缴费")
        let payment = try office.database.transaction { connection -> ID<Payment>? in
            let known = try CashBook(connection).known([serial], of: Season.counter)[serial]
            if let standing = known?.standing { return standing }
            let people = try numbers.map { ID<Applicant>(of: try here.person($0, connection).id) }
            let repairs = Dictionary(
                zip(people, numbers.map { Desk.repaired($0, visit.form) })
            ) { first, _ in first }
            for person in people.sorted() { try connection.lock(person: person) }
            _ = try here.season.take(
                .init(
                    serial: serial, day: day, amount: amount, payer: payer, people: people, repairs: repairs),
                as: run,
                connection)
            return try CashBook(connection).known([serial], of: Season.counter)[serial]?.standing
        }
        guard let payment else { throw Problem.ours }
        return here.seen(.paymentReceipt, payment.description)
    }

    private func check(
        _ here: SeasonVisit, _ numbers: [String], _ payer: PayerKind, _ day: Day, _ number: String,
        _ typed: [String: String]
    ) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        let (page, faults) = try office.database.read { connection -> (TakePaymentPage?, [Fault]) in
            let people = try numbers.map { try here.person($0, connection) }
            var repairing: [ID<Applicant>: Int] = [:]
            var repairs: [String: Season.RepairOption] = [:]
            for person in people {
                let years = Desk.repaired(person.number, here.visit.form)
                guard years > 0 else { continue }
                repairing[ID(of: person.id)] = years
                repairs[person.number] = try here.season.repairs(of: ID(of: person.id), on: day, connection)
                    .first { $0.years.count == years }
                if repairs[person.number] == nil {
                    return (
                        nil,
                        [
                            Fault(
                                PersonBillPage.people,
                                Words("补缴这些年不会缩短等待期", "paying for these years would not shorten the wait"))
                        ]
                    )
                }
            }
            let dues = try here.season.due(
                people.map { ID(of: $0.id) }, on: day, repairing: repairing, connection)
            if let doubt = dues.compactMap(\.doubt).first {
                return (nil, [Fault(PersonBillPage.people, doubt.words)])
            }
            let rows = zip(people, dues).map { (person: $0, owed: $1.owed ?? .zero, isLate: $1.isLate) }
            var carried = typed.filter { !["token", "act"].contains($0.key) }
            carried["amount"] = rows.map(\.owed).sum.description
            carried["serial"] = ID<Payment>(at: here.visit.moment).description
            return (
                TakePaymentPage(
                    try here.heading(connection), people: rows, payer: payer, repairs: repairs, day: day,
                    form: Form(action: here.path(.takePayment), token: frame.token, typed: carried),
                    back: here.path(.payer, number)), []
            )
        }
        guard let page else { return try self.payer(here, number, typed, faults) }
        return .page(page.html(in: frame))
    }

    /// How many years of lapse a form pays for, for the person of this number.
    private static func repaired(_ number: String, _ form: Fields) -> Int {
        max(0, form["\(PersonBillPage.repair).\(number)"].flatMap { Int($0) } ?? 0)
    }

    func paymentReceipt(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        return try office.database.read { connection in
            let cash = CashBook(connection)
            guard
                let payment = try ID<Payment>(visit.parameters["payment"] ?? "").flatMap({
                    try cash.payment($0)
                }),
                let run = try Runs(connection).find(payment.run), run.region == here.season.district,
                run.year == here.season.year
            else { throw Problem.noSuchPage }
            let all = Dictionary(grouping: try cash.allocations(of: payment.id), by: \.person)
            var people: [(person: Person, amount: Money)] = []
            for (id, parts) in all.sorted(by: { $0.key < $1.key }) {
                let amount = parts.map(\.amount).sum
                if amount != .zero, let person = try here.person(id, connection) {
                    people.append((person, amount))
                }
            }
            let own = try payment.person.flatMap { try here.person($0, connection) }
            guard here.isWhole || !people.isEmpty || own != nil else { throw Problem.noSuchPage }
            var links = people.map {
                (Words($0.person.number, $0.person.number), href: here.path(.payer, $0.person.number))
            }
            if here.isWhole {
                links.append(
                    (
                        Words("所属批次（可撤销）", "Its run, to take it back"),
                        href: here.path(.run, run.id.description)
                    ))
            }
            let page = PaymentReceiptPage(
                try here.heading(connection), payment: payment, people: people,
                free: try cash.suspense(of: payment.id),
                isTakenBack: try cash.refunds(of: payment.id).contains { $0.kind == .reversal }, by: run.by,
                title: payment.payer == .school ? run.title : nil,
                links: people.count > 20 ? Array(links.suffix(here.isWhole ? 1 : 0)) : links)
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }
}
