import HospitalGateway
import HospitalMessages
import Storage
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

    @Test func `a line gives back another, wholly or in part, and no more than it has`() throws {
        let visit = try world.admit()
        func give(_ serial: String, _ yuan: String, _ count: String, of origin: String) throws -> Reply {
            try world.send(
                "2301",
                ["feedetail": [World.line(visit, serial, "B5", yuan, count: count, returns: origin)]])
        }
        _ = try world.done("2301", ["feedetail": [World.line(visit, "1", "B5", "4.52", count: "2")]])
        let half = try give("2", "-2.26", "-1", of: "1")
        #expect(try half.rows("result")[0].money("preselfpay_amt") == Money(fen: -11))
        #expect(try !give("3", "-2.27", "-1", of: "1").isSuccess)
        #expect(try !give("3", "-1", "-2", of: "1").isSuccess)
        #expect(try !give("3", "-1", "-1", of: "9").isSuccess)
        #expect(try give("3", "-2.26", "-1", of: "1").isSuccess)
        // Taking the line back takes with it what gives it back.
        _ = try world.done(
            "2302", ["data": [["feedetl_sn": "1", "mdtrt_id": .text(visit), "psn_no": "P1"]]])
        #expect(try world.database.read { try VisitBook($0).find(number: visit) }?.lines.isEmpty == true)
    }

    @Test func `an interim settlement takes what is there, the last one what came after it`()
        throws
    {
        let visit = try world.admit()
        _ = try world.done("2301", ["feedetail": [World.line(visit, "1", "A1", "2000.00")]])
        let first = try world.done("2304", World.stayBill(visit, "2000.00", interim: true)).node("setlinfo")
        #expect(try first.money("act_pay_dedc") == .yuan(300))
        _ = try world.done("2301", ["feedetail": [World.line(visit, "2", "A1", "1000.00")]])
        _ = try world.done("2402", World.discharge(visit))
        let last = try world.done("2304", World.stayBill(visit, "1000.00")).node("setlinfo")
        #expect(try last.money("medfee_sumamt") == .yuan(1000))
        #expect(try last.text("setl_id") != first.text("setl_id"))
        // Each is taken back by itself.
        _ = try world.done("2305", World.back(visit, try last.text("setl_id")))
        _ = try world.done("2305", World.back(visit, try first.text("setl_id")))
    }

    @Test func `who is discharged before they came in is not`() throws {
        let visit = try world.admit(on: "2023-03-05")
        let reply = try world.send("2402", World.discharge(visit, on: "2023-03-04"))
        #expect(!reply.isSuccess)
    }
}
