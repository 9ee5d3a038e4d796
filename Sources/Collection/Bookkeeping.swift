import Ledger
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// The writing of one run: bills, grants, allocations and enrolments go out in batches, the books at its end.
///
/// Every change to a person's year goes through here, so that what the books count follows from it and nothing else.
struct Bookkeeping {
    let season: Season
    let run: Run
    let connection: Connection
    private var assessor: Assessor
    private var movements = Movements()
    private var bases: Set<ID<Basis>> = []
    private var payments: [(payment: Payment, attempt: Int)] = []
    private var bills: [Bill] = []
    private var grants: [Grant] = []
    private var allocations: [Allocation] = []
    private var refunds: [Payments.Refund] = []
    /// Whose year is settled now and was not, with their tier, and who is insured no longer: why, by their bill.
    private var standings: [ID<Applicant>: Standing] = [:]
    private enum Standing { case settled(tier: String), owing(Bill.Exclusion?) }
    /// How many rows wait before they are written.
    private static let most = 20_000
    /// The last payment's identity; those of a run follow each other.
    private var lastPayment: ID<Payment>

    /// Begins the run.
    init(_ season: Season, _ run: Run, _ connection: Connection) throws {
        self.season = season
        self.run = run
        self.connection = connection
        assessor = Assessor(season)
        lastPayment = ID(at: run.recorded)
        try season.begin(run, connection)
    }

    // MARK: - Bills

    /// What the person's year would come to, with nothing recorded.
    mutating func work(
        out resident: Resident, paid: Day?, repaired: [BenefitYear] = []
    ) throws(CollectionError) -> Assessor.Outcome {
        do {
            return try assessor.assess(resident, paid: paid, repaired: repaired)
        } catch {
            throw .unknownTier(error.tier)
        }
    }

    /// Records what has changed; false where nothing has.
    @discardableResult
    mutating func assess(
        _ resident: Resident, paid: Day? = nil, cause: Bill.Cause = .changed, _ year: inout PersonYear
    ) throws -> Bool {
        let known = year.bill?.content
        let outcome = try work(
            out: resident, paid: paid ?? known?.late, repaired: known?.repaired ?? [])
        return try record(outcome, of: resident.person, cause: cause, &year)
    }

    @discardableResult
    mutating func record(
        _ outcome: Assessor.Outcome, of person: ID<Applicant>, cause: Bill.Cause, _ year: inout PersonYear
    ) throws -> Bool {
        let before = year
        if let basis = outcome.basis, bases.insert(basis.id).inserted {
            try BillBook(connection).add(basis.content, id: basis.id)
        }
        if year.bill?.content != outcome.bill {
            let bill = Bill(
                person: person, year: season.year, version: (year.bill?.version ?? 0) + 1, outcome.bill,
                cause: year.bill == nil ? .assessed : cause, run: run.id, recorded: run.recorded)
            bills.append(bill)
            year.bill = bill
        }
        let contributors = Set(year.grants.keys).union(outcome.grants.keys)
        for contributor in contributors.sorted(by: { $0.rawValue < $1.rawValue }) {
            let known = year.grants[contributor]
            var content = outcome.grants[contributor]
            if content == nil, var ended = known?.content {
                ended.amount = .zero
                content = ended
            }
            guard let content, content != known?.content else { continue }
            let grant = Grant(
                person: person, year: season.year, contributor: contributor,
                version: (known?.version ?? 0) + 1,
                content, run: run.id, recorded: run.recorded)
            grants.append(grant)
            year.grants[contributor] = grant
        }
        guard year != before else { return false }
        if let own = year.bill?.own, year.allocated > own {
            try release(year.allocated - own, of: person, &year)
        }
        try changed(person, from: before, to: year)
        return true
    }

    // MARK: - Money

    mutating func receive(_ payment: Payment, attempt: Int) throws {
        payments.append((payment, attempt))
        movements.receive(payment.amount)
    }

    /// The identity of a payment to come.
    mutating func newPayment() -> ID<Payment> {
        lastPayment = lastPayment.next
        return lastPayment
    }

    /// Puts so much of a payment to a person's bill.
    mutating func allocate(
        _ amount: Money, of payment: ID<Payment>, to person: ID<Applicant>, _ year: inout PersonYear
    ) throws {
        let before = year
        move(amount, of: payment, person, &year)
        try changed(person, from: before, to: year)
    }

    /// Takes so much off a person's bill again, the latest money first; it is in suspense then.
    private mutating func release(_ amount: Money, of person: ID<Applicant>, _ year: inout PersonYear) throws
    {
        try flush()
        var left = amount
        var standing: [ID<Payment>: Money] = [:]
        let all = try CashBook(connection).allocations(of: person, in: season.year)
        for one in all { standing[one.payment, default: .zero] += one.amount }
        for payment in all.reversed().map(\.payment) where left > .zero {
            let part = min(left, standing[payment] ?? .zero)
            guard part > .zero else { continue }
            standing[payment] = nil
            move(-part, of: payment, person, &year)
            left -= part
        }
    }

    /// Takes what this payment paid off all bills it was allocated to; the answer is whose.
    private mutating func release(_ payment: Payment) throws -> [ID<Applicant>: PersonYear] {
        try flush()
        var changed: [ID<Applicant>: PersonYear] = [:]
        let all = try CashBook(connection).allocations(of: payment.id)
        for (person, parts) in Dictionary(grouping: all, by: \.person).sorted(by: { $0.key < $1.key }) {
            let standing = parts.map(\.amount).sum
            guard standing > .zero else { continue }
            var year = try PersonYears(connection, season.year).of(person)
            let before = year
            move(-standing, of: payment.id, person, &year)
            try self.changed(person, from: before, to: year)
            changed[person] = year
        }
        return changed
    }

    private mutating func move(
        _ amount: Money, of payment: ID<Payment>, _ person: ID<Applicant>, _ year: inout PersonYear
    ) {
        year.allocated += amount
        year.lastAllocation += 1
        allocations.append(
            Allocation(
                person: person, year: season.year, number: year.lastAllocation, payment: payment,
                amount: amount,
                run: run.id, recorded: run.recorded))
    }

    /// The source took the whole payment back (冲正): off the bills it paid, and out of the books. The answer is the years of
    /// whom it had paid for.
    @discardableResult
    mutating func takeBack(_ payment: Payment, on day: Day) throws -> [ID<Applicant>: PersonYear] {
        let changed = try release(payment)
        try flush()
        let left = try CashBook(connection).suspense(of: payment.id)
        if left > .zero { try giveBack(left, of: payment, kind: .reversal, on: day) }
        try flush()
        return changed
    }

    /// The same for many payments at once, all of them there and none given back: they are read together.
    mutating func takeBack(_ some: [Payment], on day: Day) throws {
        try flush()
        let cash = CashBook(connection)
        let all = try cash.allocations(of: some.map(\.id))
        // What was allocated in another season is that season's to take back.
        guard all.allSatisfy({ $0.year == season.year }) else { throw CollectionError.builtUpon }
        var years = try PersonYears(connection, season.year).of(Array(Set(all.map(\.person))))
        let parts = Dictionary(grouping: all, by: \.payment)
        for payment in some {
            var standing: [ID<Applicant>: Money] = [:]
            for part in parts[payment.id] ?? [] { standing[part.person, default: .zero] += part.amount }
            for (person, amount) in standing.sorted(by: { $0.key < $1.key }) where amount > .zero {
                var year = years[person] ?? PersonYear()
                let before = year
                move(-amount, of: payment.id, person, &year)
                try changed(person, from: before, to: year)
                years[person] = year
            }
            refunds.append(
                Payments.Refund(
                    payment: payment.id, number: 1, kind: .reversal, amount: payment.amount, day: day,
                    run: run.id, recorded: run.recorded))
            movements.giveBack(payment.amount)
        }
        try flush()
    }

    mutating func giveBack(_ amount: Money, of payment: Payment, kind: Payments.Refund.Kind, on day: Day)
        throws
    {
        try flush()
        let number = try CashBook(connection).refunds(of: payment.id).count + 1
        refunds.append(
            Payments.Refund(
                payment: payment.id, number: number, kind: kind, amount: amount, day: day, run: run.id,
                recorded: run.recorded))
        movements.giveBack(amount)
    }

    // MARK: - Writing

    private mutating func changed(_ person: ID<Applicant>, from before: PersonYear, to after: PersonYear)
        throws
    {
        movements.change(before, after)
        if after.isSettled, !before.isSettled, let tier = after.bill?.content.tier {
            standings[person] = .settled(tier: tier)
        } else if !after.isSettled, endsCover(before, after) {
            standings[person] = .owing(after.bill?.content.exclusion)
        }
        if payments.count + bills.count + grants.count + allocations.count >= Bookkeeping.most { try flush() }
    }

    mutating func flush() throws {
        do {
            if !payments.isEmpty { try CashBook(connection).add(payments) }
            if !bills.isEmpty { try BillBook(connection).add(bills) }
            if !grants.isEmpty { try GrantBook(connection).add(grants) }
            // In the order in which they lie in the table.
            allocations.sort { ($0.person, $0.number) < ($1.person, $1.number) }
            if !allocations.isEmpty { try CashBook(connection).add(allocations) }
            if !refunds.isEmpty { try CashBook(connection).add(refunds) }
        } catch PaymentsError.changedMeanwhile {
            throw CollectionError.changedMeanwhile
        } catch PaymentsError.paymentKnown {
            throw CollectionError.paymentKnown
        }
        payments.removeAll(keepingCapacity: true)
        bills.removeAll(keepingCapacity: true)
        grants.removeAll(keepingCapacity: true)
        allocations.removeAll(keepingCapacity: true)
        refunds.removeAll(keepingCapacity: true)
    }

    /// Who has settled their year is insured for it; who is enrolled already stays as they are. Who has settled it no longer –
    /// the money was taken back, the bill rose, they are insured elsewhere – is not insured any more.
    private func enrol() throws {
        var new: [Enrolment] = []
        var id = ID<Enrolment>(at: run.recorded)
        func enrol(_ person: ID<Person>, _ tier: String) throws {
            id = id.next
            new.append(Enrolment(id: id, person: person, year: season.year, tier: tier))
            if new.count == Bookkeeping.most { try write() }
        }
        func write() throws {
            try Enrolments(connection).addAll(new, in: season.year, recorded: run.recorded)
            new.removeAll(keepingCapacity: true)
        }
        // First whoever is insured no longer: whoever takes their place may have been kept out by them.
        var leaving: [ID<Person>: Leaving] = [:]
        for (person, standing) in standings {
            if case .owing(let exclusion) = standing { leaving[ID(of: person)] = Leaving(exclusion) }
        }
        try Enrolments(connection).endAll(
            leaving, in: season.year, after: season.year.first + -1, recorded: run.recorded)
        let merges = leaving.isEmpty ? [:] : try Merges(connection).inForce()
        for person in standings.keys.sorted() {
            switch standings[person] {
            case .settled(let tier): try enrol(ID(of: person), tier)
            case .owing, nil:
                guard merges[ID(of: person)] != nil else { continue }
                if let kept = try settledKeeper(of: ID(of: person)) { try enrol(kept.person, kept.tier) }
            }
        }
        try write()
    }

    /// Whether who has not settled their year is insured no longer: money was taken back, or they are not billed any more. Where
    /// the bill rose they owe the difference, and once the year has begun they stay insured: a clerk decides. So whoever owed
    /// before may have been insured too.
    private func endsCover(_ before: PersonYear, _ after: PersonYear) -> Bool {
        if after.allocated < before.allocated { return true }
        if let bill = before.bill, !bill.isExcluded, after.bill?.isExcluded == true { return true }
        return before.isSettled && run.recorded.dayInChina < season.year.first
    }

    /// The record this one was merged into, where it has settled the year itself and was insured by this one's enrolment.
    private func settledKeeper(of person: ID<Person>) throws -> (person: ID<Person>, tier: String)? {
        let kept = try Merges(connection).kept(for: person)
        guard kept != person else { return nil }
        let year = try PersonYears(connection, season.year).of(ID(of: kept))
        guard year.isSettled, let tier = year.bill?.content.tier else { return nil }
        return (kept, tier)
    }

    /// Writes what waits, and posts the entries of the run.
    mutating func finish(on day: Day) throws {
        try flush()
        try enrol()
        try movements.post(run, in: season.district, on: day, Journal(connection))
    }
}

extension Leaving {
    /// Why whoever is not billed for this reason is insured no longer.
    fileprivate init(_ exclusion: Bill.Exclusion?) {
        self =
            switch exclusion {
            case .dead: .died
            case .employeeInsurance: .employeeInsurance
            case .movedAway: .movedAway
            case .duplicate, .insuredElsewhere: .duplicate
            case .mistake: .mistake
            case .otherCover, nil: .unstated
            }
    }
}
