import Collection
import Ledger
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

extension LivedSeason {
    /// Holds everything against the model: books, journal, bills of everybody, payments, gaps, enrolments.
    func check(_ step: String) throws {
        try database.read { connection in
            let reconciliation = try Reconciliation(connection)
            guard reconciliation.agrees else {
                throw ProofFailure(step, "books differ: \(reconciliation.lines.filter { !$0.agrees })")
            }
            let problems = try Journal(connection).check()
            guard problems.isEmpty else { throw ProofFailure(step, "journal: \(problems.prefix(3))") }
            try checkPeople(step, connection)
            try checkSums(step, connection)
            try checkPayments(step, connection)
            try checkGaps(step, connection)
            try checkEnrolments(step, connection)
            try checkReports(step, connection)
        }
        counts.checks += 1
        say("checked: \(step)")
    }

    private func checkSums(_ step: String, _ connection: Connection) throws {
        let journal = Journal(connection)
        let sums = known.sums
        func compare(_ name: String, _ account: Account, party: String? = nil, _ expected: Int) throws {
            let found = try journal.balance(of: account, party: party).amount
            guard found == .yuan(Int64(expected)) else {
                throw ProofFailure(step, "\(name): \(found) in the books, \(expected) by the model")
            }
        }
        try compare("receivable", .basicReceivableContributions, sums.own - sums.allocated)
        try compare("contributions", .basicContributions, sums.allocated)
        try compare("suspense", .basicSuspense, sums.free)
        try compare("fiscal", .basicFiscal, sums.fiscal)
        try compare("aided", .basicAidedContributions, sums.help.values.reduce(0, +))
        for (contributor, amount) in sums.receivable {
            try compare("due from \(contributor)", .basicReceivableAided, party: contributor.rawValue, amount)
        }
    }

    private func checkPeople(_ step: String, _ connection: Connection) throws {
        let all = known.people.indices.filter { known.people[$0].isRegistered }
        let years = PersonYears(connection, season.year)
        for start in stride(from: 0, to: all.count, by: 4000) {
            let some = all[start..<min(all.count, start + 4000)]
            let found = try years.of(some.map(applicant))
            for person in some {
                let (is_, should) = (found[applicant(person)] ?? PersonYear(), known.year(person))
                guard let dues = should.dues else {
                    guard is_.bill == nil, is_.allocated == .zero else {
                        throw ProofFailure(step, "person \(person) has a bill")
                    }
                    continue
                }
                let help = is_.grants.mapValues(\.content.amount).filter { $0.value != .zero }
                guard is_.bill?.content.exclusion == dues.exclusion,
                    is_.bill?.own == dues.own.map({ .yuan(Int64($0)) }),
                    is_.bill?.content.late == dues.late, is_.allocated == .yuan(Int64(should.allocated)),
                    help == dues.help.mapValues({ .yuan(Int64($0)) }), is_.isSettled == should.isSettled
                else {
                    throw ProofFailure(
                        step,
                        "person \(person): \(String(describing: is_.bill?.content)), \(help), allocated \(is_.allocated); by the model \(dues), allocated \(should.allocated)"
                    )
                }
            }
        }
    }

    private func checkPayments(_ step: String, _ connection: Connection) throws {
        var open: [String: Money] = [:]
        var after: ID<Payment>?
        while true {
            let some = try CashBook(connection).open(
                in: season.region, season.year, after: after, limit: 2000)
            guard let last = some.last else { break }
            after = last.payment.id
            for one in some { open[one.payment.serial, default: .zero] += one.free }
        }
        var expected: [String: Money] = [:]
        for payment in known.payments where payment.free > 0 {
            expected[payment.serial, default: .zero] += .yuan(Int64(payment.free))
        }
        guard open == expected else {
            throw ProofFailure(step, "\(open.count) payments have free money, by the model \(expected.count)")
        }
    }

    private func checkGaps(_ step: String, _ connection: Connection) throws {
        var found: Set<KnownSeason.Gap> = []
        try season.forEachGap(connection) { gap in
            guard let number = numbers[ID(of: gap.person)],
                let kind = KnownSeason.Gap.Kind(rawValue: gap.kind.rawValue)
            else { return }
            found.insert(KnownSeason.Gap(person: number, kind: kind, amount: Int(gap.amount.fen / 100)))
        }
        let expected = known.gaps
        guard found == expected else {
            throw ProofFailure(
                step,
                "\(found.count) gaps, by the model \(expected.count): \(found.symmetricDifference(expected).map { "\($0.person) \($0.kind.rawValue) \($0.amount)" }.sorted().prefix(10).joined(separator: ", "))"
            )
        }
        counts.gaps = found.count
    }

    /// Insured are those who have settled their year; and, once it has begun, who owe a difference because their bill rose. Who
    /// is billed no longer, or whose money was taken back, is not insured.
    private func checkEnrolments(_ step: String, _ connection: Connection) throws {
        var insured: Set<Int> = []
        try Census(connection).forEach(in: nil, on: season.year.first) { person in
            guard !person.enrolments(in: season.year).isEmpty, let number = numbers[person.id] else { return }
            insured.insert(number)
        }
        let expected = Set(known.people.indices.filter { known.year($0).isInsured })
        let (more, fewer) = (insured.subtracting(expected), expected.subtracting(insured))
        guard more.isEmpty, fewer.isEmpty else {
            throw ProofFailure(
                step,
                "\(more.count) insured who are not by the model, \(fewer.count) by the model who are not insured: \(lines(of: more))\(lines(of: fewer))"
            )
        }
    }

    /// What the model says of these people, ten of them, the lowest number first.
    private func lines(of people: Set<Int>) -> String {
        people.sorted().prefix(10).map { person in
            let (one, year) = (known.people[person], known.year(person))
            let owes = year.dues.map {
                $0.exclusion.map { "\($0)" } ?? $0.own.map { "own \($0)" } ?? "own unknown"
            }
            return
                "\n  person \(person): \(owes ?? "no bill"), allocated \(year.allocated), parts \(year.parts.map(\.amount)), periods \(one.periods.map { "\($0.category) \($0.from)...\($0.through.map { "\($0)" } ?? "")" }), elsewhere \(one.elsewhere.map { "\($0.from)...\($0.through.map { "\($0)" } ?? "")" }), moved \(one.hasMoved)"
        }.joined()
    }

    /// Against the truth: who is entitled and not insured is on the gap list, but for those of whom a row was missed.
    func checkGapsBesideTruth() throws {
        let truth = known.entitledInTruth
        let found = Set(known.gaps.filter { $0.kind == .notEnrolled }.map(\.person))
        let stated = Set(missed.map(\.person)).union(held)
        let other = truth.symmetricDifference(found).subtracting(stated)
        guard other.isEmpty else {
            throw ProofFailure(
                "gaps",
                "\(other.count) differ from the truth without a missed row: \(other.sorted().prefix(10))")
        }
        counts.gapsMissed = truth.subtracting(found).count
        counts.gapsTooMany = found.subtracting(truth).count
    }
}
