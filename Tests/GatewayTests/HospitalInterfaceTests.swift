import Claims
import Gateway
import HTTPTypes
import HospitalGateway
import HospitalMessages
import HummingbirdTesting
import NIOCore
import Registry
import Storage
import Synchronization
import Testing
import Visits
import Vocabulary

/// The hospital interface over HTTP, and the page of the hospital's programmer.
struct HospitalInterfaceTests {
    private func door(_ house: House) -> HospitalDoor {
        HospitalDoor(
            database: house.database,
            claims: ClaimDesk(book: house.book, region: house.region, program: "test"),
            vault: House.vault, opensToLoopback: true, clock: { house.clock.now })
    }

    private func message(_ infno: String, _ input: Members, msgid: String? = nil) -> ByteBuffer {
        let sent = Moment(House.start)
        return ByteBuffer(
            bytes: Envelope(
                infno: infno, msgid: msgid ?? "M\(infno)", careDistrict: "500112", insuredDistrict: nil,
                institution: House.facility(.secondary), institutionName: "试", operator: "1",
                operatorName: "试",
                sent: sent, input: input
            ).bytes)
    }

    /// Where nothing waits.
    private func work<Answer>(_ body: () throws -> Answer) throws -> Answer { try body() }

    private let hello: Members = ["signIn": ["opter_no": "1", "mac": "m", "ip": "i"]]

    @Test func `a message comes in by any path and any type of text, and nothing else does`() async throws {
        let house = try House()
        var listening = HospitalListening()
        listening.largestMessage = 4000
        let application = hospitalApplication(listening, door: door(house), logger: house.log.logger)
        try await application.test(.router) { client in
            for (path, type) in [
                ("/fsi/api/rsfComIfsService/callService", "application/json"),
                ("/hsa/hgs/9001", "text/plain;charset=UTF-8"), ("/", "application/json;charset=utf-8"),
            ] {
                try await client.execute(
                    uri: path, method: .post, headers: [.contentType: type], body: message("9001", hello)
                ) { response in
                    #expect(response.status == .ok)
                    #expect(response.headers[.contentType]?.contains("json") == true)
                    // The router's requests come from nowhere; over a real line they do, below.
                    let reply = try Reply(Array(buffer: response.body))
                    #expect(!reply.isSuccess && reply.error?.contains("fixmedins_code") == true)
                }
            }
            try await client.execute(uri: "/", method: .get) { #expect($0.status == .methodNotAllowed) }
            try await client.execute(
                uri: "/", method: .post, body: ByteBuffer(repeating: UInt8(ascii: " "), count: 5000)
            ) { #expect($0.status == .contentTooLarge) }
        }
    }

    @Test(arguments: [
        (false, nil, true), (false, "10.9.9.9", true), (true, nil, true), (true, "10.9.9.9", false),
    ])
    func `where a request came from is a proxy's word only where there is one`(
        _ behindProxy: Bool, _ named: String?, _ isLoopback: Bool
    ) async throws {
        let house = try House()
        var listening = HospitalListening()
        listening.port = 0
        listening.behindProxy = behindProxy
        let application = hospitalApplication(listening, door: door(house), logger: house.log.logger)
        var headers = HTTPFields()
        if let named { headers[HTTPField.Name("X-Forwarded-For")!] = named }
        let sent = headers
        try await application.test(.live) { client in
            try await client.execute(uri: "/", method: .post, headers: sent, body: message("9001", hello)) {
                let reply = try Reply(Array(buffer: $0.body))
                #expect(reply.isSuccess == isLoopback)
            }
        }
    }

    @Test
    func `what a hospital's message settled is taken back by the hospital, and not on the office's page`()
        async throws
    {
        let house = try House()
        _ = try house.person("P1")
        let door = door(house)
        func send(_ infno: String, _ input: Members) throws -> Reply {
            try Reply(
                door.answer(
                    DoorRequest(
                        path: "/", body: Array(buffer: message(infno, input)), remote: "127.0.0.1")
                ).body)
        }
        let day = "2023-05-10"
        let opened = try send(
            "2201",
            [
                "data": [
                    "psn_no": "P1", "insutype": "390", "begntime": .text("\(day) 09:00:00"),
                    "mdtrt_cert_type": "02", "mdtrt_cert_no": "1", "ipt_otp_no": "O1", "dept_code": "A01",
                    "dept_name": "内科", "caty": "A03",
                ]
            ])
        let visit = try opened.node("data").text("mdtrt_id")
        _ = try send(
            "2204",
            [
                "feedetail": [
                    [
                        "feedetl_sn": "1", "mdtrt_id": .text(visit), "psn_no": "P1", "chrg_bchno": "B1",
                        "rx_circ_flag": "0", "fee_ocur_time": .text("\(day) 10:00:00"), "med_list_codg": "A1",
                        "medins_list_codg": "a1", "det_item_fee_sumamt": "20.00", "cnt": "1", "pric": "20",
                        "bilg_dept_codg": "A01", "bilg_dept_name": "内科", "bilg_dr_codg": "D1",
                        "bilg_dr_name": "试",
                        "hosp_appr_flag": "0",
                    ]
                ]
            ])
        let settled = try send(
            "2207",
            [
                "data": [
                    "psn_no": "P1", "mdtrt_cert_type": "02", "mdtrt_cert_no": "1", "med_type": "11",
                    "medfee_sumamt": "20.00", "psn_setlway": "01", "mdtrt_id": .text(visit),
                    "chrg_bchno": "B1", "acct_used_flag": "0", "insutype": "390",
                    "fulamt_ownpay_amt": "20.00", "overlmt_selfpay": "0", "preselfpay_amt": "0",
                    "inscp_scp_amt": "0",
                ]
            ])
        let number = try settled.node("setlinfo").text("setl_id")
        let receipt = try #require(ID<Settled>(short: number)).description
        try await house.visit(hospitals: door) { browser in
            try await browser.signIn("clerk")
            let token = try await browser.token(on: "/claims/\(receipt)")
            let answer = try await browser.post(
                "/claims/\(receipt)/reverse", ["token": token, "message": "R1"])
            #expect(answer.status == .conflict && answer.text.contains("2208"))
        }
        #expect(
            try send(
                "2208",
                ["data": ["mdtrt_id": .text(visit), "setl_id": .text(number), "psn_no": "P1"]]
            ).isSuccess)
    }

    @Test func `the administrator opens a hospital's way in, and the secret is shown once and kept sealed`()
        async throws
    {
        let house = try House()
        let door = door(house)
        let code = House.facility(.secondary)
        let id = try #require(try work { try house.database.read { try Facilities($0).find(code: code) } }).id
        let path = "/facilities/\(id)/interface"
        try await house.visit(hospitals: door) { browser in
            try await browser.signIn("administrator")
            let token = try await browser.token(on: path)
            for (wrong, field) in [
                (["key": ""], "key"), (["key": "a b"], "key"),
                (["key": "ak", "networks": "10.0.0"], "networks"),
            ] {
                let page = try await browser.post(path, wrong.merging(["token": token]) { $1 })
                #expect(page.status == .badRequest && page.text.contains("id=\"\(field)"), "\(field)")
            }
            let page = try await browser.post(
                path, ["token": token, "key": "h02", "networks": "10.3.0.0/16", "options.digitsOnly": "yes"])
            #expect(page.status == .ok && page.text.contains("新密钥"))
        }
        let access = try #require(
            try work { try house.database.read { try Institutions($0, House.vault).find(code) } })
        #expect(access.key?.access == "h02" && access.digitsOnly && access.networks == ["10.3.0.0/16"])
        let secret = try #require(access.key?.secret)
        #expect(secret.count > 30)
        let again = ShownTexts()
        try await house.visit(hospitals: door) { browser in
            try await browser.signIn("administrator")
            again.add(try await browser.get(path).text)
        }
        #expect(!again.all.contains(secret) && again.all.contains("h02"))
        // What is on record is ticked, so that recording again keeps it.
        #expect(again.all.firstMatch(of: #/name="options\.digitsOnly" value="yes" checked/#) != nil)
    }

    @Test func `a hospital's programmer sees the last messages and what was wrong, and no other's`()
        async throws
    {
        let house = try House()
        let door = door(house)
        let marker = "990101197005010068"
        let bad = message("2207", ["data": ["psn_no": .text(marker), "psn_name": "甲乙丙丁"]])
        _ = door.answer(DoorRequest(path: "/", body: Array(buffer: bad), remote: "127.0.0.1"))
        _ = door.answer(
            DoorRequest(path: "/", body: Array(buffer: message("9001", hello)), remote: "127.0.0.1"))
        let facilities = try work { try house.database.read { try Facilities($0).all() } }
        let other = try #require(facilities.first { $0.code == House.facility(.tertiary) }).id
        let texts = ShownTexts()
        try await house.visit(hospitals: door) { browser in
            try await browser.signIn("hospital")
            let start = try await browser.get("/").text
            let own = try #require(start.firstMatch(of: #/href="(\/facilities\/[0-9a-f]+\/interface)"/#)?.1)
            texts.add(try await browser.get(String(own)).text)
            #expect(try await browser.get("/facilities/\(other)/interface").status == .notFound)
        }
        #expect(texts.all.contains("2207") && texts.all.contains("必填") && texts.all.contains("9001"))
        #expect(!texts.all.contains(marker) && !texts.all.contains("甲乙丙丁"))
    }
}

private final class ShownTexts: Sendable {
    private let texts = Mutex("")
    var all: String { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0 += text } }
}
