import HospitalGateway
import HospitalMessages
import Storage
import Testing
import Visits
import Vocabulary

struct DoorTests {
    let world: World

    init() throws {
        world = try World()
        try world.person("P1")
        try world.person("P2", enrolled: false)
        try world.person("P3", from: Day(2023, 6, 1))
    }

    // MARK: - Called off

    @Test func `a settlement whose answer was lost is called off, once`() throws {
        let before = try world.balances()
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let lost = world.message("2207", World.bill(visit, "500.00"), msgid: "LOST")
        #expect(try Reply(world.answer(lost).body).isSuccess)
        let off: Members = ["data": ["psn_no": "P1", "omsgid": "LOST", "oinfno": "2207"]]
        #expect(try world.send("2601", off).isSuccess)
        #expect(try world.balances() == before)
        #expect(try !world.send("2601", off).isSuccess)
        // The message again, which a client's library sends by itself, is not answered as if it stood.
        let late = try Reply(world.answer(lost).body)
        #expect(!late.isSuccess && late.error?.contains("2601") == true)
        #expect(try world.balances() == before)
    }

    @Test func `a message that is called off before it comes is refused when it comes`() throws {
        let off: Members = ["data": ["psn_no": "P1", "omsgid": "LATE", "oinfno": "2207"]]
        let early = try world.send("2601", off)
        #expect(!early.isSuccess && early.error?.contains("omsgid") == true)
        let visit = try world.register()
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00")]])
        let late = try world.send("2207", World.bill(visit, "500.00"), msgid: "LATE")
        #expect(!late.isSuccess && late.error?.contains("2601") == true)
        #expect(try world.send("2207", World.bill(visit, "500.00"), msgid: "NEW").isSuccess)
    }

    @Test func `an admission is called off, and nothing comes into it any more; an upload of lines is not`()
        throws
    {
        let visit = try world.admit(msgid: "ADMIT")
        #expect(
            try world.send("2601", ["data": ["psn_no": "P1", "omsgid": "ADMIT", "oinfno": "2401"]]).isSuccess)
        #expect(try !world.send("2301", ["feedetail": [World.line(visit, "1", "A1", "1")]]).isSuccess)
        let off: Members = ["data": ["psn_no": "P1", "omsgid": "X", "oinfno": "2204"]]
        #expect(try world.send("2601", off).error?.contains("oinfno") == true)
    }

    // MARK: - Whose

    @Test func `another institution's visit, another person's, and one that is not there are not found`()
        throws
    {
        let (visit, settlement, _) = try world.settled()
        try world.person("P9")
        for reply in [
            try world.send("2208", World.back(visit, settlement), from: World.other),
            try world.send("2208", World.back(visit, settlement, person: "P9")),
            try world.send("2208", World.back(String(visit.reversed()), settlement)),
            try world.send("2208", World.back(visit, visit)),
        ] {
            #expect(!reply.isSuccess && reply.error?.contains("_id") == true)
        }
    }

    @Test(arguments: ["P2", "P3"])
    func `who is not covered is refused with the reason, and nothing is stored`(_ person: String) throws {
        let before = try world.balances()
        let visit = try world.register(person)
        _ = try world.done("2204", ["feedetail": [World.line(visit, "1", "A1", "500.00", person: person)]])
        let reply = try world.send("2207", World.bill(visit, "500.00", person: person), msgid: "R\(person)")
        #expect(!reply.isSuccess && reply.error?.isEmpty == false)
        #expect(try world.balances() == before)
        let check = try world.done(
            "2001",
            [
                "data": [
                    "psn_no": .text(person), "insutype": "390", "fixmedins_code": .text(World.hospital),
                    "med_type": "11", "begntime": "2023-03-10 09:00:00",
                ]
            ])
        let rows = try check.rows("trtinfo")
        #expect(
            try rows.allSatisfy { try $0.text("trt_enjymnt_flag") == "0" && !$0.text("trt_chk_rslt").isEmpty }
        )
    }

    @Test func `employees' insurance is not settled here`() throws {
        var data = try Node(World.bill("X", "1"), at: "input").node("data").members
        data["insutype"] = "310"
        data["mdtrt_id"] = .text(try world.register())
        #expect(try world.send("2206", ["data": .object(data)]).error?.contains("insutype") == true)
    }

    @Test func `a person is known by their number, with their insurance`() throws {
        guard let document = IdentityDocument.read("990101197005010041").number else {
            Issue.record("the invented number does not read")
            return
        }
        try world.person("P7", document: document, categories: [.minimumLiving])
        func ask(_ number: String, name: String = "") throws -> Reply {
            try world.send(
                "1101",
                [
                    "data": [
                        "mdtrt_cert_type": "02", "mdtrt_cert_no": .text(number), "psn_cert_type": "01",
                        "certno": "", "psn_name": .text(name),
                    ]
                ])
        }
        let reply = try ask(document.number)
        try #require(reply.isSuccess, "\(reply.error ?? "")")
        #expect(try reply.node("baseinfo").text("psn_no") == "P7")
        let insurance = try reply.rows("insuinfo")
        #expect(try insurance.map { try $0.text("psn_insu_stas") } == ["1"])
        #expect(try reply.rows("idetinfo").map { try $0.text("psn_idet_type") } == ["2303"])
        #expect(try reply.rows("idetinfo")[0].moment("endtime") > Moment(Day(2090, 1, 1)!))
        #expect(try !ask("990101197005010068").isSuccess)
        #expect(try !ask(document.number, name: "别人").isSuccess)
    }

    // MARK: - What is no transaction

    @Test func `a transaction that there is not is refused by its number`() throws {
        let reply = try world.send("7101", ["data": ["x": "1"]])
        #expect(!reply.isSuccess && reply.error?.contains("7101") == true)
    }

    @Test func `a path that names another transaction is refused, one that names none is not`() throws {
        let body = world.message("9001", ["signIn": ["opter_no": "1", "mac": "m", "ip": "i"]])
        func ask(_ path: String) throws -> Bool {
            try Reply(world.door.answer(DoorRequest(path: path, body: body, remote: "127.0.0.1")).body)
                .isSuccess
        }
        #expect(try ask("/fsi/api/rsfComIfsService/callService/9001"))
        #expect(try ask("/ebus/x/prod/hsa/hgs/9001"))
        #expect(try ask("/"))
        #expect(try !ask("/hsa/hgs/2207"))
    }

    @Test(arguments: ["", "{", "[]", "null", "GBK\u{80}", #"{"infno":"2207"}"#])
    func `what is no message is answered with what is wrong`(_ body: String) throws {
        let reply = try Reply(world.answer(Array(body.utf8)).body)
        #expect(!reply.isSuccess && reply.error?.isEmpty == false)
    }

    // MARK: - Reconciling

    @Test func `a hospital's totals are equal or said not to be`() throws {
        let (visit, settlement, first) = try world.settled("500.00")
        _ = try world.settled("300.00")
        _ = try world.done("2208", World.back(visit, settlement))
        let fund = try first.node("setlinfo").money("fund_pay_sumamt")
        #expect(fund == .yuan(120))
        func ask(_ total: String, _ fund: String, _ count: Int) throws -> (String, String) {
            let info = try world.done(
                "3201",
                [
                    "data": [
                        "insutype": "390", "clr_type": "11", "setl_optins": "500000",
                        "stmt_begndate": "2023-03-10", "stmt_enddate": "2023-03-10",
                        "medfee_sumamt": .number(total), "fund_pay_sumamt": .number(fund), "acct_pay": 0,
                        "fixmedins_setl_cnt": .number("\(count)"),
                    ]
                ]
            ).node("stmtinfo")
            return (try info.text("stmt_rslt"), try info.text("stmt_rslt_dscr"))
        }
        // 500 settled, 300 settled of which the fund now bears 120 too, 500 taken back.
        #expect(try ask("300.00", "120.00", 1).0 == "0")
        let wrong = try ask("300.00", "119.99", 2)
        #expect(wrong.0 == "1" && wrong.1.contains("120.00") && wrong.1.contains("笔数"))
    }
}
