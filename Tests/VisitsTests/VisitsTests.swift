import Storage
import TestDatabase
import Testing
import Visits
import Vocabulary

struct VisitsTests {
    let database: Database
    private let start = Instant(microseconds: 1_672_531_200_000_000)

    init() throws {
        database = try .trial()
        try database.prepare([.visits])
    }

    private func open() throws -> Visit {
        try database.transaction {
            try VisitBook($0).open(
                Visit(
                    id: ID(at: start), facility: "H1", patient: ID(at: start), kind: .outpatient,
                    ownNumber: "1",
                    recorded: start),
                [.informed(VisitInfo(care: "11", began: start, condition: nil, reported: ["dept": "A"]))])
        }
    }

    private func line(_ serial: String, _ batch: String) -> VisitLine {
        VisitLine(
            serial: serial, batch: batch, returns: nil, code: "c", ownCode: "o", occurred: start,
            quantity: 10_000, price: 1_000_000,
            amount: .yuan(1), outOfCatalogue: .zero, overLimit: .zero, firstSelfPay: .zero, answered: [:],
            reported: [:])
    }

    @Test func `a visit is what was reported of it, read again as it was written`() throws {
        var visit = try open()
        let receipt = ID<Settled>(at: start)
        let events: [VisitEvent] = [
            .charged([line("1", "a"), line("2", "b")]), .uncharged(["2"]), .charged([line("3", "b")]),
            .settled(
                VisitSettlement(
                    receipt: receipt, care: "11", batch: "a", isInterim: false, invoice: nil, message: "m",
                    at: start)),
        ]
        for event in events {
            try database.transaction { try VisitBook($0).add(event, to: &visit, at: start) }
        }
        #expect(try database.read { try VisitBook($0).find(number: visit.number) } == visit)
        #expect(visit.openLines().map(\.serial) == ["3"] && visit.lines(of: receipt).map(\.serial) == ["1"])
        #expect(visit.isSettled)
        try database.transaction {
            try VisitBook($0).add(
                .reversed(VisitReversal(receipt: receipt, by: ID(at: start), message: "n", at: start)),
                to: &visit, at: start)
        }
        #expect(visit.openLines().map(\.serial) == ["1", "3"] && !visit.isSettled)
    }

    @Test func `two that looked at the same moment cannot both be next`() throws {
        var one = try open()
        var other = one
        try database.transaction { try VisitBook($0).add(.cancelled, to: &one, at: start) }
        #expect(throws: StorageError.self) {
            try database.transaction { try VisitBook($0).add(.cancelled, to: &other, at: start) }
        }
    }

    @Test(arguments: ["", "x", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "00000000000000000000000001"])
    func `a number of no visit finds none`(_ number: String) throws {
        #expect(try database.read { try VisitBook($0).find(number: number) } == nil)
    }
}
