import HospitalGateway
import HospitalMessages
import Storage
import Testing
import Visits
import Vocabulary

struct OutpatientTests {
    let world: World

    init() throws {
        world = try World()
        try world.person("P1")
    }

    @Test func `a visit from registration to settlement, with every line divided and every identity exact`()
        throws
    {
        let visit = try world.register()
        let lines = try world.done(
            "2204",
            [
                "feedetail": [
                    World.line(visit, "1", "A1", "500.00"), World.line(visit, "2", "B5", "4.52"),
                    World.line(visit, "3", "C1", "30.00"), World.line(visit, "4", "P10", "25.00", count: "2"),
                    World.line(visit, "5", "L1", "7.00"), World.line(visit, "6", "L1", "8.00", approval: "1"),
                    World.line(visit, "7", "nothing", "1.00"),
                ]
            ]
        ).rows("result")
        func parts(_ index: Int) throws -> [Money] {
            try ["fulamt_ownpay_amt", "overlmt_amt", "preselfpay_amt", "inscp_scp_amt"].map {
                try lines[index].money($0)
            }
        }
        #expect(try parts(1) == [.zero, .zero, Money(fen: 23), Money(fen: 429)])
        #expect(try parts(2) == [.yuan(30), .zero, .zero, .zero])
        #expect(try parts(3) == [.zero, .yuan(5), .zero, .yuan(20)])
        #expect(try parts(4) == [.yuan(7), .zero, .zero, .zero])
        #expect(try parts(5) == [.zero, .zero, .zero, .yuan(8)])
        #expect(try parts(6) == [.yuan(1), .zero, .zero, .zero])
        #expect(try lines[0].text("pric_uplmt_amt").hasPrefix("999999"))

        let bill = World.bill(visit, "575.52")
        let quoted = try world.done("2206", bill)
        #expect(try quoted.node("setlinfo").text(ifAny: "setl_id") == nil)
        #expect(try Identities.broken(in: quoted.node("setlinfo"), details: quoted.rows("setldetail")) == [])
        let reply = try world.done(
            "2207", World.bill(visit, "575.52", setl: try quoted.node("setlinfo")))
        let info = try reply.node("setlinfo")
        #expect(try Identities.broken(in: info, details: reply.rows("setldetail")) == [])
        // In scope 532.29; 200 of it is the year's deductible, the fund bears 40 % of the rest.
        #expect(try info.money("inscp_scp_amt") == Money(fen: 53_229))
        #expect(try info.money("act_pay_dedc") == .yuan(200))
        #expect(try info.money("hifp_pay") == Money(fen: 13_292))
        #expect(try info.money("psn_cash_pay") == Money(fen: 57_552 - 13_292))
        let transaction = try #require(Transaction.find("2207"))
        #expect(transaction.faults(inOutput: reply.output).isEmpty)
    }

    @Test func `a reckoning stores nothing and moves no counter`() throws {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let before = try world.balances()
        let bill = World.bill(visit, "500.00")
        let first = try world.done("2206", bill).node("setlinfo").members
        let second = try world.done("2206", bill).node("setlinfo").members
        #expect(first["hifp_pay"] == second["hifp_pay"])
        #expect(try world.balances() == before)
        #expect(try world.database.read { try VisitBook($0).find(number: visit) }?.isSettled == false)
    }

    @Test func `the same message again is answered with the same bytes, and settles nothing more`() throws {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let body = world.message("2207", World.bill(visit, "500.00"), msgid: "M1")
        let first = world.answer(body)
        let balances = try world.balances()
        #expect(world.answer(body) == first)
        #expect(try world.balances() == balances)
        let other = try world.send("2207", World.bill(visit, "501.00"), msgid: "M1")
        #expect(!other.isSuccess && other.error?.contains("msgid") == true)
    }

    @Test(arguments: [
        ("medfee_sumamt", "499.99"), ("preselfpay_amt", "0.01"), ("inscp_scp_amt", "500.01"),
        ("overlmt_selfpay", "1"), ("fulamt_ownpay_amt", "0.02"),
    ])
    func `amounts other than ours are refused, naming the field and both amounts`(
        _ field: String, _ amount: String
    ) throws {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        var data = try Node(World.bill(visit, "500.00"), at: "input").node("data").members
        data[field] = .text(amount)
        let reply = try world.send("2207", ["data": .object(data)])
        #expect(!reply.isSuccess && reply.error?.contains(field) == true)
        #expect(try world.database.read { try VisitBook($0).find(number: visit) }?.isSettled == false)
    }

    @Test func `a settlement is taken back once, with every amount negative, and all is as before`() throws {
        let before = try world.balances()
        let (visit, settlement, reply) = try world.settled("500.00")
        let back = try world.done("2208", World.back(visit, settlement))
        let (info, undone) = (try reply.node("setlinfo"), try back.node("setlinfo"))
        for field in [
            "medfee_sumamt", "inscp_scp_amt", "act_pay_dedc", "hifp_pay", "fund_pay_sumamt", "psn_part_amt",
            "psn_cash_pay",
        ] {
            #expect(try undone.money(field) == -info.money(field), "\(field)")
        }
        #expect(try Identities.broken(in: undone, details: back.rows("setldetail")) == [])
        #expect(try undone.text("setl_id") != settlement)
        #expect(try world.balances() == before)
        let again = try world.send("2208", World.back(visit, settlement))
        #expect(!again.isSuccess)
        // The lines are open again, and settle as the first time.
        let anew = try world.done("2207", World.bill(visit, "500.00"))
        #expect(try anew.node("setlinfo").money("hifp_pay") == info.money("hifp_pay"))
    }

    @Test func `lines are taken back by batch or all at once, but not those that are settled`() throws {
        let visit = try world.register()
        func out(_ batch: String) -> Members {
            ["data": ["mdtrt_id": .text(visit), "chrg_bchno": .text(batch), "psn_no": "P1"]]
        }
        _ = try world.done(
            "2204",
            [
                "feedetail": [
                    World.line(visit, "1", "A1", "10", batch: "B1"),
                    World.line(visit, "2", "A1", "20", batch: "B2"),
                ]
            ])
        _ = try world.done("2205", out("B2"))
        _ = try world.done("2207", World.bill(visit, "10.00", batch: "B1"))
        #expect(try !world.send("2205", out("B1")).isSuccess)
        _ = try world.done("2204", ["feedetail": [World.line(visit, "3", "A1", "30", batch: "B3")]])
        _ = try world.done("2205", out("0000"))
        let left = try #require(try world.database.read { try VisitBook($0).find(number: visit) })
        #expect(left.lines.map(\.line.serial) == ["1"])
        #expect(
            try !world.send("2204", ["feedetail": [World.line(visit, "4", "A1", "1", batch: "B1")]]).isSuccess
        )
    }

    @Test func `a serial is used once in a visit, and a negative line has no place in it`() throws {
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "10")]])
        #expect(
            try world.send("2204", ["feedetail": [World.line(visit, "1", "A1", "10")]]).error?.contains(
                "feedetl_sn") == true)
        #expect(
            try !world.send("2204", ["feedetail": [World.line(visit, "2", "A1", "-10", count: "-1")]])
                .isSuccess)
    }

    @Test func `a registration is cancelled while nothing stands in it`() throws {
        let visit = try world.register()
        func cancel() throws -> Reply {
            try world.send(
                "2202", ["data": ["psn_no": "P1", "mdtrt_id": .text(visit), "ipt_otp_no": "O1"]])
        }
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "10")]])
        #expect(try !cancel().isSuccess)
        _ = try world.done(
            "2205", ["data": ["mdtrt_id": .text(visit), "chrg_bchno": "0000", "psn_no": "P1"]])
        #expect(try cancel().isSuccess)
        #expect(try !world.send("2204", ["feedetail": [World.line(visit, "1", "A1", "10")]]).isSuccess)
    }

    @Test func `a purchase at a pharmacy is one message, and is taken back by another`() throws {
        func purchase(_ total: String) -> Members {
            [
                "druginfo": [
                    "psn_no": "P1", "mdtrt_cert_type": "02", "mdtrt_cert_no": "1",
                    "begntime": "2023-03-10 09:00:00",
                    "medfee_sumamt": .number(total), "insutype": "390", "acct_used_flag": "0",
                    "med_type": "41",
                ],
                "drugdetail": [World.line("", "1", "A1", "40.00"), World.line("", "2", "C1", "5.00")],
            ]
        }
        let quoted = try world.done("2101", purchase("45.00"), from: World.pharmacy)
        #expect(try quoted.rows("detlcutinfo").count == 2)
        let reply = try world.done("2102", purchase("45.00"), from: World.pharmacy)
        let info = try reply.node("setlinfo")
        #expect(try Identities.broken(in: info, details: reply.rows("setldetail")) == [])
        // A primary facility: no deductible, 60 %.
        #expect(try info.money("hifp_pay") == .yuan(24))
        let back = try world.done(
            "2103", World.back(try info.text("mdtrt_id"), try info.text("setl_id")), from: World.pharmacy)
        #expect(try back.node("setlinfo").money("hifp_pay") == .yuan(-24))
    }
}
