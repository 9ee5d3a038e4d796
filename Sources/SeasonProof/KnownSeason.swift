import Payments
import Scheme
import Vocabulary

/// What everybody owes and what became of every payment, in plain arrays and dictionaries: the truth of a proof. All in whole yuan.
struct KnownSeason {
    /// As the register should know them: only what matching found or a clerk decided.
    var people: [KnownPerson]
    /// As they would be known if every row of every list had been found.
    var truth: [KnownPerson]
    private(set) var years: [Year]
    private(set) var payments: [Payment] = []
    /// The payment that stands under a source's number.
    private var standing: [String: Int] = [:]
    private(set) var settledWith: [Contributor: [Int: Int]] = [:]

    /// Whether the benefit year has begun.
    var hasBegun = false

    /// Whoever was billed at the first assessment: the denominator of coverage.
    private(set) var baseline: Set<Int> = []

    struct Year {
        var dues: KnownPerson.Dues?
        /// As what each contributor helped them last.
        var helpedAs: [Contributor: PersonCategory] = [:]
        /// What each payment paid, in the order in which it did.
        var parts: [(payment: Int, amount: Int)] = []
        var allocated = 0
        /// By having settled the year; a bill that rises within it takes that from nobody.
        var isInsured = false

        var owed: Int? { dues.flatMap { $0.own.map { $0 - allocated } } }

        var isSettled: Bool {
            guard let dues, dues.exclusion == nil, let own = dues.own else { return false }
            return allocated >= own
        }
    }

    struct Payment {
        let serial: String
        let amount: Int
        let day: Day
        let person: Int?
        let isOfYear: Bool
        let run: Int
        var put: [Int: Int] = [:]
        var returned = 0
        var isReversed = false

        var free: Int { amount - put.values.reduce(0, +) - returned }
    }

    init(_ people: [KnownPerson]) {
        self.people = people
        truth = people
        years = Array(repeating: Year(), count: people.count)
    }

    mutating func add(_ person: KnownPerson) -> Int {
        people.append(person)
        truth.append(person)
        years.append(Year())
        return people.count - 1
    }

    // MARK: - Bills

    /// From now on the denominator stands.
    mutating func freeze() {
        baseline = Set(years.indices.filter { years[$0].dues?.exclusion == nil && years[$0].dues != nil })
    }

    mutating func assess() {
        for person in people.indices where people[person].isRegistered { assess(person) }
    }

    mutating func assess(_ person: Int) {
        bill(person, people[person].dues(paid: years[person].dues?.late))
    }

    private mutating func bill(_ person: Int, _ dues: KnownPerson.Dues) {
        defer {
            if years[person].isSettled {
                years[person].isInsured = true
            } else if dues.exclusion != nil || !hasBegun {
                years[person].isInsured = false
            }
        }
        years[person].dues = dues
        for contributor in dues.help.keys { years[person].helpedAs[contributor] = dues.category }
        guard let own = dues.own, years[person].allocated > own else { return }
        var excess = years[person].allocated - own
        var seen: Set<Int> = []
        for part in years[person].parts.reversed() where excess > 0 && seen.insert(part.payment).inserted {
            let amount = min(excess, payments[part.payment].put[person] ?? 0)
            move(-amount, part.payment, person)
            excess -= amount
        }
    }

    private mutating func move(_ amount: Int, _ payment: Int, _ person: Int) {
        payments[payment].put[person, default: 0] += amount
        years[person].parts.append((payment, amount))
        years[person].allocated += amount
        if years[person].isSettled {
            years[person].isInsured = true
        } else if amount < 0 {
            years[person].isInsured = false
        }
    }

    // MARK: - Money

    /// What one line of a file says.
    struct Line {
        let serial: String
        let amount: Int
        let day: Day
        let person: Int?
        var isOfYear = true
        var reverses: String?
    }

    mutating func post(_ line: Line, run: Int) {
        if line.amount <= 0 {
            guard let known = standing[line.reverses ?? line.serial], payments[known].amount == -line.amount
            else { return }
            takeBack(known)
            return
        }
        guard standing[line.serial] == nil else { return }
        payments.append(
            Payment(
                serial: line.serial, amount: line.amount, day: line.day, person: line.person,
                isOfYear: line.isOfYear, run: run))
        standing[line.serial] = payments.count - 1
        guard line.isOfYear, let person = line.person else { return }
        put(payments.count - 1, person)
    }

    /// Pays the bill whole or not at all.
    private mutating func put(_ payment: Int, _ person: Int) {
        guard let known = years[person].dues else { return }
        var dues = known
        let isLate = years[person].owed != 0 && known.late == nil && payments[payment].day > Day(2026, 2, 28)!
        if isLate { dues = people[person].dues(paid: payments[payment].day) }
        guard known.exclusion == nil, let own = dues.own, own > years[person].allocated,
            payments[payment].free >= own - years[person].allocated
        else { return }
        if isLate { bill(person, dues) }
        if own > years[person].allocated { move(own - years[person].allocated, payment, person) }
    }

    private mutating func takeBack(_ payment: Int) {
        for (person, amount) in payments[payment].put.sorted(by: { $0.key < $1.key }) where amount > 0 {
            move(-amount, payment, person)
        }
        payments[payment].returned += payments[payment].free
        payments[payment].isReversed = true
        standing[payments[payment].serial] = nil
    }

    mutating func undo(run: Int) {
        for payment in payments.indices where payments[payment].run == run && !payments[payment].isReversed {
            takeBack(payment)
        }
    }

    /// One payment at the counter for a family.
    mutating func take(_ serial: String, _ amount: Int, on day: Day, for family: [Int], run: Int) {
        payments.append(
            Payment(serial: serial, amount: amount, day: day, person: family.first, isOfYear: true, run: run))
        for person in family { put(payments.count - 1, person) }
    }

    mutating func assign(_ payment: Int, to person: Int) { put(payment, person) }

    mutating func refund(_ payment: Int, _ amount: Int) { payments[payment].returned += amount }

    /// - Returns: what the department pays now.
    mutating func settle(with contributor: Contributor) -> Int {
        var total = 0
        for person in years.indices {
            let due = years[person].isSettled ? years[person].dues?.help[contributor] ?? 0 : 0
            let paid = settledWith[contributor]?[person] ?? 0
            settledWith[contributor, default: [:]][person] = due
            total += due - paid
        }
        return total
    }

    func year(_ person: Int) -> Year { years[person] }

    /// The payment, where it stands.
    func standingPayment(_ payment: Int) -> Int? {
        payments.indices.contains(payment) && standing[payments[payment].serial] == payment ? payment : nil
    }

    // MARK: - Sums

    struct Sums: Equatable {
        var own = 0
        var allocated = 0
        var free = 0
        var fiscal = 0
        var help: [Contributor: Int] = [:]
        var receivable: [Contributor: Int] = [:]
    }

    var sums: Sums {
        var sums = Sums()
        for year in years {
            sums.own += year.dues?.own ?? 0
            sums.allocated += year.allocated
            guard year.isSettled, let dues = year.dues else { continue }
            sums.fiscal += dues.fiscal
            sums.help.merge(dues.help) { $0 + $1 }
        }
        sums.free = payments.reduce(0) { $0 + $1.free }
        for contributor in [Contributor.medicalAid, .county] {
            sums.receivable[contributor] =
                (sums.help[contributor] ?? 0) - (settledWith[contributor]?.values.reduce(0, +) ?? 0)
        }
        return sums
    }

    // MARK: - Gaps

    struct Gap: Hashable {
        enum Kind: String { case notEnrolled, notGranted, grantedNoLonger, dead, double }

        let person: Int
        let kind: Kind
        let amount: Int
    }

    /// What does not fit between lists, bills and payments.
    var gaps: Set<Gap> {
        var gaps: Set<Gap> = []
        for person in people.indices where people[person].isRegistered {
            let known = people[person]
            if known.isGone || known.hasMoved { continue }
            gaps.formUnion(self.gaps(person, known, years[person]))
        }
        return gaps
    }

    private func gaps(_ person: Int, _ known: KnownPerson, _ year: Year) -> [Gap] {
        let fresh = known.dues(paid: year.dues?.late)
        let granted = year.dues?.help ?? [:]
        let help = granted.values.reduce(0, +)
        if fresh.exclusion == .dead {
            let amount = help + (year.dues?.own ?? 0)
            return year.dues != nil && year.dues?.exclusion == nil && amount > 0
                ? [Gap(person: person, kind: .dead, amount: amount)] : []
        }
        if fresh.exclusion == .employeeInsurance {
            return year.isSettled ? [Gap(person: person, kind: .double, amount: help + year.allocated)] : []
        }
        var gaps: [Gap] = []
        if !fresh.help.isEmpty, !year.isSettled {
            gaps.append(
                Gap(
                    person: person, kind: .notEnrolled,
                    amount: year.owed ?? (year.dues == nil ? fresh.own ?? 0 : fresh.own ?? 0)))
        }
        let missing = fresh.help.map { max(0, $0.value - (granted[$0.key] ?? 0)) }.reduce(0, +)
        let excess = granted.map { max(0, $0.value - (fresh.help[$0.key] ?? 0)) }.reduce(0, +)
        if missing > 0 { gaps.append(Gap(person: person, kind: .notGranted, amount: missing)) }
        if excess > 0 { gaps.append(Gap(person: person, kind: .grantedNoLonger, amount: excess)) }
        return gaps
    }

    /// Who is entitled to help and not insured, if every row of every list had been found.
    var entitledInTruth: Set<Int> {
        Set(
            truth.indices.filter { person in
                let known = truth[person]
                guard known.isRegistered, !known.isGone, !known.hasMoved else { return false }
                return !known.dues(paid: years[person].dues?.late).help.isEmpty && !years[person].isSettled
            })
    }
}
