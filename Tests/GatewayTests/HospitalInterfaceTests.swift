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

    private func message(_ infno: String, _ input: Members) -> ByteBuffer {
        let sent = Moment(House.start)
        return ByteBuffer(
            bytes: Envelope(
                infno: infno, msgid: "M\(infno)", careDistrict: "500112", insuredDistrict: nil,
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
                    // Loopback is not where this request says it came from; the answer is still one of the interface.
                    #expect(String(buffer: response.body).contains("infcode"))
                }
            }
            try await client.execute(uri: "/", method: .get) { #expect($0.status == .methodNotAllowed) }
            try await client.execute(
                uri: "/", method: .post, body: ByteBuffer(repeating: UInt8(ascii: " "), count: 5000)
            ) { #expect($0.status == .contentTooLarge) }
        }
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
                path, ["token": token, "key": "h02", "networks": "10.3.0.0/16", "options.sandbox": "yes"])
            #expect(page.status == .ok && page.text.contains("新密钥"))
        }
        let access = try #require(
            try work { try house.database.read { try Institutions($0, House.vault).find(code) } })
        #expect(access.key?.access == "h02" && access.isSandbox && access.networks == ["10.3.0.0/16"])
        let secret = try #require(access.key?.secret)
        #expect(secret.count > 30)
        let again = ShownTexts()
        try await house.visit(hospitals: door) { browser in
            try await browser.signIn("administrator")
            again.add(try await browser.get(path).text)
        }
        #expect(!again.all.contains(secret) && again.all.contains("h02"))
        // What is on record is ticked, so that recording again keeps it.
        #expect(again.all.firstMatch(of: #/name="options\.sandbox" value="yes" checked/#) != nil)
    }

    @Test func `a hospital's programmer sees the last messages and what was wrong, and no other's`()
        async throws
    {
        let house = try House()
        let door = door(house)
        let bad = message("2207", ["data": ["psn_no": "P1"]])
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
        #expect(!texts.all.contains("P1<"))
    }
}

private final class ShownTexts: Sendable {
    private let texts = Mutex("")
    var all: String { texts.withLock { $0 } }
    func add(_ text: String) { texts.withLock { $0 += text } }
}
