import HospitalGateway
import HospitalMessages
import Storage
import Testing
import Visits
import Vocabulary

struct QueryTests {
    let world: World

    init() throws {
        world = try World()
        try world.person("P1")
        try world.person("P2", enrolled: false)
    }

    private func wellFormed(_ number: String, _ reply: Reply, _ location: SourceLocation = #_sourceLocation) {
        let faults = Transaction.find(number)?.faults(inOutput: reply.output)
        #expect(faults == [], sourceLocation: location)
    }

    private func rows(_ reply: Reply) -> [Node] {
        reply.output.rows.compactMap { row in
            if case .object(let members) = row { Node(members, at: "output") } else { nil }
        }
    }

    @Test func `a settlement is read back as it was answered, and so is its reversal`() throws {
        let (visit, settlement, reply) = try world.settled("500.00")
        func ask(_ settlement: String) throws -> Node {
            let reply = try world.done("5203", World.back(visit, settlement))
            wellFormed("5203", reply)
            return try reply.node("setlinfo")
        }
        let told = try reply.node("setlinfo")
        let read = try ask(settlement)
        for member in told.members.list { #expect(read.members[member.key] == member.value, "\(member.key)") }
        #expect(read["psn_pay"] == told["psn_part_amt"] && read["cash_payamt"] == told["psn_cash_pay"])
        #expect(try read.text("refd_setl_flag") == "0")

        let back = try world.done("2208", World.back(visit, settlement)).node("setlinfo")
        let undone = try ask(try back.text("setl_id"))
        // Who showed what, a reversal does not say.
        for member in back.members.list where member.key != "certno" {
            #expect(undone.members[member.key] == member.value, "\(member.key)")
        }
        #expect(try undone.text("refd_setl_flag") == "1")
        #expect(try ask(settlement).money("hifp_pay") == told.money("hifp_pay"))
    }

    @Test func `a settlement that was called off is read back with its amounts negative`() throws {
        let (visit, settlement, reply) = try world.settled("500.00", msgid: "LOST")
        _ = try world.done("2601", ["data": ["psn_no": "P1", "omsgid": "LOST", "oinfno": "2207"]])
        let state = try #require(try world.database.read { try VisitBook($0).find(number: visit) })
        let by = try #require(state.settlements.first?.reversal?.by.short)
        let undone = try world.done("5203", World.back(visit, by)).node("setlinfo")
        #expect(try undone.money("hifp_pay") == -reply.node("setlinfo").money("hifp_pay"))
        #expect(try world.done("5203", World.back(visit, settlement)).isSuccess)
    }

    @Test func `the lines of a settlement are a bare list`() throws {
        let visit = try world.register()
        _ = try world.done(
            "2204",
            [
                "feedetail": [
                    World.line(visit, "1", "B5", "4.52"), World.line(visit, "2", "nothing", "1.00"),
                ]
            ])
        let quoted = try world.done("2206", World.bill(visit, "5.52")).node("setlinfo")
        let settled = try world.done("2207", World.bill(visit, "5.52", setl: quoted)).node("setlinfo")
        let reply = try world.done("5204", World.back(visit, try settled.text("setl_id")))
        wellFormed("5204", reply)
        let lines = rows(reply)
        #expect(try lines.map { try $0.text("feedetl_sn") } == ["1", "2"])
        #expect(try lines[0].money("preselfpay_amt") == Money(fen: 23))
        #expect(try lines[1].text("hilist_code") == "nothing")
        // Taken back it is still told what it was of.
        _ = try world.done("2208", World.back(visit, try settled.text("setl_id")))
        #expect(try rows(world.done("5204", World.back(visit, try settled.text("setl_id")))).count == 2)
    }

    @Test(arguments: ["5203", "5204"])
    func `nobody reads another's settlement`(_ number: String) throws {
        let (visit, settlement, _) = try world.settled("500.00")
        for reply in [
            try world.send(number, World.back(visit, settlement), from: World.other),
            try world.send(number, World.back(visit, settlement, person: "P2")),
            try world.send(number, World.back(visit, visit)),
        ] {
            #expect(!reply.isSuccess && reply.error?.contains("_id") == true)
        }
    }

    @Test func `the year's sums are those of what stands`() throws {
        func sums() throws -> [String: String] {
            let reply = try world.done("5206", ["data": ["psn_no": "P1", "cum_ym": ""]])
            wellFormed("5206", reply)
            return Dictionary(
                uniqueKeysWithValues: try reply.rows("cuminfo").map {
                    (try $0.text("cum_type_code"), try $0.text("cum"))
                })
        }
        #expect(try sums()["F0000"] == "0.00")
        let (visit, settlement, _) = try world.settled("500.00")
        _ = try world.settled("300.00")
        let both = try sums()
        #expect(both["C0000"] == "2" && both["F0000"] == "800.00" && both["S0000"] == "800.00")
        // 200 of the year's deductible, 40 % of the other 600.
        #expect(both["Q0000"] == "200.00" && both["D390101"] == "240.00" && both["D390201"] == "0.00")
        _ = try world.done("2208", World.back(visit, settlement))
        let one = try sums()
        #expect(one["C0000"] == "1" && one["F0000"] == "300.00")
    }

    @Test func `stays that go on are told until they end, and to their hospital alone`() throws {
        let stay = try world.admit(on: "2023-03-05")
        func ask(_ person: String, from institution: String = World.hospital) throws -> [String] {
            let reply = try world.done(
                "5303",
                ["data": ["psn_no": .text(person), "begntime": "2023-03-05", "endtime": "2023-03-05"]],
                from: institution)
            wellFormed("5303", reply)
            return try reply.rows("data").map { try $0.text("mdtrt_id") }
        }
        #expect(try ask("P1") == [stay])
        #expect(try ask("") == [stay])
        #expect(try ask("P2") == [])
        #expect(try ask("P1", from: World.other) == [])
        _ = try world.done("2402", World.discharge(stay))
        #expect(try ask("P1") == [])
    }

    @Test func `who is registered and was not billed has paid; who is not registered is not told of`() throws
    {
        func ask(_ person: String) throws -> [Node] {
            let reply = try world.done("90100", ["data": ["psn_no": .text(person)]])
            wellFormed("90100", reply)
            return rows(reply)
        }
        let paid = try ask("P1")
        #expect(try paid.map { try $0.text("clct_flag") } == ["1"])
        #expect(try paid.map { try $0.text("accrym_begn") } == ["202301"])
        #expect(try ask("P2").isEmpty)
    }
}
