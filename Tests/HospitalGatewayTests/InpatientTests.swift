import HospitalGateway
import HospitalMessages
import Policies
import Storage
import TestSupport
import Testing
import Visits
import Vocabulary

struct InpatientTests {
    let world: World

    init() throws {
        world = try World()
        try world.person("P1")
    }

    @Test func `a stay from admission to settlement and all the way back`() throws {
        let before = try world.balances()
        let visit = try world.admit()
        _ = try world.done("2301", ["feedetail": [World.line(visit, "1", "A1", "3000.00")]])
        _ = try world.done("2301", ["feedetail": [World.line(visit, "2", "B5", "1000.00")]])
        let quoted = try world.done("2303", World.stayBill(visit, "4000.00")).node("setlinfo")
        _ = try world.done("2402", World.discharge(visit))
        let reply = try world.done("2304", World.stayBill(visit, "4000.00", setl: quoted))
        let info = try reply.node("setlinfo")
        #expect(try Identities.broken(in: info, details: reply.rows("setldetail")) == [])
        // 3950 in scope, less 300, by 70 %.
        #expect(try info.money("act_pay_dedc") == .yuan(300))
        #expect(try info.money("hifp_pay") == .yuan(2555))
        let transaction = try #require(Transaction.find("2304"))
        #expect(transaction.faults(inOutput: reply.output).isEmpty)

        func only(_ number: String) throws -> Reply {
            try world.send(number, ["data": ["mdtrt_id": .text(visit), "psn_no": "P1"]])
        }
        #expect(try !only("2405").isSuccess)
        _ = try world.done("2305", World.back(visit, try info.text("setl_id")))
        #expect(try only("2405").isSuccess)
        #expect(try !only("2404").isSuccess)
        _ = try world.done(
            "2302", ["data": [["feedetl_sn": "0000", "mdtrt_id": .text(visit), "psn_no": "P1"]]])
        #expect(try only("2404").isSuccess)
        #expect(try world.balances() == before)
    }

    private func give(
        _ visit: String, _ serial: String, _ yuan: String, _ count: String, of origin: String,
        code: String = "B5",
        approval: String = "0"
    ) throws -> Reply {
        try world.send(
            "2301",
            [
                "feedetail": [
                    World.line(
                        visit, serial, code, yuan, count: count, approval: approval, returns: origin)
                ]
            ])
    }

    @Test func `a line gives back another, in parts that leave nothing over, and no more than it has`() throws
    {
        let visit = try world.admit()
        func give(_ serial: String, _ yuan: String, _ count: String, of origin: String, code: String = "B5")
            throws -> Reply
        { try self.give(visit, serial, yuan, count, of: origin, code: code) }
        _ = try world.done("2301", ["feedetail": [World.line(visit, "1", "B5", "4.52", count: "2")]])
        // 5 % of 4.52 is 0.23, of the 2.26 that are left 0.11: the half that is given back takes 0.12.
        #expect(
            try give("2", "-2.26", "-1", of: "1").rows("result")[0].money("preselfpay_amt") == Money(fen: -12)
        )
        #expect(try !give("3", "-2.27", "-1", of: "1").isSuccess)
        #expect(try !give("3", "-1", "-2", of: "1").isSuccess)
        #expect(try !give("3", "-1", "-1", of: "9").isSuccess)
        #expect(try !give("3", "-1", "0", of: "1").isSuccess)
        #expect(try !give("3", "-1", "1", of: "1").isSuccess)
        #expect(try give("3", "-1", "-1", of: "1", code: "A1").error?.contains("med_list_codg") == true)
        #expect(
            try give("3", "-2.26", "-1", of: "1").rows("result")[0].money("preselfpay_amt") == Money(fen: -11)
        )
        let lines = try #require(try world.database.read { try VisitBook($0).find(number: visit) }).lines
        for part in [\VisitLine.amount, \.firstSelfPay, \.outOfCatalogue, \.overLimit, \.inScope] {
            #expect(lines.map { $0.line[keyPath: part] }.sum == .zero)
        }
        // Taking the line back takes with it what gives it back.
        _ = try world.done(
            "2302", ["data": [["feedetl_sn": "1", "mdtrt_id": .text(visit), "psn_no": "P1"]]])
        #expect(try world.database.read { try VisitBook($0).find(number: visit) }?.lines.isEmpty == true)
    }

    @Test func `what gives an approved line back is divided as the line was, approved or not`() throws {
        let visit = try world.admit()
        _ = try world.done(
            "2301",
            [
                "feedetail": [
                    World.line(visit, "1", "L1", "100.00", approval: "1"),
                    World.line(visit, "2", "C1", "100.00"),
                ]
            ])
        _ = try give(visit, "3", "-100.00", "-1", of: "1", code: "L1")
        let quoted = try world.done("2303", World.stayBill(visit, "100.00")).node("setlinfo")
        #expect(try quoted.money("inscp_scp_amt") == .zero)
        #expect(try quoted.money("fulamt_ownpay_amt") == .yuan(100))
    }

    @Test func `a thousand lines that give back what nobody took are refused, and nothing stops`() throws {
        let visit = try world.admit()
        _ = try world.done("2301", ["feedetail": [World.line(visit, "1", "A1", "1.00")]])
        let rows = (2..<1002).map { index in
            World.line(visit, "\(index)", "A1", "-1.00", count: "-999999999999.9999", returns: "1")
        }
        #expect(try !world.send("2301", ["feedetail": .list(rows)]).isSuccess)
    }

    @Test func `a stay settled in parts bears one deductible, and after the last part is closed`() throws {
        let folder = try Harbour.folder()
        defer { withExtendedLifetime(folder) {} }
        let world = try World(
            book: PolicyBook(folders: [folder.url]), region: RegionCode("990000")!,
            district: RegionCode("990101")!)
        try world.person("P1", tier: "only")
        let visit = try world.admit()
        func add(_ serial: String, _ yuan: String) throws -> Reply {
            try world.send("2301", ["feedetail": [World.line(visit, serial, "A1", yuan)]])
        }
        #expect(try add("1", "2000.00").isSuccess)
        let first = try world.done("2304", World.stayBill(visit, "2000.00", interim: true)).node("setlinfo")
        #expect(try first.money("act_pay_dedc") == .yuan(300))
        #expect(try add("2", "1000.00").isSuccess)
        _ = try world.done("2402", World.discharge(visit))
        // The stay goes on after an interim settlement: it may be said anew and opened again.
        _ = try world.done("2405", ["data": ["mdtrt_id": .text(visit), "psn_no": "P1"]])
        _ = try world.done("2402", World.discharge(visit))
        let last = try world.done("2304", World.stayBill(visit, "1000.00")).node("setlinfo")
        #expect(try last.money("act_pay_dedc") == .zero)
        #expect(try last.money("hifp_pay") == .yuan(800))
        #expect(try !add("3", "10.00").isSuccess)
        #expect(try !world.send("2405", ["data": ["mdtrt_id": .text(visit), "psn_no": "P1"]]).isSuccess)
        // Each is taken back by itself.
        _ = try world.done("2305", World.back(visit, try last.text("setl_id")))
        _ = try world.done("2305", World.back(visit, try first.text("setl_id")))
    }

    @Test func `where the policy does not say how a stay in parts is reckoned it is not settled in parts`()
        throws
    {
        let visit = try world.admit()
        _ = try world.done("2301", ["feedetail": [World.line(visit, "1", "A1", "2000.00")]])
        let reply = try world.send("2304", World.stayBill(visit, "2000.00", interim: true))
        #expect(!reply.isSuccess && reply.error?.contains("mid_setl_flag") == true)
    }

    @Test func `who is discharged before they came in is not`() throws {
        let visit = try world.admit(on: "2023-03-05")
        let reply = try world.send("2402", World.discharge(visit, on: "2023-03-04"))
        #expect(!reply.isSuccess)
    }
}
