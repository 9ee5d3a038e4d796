import Collection
import Dispatch
import Foundation
import Ledger
import Payments
import Registry
import Scheme
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

struct PostingTests {
    let world: World

    init() throws { world = try World() }

    @Test func `a payment pays its bill whole, and the person is insured`() throws {
        let person = try world.person()
        try world.assess()
        let posted = try world.post(line("T1", 400, person))
        #expect(
            posted.paid == 1 && posted.allocated == .yuan(400) && posted.suspense == .zero && posted.isWhole)
        #expect(try world.isEnrolled(person))
        #expect(try world.balance(.basicContributions) == .yuan(400))
        #expect(try world.balance(.basicTreasury) == .yuan(400))
        #expect(try world.balance(.basicReceivableFiscal) == .yuan(670))
        #expect(try world.reconciliation().agrees)
    }

    @Test(
        arguments: [
            (399, "tooLittle", 0), (401, "tooMuch", 400), (800, "tooMuch", 400),
        ] as [(Int64, String, Int64)])
    func `a bill is paid whole or not at all, and what is left waits`(
        _ yuan: Int64, _ doubt: String, _ allocated: Int64
    ) throws {
        let person = try world.person()
        try world.assess()
        let posted = try world.post(line("T1", yuan, person))
        #expect(posted.doubts == [doubt: 1] && posted.allocated == .yuan(allocated))
        #expect(posted.suspense == .yuan(yuan - allocated) && posted.isWhole)
        #expect(try world.year(of: person).isSettled == (allocated == 400))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `what cannot be matched is in suspense with its reason, and money is never lost`() throws {
        let paid = try world.person()
        let helped = try world.person([.destitute])
        let dead = try world.person(death: Day(2024, 3, 1)!)
        try world.assess()
        let late = try world.person()
        let posted = try world.post(
            line("T1", 400, paid), line("T2", 400, paid), line("T3", 400, helped), line("T4", 400, dead),
            line("T5", 400, nil), line("T6", 380, paid, year: BenefitYear(2024)!), line("T7", 400, late))
        #expect(
            posted.doubts == [
                "paidAlready": 1, "nothingOwed": 1, "excluded": 1, "nobody": 1, "wrongYear": 1, "noBill": 1,
            ])
        #expect(posted.total == .yuan(2780) && posted.isWhole)
        #expect(try world.balance(.basicSuspense) == .yuan(2380))
        #expect(try world.reconciliation().agrees)
        let open = try world.database.read { try CashBook($0).open(in: World.region, World.year) }
        #expect(open.count == 6 && open.map(\.free).sum == .yuan(2380))
    }

    @Test func `the same file twice, and two that overlap, change nothing twice`() throws {
        let (a, b) = (try world.person(), try world.person())
        try world.assess()
        try world.post(line("T1", 400, a))
        let again = try world.post(line("T1", 400, a), line("T2", 400, b))
        #expect(again.known == 1 && again.knownTotal == .yuan(400) && again.paid == 1 && again.isWhole)
        #expect(try world.balance(.basicTreasury) == .yuan(800))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a payment that its source takes back is owed again, and may come anew`() throws {
        let person = try world.person()
        try world.assess()
        try world.post(line("T1", 400, person))
        let posted = try world.post(
            line("T2", -400, person, reverses: "T1"), line("T3", -5, nil, reverses: "T9"))
        #expect(posted.reversed == 1 && posted.strayReversals == 1 && posted.isWhole)
        #expect(try world.year(of: person).owed == .yuan(400))
        #expect(try world.balance(.basicTreasury) == .zero && world.balance(.basicFiscal) == .zero)
        #expect(try world.reconciliation().agrees)
        #expect(try world.post(line("T1", 400, person)).paid == 1)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a file is taken back as a whole, and may then come again`() throws {
        let (a, b) = (try world.person(), try world.person())
        try world.assess()
        let posted = try world.post(line("T1", 400, a), line("T2", 300, b))
        let undoing = world.run(.undo, undoes: posted.run)
        try world.database.transaction { try world.season.undo(posted.run, as: undoing, $0) }
        #expect(try world.balance(.basicTreasury) == .zero && world.balance(.basicSuspense) == .zero)
        #expect(try !world.year(of: a).isSettled)
        let twice = world.run(.undo, undoes: posted.run)
        #expect(throws: CollectionError.undoneAlready) {
            try world.database.transaction { try world.season.undo(posted.run, as: twice, $0) }
        }
        #expect(try world.post(line("T1", 400, a), line("T2", 400, b)).paid == 2)
        #expect(try world.reconciliation().agrees)
    }

    @Test(arguments: [("2025-02-28", 400, 1), ("2025-03-01", 400, 0), ("2025-03-01", 1070, 1)])
    func `who pays after the day pays the fiscal share too`(_ day: String, _ yuan: Int64, _ paid: Int) throws
    {
        let person = try world.person()
        try world.assess()
        world.advance(to: Day(day)!)
        let posted = try world.post(line("T1", yuan, person, on: Day(day)!))
        #expect(posted.paid == paid)
        let year = try world.year(of: person)
        #expect(year.bill?.cause == (yuan == 1070 ? .late : .assessed))
        #expect(year.bill?.content.late == (yuan == 1070 ? Day(day) : nil))
        #expect(try world.reconciliation().agrees)
        // Looked at again, who paid late is still one who paid late.
        #expect(try world.assess().changed == 0)
    }

    // MARK: - At the counter

    private func take(_ yuan: Int64, _ people: [ID<Applicant>], serial: String = "G1") throws -> Season.Posted
    {
        let payment = Season.CounterPayment(
            serial: serial, day: Day(2024, 11, 1)!, amount: .yuan(yuan), payer: .family, people: people)
        let run = world.run(.counter)
        return try world.database.transaction { try world.season.take(payment, as: run, $0) }
    }

    @Test func `a family pays for some of its members now and for others later`() throws {
        let family = try [[], [.minimumLiving], []].map { try world.person($0) }
        try world.assess()
        #expect(try take(480, Array(family[..<2])).paid == 2)
        #expect(try family.map { try world.year(of: $0).isSettled } == [true, true, false])
        #expect(try take(400, [family[2]], serial: "G2").paid == 1)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `at the counter the amount is what they owe together, or nothing is taken`() throws {
        let family = [try world.person(), try world.person()]
        try world.assess()
        #expect(throws: CollectionError.amountDiffers(owed: .yuan(800))) { try take(900, family) }
        #expect(throws: CollectionError.doubt(.tooLittle(owed: .yuan(400)))) { try take(700, family) }
        #expect(try world.balance(.basicTreasury) == .zero)
        #expect(try take(800, family).paid == 2)
        #expect(throws: CollectionError.paymentKnown) { try take(800, family) }
        #expect(throws: CollectionError.doubt(.paidAlready)) { try take(400, [family[0]], serial: "G2") }
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a clerk puts a doubtful payment to the people it was for`() throws {
        let family = [try world.person(), try world.person()]
        try world.assess()
        try world.post(line("T1", 850, nil))
        let payment = try #require(
            try world.database.read { try CashBook($0).open(in: World.region, World.year) }.first?.payment)
        let run = world.run(.counter)
        let posted = try world.database.transaction {
            try world.season.assign(payment.id, to: family, as: run, $0)
        }
        #expect(posted.paid == 2 && posted.allocated == .yuan(800) && posted.suspense == .yuan(50))
        #expect(try world.reconciliation().agrees)
    }

    @Test
    func
        `a department pays for those who are insured, once, and a grant that fell is taken off the next time`()
        throws
    {
        let destitute = try world.person([.destitute])
        let poor = try world.person([.minimumLiving])
        try world.assess()
        func settle(_ contributor: Contributor) throws -> Season.DepartmentSettled {
            let run = world.run(.departmentSettlement)
            return try world.database.transaction { try world.season.settle(with: contributor, as: run, $0) }
        }
        #expect(try settle(.medicalAid).amount == .yuan(400))
        try world.post(line("T1", 80, poor))
        #expect(try settle(.medicalAid).amount == .yuan(200))
        #expect(try settle(.medicalAid).people == 0)
        #expect(try settle(.county).amount == .yuan(120))
        func settled(for person: ID<Applicant>) throws -> [Contributor: Money] {
            try world.database.read { try GrantBook($0).settled(for: person, in: World.year) }
        }
        #expect(try settled(for: destitute) == [.medicalAid: .yuan(400)])
        #expect(try settled(for: poor) == [.medicalAid: .yuan(200), .county: .yuan(120)])
        try world.withdraw(.destitute, of: destitute)
        try world.assess()
        #expect(try settle(.medicalAid).amount == .yuan(-400))
        #expect(try settled(for: destitute) == [.medicalAid: .zero])
        #expect(try world.balance(.basicReceivableAided) == .zero)
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a long file that names a person or a number again far below counts them once`() throws {
        let person = try world.person()
        try world.assess()
        let some = (1...10_000).map { line("N\($0)", 1, nil) }
        let lines =
            [line("A", 400, person)] + some
            + [line("A", 400, person), line("B", 400, person), line("N7-", -1, nil, reverses: "N7")]
        let run = world.run(.paymentFile)
        let posted = try world.database.transaction {
            try world.season.post(lines, source: Season.tax, as: run, $0)
        }
        #expect(posted.paid == 1 && posted.known == 1 && posted.reversed == 1 && posted.isWhole)
        #expect(posted.doubts == ["nobody": 10_000, "paidAlready": 1])
        #expect(try world.reconciliation().agrees)
    }

    @Test func `a payment that is being put to a bill is waited for by whoever changes the bill`() throws {
        let person = try world.person([.minimumLiving])
        try world.assess()
        try world.withdraw(.minimumLiving, of: person)
        let (pay, change) = (world.run(.counter), world.run(.assessment))
        let (season, database) = (world.season, world.database)
        let results = DispatchQueue.inTurn(
            { isUnderWay in
                try database.transaction { connection in
                    let payment = line("C1", 80, person)
                    _ = try season.post([payment], source: Season.counter, as: pay, connection) { _ in
                        isUnderWay()
                    }
                }
            }, { try database.transaction { _ = try season.reassess([person], as: change, $0) } })
        for result in results { try result.get() }
        let year = try world.year(of: person)
        #expect(year.allocated == .yuan(80) && year.owed == .yuan(320))
        #expect(try world.reconciliation().agrees)
    }

    @Test func `of two who give the same money back at once one is told that it is gone`() throws {
        try world.assess()
        try world.post(line("T1", 100, nil))
        let payment = try #require(
            try world.database.read { try CashBook($0).open(in: World.region, World.year) }.first?.payment)
        let runs = [world.run(.refund), world.run(.refund)]
        let (season, database) = (world.season, world.database)
        let results = DispatchQueue.inTurn(
            { isUnderWay in
                try database.transaction { connection in
                    try season.refund(payment.id, .yuan(100), as: runs[0], connection)
                    isUnderWay()
                }
            }, { try database.transaction { try season.refund(payment.id, .yuan(100), as: runs[1], $0) } })
        try results[0].get()
        #expect(throws: CollectionError.notFree(.zero)) { try results[1].get() }
        #expect(try world.reconciliation().agrees)
    }

    @Test func `an allocation of a payment that nobody has, or of more than it is, is found`() throws {
        let person = try world.person()
        try world.assess()
        try world.post(line("T1", 400, person))
        let stray = Allocation(
            person: person, year: World.year, number: 2, payment: ID(at: world.now), amount: .yuan(5),
            run: ID(at: world.now), recorded: world.now)
        let payment = try #require(
            try world.database.read { try CashBook($0).allocations(of: person, in: World.year) }.first?
                .payment)
        let double = Allocation(
            person: person, year: World.year, number: 3, payment: payment, amount: .yuan(2),
            run: ID(at: world.now), recorded: world.now)
        try world.database.transaction { try CashBook($0).add([stray, double]) }
        let beyond = try #require(try world.reconciliation().lines.first { $0.name.en.contains("beyond") })
        #expect(beyond.people == .yuan(7) && !beyond.agrees)
    }

    // MARK: - Any season

    @Test func `whatever happens, books, bills and payments agree to the fen, and nothing is paid twice`()
        throws
    {
        try property(seeds: 0..<25) { generator in
            let world = try World()
            let categories: [[PersonCategory]] = [
                [], [], [], [.destitute], [.minimumLiving], [.marginal], [.monitored],
            ]
            var people: [ID<Applicant>] = []
            for _ in 0..<12 {
                people.append(
                    try world.person(generator.one(of: categories), tier: generator.one(of: [nil, "second"])))
            }
            try world.assess()
            defer { #expect(((try? world.database.damage()) ?? ["?"]).isEmpty) }
            var serial = 0
            var runs: [ID<Run>] = []
            for _ in 0..<30 {
                switch generator.int(0...6) {
                case 0:
                    try world.add(
                        generator.one(of: [.destitute, .minimumLiving, .marginal]),
                        to: generator.one(of: people))
                    try world.assess()
                case 1 where !runs.isEmpty:
                    let run = generator.one(of: runs)
                    runs.removeAll { $0 == run }
                    let undoing = world.run(.undo, undoes: run)
                    try world.database.transaction { try world.season.undo(run, as: undoing, $0) }
                case 2 where serial > 0:
                    let name = "T\(generator.int(1...Int64(serial)))"
                    try world.post(
                        line("R\(name)", generator.one(of: [-400, -80, -750]), nil, reverses: name))
                case 3:
                    let run = world.run(.departmentSettlement)
                    let contributor = generator.one(of: [Contributor.medicalAid, .county])
                    try world.database.transaction {
                        _ = try world.season.settle(with: contributor, as: run, $0)
                    }
                default:
                    serial += 1
                    let person = generator.once(in: 8) ? nil : generator.one(of: people)
                    let posted = try world.post(
                        line("T\(serial)", generator.one(of: [400, 400, 80, 200, 750, 430, 1000]), person))
                    try #require(posted.isWhole)
                    runs.append(posted.run)
                }
                let reconciliation = try world.reconciliation()
                try #require(reconciliation.agrees, "\(reconciliation.lines.filter { !$0.agrees })")
                for person in people {
                    let year = try world.year(of: person)
                    if let own = year.bill?.own {
                        try #require(year.allocated <= own && year.allocated >= .zero)
                    }
                }
            }
        }
    }
}

extension DispatchQueue {
    /// Begins the second when the first says that it is under way; the first then goes on a little later, as if it had much to do.
    fileprivate static func inTurn(
        _ first: @Sendable (_ isUnderWay: () -> Void) throws -> Void, _ second: @Sendable () throws -> Void
    ) -> [Result<Void, any Error>] {
        let results = Mutex<[Int: Result<Void, any Error>]>([:])
        let begin = DispatchSemaphore(value: 0)
        concurrentPerform(iterations: 2) { side in
            let result = Result {
                if side == 0 {
                    defer { begin.signal() }
                    try first {
                        begin.signal()
                        Thread.sleep(forTimeInterval: 0.2)
                    }
                } else {
                    begin.wait()
                    try second()
                }
            }
            results.withLock { $0[side] = result }
        }
        return results.withLock { [$0[0]!, $0[1]!] }
    }
}
